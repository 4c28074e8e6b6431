"""What WordprocessingML of a package must look like, after the sequences of ECMA-376 (transitional), part 1, annex A.

The schema files themselves are not shipped; the sequences below are those of its complex types, written down by hand.
"""

from __future__ import annotations

import posixpath
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain
from xml.etree.ElementTree import Element, fromstring

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELATIONSHIPS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"

_PARAGRAPH = (
    "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
)
_RUN = (
    "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish "
    "webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath"
)
_BORDERS = "top left start bottom right end insideH insideV tl2br tr2bl"
SEQUENCES: Mapping[str, tuple[str, ...]] = {
    tag: tuple(children.split())
    for tag, children in {
        "document": "background body",
        "pPr": _PARAGRAPH,
        "rPr": _RUN,
        "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing "
        "tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
        "tbl": "tblPr tblGrid tr",
        "tr": "tblPrEx trPr tc",
        "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
        "tblBorders": _BORDERS,
        "tcBorders": _BORDERS,
        "tblCellMar": "top left start bottom right end",
        "pBdr": "top left bottom right between bar",
        "numPr": "ilvl numId",
        "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
        "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings",
        "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
        "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
        "styles": "docDefaults latentStyles style",
        "docDefaults": "rPrDefault pPrDefault",
        "numbering": "numPicBullet abstractNum num numIdMacAtCleanup",
        "abstractNum": "nsid multiLevelType tmpl name styleLink numStyleLink lvl",
        "lvl": "start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr",
        "num": "abstractNumId lvlOverride",
        "lvlOverride": "startOverride lvl",
        "font": "altName panose1 charset family notTrueType pitch sig embedRegular embedBold",
        "footnotePr": "pos numFmt numStart numRestart footnote",
        "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime mirrorMargins "
        "alignBordersAndEdges bordersDoNotSurroundHeader stylePaneFormatFilter defaultTabStop autoHyphenation "
        "evenAndOddHeaders drawingGridHorizontalSpacing characterSpacingControl noLineBreaksAfter noLineBreaksBefore "
        "hdrShapeDefaults footnotePr endnotePr compat docVars rsids themeFontLang clrSchemeMapping decimalSymbol "
        "listSeparator",
        "compat": "useSingleBorderforContiguousCells wpJustification noTabHangInd noLeading spaceForUL "
        "noColumnBalance balanceSingleByteDoubleByteWidth noExtraLineSpacing doNotLeaveBackslashAlone ulTrailSpace "
        "doNotExpandShiftReturn spacingInWholePoints lineWrapLikeWord6 adjustLineHeightInTable useFELayout "
        "compatSetting",
    }.items()
}
"""Tag → its children in the order that the schema wants; an element that is not named may not stand there."""

CHILDREN: Mapping[str, frozenset[str]] = {
    tag: frozenset(children.split())
    for tag, children in {
        "body": "p tbl sectPr",
        "p": "pPr r hyperlink bookmarkStart bookmarkEnd",
        "r": "rPr t br tab fldChar instrText footnoteReference footnoteRef separator continuationSeparator",
        "hyperlink": "r",
        "tc": "tcPr p",
        "trPr": "cantSplit tblHeader",
        "tblGrid": "gridCol",
        "tabs": "tab",
        "ftr": "p",
        "footnotes": "footnote",
        "fonts": "font",
    }.items()
}
"""Tag → what may stand in it in any order, as far as our files use it."""

MEMBERS: Mapping[tuple[str, str], frozenset[str]] = {
    ("jc", "val"): frozenset(("both", "center", "left", "right")),
    ("tab", "val"): frozenset(("left", "right", "center", "decimal", "clear")),
    ("tab", "leader"): frozenset(("dot", "none")),
    ("br", "type"): frozenset(("page", "column", "textWrapping")),
    ("fldChar", "fldCharType"): frozenset(("begin", "separate", "end")),
    ("spacing", "lineRule"): frozenset(("auto", "exact", "atLeast")),
    ("docGrid", "type"): frozenset(("default", "lines", "linesAndChars", "snapToChars")),
    ("tblLayout", "type"): frozenset(("fixed", "autofit")),
    ("tblW", "type"): frozenset(("auto", "dxa", "nil", "pct")),
    ("vAlign", "val"): frozenset(("top", "center", "bottom", "both")),
    ("suff", "val"): frozenset(("tab", "space", "nothing")),
    ("multiLevelType", "val"): frozenset(("singleLevel", "multilevel", "hybridMultilevel")),
    ("family", "val"): frozenset(("decorative", "modern", "roman", "script", "swiss", "auto")),
    ("pitch", "val"): frozenset(("fixed", "variable", "default")),
    ("footerReference", "type"): frozenset(("default", "even", "first")),
    ("vertAlign", "val"): frozenset(("baseline", "superscript", "subscript")),
    ("style", "type"): frozenset(("paragraph", "character", "table", "numbering")),
    ("tblpPr", "tblpYSpec"): frozenset(("inline", "top", "center", "bottom", "inside", "outside")),
    ("tblOverlap", "val"): frozenset(("never", "overlap")),
}
"""Tag and attribute → the values that it may have."""

