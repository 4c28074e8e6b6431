"""Administrative divisions and functional zones as files: `divisions.csv` and `zones.csv` of the vocabularies."""

from __future__ import annotations

import csv
from pathlib import Path

from app.domain.vocabulary import Region


def read_regions(folder: Path) -> tuple[Region, ...]:
    """Provinces, cities and counties of GB/T 2260, then the functional zones, each in the order of its file."""
    divisions = (Region(row["code"], row["name"], row["parent"], row["kind"]) for row in _rows(folder, "divisions.csv"))
    zones = (Region(row["key"], row["name"], row["parent"], row["kind"]) for row in _rows(folder, "zones.csv"))
    return (*divisions, *zones)


def read_zone_names(folder: Path) -> dict[str, tuple[str, ...]]:
    """Key of a functional zone → the other names it goes by."""
    return {row["key"]: tuple(name for name in row["also"].split(";") if name) for row in _rows(folder, "zones.csv")}


def _rows(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
