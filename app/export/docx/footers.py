"""Page numbers as 7.5 of the standard wants them, — 1 —, odd pages right, even pages left; or the figure alone."""

from __future__ import annotations

from copy import deepcopy

from docx.section import Section

from app.domain.layout_profile import PageNumberForm
from app.export.docx.xml import field, paragraph, refill, run


def write_footers(section: Section, form: PageNumberForm) -> None:
    """Different footers for odd and even pages."""
    before, behind = ([run("— ")], [run(" —")]) if form is PageNumberForm.DASHES else ([], [])
    for footer, style in ((section.footer, "Footer"), (section.even_page_footer, "FooterEven")):
        footer.is_linked_to_previous = False
        refill(footer.part.element, [paragraph(style, [*deepcopy(before), *field("PAGE", "1"), *deepcopy(behind)])])
