"""How a source is named."""

from __future__ import annotations

from enum import StrEnum


class CitationStyle(StrEnum):
    """The form of a citation: GB/T 7714-2015, that of official documents, or plain words with the place."""

    GBT_7714 = "gbt7714"
    OFFICIAL = "official"
    PLAIN = "plain"
