"""The parts of a presentation and their relations; nothing of a template's history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import BinaryIO

from pptx.opc.constants import CONTENT_TYPE, RELATIONSHIP_TYPE
from pptx.opc.package import Part, XmlPart
from pptx.opc.packuri import PackURI
from pptx.package import Package

from app.domain.slide_pages import PageLayout, SlidePage, SlidePages
from app.domain.slides import Ratio
from app.export.pptx.charts import chart_part
from app.export.pptx.master import MASTER_ID, layout_element, master_element
from app.export.pptx.notes import PAGE, notes_element, notes_master
from app.export.pptx.slides import slide_children
from app.export.pptx.text import faces
from app.export.pptx.xml import Element, emu, make, make_own
from app.paths import resource

MAX_PROPERTY = 255
_FIRST_SLIDE_ID = 256
_SECTIONS_URI = "{521415D9-36F7-43E2-AB2F-B90AF26B5E84}"
_OPENING_SECTION = "开篇"


class PackageMaker:
    """Puts the parts of one presentation together, page by page."""

    def __init__(self, pages: SlidePages) -> None:
        self._pages = pages
        self._package = Package(BytesIO())
        self._root = make("p:presentation", {"saveSubsetFonts": 1, "autoCompressPictures": 0})
        self._presentation = self._part("presentation.xml", CONTENT_TYPE.PML_PRESENTATION_MAIN, self._root)
        self._package.relate_to(self._presentation, RELATIONSHIP_TYPE.OFFICE_DOCUMENT)
        self._boxes = {layout.layout: dict(layout.boxes) for layout in pages.layouts}
        self._layouts: dict[PageLayout, XmlPart] = {}
        self._master_key = self._add_master()
        self._notes_master = self._make_notes_master()
        self._notes_key = self._presentation.relate_to(self._notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
        self._keys: list[str] = []
        self._chart_count = 0

    def add(self, page: SlidePage) -> None:
        """Put a page behind the others."""
        number = len(self._keys) + 1
        root = make("p:sld")
        part = self._part(f"slides/slide{number}.xml", CONTENT_TYPE.PML_SLIDE, root)
        part.relate_to(self._layouts[page.layout], RELATIONSHIP_TYPE.SLIDE_LAYOUT)
        chart_key = ""
        if page.chart is not None:
            self._chart_count += 1
            chart = chart_part(page.chart, self._chart_count, self._package)
            chart_key = part.relate_to(chart, RELATIONSHIP_TYPE.CHART)
        root.extend(slide_children(page, number, self._boxes[page.layout], chart_key))
        if page.notes:
            notes = self._part(
                f"notesSlides/notesSlide{number}.xml", CONTENT_TYPE.PML_NOTES_SLIDE, notes_element(page.notes)
            )
            notes.relate_to(self._notes_master, RELATIONSHIP_TYPE.NOTES_MASTER)
            notes.relate_to(part, RELATIONSHIP_TYPE.SLIDE)
            part.relate_to(notes, RELATIONSHIP_TYPE.NOTES_SLIDE)
        self._keys.append(self._presentation.relate_to(part, RELATIONSHIP_TYPE.SLIDE))

    def save(self, file: BinaryIO) -> None:
        """Write the package."""
        shape: dict[str, str | int] = {"cx": emu(self._pages.width), "cy": emu(self._pages.height)}
        if self._pages.ratio is Ratio.STANDARD:
            shape |= {"type": "screen4x3"}
        slides = (
            make("p:sldId", {"id": _FIRST_SLIDE_ID + number, "r:id": key}) for number, key in enumerate(self._keys)
        )
        self._root.extend(
            [
                make(
                    "p:sldMasterIdLst",
                    children=[make("p:sldMasterId", {"id": MASTER_ID, "r:id": self._master_key})],
                ),
                make("p:notesMasterIdLst", children=[make("p:notesMasterId", {"r:id": self._notes_key})]),
                make("p:sldIdLst", children=slides),
                make("p:sldSz", shape),
                make("p:notesSz", {"cx": emu(PAGE[0]), "cy": emu(PAGE[1])}),
                _default_text(),
                *_sections(self._pages.pages),
            ]
        )
        self._set_properties()
        self._package.save(file)

    def _add_master(self) -> str:
        """The master, its layouts and its theme; the relation to it."""
        root = make("p:sldMaster")
        master = self._part("slideMasters/slideMaster1.xml", CONTENT_TYPE.PML_SLIDE_MASTER, root)
        keys = []
        for number, layout in enumerate(self._pages.layouts, start=1):
            element = layout_element(layout, self._pages.number_box)
            part = self._part(f"slideLayouts/slideLayout{number}.xml", CONTENT_TYPE.PML_SLIDE_LAYOUT, element)
            part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
            keys.append(master.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT))
            self._layouts[layout.layout] = part
        theme = self._theme(1)
        master.relate_to(theme, RELATIONSHIP_TYPE.THEME)
        self._presentation.relate_to(theme, RELATIONSHIP_TYPE.THEME)
        root.extend(list(master_element(self._pages, keys)))
        return self._presentation.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)

    def _make_notes_master(self) -> XmlPart:
        element = notes_master(self._pages.width, self._pages.height)
        part = self._part("notesMasters/notesMaster1.xml", CONTENT_TYPE.PML_NOTES_MASTER, element)
        part.relate_to(self._theme(2), RELATIONSHIP_TYPE.THEME)
        return part

    def _theme(self, number: int) -> Part:
        blob = resource("pptx/theme.xml").read_bytes()
        return Part(PackURI(f"/ppt/theme/theme{number}.xml"), CONTENT_TYPE.OFC_THEME, self._package, blob)

    def _part(self, name: str, content_type: str, root: Element) -> XmlPart:
        return XmlPart(PackURI(f"/ppt/{name}"), content_type, self._package, root)

    def _set_properties(self) -> None:
        """Title and issuing body; nothing about the machine or its user."""
        properties = self._package.core_properties
        now = datetime.now(UTC).replace(microsecond=0, tzinfo=None)
        properties.title = self._pages.title[:MAX_PROPERTY]
        properties.author = self._pages.author[:MAX_PROPERTY]
        properties.last_modified_by = self._pages.author[:MAX_PROPERTY]
        properties.language = "zh-CN"
        properties.revision = 1
        properties.created = now
        properties.modified = now


def _default_text() -> Element:
    """What text is in shapes that a person adds."""
    run = make("a:defRPr", {"lang": "zh-CN", "sz": 1800, "kern": 0}, faces("+mn"))
    level = make("a:lvl1pPr", {"marL": 0, "algn": "l", "eaLnBrk": 1, "latinLnBrk": 0, "hangingPunct": 0}, [run])
    return make("p:defaultTextStyle", children=[level])


def _sections(pages: Sequence[SlidePage]) -> list[Element]:
    """The cases and parts as sections, by which a long presentation is found through; none for a single one."""
    begins = [number for number, page in enumerate(pages) if page.section]
    if len(begins) < 2:
        return []
    starts = begins if begins[0] == 0 else [0, *begins]
    ends = [*starts[1:], len(pages)]
    sections = []
    for place, (start, end) in enumerate(zip(starts, ends, strict=True), start=1):
        listed = (make_own("sldId", {"id": _FIRST_SLIDE_ID + number}) for number in range(start, end))
        settings = {"name": pages[start].section or _OPENING_SECTION, "id": f"{{00000000-0000-4000-8000-{place:012X}}}"}
        sections.append(make_own("section", settings, [make_own("sldIdLst", children=listed)]))
    extension = make("p:ext", {"uri": _SECTIONS_URI}, [make_own("sectionLst", children=sections)])
    return [make("p:extLst", children=[extension])]
