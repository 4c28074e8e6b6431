"""What stands after the last case: adverts, captions, editor lines, signatures."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.importer.adverts import is_about, is_advert, last_paragraph
from app.importer.outline import Outline

_DATE = re.compile(
    r"^(?:20\d\d|二[〇零]\S\S)年\d{1,2}月\d{1,2}日$|^二[〇零][一二三四五六七八九〇零]{2}年.{1,3}月.{1,3}日$"
)
_COPIES = re.compile(
    r"^(?:主?报|主?送|发|抄[报送]|分送|印发|印送|联系人|联系电话|咨询电话)\s*:|^\(?(?:本期)?共印\d+份\)?$|^\((?:供稿|撰稿|作者)\s*:"
)
_CALL = re.compile(
    r"^(?:请|希望)?(?:各地|各市|各县|各区|各州|各级|各单位|各部门|各有关|全省|全市)[^。]{0,24}?(?:要|应|可|请)[^。]{0,24}?"
    r"(?:学习|借鉴|对照|参照|结合(?:本地|工作)?实际)"
)
"""With it a circular turns from the cases to those who read it."""
_ATTACHMENT = re.compile(r"^附件?\s*\d*\s*:")
_LOOK_BACK = 60


@dataclass(frozen=True, slots=True)
class Ending:
    """Where the last case ends: the position behind it, and why what follows is left out (`advert`, `closing`)."""

    end: int
    why: str


def find_ending(outline: Outline, body_from: int, end: int) -> Ending | None:
    """Where in the last case, from `body_from` to before `end`, something else begins.

    None when all of it belongs to the case.
    """
    first = max(body_from, end - _LOOK_BACK)
    for position in range(first, end):
        why = _why(outline, position)
        if not why or any(kind is not None for kind in outline.kinds[position:end]):
            continue
        if why == "closing" or last_paragraph([line.folded for line in outline.lines[position:end]]) < 0:
            return Ending(position, why)
    return None


def _why(outline: Outline, position: int) -> str:
    line = outline.lines[position]
    if _CALL.match(line.folded):
        return "closing"
    if line.is_prose and len(line.folded) > _LONGEST_ADVERT:
        return ""
    if is_advert(line.folded) or is_about(line.folded):
        return "advert"
    if (
        _DATE.match(line.squeezed)
        or _is_signature(outline, position)
        or _ATTACHMENT.match(line.folded)
        or _COPIES.match(line.folded)
    ):
        return "closing"
    return ""


_LONGEST_ADVERT = 80


def _is_signature(outline: Outline, position: int) -> bool:
    """A short line right above the date that ends a document."""
    if position + 1 >= len(outline.lines) or not _DATE.match(outline.lines[position + 1].squeezed):
        return False
    line = outline.lines[position]
    return len(line.folded) <= 30 and not line.is_finished
