"""The styles part of a Word document, made from the table of styles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.export.docx.faces import LATIN, Faces
from app.export.docx.measures import BODY_SIZE, LINE
from app.export.docx.style_table import PARAGRAPH_STYLES, RED, StyleSpec
from app.export.docx.xml import Element, make, with_value

TABLE_STYLE = "BriefingTable"
STRONG, EMPHASIS, STRONG_EMPHASIS, NOTE_LABEL = "Strong", "Emphasis", "IntenseEmphasis", "EditorNoteLabel"


def style_elements(faces: Faces, masthead_size: int) -> Iterator[Element]:
    """The children of `w:styles`; the masthead's size is given because its text must fit one line."""
    yield _defaults(faces)
    for spec in PARAGRAPH_STYLES:
        fitted = replace(spec, size=masthead_size) if spec.id == "Masthead" else spec
        yield _paragraph_style(fitted, faces)
    yield make(
        "w:style",
        {"w:type": "character", "w:default": "1", "w:styleId": "DefaultParagraphFont"},
        [with_value("w:name", "Default Paragraph Font"), with_value("w:uiPriority", 1), make("w:semiHidden")],
    )
    yield _character_style(STRONG, "Strong", [make("w:b"), make("w:bCs")])
    yield _character_style(EMPHASIS, "Emphasis", [_fonts(faces.note)])
    yield _character_style(STRONG_EMPHASIS, "Intense Emphasis", [_fonts(faces.note), make("w:b"), make("w:bCs")])
    yield _character_style(NOTE_LABEL, "编者按字样", [_fonts(faces.heading)])
    yield _normal_table()
    yield _briefing_table()
    yield make(
        "w:style",
        {"w:type": "numbering", "w:default": "1", "w:styleId": "NoList"},
        [with_value("w:name", "No List"), with_value("w:uiPriority", 99), make("w:semiHidden")],
    )


def _defaults(faces: Faces) -> Element:
    """What every style starts from."""
    language = make("w:lang", {"w:val": "en-US", "w:eastAsia": "zh-CN", "w:bidi": "ar-SA"})
    sizes = [with_value("w:sz", BODY_SIZE), with_value("w:szCs", BODY_SIZE)]
    run_defaults = make("w:rPrDefault", children=[make("w:rPr", children=[_fonts(faces.body), *sizes, language])])
    return make("w:docDefaults", children=[run_defaults, make("w:pPrDefault")])


def _fonts(face: str) -> Element:
    """The four slots: Chinese also for "high ANSI", or quotes and dashes turn half-width."""
    return make("w:rFonts", {"w:ascii": LATIN, "w:eastAsia": face, "w:hAnsi": face, "w:cs": LATIN})


def _paragraph_style(spec: StyleSpec, faces: Faces) -> Element:
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
    children.append(make("w:pPr", children=_paragraph_properties(spec)))
    children.append(make("w:rPr", children=_run_properties(spec, faces)))
    return make("w:style", attributes, children)


def _paragraph_properties(spec: StyleSpec) -> Iterator[Element]:
    """Properties of the paragraph."""
    if spec.keep_next:
        yield make("w:keepNext")
    yield with_value("w:widowControl", 0)
    if spec.list_number is not None:
        level = [with_value("w:ilvl", spec.list_level)] if spec.list_level else []
        yield make("w:numPr", children=[*level, with_value("w:numId", spec.list_number)])
    if spec.red_rule:
        rule = make("w:bottom", {"w:val": "single", "w:sz": "18", "w:space": "11", "w:color": RED})
        yield make("w:pBdr", children=[rule])
    if spec.tabs:
        yield make("w:tabs", children=[_tab(*tab) for tab in spec.tabs])
    # What Word does anyway.  LibreOffice reads the value the wrong way round, and lets no punctuation hang: it would
    # lose some of it at the end of lines that are exactly full.
    yield with_value("w:overflowPunct", 1)
    if spec.line != LINE:
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
    yield make("w:ind", {"w:left": str(spec.left), "w:right": str(spec.right), "w:firstLine": str(spec.first_line)})
    yield with_value("w:jc", spec.align)
    if spec.outline is not None:
        yield with_value("w:outlineLvl", spec.outline)


def _tab(position: int, alignment: str, leader: str) -> Element:
    """One tab stop."""
    attributes = {"w:val": alignment, "w:pos": str(position)}
    return make("w:tab", attributes | ({"w:leader": leader} if leader else {}))


def _run_properties(spec: StyleSpec, faces: Faces) -> Iterator[Element]:
    """Properties of the characters."""
    yield _fonts(getattr(faces, spec.face))
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
    rule = {"w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "000000"}
    borders = make("w:tblBorders", children=[make(side, rule) for side in sides])
    return make(
        "w:style",
        {"w:type": "table", "w:styleId": TABLE_STYLE},
        [
            with_value("w:name", "简报表格"),
            with_value("w:basedOn", "TableNormal"),
            with_value("w:uiPriority", 59),
            make("w:tblPr", children=[with_value("w:jc", "center"), borders]),
        ],
    )
