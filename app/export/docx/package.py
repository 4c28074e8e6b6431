"""An empty Word package of our own making: our styles, lists, settings and page; nothing of a template's history."""

from __future__ import annotations

from datetime import UTC, datetime

import docx
from docx.document import Document as WordDocument
from docx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from docx.opc.packuri import PackURI
from docx.opc.part import XmlPart

from app.domain.document import Document
from app.domain.layout_profile import PageNumberStyle
from app.export.docx.faces import font_table
from app.export.docx.footers import write_footers
from app.export.docx.lists import numbering_elements
from app.export.docx.measures import HEADER, Measures
from app.export.docx.notes import note_settings
from app.export.docx.styles import style_elements
from app.export.docx.xml import Element, make, refill, with_value
from app.export.text import footnotes_of
from app.export.word_faces import Faces

MAX_PROPERTY = 255
_KEPT_IN_PACKAGE = {RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES}
_KEPT_IN_DOCUMENT = {RELATIONSHIP_TYPE.STYLES, RELATIONSHIP_TYPE.NUMBERING, RELATIONSHIP_TYPE.SETTINGS}
_COMPATIBILITY = "http://schemas.microsoft.com/office/word"


def new_package(document: Document, faces: Faces, measures: Measures, masthead_size: int) -> WordDocument:
    """A package ready to take the blocks of `document`."""
    word = docx.Document()
    _drop_template_parts(word)
    refill(word.styles.element, list(style_elements(faces, measures, masthead_size)))
    refill(word.part.numbering_part.element, list(numbering_elements(measures.indent)))
    refill(word.settings.element, _settings(has_notes=any(any(footnotes_of(block)) for block in document.blocks)))
    _add_font_table(word, faces)
    _set_page(word, measures, has_cover=document.cover is not None)
    _set_properties(word, document)
    return word


def _drop_template_parts(word: WordDocument) -> None:
    """Leave out what python-docx's template brings along: theme, thumbnail, application properties, custom XML."""
    package = word.part.package
    if package is None:
        return
    for relations, kept in ((package.rels, _KEPT_IN_PACKAGE), (word.part.rels, _KEPT_IN_DOCUMENT)):
        for key in [key for key, relation in relations.items() if relation.reltype not in kept]:
            del relations[key]


def _settings(*, has_notes: bool) -> list[Element]:
    """Settings: two kinds of footers, Chinese line breaking, notes counted on each page, the layout of current Word."""
    switches = (
        "w:spaceForUL",
        "w:balanceSingleByteDoubleByteWidth",
        "w:doNotLeaveBackslashAlone",
        "w:ulTrailSpace",
        "w:doNotExpandShiftReturn",
        "w:adjustLineHeightInTable",
        "w:useFELayout",
    )
    mode = make("w:compatSetting", {"w:name": "compatibilityMode", "w:uri": _COMPATIBILITY, "w:val": "15"})
    return [
        make("w:zoom", {"w:percent": "100"}),
        with_value("w:defaultTabStop", 420),
        make("w:evenAndOddHeaders"),
        with_value("w:characterSpacingControl", "compressPunctuation"),
        *([note_settings()] if has_notes else []),
        make("w:compat", children=[*(make(switch) for switch in switches), mode]),
    ]


def _add_font_table(word: WordDocument, faces: Faces) -> None:
    """The font table with alternatives for faces that a machine may lack."""
    package = word.part.package
    if package is None:
        return
    part = XmlPart(PackURI("/word/fontTable.xml"), CONTENT_TYPE.WML_FONT_TABLE, font_table(faces), package)
    word.part.relate_to(part, RELATIONSHIP_TYPE.FONT_TABLE)


def _set_page(word: WordDocument, measures: Measures, *, has_cover: bool) -> None:
    """Paper, margins, line grid and page numbers; a cover has none."""
    top, right, bottom, left = measures.margins
    margins = {
        "w:top": top,
        "w:right": right,
        "w:bottom": bottom,
        "w:left": left,
        "w:header": HEADER,
        "w:footer": measures.footer,
        "w:gutter": 0,
    }
    section = word.element.body.get_or_add_sectPr()
    section.attrib.clear()
    refill(
        section,
        [
            make("w:pgSz", {"w:w": str(measures.page_width), "w:h": str(measures.page_height)}),
            make("w:pgMar", {name: str(length) for name, length in margins.items()}),
            make("w:cols", {"w:space": "425"}),
            *([make("w:titlePg")] if has_cover else []),
            make("w:docGrid", {"w:type": "lines", "w:linePitch": str(measures.line)}),
        ],
    )
    if measures.profile.page_number is not PageNumberStyle.NONE:
        write_footers(word.sections[0], measures.profile.page_number_form)


def _set_properties(word: WordDocument, document: Document) -> None:
    """Title and issuing body; nothing about the machine or its user."""
    properties = word.core_properties
    now = datetime.now(UTC).replace(microsecond=0)
    properties.title = document.title[:MAX_PROPERTY]
    properties.author = document.author[:MAX_PROPERTY]
    properties.last_modified_by = document.author[:MAX_PROPERTY]
    properties.comments = ""
    properties.language = "zh-CN"
    properties.revision = 1
    properties.created = now
    properties.modified = now
