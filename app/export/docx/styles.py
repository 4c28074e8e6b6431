"""The styles part of a Word document, made from the table of styles."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.domain.layout_profile import Typeface
from app.export.docx.measures import Measures
from app.export.docx.style_table import THICK, THIN, Rule, StyleSpec, specs_of
from app.export.docx.xml import Element, make, with_value
from app.export.word_faces import LATIN, Faces

TABLE_STYLE, IMPRINT_STYLE = "BriefingTable", "ImprintTable"
STRONG, EMPHASIS, STRONG_EMPHASIS, NOTE_LABEL = "Strong", "Emphasis", "IntenseEmphasis", "EditorNoteLabel"
FOOTNOTE_REFERENCE = "FootnoteReference"


def style_elements(faces: Faces, measures: Measures, masthead_size: int) -> Iterator[Element]:
    """The children of `w:styles`; the masthead's size is given because its text must fit one line."""
    note = faces[measures.profile.faces.note]
    yield _defaults(faces[measures.profile.faces.body], measures)
    for spec in specs_of(measures.profile).values():
        fitted = replace(spec, size=masthead_size) if spec.id == "Masthead" else spec
        yield _paragraph_style(fitted, faces, measures)
    yield make(
        "w:style",
        {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"},
        [with_value("w:name", "Default Paragraph Font"), with_value("w:uiPriority", 1), make("w:semiHidden")],
    )
    yield _character_style(STRONG, "Strong", [make("w:b"), make("w:bCs")])
    yield _character_style(EMPHASIS, "Emphasis", [_fonts(note)])
    yield _character_style(STRONG_EMPHASIS, "Intense Emphasis", [_fonts(note), make("w:b"), make("w:bCs")])
    yield _character_style(NOTE_LABEL, "编者按字样", [_fonts(faces[Typeface.HEI])])
    yield _character_style(FOOTNOTE_REFERENCE, "footnote reference", [with_value("w:vertAlign", "superscript")])
    yield _normal_table()
    yield _briefing_table()
    yield _imprint_table()
    yield make(
        "w:style",
        {"w:type": "numbering", "w:default": "1", "w:styleId": "NoList"},
        [with_value("w:name", "No List"), with_value("w:uiPriority", 99), make("w:semiHidden")],
    )


def _defaults(body: str, measures: Measures) -> Element:
    """What every style starts from."""
    language = make("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"})
    sizes = [with_value("w:sz", measures.body_size), with_value("w:szCs", measures.body_size)]
    run_defaults = make("w:rPrDefault", children=[make("w:rPr", children=[_fonts(body), *sizes, language])])
    return make("w:docDefaults", children=[run_defaults, make("w:pPrDefault")])


def _fonts(face: str) -> Element:
    """The four slots: Chinese also for "high ANSI", or quotes and dashes turn half-width."""
    return make("w:rFonts", {"w:ascii": LATIN, "w:eastAsia": face, "w:hAnsi": face, "w:cs": LATIN})


def _paragraph_style(spec: StyleSpec, faces: Faces, measures: Measures) -> Element:
    """One paragraph style, its parts in the order that the schema wants."""
    attributes = {"w:type": "paragraph", "w:styleId": spec.id}
    if spec.id == "Normal":
        attributes["w:default"] = "1"
    children = [with_value("w:name", spec.name)]
    if spec.based_on:
        children.append(with_value("w:basedOn", spec.based_on))
    if spec.next:
        children.append(with_value("w:next", spec.next))
    children += [with_value("w:uiPriority", spec.priority), make("w:qFormat")]
    children.append(make("w:pPr", children=_paragraph_properties(spec, measures.line)))
    children.append(make("w:rPr", children=_run_properties(spec, faces[spec.face])))
    return make("w:style", attributes, children)


def _paragraph_properties(spec: StyleSpec, grid: int) -> Iterator[Element]:
    """Properties of the paragraph; one whose lines are not those of the grid leaves it."""
    if spec.keep_next:
        yield make("w:keepNext")
    yield with_value("w:widowControl", 0)
    if spec.list_number is not None:
        level = [with_value("w:ilvl", spec.list_level)] if spec.list_level else []
        yield make("w:numPr", children=[*level, with_value("w:numId", spec.list_number)])
    if spec.rules:
        yield make("w:pBdr", children=[_rule(rule) for rule in spec.rules])
    if spec.tabs:
        yield make("w:tabs", children=[_tab(*tab) for tab in spec.tabs])
    # What Word does anyway.  LibreOffice reads the value the wrong way round, and lets no punctuation hang: it would
    # lose some of it at the end of lines that are exactly full.
    yield with_value("w:overflowPunct", 1)
    if spec.line != grid:
        yield with_value("w:snapToGrid", 0)
    yield make(
        "w:spacing",
        {
            "w:before": str(spec.before),
            "w:after": str(spec.after),
            "w:line": str(spec.line),
            "w:lineRule": "exact",
        },
    )
    yield make("w:ind", {"w:left": str(spec.left), "w:right": str(spec.right), **_first_line(spec.first_line)})
    yield with_value("w:jc", spec.align)
    if spec.outline is not None:
        yield with_value("w:outlineLvl", spec.outline)


