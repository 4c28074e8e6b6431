"""Which compilation a document is: one that the library knows, or a new one with an id made from what it says."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from app.domain.draft import SourceDocument
from app.importer.lines import Line

_DIGEST_LENGTH = 8
_PROVINCES = {
    "11": "beijing",
    "12": "tianjin",
    "13": "hebei",
    "14": "shanxi",
    "15": "neimenggu",
    "21": "liaoning",
    "22": "jilin",
    "23": "heilongjiang",
    "31": "shanghai",
    "32": "jiangsu",
    "33": "zhejiang",
    "34": "anhui",
    "35": "fujian",
    "36": "jiangxi",
    "37": "shandong",
    "41": "henan",
    "42": "hubei",
    "43": "hunan",
    "44": "guangdong",
    "45": "guangxi",
    "46": "hainan",
    "50": "chongqing",
    "51": "sichuan",
    "52": "guizhou",
    "53": "yunnan",
    "54": "xizang",
    "61": "shaanxi",
    "62": "gansu",
    "63": "qinghai",
    "64": "ningxia",
    "65": "xinjiang",
    "71": "taiwan",
    "81": "hongkong",
    "82": "macao",
}
"""First two digits of a province's code → its name in ASCII letters."""


@dataclass(frozen=True, slots=True)
class KnownSource:
    """A compilation as `sources.toml` describes it."""

    id: str
    title: str
    issuer: str
    published: str
    year: str
    script: str


class KnownSources:
    """Recognises compilations by the digest of their bytes or of their text."""

    def __init__(self, path: Path) -> None:
        self._by_digest: dict[str, KnownSource] = {}
        for row in tomllib.loads(path.read_text(encoding="utf-8")).get("sources", []):
            source = KnownSource(*(row[name] for name in ("id", "title", "issuer", "published", "year", "script")))
            self._by_digest |= {row["sha256"]: source, row["text_sha256"]: source}

    def recognise(self, document: SourceDocument, lines: Sequence[Line]) -> KnownSource | None:
        """The compilation that a document is, None when it is new."""
        return self._by_digest.get(document.sha256) or self._by_digest.get(text_digest(lines))


def text_digest(lines: Sequence[Line]) -> str:
    """A digest that is the same in every encoding and with any line ends and blank lines."""
    return hashlib.sha256("\n".join(line.text for line in lines).encode()).hexdigest()


def new_source_id(province_code: str, year: str, lines: Sequence[Line]) -> str:
    """An id of ASCII letters that stays the same for the same text: `hubei-2023-1a2b3c4d`."""
    place = _PROVINCES.get(province_code[:2], "source")
    return "-".join(part for part in (place, year, text_digest(lines)[:_DIGEST_LENGTH]) if part)
