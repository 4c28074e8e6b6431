"""Make resources/fonts: the faces of the documents, cut down to the characters that documents need.

    python build/faces.py FOLDER [--without-gpl]

FOLDER holds the unmodified originals, at any depth: Noto CJK, LXGW WenKai, FandolFang and cwTeX FangSong as the
packages fonts-noto-cjk, fonts-noto-cjk-extra, fonts-lxgw-wenkai, texlive-lang-chinese and fonts-cwtex-fs of Debian
carry them.  Their licences stand in resources/fonts/licences.  The faces get names of their own, as the licences ask of changed
fonts; the same originals give the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

TARGET = Path(__file__).resolve().parent.parent / "resources" / "fonts"
CHARACTERS_A_LINE = 64

ASCII_AND_LATIN = (0x20, 0x17F)
SYMBOL_BLOCKS = (
    (0x2000, 0x206F),  # dashes, quotation marks, ellipsis
    (0x20A0, 0x20BF),  # currencies
    (0x2100, 0x218F),  # ℃ № Ⅰ ⅰ
    (0x2190, 0x21FF),
    (0x2200, 0x22FF),
    (0x2460, 0x24FF),  # ① ⑴ ⒈
    (0x2500, 0x25FF),
    (0x2600, 0x266F),
    (0x3000, 0x303F),
    (0x3200, 0x33FF),  # ㈠ ㊣ ㎡
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFFEF),
)
BIG5_LEVEL_1 = (0xA4, 0xC6)
MORE_HAN = "镕喆堃旸珺玥琤赟翀翚昇犇淼垚焱鑫骉骊煊祎祐禕皞皛瓅璟玙珩珅琰琬瑀炅炜烜焜燊甦頔颋颢昉昕昶晗晟暕曌涞湉溠滘潖澴瀍埗塱墈峃崀嵊嵛嶝巉浉浠浥洑洺洨汧汭沄沅沚沭泃泖泜泺洈洎洣浐浛涑涢淉淏淯渌渑溆滍滏漷漹潢澥澧濉灞灏"
"""Names of people and places that stand outside GB2312."""


@dataclass(frozen=True, slots=True)
class Face:
    """One face: the file made, the original and its name inside a collection, the family's new name, its licence.

    One that `supplements` another file holds only what that one lacks.
    """

    file: str
    original: str
    member: str
    family: str
    style: str
    licence: str
    use: str
    supplements: str = ""


FACES = (
    Face("title.otf", "NotoSerifCJK-Bold.ttc", "Noto Serif CJK SC", "Andian Title", "Bold", "OFL-1.1", "小标宋"),
    Face("song.otf", "NotoSerifCJK-Regular.ttc", "Noto Serif CJK SC", "Andian Song", "Regular", "OFL-1.1", "宋体"),
    Face("hei.otf", "NotoSansCJK-Regular.ttc", "Noto Sans CJK SC", "Andian Hei", "Regular", "OFL-1.1", "黑体"),
    Face("kai.ttf", "LXGWWenKai-Regular.ttf", "", "Andian Kai", "Regular", "OFL-1.1", "楷体"),
    Face("fang.otf", "FandolFang-Regular.otf", "", "Andian Fang", "Regular", "GPL-3.0-font-exception", "仿宋"),
    Face(
        "fang_more.ttf",
        "cwfs.ttf",
        "",
        "Andian Fang More",
        "Regular",
        "GPL-2.0-font-exception",
        "仿宋（繁）",
        "fang.otf",
    ),
)


def wanted_characters() -> frozenset[int]:
    """GB2312, level 1 of Big5, Latin letters, the symbols of documents, and names outside both."""
    wanted = set(range(ASCII_AND_LATIN[0], ASCII_AND_LATIN[1] + 1))
    for first, last in SYMBOL_BLOCKS:
        wanted.update(range(first, last + 1))
    wanted.update(map(ord, _decoded(range(0xA1, 0xF8), range(0xA1, 0xFF), "gb2312")))
    trails = (*range(0x40, 0x7F), *range(0xA1, 0xFF))
    wanted.update(map(ord, _decoded(range(BIG5_LEVEL_1[0], BIG5_LEVEL_1[1] + 1), trails, "big5")))
    wanted.update(map(ord, MORE_HAN))
    return frozenset(wanted)


def _decoded(leads: range, trails: range | tuple[int, ...], encoding: str) -> Iterator[str]:
    for lead in leads:
        for trail in trails:
            yield from bytes((lead, trail)).decode(encoding, "ignore")


def make(face: Face, original: Path, drawn: frozenset[int]) -> bytes:
    """The bytes of the face: the wanted characters of the original that are not yet `drawn`, under its own name."""
    font = _opened(original, face.member)
    options = Options()
    options.hinting = False
    options.layout_features = ["kern", "mark", "mkmk", "ccmp"]
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.glyph_names = False
    options.drop_tables += ["vhea", "vmtx", "VORG", "BASE", "DSIG", "GDEF", "FFTM", "PfEd", "mort", "morx"]
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=(wanted_characters() - drawn) & set(font.getBestCmap()))
    subsetter.subset(font)
    _rename(font, face)
    font.recalcTimestamp = False
    made = BytesIO()
    font.save(made)
    return made.getvalue()


def _opened(original: Path, member: str) -> TTFont:
    if not member:
        return TTFont(original, recalcTimestamp=False)
    for number in range(64):
        font = TTFont(original, fontNumber=number, recalcTimestamp=False)
        if str(font["name"].getDebugName(1)).startswith(member):
            return font
    raise SystemExit(f"{original.name} holds no face named {member}")


def _rename(font: TTFont, face: Face) -> None:
    names = font["name"]
    kept = [record for record in names.names if record.nameID in (0, 13, 14) and record.platformID == 3]
    names.names = kept
    postscript = f"{face.family.replace(' ', '')}-{face.style}"
    values = {1: face.family, 2: face.style, 3: postscript, 4: f"{face.family} {face.style}", 6: postscript}
    if face.style == "Bold":
        # A family of one face: a program that asks for its regular weight must not draw it bold a second time.
        values[2] = "Regular"
        values[4] = face.family
        font["OS/2"].usWeightClass = 400
        font["OS/2"].fsSelection = font["OS/2"].fsSelection & ~0x21 | 0x40
        font["head"].macStyle = 0
    for number, value in values.items():
        names.setName(value, number, 3, 1, 0x409)
    if "CFF " in font:
        top = font["CFF "].cff.topDictIndex[0]
        font["CFF "].cff.fontNames[0] = postscript
        top.FullName, top.FamilyName = values[4], face.family


def characters_of(data: bytes) -> str:
    """The characters that a made face can draw, in the order of their code points."""
    return "".join(map(chr, sorted(TTFont(BytesIO(data)).getBestCmap())))


def main() -> None:
    """Make every face, its list of characters and the table that describes them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--without-gpl", action="store_true")
    arguments = parser.parse_args()
    (TARGET / "characters").mkdir(parents=True, exist_ok=True)
    entries = []
    drawn: dict[str, frozenset[int]] = {}
    for face in FACES:
        if arguments.without_gpl and face.licence.startswith("GPL"):
            continue
        data = make(face, _found(arguments.folder, face.original), drawn.get(face.supplements, frozenset()))
        drawn[face.file] = frozenset(map(ord, characters_of(data)))
        (TARGET / face.file).write_bytes(data)
        _write_characters(TARGET / "characters" / f"{Path(face.file).stem}.txt", characters_of(data))
        entries.append(_entry(face, data))
        print(f"{face.file:14} {len(data) / 1e6:5.1f} MB")
    (TARGET / "faces.toml").write_text("".join(entries), encoding="utf-8")


def _found(folder: Path, name: str) -> Path:
    found = sorted(folder.rglob(name))
    if not found:
        raise SystemExit(f"{name} is not below {folder}")
    return found[0]


def _write_characters(target: Path, characters: str) -> None:
    shown = [character for character in characters if not character.isspace() and character.isprintable()]
    lines = ["".join(shown[start : start + CHARACTERS_A_LINE]) for start in range(0, len(shown), CHARACTERS_A_LINE)]
    target.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _entry(face: Face, data: bytes) -> str:
    rows = {
        "file": face.file,
        "family": face.family,
        "use": face.use,
        "original": face.original,
        "licence": face.licence,
        "sha256": hashlib.sha256(data).hexdigest(),
    }
    return "[[face]]\n" + "".join(f'{name} = "{value}"\n' for name, value in rows.items()) + "\n"


if __name__ == "__main__":
    main()
