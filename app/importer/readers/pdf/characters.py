"""Characters as a PDF's text layer gives them → characters that a person would type."""

from __future__ import annotations

import unicodedata

# Radicals that NFKC leaves alone, and the characters that are meant when a face's map names them (UCD,
# EquivalentUnifiedIdeograph): the shapes of Simplified characters that are radicals themselves.
_RADICALS = str.maketrans(
    "⺟⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻧⻨⻩⻬⻮⻰⻳⺠⻄⻁⻌⺝⻟",
    "母见角贝车长门青韦页风飞食马骨鬼鱼鸟卤麦黄齐齿龙龟民西虎辶月饣",
)


def typed(text: str) -> str:
    """`text` with radicals (⼯) and presentation forms as the characters that they show (工), control characters gone."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_typed(sign) for sign in text.translate(_RADICALS))


def _typed(sign: str) -> str:
    code = ord(sign)
    if 0x2E80 <= code <= 0x2FDF or 0xF900 <= code <= 0xFAFF or 0xFB00 <= code <= 0xFB06 or 0x2F800 <= code <= 0x2FA1F:
        return unicodedata.normalize("NFKC", sign)
    if code in {0x02, 0xFFFE}:  # pdfium's sign for a hyphen that ends a line
        return "-"
    if (code < 0x20 and sign != "\t") or 0x7F <= code < 0xA0 or 0xD800 <= code < 0xE000 or code == 0xFFFF:
        return ""
    return sign
