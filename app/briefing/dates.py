"""Dates as official Chinese documents write them: Arabic numerals, full year, no leading zeros (GB/T 9704, 7.3.5.4)."""

from __future__ import annotations

import re

_ISO = re.compile(r"(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?")


def written_date(date: str) -> str:
    """`2026-03-08` → `2026年3月8日`, as precise as the date is; what is no ISO date stays as it stands."""
    match = _ISO.fullmatch(date.strip())
    if match is None:
        return date.strip()
    units = zip(match.groups(), "年月日", strict=True)
    return "".join(f"{int(number)}{unit}" for number, unit in units if number)


def written_period(start: str, data_as_of: str) -> str:
    """When a reform began and how recent its figures are; empty when neither is known."""
    parts = []
    if start:
        parts.append(f"{written_date(start)}起")
    if data_as_of:
        parts.append(f"数据截至{written_date(data_as_of)}")
    return "，".join(parts)
