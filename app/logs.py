"""The program's log: loggers by topic below `andian`, a rotating file in the person's log folder."""

from __future__ import annotations

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

ROOT = "andian"
"""Name above the loggers of all topics (`andian.jobs`, `andian.settings` …)."""

FILE_NAME = "andian.log"
_BYTES = 512 * 1024
_FILES = 3
_FORMAT = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"


def set_up(folder: Path, level: int = logging.INFO) -> Path | None:
    """Write the log to `folder`; returns the file, or None when the folder cannot be written."""
    logger = logging.getLogger(ROOT)
    logger.setLevel(level)
    logger.propagate = False
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handler: logging.Handler = RotatingFileHandler(
            folder / FILE_NAME, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=False
        )
    except OSError:
        handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter(_FORMAT))
    logger.addHandler(handler)
    return folder / FILE_NAME if isinstance(handler, RotatingFileHandler) else None


def tear_down() -> None:
    """Close the log's handlers."""
    logger = logging.getLogger(ROOT)
    for handler in tuple(logger.handlers):
        logger.removeHandler(handler)
        handler.close()
    logger.propagate = True
