"""Writes small PDFs: text at given places, in a face that is not embedded, with a map to Unicode."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

WIDTH, HEIGHT = 595, 842
LEFT, RIGHT, TOP, SIZE = 90.0, 510.0, 740.0, 12.0
IN_A_LINE = int((RIGHT - LEFT) / SIZE)


@dataclass(frozen=True, slots=True)
class Text:
    """Text with its beginning at `x`, standing on `y`; `spacing` widens it by so many points after each character.

    A Han character alone is not found by pdfium in a face that is not there: set two or more.
    """

    text: str
    x: float
    y: float
    size: float = SIZE
    bold: bool = False
    spacing: float = 0.0


def make_pdf(pages: Sequence[Sequence[Text]], picture: bool = False, trailer: str = "") -> bytes:
    """A PDF with the given texts; with a picture of one pixel over each page if wanted."""
    signs = sorted({sign for page in pages for text in page for sign in text.text} | {"一"})
    codes = {sign: number for number, sign in enumerate(signs, 1)}
    first = 7
    kids = " ".join(f"{first + 2 * number} 0 R" for number in range(len(pages)))
    narrow = " ".join(f"{codes[sign]} [500]" for sign in signs if sign.isascii())
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        (
            b"<< /Type /Font /Subtype /Type0 /BaseFont /Invented /Encoding /Identity-H"
            b" /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>"
        ),
        f"<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Invented /DW 1000 /W [{narrow}] /FontDescriptor << /Type /FontDescriptor"
        " /FontName /Invented /Flags 4 /FontBBox [0 -120 1000 880] /Ascent 880 /Descent -120 /ItalicAngle 0 /CapHeight 700 /StemV 80 >>"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>".encode(),
        _stream(_unicode_map(codes)),
        _stream(
            b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray"
        ),
    ]
    for number, page in enumerate(pages):
        content = "\n".join(_show(text, codes) for text in page)
        if picture:
            content += f"\nq {WIDTH} 0 0 {HEIGHT} 0 0 cm /I Do Q"
        objects += [
            (
                f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {first + 2 * number + 1} 0 R"
                " /Resources << /Font << /F 3 0 R >> /XObject << /I 6 0 R >> >> >>"
            ).encode(),
            _stream(content.encode()),
        ]
    return _file(objects, trailer)


def set_page(paragraphs: Sequence[str], indent: int = 2, distance: float = 20.0, gap: float = 0.0) -> list[Text]:
    """Paragraphs set as a page of a book: every line but the last is full, the first indented by so many characters."""
    texts: list[Text] = []
    y = TOP
    for paragraph in paragraphs:
        rest, shift = paragraph, indent
        while rest:
            room = IN_A_LINE - shift
            texts.append(Text(rest[:room], LEFT + shift * SIZE, y))
            rest, shift = rest[room:], 0
            y -= distance
        y -= gap
    return texts


_SIZES = {"#": 20.0, "##": 16.0, "###": 14.0}
_FOOT = 100.0


def print_book(rows: Sequence[tuple[str, str]], head: str = "") -> list[list[Text]]:
    """Lines with the style of a heading (`#`), of bold (`*`) or none, set on pages with their numbers at the foot."""
    pages: list[list[Text]] = [[]]
    y = TOP
    for line, style in rows:
        size = _SIZES.get(style, SIZE)
        indent = 0.0 if style in _SIZES else 2 * SIZE
        y -= size * 0.8 if style in _SIZES else 0.0
        for piece in _wrapped(line.strip(), size, indent):
            if y < _FOOT:
                pages.append([])
                y = TOP
            pages[-1].append(Text(piece, LEFT + indent, y, size, bold=style in {*_SIZES, "*"}))
            indent, y = 0.0, y - size * 1.6
    for number, page in enumerate(pages, 1):
        page.extend([Text(head, LEFT, HEIGHT - 60.0, 9.0)] if head else [])
        page.append(Text(f"- {number} -", WIDTH / 2 - 12, 50.0, 9.0))
    return pages


def _wrapped(line: str, size: float, indent: float) -> Iterator[str]:
    """The line cut where the room ends; a mark that closes hangs over the margin rather than begin a line."""
    piece, room = "", RIGHT - LEFT - indent
    for sign in line:
        wide = size * (0.5 if sign.isascii() else 1.0)
        if room < wide - 0.01 and sign not in "，。、；：”）》":
            yield piece
            piece, room = "", RIGHT - LEFT
        piece += sign
        room -= wide
    if piece:
        yield piece


def encrypted_pdf() -> bytes:
    """A PDF whose password nobody knows."""
    key = "00" * 32
    return make_pdf(
        [[Text("一", LEFT, TOP)]],
        trailer=f"/Encrypt << /Filter /Standard /V 1 /R 2 /P -4 /O <{key}> /U <{key}> >> /ID [<00> <00>]",
    )


def _show(text: Text, codes: dict[str, int]) -> str:
    shown = "".join(f"{codes[sign]:04x}" for sign in text.text)
    return f"BT /F {text.size} Tf {2 if text.bold else 0} Tr {text.spacing} Tc 1 0 0 1 {text.x} {text.y} Tm <{shown}> Tj ET"


def _unicode_map(codes: dict[str, int]) -> bytes:
    rows = [f"<{code:04x}> <{sign.encode('utf-16-be').hex()}>" for sign, code in codes.items()]
    parts = [rows[at : at + 100] for at in range(0, len(rows), 100)]
    blocks = "\n".join(f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar" for part in parts)
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def\n"
        f"1 begincodespacerange <0000> <ffff> endcodespacerange\n{blocks}\nendcmap end end"
    ).encode()


def _stream(data: bytes, extra: str = "") -> bytes:
    return f"<< /Length {len(data)} {extra} >>\nstream\n".encode() + data + b"\nendstream"


def _file(objects: Sequence[bytes], trailer: str) -> bytes:
    out = bytearray(b"%PDF-1.7\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n".encode() + body + b"\nendobj\n"
    start = len(out)
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(out)