def _rule(rule: Rule) -> Element:
    """A rule above or below."""
    attributes = {"w:val": "single", "w:sz": str(rule.width), "w:space": str(rule.space), "w:color": rule.color}
    return make(f"w:{rule.side}", attributes)


def _first_line(length: int) -> dict[str, str]:
    """The indent of a first line; a negative one hangs."""
    return {"w:firstLine": str(length)} if length >= 0 else {"w:hanging": str(-length)}


def _tab(position: int, alignment: str, leader: str) -> Element:
    """One tab stop."""
    attributes = {"w:val": alignment, "w:pos": str(position)}
    return make("w:tab", attributes | ({"w:leader": leader} if leader else {}))


def _run_properties(spec: StyleSpec, face: str) -> Iterator[Element]:
    """Properties of the characters."""
    yield _fonts(face)
    if spec.bold:
        yield make("w:b")
        yield make("w:bCs")
    if spec.color:
        yield with_value("w:color", spec.color)
    if spec.tighter or spec.id != "Normal":
        yield with_value("w:spacing", spec.tighter)
    yield with_value("w:sz", spec.size)
    yield with_value("w:szCs", spec.size)


def _character_style(identifier: str, name: str, properties: list[Element]) -> Element:
    """A style for part of a paragraph."""
    children = [
        with_value("w:name", name),
        with_value("w:basedOn", "DefaultParagraphFont"),
        with_value("w:uiPriority", 20),
        make("w:qFormat"),
        make("w:rPr", children=properties),
    ]
    return make("w:style", {"w:type": "character", "w:styleId": identifier}, children)


def _normal_table() -> Element:
    """The table style that Word expects to find."""
    sides = (("w:top", 0), ("w:left", 108), ("w:bottom", 0), ("w:right", 108))
    margins = make("w:tblCellMar", children=[make(tag, {"w:w": str(w), "w:type": "dxa"}) for tag, w in sides])
    indent = make("w:tblInd", {"w:w": "0", "w:type": "dxa"})
    return make(
        "w:style",
        {"w:type": "table", "w:default": "1", "w:styleId": "TableNormal"},
        [
            with_value("w:name", "Normal Table"),
            with_value("w:uiPriority", 99),
            make("w:semiHidden"),
            make("w:tblPr", children=[indent, margins]),
        ],
    )


def _briefing_table() -> Element:
    """Our tables: ruled all round, centred."""
    sides = ("w:top", "w:left", "w:bottom", "w:right", "w:insideH", "w:insideV")
    return _table_style(TABLE_STYLE, "简报表格", [with_value("w:jc", "center")], dict.fromkeys(sides, 4))


def _imprint_table() -> Element:
    """The imprint: thick rules at head and foot, a thin one between, cells without margins (GB/T 9704, 7.4)."""
    rules = {"w:top": THICK, "w:bottom": THICK, "w:insideH": THIN}
    sides = ("w:left", "w:right")
    margins = make("w:tblCellMar", children=[make(side, {"w:w": "0", "w:type": "dxa"}) for side in sides])
    return _table_style(IMPRINT_STYLE, "版记表格", [], rules, [margins])


def _table_style(
    identifier: str, name: str, before: Sequence[Element], rules: Mapping[str, int], after: Sequence[Element] = ()
) -> Element:
    """A style of tables; `rules` are widths in eighths of a point."""
    lines = [
        make(side, {"w:val": "single", "w:sz": str(width), "w:space": "0", "w:color": "000000"})
        for side, width in rules.items()
    ]
    borders = make("w:tblBorders", children=lines)
    return make(
        "w:style",
        {"w:type": "table", "w:styleId": identifier},
        [
            with_value("w:name", name),
            with_value("w:basedOn", "TableNormal"),
            with_value("w:uiPriority", 59),
            make("w:tblPr", children=[*before, borders, *after]),
        ],
    )
