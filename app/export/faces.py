"""What the bundled faces can draw, which of them stand in for one another, and what of a document none can draw.

A build without the faces under the GPL has no 仿宋; 宋体 takes its place, and `face_warnings` says so.
"""

from __future__ import annotations

import re
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import astuple, dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from app.domain.document import Document
from app.domain.layout_profile import LayoutProfile, Typeface
from app.export.text import block_texts
from app.paths import resource

SUBSTITUTE = "〓"
"""What a printer sets for a character that the case lacks."""
NO_FANG = "export.no_fang"
MISSING_CHARACTERS = "export.missing_characters"

_WIDE_BLANKS = MappingProxyType({"\t": "\u3000"} | dict.fromkeys("\u1680\u202f\u205f", " "))
_BLANKS = MappingProxyType(dict.fromkeys(map(chr, range(0x2000, 0x200B)), " ") | _WIDE_BLANKS)
_UNSEEN = re.compile("[\u00ad\u034f\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_PRIVATE_USE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd\ufffd]")
_LAYOUT = frozenset("\n \u00a0\u3000")
"""What every face has, and their lists do not show."""


@dataclass(frozen=True, slots=True)
class Use:
    """A face as it serves in a stack: its family, and, when not empty, the class of characters that it is asked for."""

    family: str
    only: str = ""


@dataclass(frozen=True, slots=True)
class MissingCharacter:
    """A character that cannot be drawn: how often it stands in the document, and where it stands first.

    `block` counts the document's blocks from 0 and is None beside the blocks, as in title and masthead; `around` is the text near the place.
    `damaged` tells a private-use character, the trace of a broken text, from one that the faces merely lack.
    """

    character: str
    count: int
    block: int | None
    around: str
    damaged: bool

    @property
    def code(self) -> str:
        """Its code point: `U+1F642`."""
        return f"U+{ord(self.character):04X}"


LATIN = " -~À-ÖØ-öø-ſ"
"""Latin letters, digits and their punctuation, without what Chinese text uses as well."""
_SERIF = Use("Andian Song", LATIN)
_DASH = Use("Andian Kai", "—")
_DOT = Use("Andian Hei", "·")
_QUOTES = Use("Andian Song", "“”‘’")
_REST = (Use("Andian Song"), Use("Andian Kai"), Use("Andian Fang"), Use("Andian Fang More"))
# Which faces draw a typeface, the first that can.  The Latin letters of 仿宋 are typewriter-like and those of 楷体 too wide,
# so both take those of 宋体; dashes of the serif and 黑体 do not meet, and some dots and quotes are half as wide as they should be.
_STACKS: Mapping[Typeface, tuple[Use, ...]] = MappingProxyType(
    {
        Typeface.TITLE: (_DASH, _DOT, Use("Andian Title"), *_REST),
        Typeface.SONG: (_DASH, _DOT, *_REST),
        Typeface.HEI: (_DASH, Use("Andian Hei"), *_REST),
        Typeface.KAI: (_SERIF, _QUOTES, _DOT, Use("Andian Kai"), *_REST),
        Typeface.FANG: (_SERIF, Use("Andian Fang"), Use("Andian Fang More"), _DASH, _DOT, *_REST),
    }
)


def fonts_folder() -> Path:
    """Where the faces of this build are."""
    return resource("fonts")


@cache
def drawn_by_family(folder: Path) -> Mapping[str, frozenset[str]]:
    """Family → the characters that it draws, for the faces that are in the folder."""
    faces = tomllib.loads((folder / "faces.toml").read_text(encoding="utf-8"))["face"]
    return MappingProxyType(
        {face["family"]: _characters(folder, face["file"]) for face in faces if (folder / face["file"]).is_file()}
    )


def _characters(folder: Path, file: str) -> frozenset[str]:
    """The characters that a list beside a face names; its line ends are no characters."""
    listed = (folder / "characters" / file).with_suffix(".txt").read_text(encoding="utf-8")
    return frozenset(listed) - {"\n"}


@cache
def stack(typeface: Typeface, folder: Path) -> tuple[Use, ...]:
    """The faces that draw a typeface in this build, the first that can."""
    present = drawn_by_family(folder)
    return tuple(dict.fromkeys(use for use in _STACKS[typeface] if use.family in present))


@cache
def drawable(folder: Path) -> frozenset[str]:
    """Every character that can be drawn, whatever the typeface: each stack ends in all faces."""
    return _LAYOUT.union(*drawn_by_family(folder).values())


def has_fang(folder: Path) -> bool:
    """Whether this build has a 仿宋 of its own."""
    return "Andian Fang" in drawn_by_family(folder)


def set_text(text: str, folder: Path) -> str:
    """The text as it is set: blanks that faces know, nothing unseen, and 〓 for what none of them can draw."""
    known = drawable(folder)
    if known.issuperset(text):
        return text
    plain = "".join(_BLANKS.get(character, character) for character in _UNSEEN.sub("", text))
    return "".join(character if character in known else SUBSTITUTE for character in plain)


def find_missing(document: Document, folder: Path) -> tuple[MissingCharacter, ...]:
    """What of a cleaned document the faces of this build cannot draw, in the order in which it appears."""
    known = drawable(folder)
    counts: Counter[str] = Counter()
    first: dict[str, tuple[int | None, str]] = {}
    for block, text in _placed_texts(document):
        if known.issuperset(text):
            continue
        for position, character in enumerate(text):
            if character in known or character in _BLANKS or _UNSEEN.match(character):
                continue
            counts[character] += 1
            first.setdefault(character, (block, text[max(0, position - 10) : position + 11]))
    return tuple(
        MissingCharacter(character, counts[character], block, around, bool(_PRIVATE_USE.match(character)))
        for character, (block, around) in first.items()
    )


def _placed_texts(document: Document) -> Iterator[tuple[int | None, str]]:
    """Every text with the number of its block, what stands beside the blocks first."""
    for beside in (document.masthead, document.cover, document.imprint):
        if beside is not None:
            yield from ((None, text) for text in _strings(astuple(beside)))
    yield None, document.title
    for number, block in enumerate(document.blocks):
        yield from ((number, text) for text in block_texts(block))


def _strings(value: object) -> Iterator[str]:
    """The texts in a value, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for inner in value:
            yield from _strings(inner)


def face_warnings(document: Document, profile: LayoutProfile, folder: Path) -> tuple[str, ...]:
    """Codes of what a person should know about the faces: characters shown as 〓, 宋体 instead of 仿宋."""
    found = [MISSING_CHARACTERS] if find_missing(document, folder) else []
    if Typeface.FANG in _faces_of(profile) and not has_fang(folder):
        found.append(NO_FANG)
    return tuple(found)


def _faces_of(profile: LayoutProfile) -> frozenset[Typeface]:
    faces = profile.faces
    return frozenset({faces.body, faces.heading_3, faces.heading_4, faces.note, faces.table})
