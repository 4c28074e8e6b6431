"""Full-width marks for half-width ones in Chinese text: an option of display, never a repair."""

from __future__ import annotations

import re

from app.importer.repair.damage import widen

_BESIDE = "[\u3400-\u9fff、。“”‘’《》（）！，：；？]"
_MARKS_IN_A_ROW = 3
_MARK = re.compile(rf"(?<={_BESIDE})[,:;!?()]|[,:;!?()](?={_BESIDE})")


def wide_punctuation(text: str) -> str:
    """`text` with `,:;!?()` as full-width marks where they stand beside Chinese; as long as `text`."""
    for _ in range(_MARKS_IN_A_ROW):
        text = _MARK.sub(lambda match: widen(match[0]), text)
    return text
