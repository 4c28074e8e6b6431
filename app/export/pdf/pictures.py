"""Pages of a PDF as pictures, one at a time, as a preview needs them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Self

import pypdfium2


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture of a page: rows of `stride` bytes, each pixel three bytes, red first."""

    width: int
    height: int
    stride: int
    rgb: bytes


class PagePictures:
    """An open PDF whose pages are drawn when asked for; used by one thread, and closed by it."""

    def __init__(self, pdf: bytes) -> None:
        self._document = pypdfium2.PdfDocument(pdf)

    def __len__(self) -> int:
        return len(self._document)

    def draw(self, page: int, width: int) -> Picture:
        """The page, counted from 1, `width` pixels wide."""
        opened = self._document[page - 1]
        bitmap = opened.render(scale=width / opened.get_width(), rev_byteorder=True)
        try:
            return Picture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        finally:
            bitmap.close()
            opened.close()

    def close(self) -> None:
        """Let go of the document."""
        self._document.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.close()


def count_pages(path: Path) -> int:
    """How many pages a PDF file has."""
    document = pypdfium2.PdfDocument(path)
    try:
        return len(document)
    finally:
        document.close()
