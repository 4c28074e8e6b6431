"""Faces of this machine, for profiles that name some: nothing of the machine is used unless an office has asked for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

import typst

from app.domain.layout_profile import LayoutProfile, Typeface

# The typesetter knows faces by their English names, people by their Chinese ones.
_ENGLISH: Mapping[str, str] = MappingProxyType(
    {
        "仿宋": "FangSong",
        "仿宋_GB2312": "FangSong_GB2312",
        "华文仿宋": "STFangsong",
        "楷体": "KaiTi",
        "楷体_GB2312": "KaiTi_GB2312",
        "华文楷体": "STKaiti",
        "黑体": "SimHei",
        "宋体": "SimSun",
        "华文中宋": "STZhongsong",
        "方正小标宋简体": "FZXiaoBiaoSong-B05S",
        "微软雅黑": "Microsoft YaHei",
    }
)


@cache
def machine_families() -> Mapping[str, str]:
    """The faces of this machine, each by its name in small letters."""
    found = typst.Fonts(include_system_fonts=True, include_embedded_fonts=False, font_paths=[]).families()
    return MappingProxyType({name.casefold(): name for name in found})


def drawn_families(profile: LayoutProfile) -> Mapping[Typeface, str]:
    """The faces that a profile names and this machine has, as the typesetter calls them."""
    named = {face: profile.families.of(face) for face in Typeface}
    found = {face: _as_installed(name) for face, name in named.items() if name}
    return {face: name for face, name in found.items() if name}


def lacks_families(profile: LayoutProfile) -> bool:
    """Whether the profile names a face that this machine does not have."""
    return any(name and not _as_installed(name) for name in map(profile.families.of, Typeface))


def _as_installed(name: str) -> str:
    """What the typesetter calls a face; empty when it is not installed."""
    known = machine_families()
    return known.get(name.casefold()) or known.get(_ENGLISH.get(name, "").casefold(), "")
