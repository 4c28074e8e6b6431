"""In which script a text is shown; stored texts are never changed."""

from __future__ import annotations

from enum import StrEnum


class Script(StrEnum):
    """As the text is stored, or converted to be read."""

    STORED = "stored"
    SIMPLIFIED = "simplified"
    TRADITIONAL = "traditional"