_NUMBERS = frozenset((("sz", "val"), ("szCs", "val"), ("outlineLvl", "val"), ("gridCol", "w"), ("numId", "val")))
_NUMBERS |= {("pgSz", "w"), ("pgSz", "h"), ("pgMar", "left"), ("pgMar", "right"), ("tcW", "w"), ("tblW", "w")}
_NUMBERS |= {("spacing", "line"), ("spacing", "before"), ("spacing", "after"), ("ind", "left"), ("ilvl", "val")}


def faults(parts: Mapping[str, bytes]) -> Iterator[str]:
    """What is wrong with the parts of a package, by their names."""
    roots = {name: fromstring(data) for name, data in parts.items() if name.endswith((".xml", ".rels"))}
    yield from _package_faults(roots, frozenset(parts))
    for name, root in roots.items():
        if name.startswith("word/") and name.endswith(".xml"):
            for element in root.iter():
                yield from (f"{name}: {fault}" for fault in _element_faults(element))
    yield from _reference_faults(roots)


def _element_faults(element: Element) -> Iterator[str]:
    tag = element.tag.removeprefix(W)
    children = [child.tag.removeprefix(W) for child in element]
    if tag in SEQUENCES:
        order = SEQUENCES[tag]
        strangers = [child for child in children if child not in order]
        yield from (f"<{child}> may not stand in <{tag}>" for child in strangers)
        places = [order.index(child) for child in children if child in order]
        if places != sorted(places):
            yield f"<{tag}> has its parts in a wrong order: {children}"
        single = Counter(children) if tag in {"pPr", "rPr", "tblPr", "tcPr", "lvl"} else Counter()
        yield from (f"<{child}> stands twice in <{tag}>" for child, count in single.items() if count > 1)
    elif tag in CHILDREN:
        yield from (f"<{child}> may not stand in <{tag}>" for child in children if child not in CHILDREN[tag])
    if tag in {"p", "r", "tc"} and f"{tag}Pr" in children[1:]:
        yield f"<{tag}Pr> is not the first in <{tag}>"
    if tag == "tc" and children[-1:] != ["p"]:
        yield "a cell does not end in a paragraph"
    yield from _attribute_faults(element, tag)


def _attribute_faults(element: Element, tag: str) -> Iterator[str]:
    for attribute, value in element.attrib.items():
        name = attribute.removeprefix(W)
        if "heme" in name:
            yield f"<{tag}> names a face of a theme"
        if (tag, name) in MEMBERS and value not in MEMBERS[tag, name]:
            yield f"<{tag} {name}> may not be {value!r}"
        if (tag, name) in _NUMBERS and not value.removeprefix("-").isdigit():
            yield f"<{tag} {name}> is no number: {value!r}"
    if tag == "rFonts" and {name.removeprefix(W) for name in element.attrib} != {"ascii", "eastAsia", "hAnsi", "cs"}:
        yield "<rFonts> leaves a slot open"


def _package_faults(roots: Mapping[str, Element], names: frozenset[str]) -> Iterator[str]:
    types = roots["[Content_Types].xml"]
    overrides = {each.get("PartName", "").removeprefix("/") for each in types.iter(f"{TYPES}Override")}
    defaults = {each.get("Extension") for each in types.iter(f"{TYPES}Default")}
    for name in names - {"[Content_Types].xml"}:
        if name not in overrides and name.rpartition(".")[2] not in defaults:
            yield f"{name} has no content type"
        if name.startswith("word/") and name.endswith(".xml") and name not in overrides:
            yield f"{name} is typed by its suffix alone"
    yield from (f"{name} is typed and not there" for name in overrides - names)
    reached = {"[Content_Types].xml"}
    for name, root in roots.items():
        if not name.endswith(".rels"):
            continue
        reached.add(name)
        base = posixpath.dirname(posixpath.dirname(name))
        ids = Counter(each.get("Id") for each in root.iter(f"{RELATIONSHIPS}Relationship"))
        yield from (f"{name}: {key} stands twice" for key, count in ids.items() if count > 1)
        for each in root.iter(f"{RELATIONSHIPS}Relationship"):
            if each.get("TargetMode") == "External":
                yield f"{name} leads out of the file: {each.get('Target')}"
                continue
            target = posixpath.normpath(posixpath.join(base, each.get("Target", ""))).removeprefix("/")
            reached.add(target)
            if target not in names:
                yield f"{name} leads to {target}, which is not there"
    yield from (f"nothing leads to {name}" for name in names - reached)


