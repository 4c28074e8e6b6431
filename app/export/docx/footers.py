"""Page numbers as 7.5 of the standard wants them: — 1 —, odd pages right, even pages left."""

from __future__ import annotations

from docx.section import Section

from app.export.docx.xml import field, paragraph, refill, run


def write_footers(section: Section) -> None:
    """Different footers for odd and even pages."""
    for footer, style in ((section.footer, "Footer"), (section.even_page_footer, "FooterEven")):
        footer.is_linked_to_previous = False
        refill(footer.part.element, [paragraph(style, [run("— "), *field("PAGE", "1"), run(" —")])])
