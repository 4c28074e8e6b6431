"""Sets a document into pages and draws them, in the pages worker; loaded late, there.

The typesetter is kept alive between two states of a document, so that a small change takes a fraction of the time.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QImage

from app.domain.document import Block, Document, Origin, Quote
from app.domain.layout_profile import POINTS_A_MILLIMETRE
from app.export.clean import clean_document
from app.export.export import DEFAULT_OPTIONS
from app.export.faces import find_missing, fonts_folder
from app.export.pdf.pictures import PagePictures
from app.export.pdf.places import PageLayout
from app.export.pdf.typesetter import Typesetter
from app.export.text import block_texts


@dataclass(frozen=True, slots=True)
class Edition:
    """A document as it stands on pages.

    `width` and `height` of a sheet in points; `origins` and `texts` have one element for each block that `layout`
    counts; `missing` are the characters that cannot be drawn, `damaged` those among them that are the trace of a broken
    text.
    """

    number: int
    width: float
    height: float
    layout: PageLayout
    origins: tuple[Origin | None, ...]
    texts: tuple[str, ...]
    missing: tuple[str, ...]
    damaged: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A page, counted from 1, of an edition, `width` pixels wide."""

    edition: int
    page: int
    width: int
    image: QImage


class Press:
    """Used by one thread only."""

    def __init__(self) -> None:
        self._typesetter = Typesetter()
        self._pictures: PagePictures | None = None
        self._number = 0

    def set_pages(self, document: Document) -> Edition:
        """Set a document; from now on pictures are drawn of this one."""
        cleaned = clean_document(document)
        made = self._typesetter.preview(cleaned, DEFAULT_OPTIONS)
        if self._pictures is not None:
            self._pictures.close()
        self._pictures = PagePictures(made.pdf)
        self._number += 1
        missing = find_missing(cleaned, fonts_folder())
        sheet = cleaned.profile.page
        return Edition(
            self._number,
            sheet.width * POINTS_A_MILLIMETRE,
            sheet.height * POINTS_A_MILLIMETRE,
            made.layout,
            tuple(map(_origin_of, cleaned.blocks)),
            tuple("\n".join(block_texts(block)) for block in cleaned.blocks),
            tuple(each.character for each in missing if not each.damaged),
            tuple(each.character for each in missing if each.damaged),
        )

    def draw(self, edition: int, page: int, width: int) -> PagePicture | None:
        """A page of an edition; None when it is no longer the one that was set last."""
        if self._pictures is None or edition != self._number or page > len(self._pictures):
            return None
        drawn = self._pictures.draw(page, width)
        image = QImage(drawn.rgb, drawn.width, drawn.height, drawn.stride, QImage.Format.Format_RGB888)
        # The picture owns its bytes from here on, and the window shows this format without converting it.
        return PagePicture(edition, page, width, image.convertToFormat(QImage.Format.Format_RGB32))


def _origin_of(block: Block) -> Origin | None:
    if isinstance(block, Quote):
        return block.paragraphs[0].origin if block.paragraphs else None
    origin: Origin | None = getattr(block, "origin", None)
    return origin