def _values(root: Element, tag: str, attribute: str = "val") -> list[str]:
    return [element.get(W + attribute, "") for element in root.iter(W + tag)]


def _reference_faults(roots: Mapping[str, Element]) -> Iterator[str]:
    document, styles, numbering = (roots[f"word/{name}.xml"] for name in ("document", "styles", "numbering"))
    texts = [root for name, root in roots.items() if name.startswith(("word/document", "word/foot"))]
    known = set(_values(styles, "style", "styleId"))
    used = set(chain.from_iterable(_values(root, tag) for root in texts for tag in ("pStyle", "rStyle", "tblStyle")))
    used |= {value for tag in ("basedOn", "next", "link") for value in _values(styles, tag)}
    used |= set(_values(numbering, "pStyle"))
    yield from (f"there is no style {name}" for name in sorted(used - known))
    lists = set(_values(numbering, "num", "numId")) | {"0"}
    used = {value for root in (document, styles) for value in _values(root, "numId")}
    yield from (f"there is no list {number}" for number in sorted(used - lists))
    abstract = set(_values(numbering, "abstractNum", "abstractNumId"))
    yield from (f"there is no kind of list {each}" for each in set(_values(numbering, "abstractNumId")) - abstract)
    yield from _unique_faults(roots, document)
    yield from _field_faults(document)
    for table in document.iter(f"{W}tbl"):
        columns = len(list(table.iter(f"{W}gridCol")))
        if any(len(row.findall(f"{W}tc")) != columns for row in table.iter(f"{W}tr")):
            yield "a row has another number of cells than the table has columns"
    body = [child.tag.removeprefix(W) for child in document[0]]
    if body[-1] != "sectPr" or body[-2] != "p":
        yield f"the text ends in {body[-2:]}"
    relations = {each.get("Id") for each in roots["word/_rels/document.xml.rels"]}
    yield from (f"no relation {each}" for each in _relation_ids(document) if each not in relations)


def _relation_ids(document: Element) -> Iterator[str]:
    for element in document.iter():
        yield from (value for name, value in element.attrib.items() if name.startswith(R))


def _unique_faults(roots: Mapping[str, Element], document: Element) -> Iterator[str]:
    unique = [
        (document, "bookmarkStart", "id"),
        (document, "bookmarkStart", "name"),
        (document, "footnoteReference", "id"),
        (roots["word/styles.xml"], "style", "styleId"),
        (roots["word/numbering.xml"], "num", "numId"),
        (roots["word/numbering.xml"], "abstractNum", "abstractNumId"),
    ]
    for root, tag, attribute in unique:
        counts = Counter(_values(root, tag, attribute))
        yield from (f"<{tag} {attribute}={value}> stands twice" for value, count in counts.items() if count > 1)
    if sorted(_values(document, "bookmarkStart", "id")) != sorted(_values(document, "bookmarkEnd", "id")):
        yield "a bookmark does not end"
    anchors = set(_values(document, "hyperlink", "anchor"))
    yield from (f"there is no bookmark {name}" for name in anchors - set(_values(document, "bookmarkStart", "name")))
    notes = roots.get("word/footnotes.xml")
    there = set(_values(notes, "footnote", "id")) if notes is not None else set()
    yield from (f"no note {each}" for each in set(_values(document, "footnoteReference", "id")) - there)


def _field_faults(document: Element) -> Iterator[str]:
    depth: list[str] = []
    for mark in _values(document, "fldChar", "fldCharType"):
        if mark == "begin":
            depth.append("begin")
        elif not depth or (mark == "separate" and depth[-1] != "begin"):
            yield f"a field has {mark!r} out of place"
        elif mark == "separate":
            depth[-1] = "separate"
        else:
            depth.pop()
    if depth:
        yield "a field does not end"
