"""What Qt and Python need of a Linux system beside Python packages: is it there, and which package brings it."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from typing import NamedTuple

FACE_PACKAGE = "fonts-wqy-microhei"


class Library(NamedTuple):
    """A shared library, the Debian package that holds it, and the part of the project that needs it."""

    file: str
    package: str
    part: str


LIBRARIES = (
    Library("libEGL.so.1", "libegl1", "offscreen"),
    Library("libGL.so.1", "libgl1", "offscreen"),
    Library("libglib-2.0.so.0", "libglib2.0-0", "offscreen"),
    Library("libgssapi_krb5.so.2", "libgssapi-krb5-2", "offscreen"),
    Library("libgthread-2.0.so.0", "libglib2.0-0", "offscreen"),
    Library("libxkbcommon.so.0", "libxkbcommon0", "offscreen"),
    Library("libfontconfig.so.1", "libfontconfig1", "offscreen"),
    Library("libdbus-1.so.3", "libdbus-1-3", "offscreen"),
    Library("libX11-xcb.so.1", "libx11-xcb1", "window"),
    Library("libxcb-cursor.so.0", "libxcb-cursor0", "window"),
    Library("libxcb-icccm.so.4", "libxcb-icccm4", "window"),
    Library("libxcb-image.so.0", "libxcb-image0", "window"),
    Library("libxcb-keysyms.so.1", "libxcb-keysyms1", "window"),
    Library("libxcb-randr.so.0", "libxcb-randr0", "window"),
    Library("libxcb-render-util.so.0", "libxcb-render-util0", "window"),
    Library("libxcb-shape.so.0", "libxcb-shape0", "window"),
    Library("libxcb-shm.so.0", "libxcb-shm0", "window"),
    Library("libxcb-sync.so.1", "libxcb-sync1", "window"),
    Library("libxcb-xfixes.so.0", "libxcb-xfixes0", "window"),
    Library("libxcb-xkb.so.1", "libxcb-xkb1", "window"),
    Library("libxkbcommon-x11.so.0", "libxkbcommon-x11-0", "window"),
)


def missing_for(parts: Iterable[str]) -> list[str]:
    """Return the Debian packages that the named parts of the project lack on this machine, in a fixed order."""
    wanted = tuple(parts)
    if sys.platform != "linux" or not wanted:
        return []
    missing = {library.package for library in LIBRARIES if library.part in wanted and not _loads(library.file)}
    if "libfontconfig1" in missing or not _has_chinese_face():
        missing.add(FACE_PACKAGE)
    return sorted(missing)


def missing_for_environments() -> list[str]:
    """Return the Debian package that lacks where this Python cannot make environments."""
    if importlib.util.find_spec("ensurepip") is not None:
        return []
    return [f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"]


def may_install() -> bool:
    """Tell whether this process may install Debian packages."""
    return sys.platform == "linux" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(packages: list[str]) -> bool:
    """Install Debian packages and tell whether that went well; what apt says is shown only if it did not."""
    settings = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update"], ["install", "--yes", "--no-install-recommends", *packages]):
        done = subprocess.run(
            ["apt-get", "-qq", *step],
            env=settings,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        if done.returncode != 0:
            print(done.stdout.decode(errors="replace"), file=sys.stderr)
            return False
    return True


def install_line(packages: list[str]) -> str:
    """Return the line that a person types to install Debian packages."""
    return f"sudo apt-get install --yes --no-install-recommends {' '.join(packages)}"


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def _has_chinese_face() -> bool:
    """Ask fontconfig, as Qt will, for a face that covers Simplified Chinese."""
    fontconfig = ctypes.CDLL("libfontconfig.so.1")
    fontconfig.FcNameParse.restype = ctypes.c_void_p
    fontconfig.FcObjectSetBuild.restype = ctypes.c_void_p
    fontconfig.FcFontList.restype = ctypes.POINTER(ctypes.c_int)
    fontconfig.FcFontList.argtypes = [ctypes.c_void_p, ctypes.c_void_p, ctypes.c_void_p]
    pattern = fontconfig.FcNameParse(b":lang=zh-cn")
    objects = fontconfig.FcObjectSetBuild(b"family", None)
    # The answer is a struct whose first member is the number of faces.
    return bool(fontconfig.FcFontList(None, pattern, objects)[0] > 0)
