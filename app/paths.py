"""Where things are: the program's resources, and the person's data, settings and logs."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from platformdirs import PlatformDirs

STORE_VARIABLE = "ANDIAN_STORE"
"""Environment variable that names the store."""

_DIRECTORIES = PlatformDirs("Andian", appauthor=False)


def resource(*parts: str) -> Path:
    """A file or folder that the program carries."""
    root = Path(getattr(sys, "_MEIPASS", Path(__file__).resolve().parent.parent))
    return root.joinpath("resources", *parts)


def data_folder() -> Path:
    """The folder of the person's store and backups."""
    return Path(_DIRECTORIES.user_data_dir)


def config_folder() -> Path:
    """The folder of the person's settings."""
    return Path(_DIRECTORIES.user_config_dir)


def settings_file() -> Path:
    """Where the person's settings are kept."""
    return config_folder() / "settings.json"


def log_folder() -> Path:
    """The folder of the logs."""
    return Path(_DIRECTORIES.user_log_dir)


def store_path(given: Path | None = None) -> Path:
    """The store to open: the one given, else the one `ANDIAN_STORE` names, else the person's own."""
    if given is not None:
        return given
    named = os.environ.get(STORE_VARIABLE)
    return Path(named) if named else data_folder() / "andian.db"
