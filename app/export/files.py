"""Files are replaced whole or not at all: written beside the target, then put in its place."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

from app.errors import ExportFailed

_CODES = {
    errno.ENOENT: "export.folder_missing",
    errno.ENOTDIR: "export.folder_missing",
    errno.EACCES: "export.not_allowed",
    errno.EPERM: "export.not_allowed",
    errno.EROFS: "export.not_allowed",
    errno.EISDIR: "export.is_folder",
    errno.ENOSPC: "export.disk_full",
    errno.EDQUOT: "export.disk_full",
    errno.EFBIG: "export.disk_full",
    errno.ENAMETOOLONG: "export.name_too_long",
    errno.EINVAL: "export.bad_name",
    errno.ETXTBSY: "export.in_use",
    errno.EBUSY: "export.in_use",
}


def replace_file(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Let `write` fill a new file in the target's folder, then put it in the target's place in one step.

    Until that step the old file stays whole; whatever goes wrong, nothing of the new one is left behind.
    Raises `ExportFailed` when the system refuses, and lets pass what `write` raises itself.
    """
    _check_name(target)
    try:
        final = Path(os.path.realpath(target))
        _check_target(final)
        _write_beside(final, write)
    except OSError as error:
        raise ExportFailed(_CODES.get(error.errno or 0, "export.cannot_write"), file=str(target)) from error


def _check_name(target: Path) -> None:
    """Refuse names that no system call can be given."""
    try:
        encoded = os.fsencode(target)
    except UnicodeEncodeError:
        encoded = b"\0"
    if b"\0" in encoded:
        raise ExportFailed("export.bad_name", file=ascii(str(target)))


def _check_target(target: Path) -> None:
    """Refuse a target that is not an ordinary file or that is marked read-only, whoever asks."""
    if not target.parent.is_dir():
        raise ExportFailed("export.folder_missing", file=str(target))
    if not target.exists():
        return
    if target.is_dir():
        raise ExportFailed("export.is_folder", file=str(target))
    if not target.is_file():
        raise ExportFailed("export.not_a_file", file=str(target))
    # The administrator may write anything, and a file can be replaced where its folder allows it.
    if not target.stat().st_mode & stat.S_IWUSR or not os.access(target, os.W_OK):
        raise ExportFailed("export.read_only", file=str(target))


def _write_beside(target: Path, write: Callable[[BinaryIO], None]) -> None:
    """Write a temporary file, make sure that it is on the disk, and rename it."""
    temporary = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with temporary.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, temporary)
        _put_in_place(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def _put_in_place(temporary: Path, target: Path) -> None:
    """Rename over the target; Windows refuses while another program has the target open."""
    try:
        temporary.replace(target)
    except PermissionError as error:
        raise ExportFailed("export.in_use", file=str(target)) from error
