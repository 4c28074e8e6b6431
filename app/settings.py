"""What the program remembers between two starts: a frozen dataclass whose fields are the table, kept as JSON.

A field with `choices` in its metadata becomes a row of the settings dialog.
"""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from pathlib import Path
from typing import Any

from app.wording import DEFAULT_LANGUAGE, LANGUAGES

log = logging.getLogger("andian.settings")

CHOICES = "choices"
"""Key of the metadata of a field that a person can set: the allowed values."""

TEXT_SCALES = (80, 90, 100, 110, 125, 150, 175, 200)
"""Sizes of text in per cent."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings; a value of the wrong type or outside its choices falls back to the default when read.

    `window` and `panes` are Qt's own base64 states; `last_briefing` is 0 when there is none, `notes_height` while it was
    never chosen.
    """

    language: str = field(default=DEFAULT_LANGUAGE, metadata={CHOICES: LANGUAGES})
    theme: str = field(default="system", metadata={CHOICES: ("system", "light", "dark")})
    text_scale: int = field(default=100, metadata={CHOICES: TEXT_SCALES})
    citation_style: str = field(default="plain", metadata={CHOICES: ("plain", "official", "gbt7714")})
    use_synonyms: bool = field(default=True, metadata={CHOICES: (True, False)})
    keep_readings: bool = field(default=True, metadata={CHOICES: (True, False)})
    sort: str = "relevance"
    window: str = ""
    panes: str = ""
    navigation_shown: bool = True
    open_groups: tuple[str, ...] = ("collections", "indicator", "region", "tag", "searches", "briefings")
    palette_recent: tuple[str, ...] = ()
    indicators_by_topic: bool = False
    last_briefing: int = 0
    last_import_folder: str = ""
    last_export_folder: str = ""
    last_export_format: str = ""
    notes_shown: bool = False
    notes_height: int = 0
    dark_slides: bool = True
    reading_scale: int = 100


class SettingsFile:
    """The JSON file that holds the settings."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self) -> Settings:
        """The stored settings; defaults for whatever is missing, unknown or damaged."""
        try:
            stored = json.loads(self.path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            return Settings()
        except (OSError, ValueError) as error:
            log.warning("Settings cannot be read, defaults are used: %s", error)
            return Settings()
        return _from_json(stored) if isinstance(stored, dict) else Settings()

    def save(self, settings: Settings) -> None:
        """Replace the file in one step; a folder that cannot be written only costs the settings."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            unfinished = self.path.with_name(f"{self.path.name}.{os.getpid()}.part")
            unfinished.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=2), encoding="utf-8")
            unfinished.replace(self.path)
        except OSError as error:
            log.warning("Settings cannot be saved: %s", error)


def _from_json(stored: Mapping[str, Any]) -> Settings:
    defaults = Settings()
    values: dict[str, Any] = {}
    for one in fields(Settings):
        default = getattr(defaults, one.name)
        value = stored.get(one.name, default)
        if isinstance(default, tuple) and isinstance(value, list):
            value = tuple(str(item) for item in value)
        allowed = one.metadata.get(CHOICES)
        if type(value) is type(default) and (allowed is None or value in allowed):
            values[one.name] = value
    return Settings(**values)
