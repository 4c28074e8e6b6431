"""A published number with its unit and qualifier, put together as Chinese does."""

from __future__ import annotations

_AFTER_NUMBER = frozenset({"余", "多", "几"})
_AFTER_UNIT = frozenset({"内", "以内", "之内", "以上", "及以上", "以下", "及以下", "左右", "上下", "有余"})
_TIGHT_UNITS = ("%", "‰", "℃")


def quantity(number: str, unit: str, qualifier: str, blank: str = "") -> str:
    """约3件, 20余份, 3天以内, 至少5件以上; `blank` stands between number and unit, never before %.  Empty without number."""
    if not number:
        return ""
    if qualifier in _AFTER_NUMBER:
        return f"{number}{blank}{qualifier}{unit}"
    amount = number + unit if not unit or unit.startswith(_TIGHT_UNITS) else f"{number}{blank}{unit}"
    before, ellipsis, after = qualifier.partition("…")
    if not ellipsis and qualifier in _AFTER_UNIT:
        before, after = "", qualifier
    return f"{before}{blank if before else ''}{amount}{after}"
