"""Make `app/text/fold_table.txt` from OpenCC's character table and the gaps it leaves.

Run with the project's environment: `.venv/bin/python build/fold_table.py`.  A test compares the file with
what this makes, so that a new OpenCC release is noticed.
"""

from __future__ import annotations

import unicodedata
from pathlib import Path

import opencc

TARGET = Path(__file__).resolve().parent.parent / "app" / "text" / "fold_table.txt"

# Characters that OpenCC leaves alone because it needs a phrase to decide, or that only the standards of
# Taiwan and Hong Kong use.  Folding is for matching only: too much costs a little precision, never recall.
GAPS_FROM = "著藉瞭祇纔覆甦乾徵闆鍾餘於麽麼佔佈併並竝週裏裡啟啓衹隻託噹嚐鬱穫範彿髣曡疊昇陞裝爲為牠妳祂裊臺檯颱颳菸煙彊羣峯衞陜陝谘馀渖迳暱钜镟锺痺睪幺簷敍枱粧糭鬭甯倣"
GAPS_TO = "着借了只才复苏干征板钟余于么么占布并并并周里里启启只只托当尝郁获范佛仿叠叠升升装为为它你他袅台台台刮烟烟强群峰卫陕陕咨余沈径昵巨旋钟痹睾么檐叙台妆粽斗宁仿"
HAN_BLOCKS = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))
DASHES = (0x2013, 0x2014, 0x2015, 0x2212)
TILDES = (0x301C, 0x223C, 0xFF5E)


def traditional_to_simplified() -> dict[int, int]:
    """Han characters that have another Simplified form, one to one."""
    convert = opencc.OpenCC("t2s").convert
    pairs: dict[int, int] = {}
    for first, last in HAN_BLOCKS:
        block = [chr(code) for code in range(first, last) if unicodedata.category(chr(code)) != "Cn"]
        simplified = convert("\n".join(block)).split("\n")
        pairs.update((ord(a), ord(b)) for a, b in zip(block, simplified, strict=True) if len(b) == 1 and a != b)
    pairs.update((ord(a), ord(b)) for a, b in zip(GAPS_FROM, GAPS_TO, strict=True))
    return pairs


def compatibility_forms() -> dict[int, int]:
    """Full-width and other compatibility characters whose NFKC form is one character."""
    pairs: dict[int, int] = {}
    for code in (*range(0xA0, 0x3400), *range(0xF900, 0x10000)):
        normal = unicodedata.normalize("NFKC", chr(code))
        if len(normal) == 1 and normal != chr(code):
            pairs[code] = ord(normal)
    return pairs


def fold_pairs() -> dict[int, int]:
    """The whole table, with chains closed: compatibility, script and lower case in one step."""
    pairs = compatibility_forms() | traditional_to_simplified()
    for code in range(0x10000):
        lower = chr(pairs.get(code, code)).lower()
        if len(lower) == 1 and ord(lower) != code:
            pairs[code] = ord(lower)
    for code in pairs:
        seen = {code}
        while (target := pairs[code]) in pairs and target not in seen:
            seen.add(target)
            pairs[code] = pairs[target]
    pairs.update(dict.fromkeys(DASHES, ord("-")) | dict.fromkeys(TILDES, ord("~")))
    return {code: target for code, target in sorted(pairs.items()) if code != target}


def table_text() -> str:
    """One line for each target character: the target, then all characters that fold to it."""
    groups: dict[int, list[int]] = {}
    for code, target in fold_pairs().items():
        if not 0xD800 <= code < 0xE000:
            groups.setdefault(target, []).append(code)
    lines = [" ".join(f"{code:X}" for code in (target, *codes)) for target, codes in sorted(groups.items())]
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    TARGET.write_text(table_text(), encoding="ascii")
