"""The numbering part: headings 一、（一）1.（1） in one multilevel list, numbered and bulleted lists."""

from __future__ import annotations

from collections.abc import Iterator

from app.export.docx.style_table import LIST_BULLETS, LIST_HEADINGS, LIST_NUMBERS
from app.export.docx.xml import Element, make, with_value

_CHINESE = "chineseCountingThousand"
_HEADING_LEVELS = ((_CHINESE, "%1、"), (_CHINESE, "（%2）"), ("decimal", "%3."), ("decimal", "（%4）"))


def numbering_elements(indent: int) -> Iterator[Element]:
    """The children of `w:numbering`: three definitions, then the three lists that the styles name; `indent` in twips."""
    levels = [
        _level(index, form, text, f"Heading{index + 1}", indent) for index, (form, text) in enumerate(_HEADING_LEVELS)
    ]
    yield _definition(LIST_HEADINGS, "multilevel", levels)
    yield _definition(LIST_NUMBERS, "singleLevel", [_level(0, "decimal", "%1.", "ListNumber", indent)])
    yield _definition(LIST_BULLETS, "singleLevel", [_level(0, "bullet", "·\u00a0", "ListBullet", indent)])
    for number in (LIST_HEADINGS, LIST_NUMBERS, LIST_BULLETS):
        yield make("w:num", {"w:numId": str(number)}, [with_value("w:abstractNumId", number)])


def restarted_list(number: int) -> Element:
    """A further numbered list that begins at 1 again."""
    override = make("w:lvlOverride", {"w:ilvl": "0"}, [with_value("w:startOverride", 1)])
    return make("w:num", {"w:numId": str(number)}, [with_value("w:abstractNumId", LIST_NUMBERS), override])


def restarted_headings(number: int) -> Element:
    """A further list of headings that begins at 一、 again."""
    overrides = [
        make("w:lvlOverride", {"w:ilvl": str(level)}, [with_value("w:startOverride", 1)])
        for level in range(len(_HEADING_LEVELS))
    ]
    return make("w:num", {"w:numId": str(number)}, [with_value("w:abstractNumId", LIST_HEADINGS), *overrides])


def list_properties(number: int, level: int = 0) -> Element:
    """What puts a paragraph into a list of its own; levels are counted from 0."""
    return make("w:numPr", children=[with_value("w:ilvl", level), with_value("w:numId", number)])


def _definition(number: int, kind: str, levels: list[Element]) -> Element:
    """The definition of a list."""
    return make("w:abstractNum", {"w:abstractNumId": str(number)}, [with_value("w:multiLevelType", kind), *levels])


def _level(index: int, form: str, text: str, style: str, first_line: int) -> Element:
    """One level, joined to a paragraph style; nothing stands between number and text."""
    indent = make("w:ind", {"w:left": "0", "w:firstLine": str(first_line)})
    children = [
        with_value("w:start", 1),
        with_value("w:numFmt", form),
        with_value("w:pStyle", style),
        with_value("w:suff", "nothing"),
        with_value("w:lvlText", text),
        with_value("w:lvlJc", "left"),
        make("w:pPr", children=[indent]),
    ]
    return make("w:lvl", {"w:ilvl": str(index)}, children)
