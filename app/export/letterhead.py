"""The name of the masthead as a layout profile gives it."""

from __future__ import annotations

from dataclasses import replace

from app.domain.document import Document, Role, Run
from app.domain.layout_profile import LayoutProfile
from app.export.layout import split_masthead


def with_letterhead(document: Document, profile: LayoutProfile) -> Document:
    """The document with the profile's name in its masthead; one that has no masthead gets none."""
    if not profile.letterhead:
        return document
    if document.masthead is not None:
        return replace(document, masthead=replace(document.masthead, name=profile.letterhead))
    masthead, _ = split_masthead(document)
    if not masthead:
        return document
    blocks = tuple(
        replace(line, runs=(Run(profile.letterhead),)) if line.role is Role.MASTHEAD else line for line in masthead
    )
    return replace(document, blocks=(*blocks, *document.blocks[len(masthead) :]))
