"""A presentation as a PPTX file; it may be opened in PowerPoint, WPS and LibreOffice."""

from __future__ import annotations

from typing import BinaryIO

from app.domain.progress import Report
from app.domain.slide_pages import SlidePages
from app.export.pptx.package import PackageMaker


def write(pages: SlidePages, file: BinaryIO, report: Report) -> None:
    """Write the pages, telling after each how far it is."""
    package = PackageMaker(pages)
    for done, page in enumerate(pages.pages):
        report(done, len(pages.pages), "slide")
        package.add(page)
    report(len(pages.pages), len(pages.pages), "file")
    package.save(file)
