"""Files and folders on disk → bytes, within limits, and only when they hold still."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from app.errors import ImportFailed
from app.importer.readers.kinds import CONTAINER_STARTS, SUFFIXES, UNSUPPORTED_SUFFIXES, suffix_of
from app.importer.readers.limits import MAX_BYTES, MAX_CONTAINER_BYTES, MAX_FILES, MAX_FOLDER_DEPTH, MEGABYTE

_LONGEST_START = 1024
_TEMPORARY = ("~$", ".", "__MACOSX")
_DATABASES = (".db", ".sqlite", ".sqlite3", "-wal", "-shm", "-journal")
_NUMBERS = re.compile(r"(\d+)")


def read_file(path: Path) -> bytes:
    """All bytes of a file.

    Raises ImportFailed: missing, a folder, a database, unreadable, too large, changed meanwhile.
    """
    try:
        if path.is_dir():
            raise ImportFailed("import.is_folder", file=str(path))
        if not path.exists():
            raise ImportFailed("import.missing", file=str(path))
        if not path.is_file():
            raise ImportFailed("import.unreadable", file=str(path))
        if _is_database(path):
            raise ImportFailed("import.is_database", file=path.name)
        return _read_still(path)
    except OSError as error:
        raise ImportFailed("import.unreadable", file=str(path)) from error


def list_files(folder: Path) -> list[Path]:
    """The documents in a folder and those below it, in the order of their names.

    Files of other kinds and those that programs keep for themselves are left out; links to folders are not followed.
    Raises ImportFailed: unreadable, too many.
    """
    try:
        found = sorted(_walk(folder, 0), key=lambda path: name_order(path.relative_to(folder).as_posix()))
    except OSError as error:
        raise ImportFailed("import.unreadable", file=str(folder)) from error
    check_count(str(folder), len(found))
    return found


def check_count(name: str, count: int) -> None:
    """Raise ImportFailed when a folder or archive holds no documents or too many."""
    if not count:
        raise ImportFailed("import.nothing_inside", file=name)
    if count > MAX_FILES:
        raise ImportFailed("import.too_many_files", file=name, limit=MAX_FILES)


def is_wanted(name: str) -> bool:
    """True for the path of a document, readable or not; pictures and the like that lie beside it say nothing."""
    parts = name.replace("\\", "/").split("/")
    if any(part.startswith(_TEMPORARY) or part.endswith((".files", "_files")) for part in parts):
        return False
    suffix = suffix_of(name)
    return not suffix or suffix in SUFFIXES or suffix in UNSUPPORTED_SUFFIXES


def name_order(name: str) -> tuple[tuple[int, int, str], ...]:
    """The key by which names are sorted: 2 before 10."""
    return tuple(
        (0, int(part), "") if part.isascii() and part.isdigit() else (1, 0, part.lower())
        for part in _NUMBERS.split(name)
    )


def _walk(folder: Path, depth: int) -> Iterator[Path]:
    if depth > MAX_FOLDER_DEPTH:
        return
    with os.scandir(folder) as entries:
        for entry in entries:
            if not is_wanted(entry.name) and not entry.is_dir():
                continue
            if entry.is_dir(follow_symlinks=False):
                if is_wanted(f"{entry.name}/x"):
                    yield from _walk(Path(entry.path), depth + 1)
            elif entry.is_file():
                yield Path(entry.path)


def _is_database(path: Path) -> bool:
    """True for what SQLite writes, told by its name: to open and close the store would drop the locks on it."""
    name = path.name.lower()
    return name.endswith(_DATABASES) or path.with_name(f"{path.name}-wal").exists()


def _read_still(path: Path) -> bytes:
    with path.open("rb") as file:
        before = os.fstat(file.fileno())
        start = file.read(_LONGEST_START)
        limit = MAX_CONTAINER_BYTES if _is_container(start) else MAX_BYTES
        if before.st_size > limit:
            raise ImportFailed("import.too_large", file=path.name, limit=limit // MEGABYTE)
        data = start + file.read(limit + 1 - len(start))
        after = os.fstat(file.fileno())
    if (before.st_size, before.st_mtime_ns) != (after.st_size, after.st_mtime_ns) or len(data) != after.st_size:
        raise ImportFailed("import.changed", file=path.name)
    return data


def _is_container(start: bytes) -> bool:
    return start.startswith(CONTAINER_STARTS) or b"%PDF-" in start
