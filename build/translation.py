"""Keep resources/i18n/andian_zh_CN.ts, and the compiled file beside it, in step with the texts of app/ui."""

from __future__ import annotations

import importlib.util
import os
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path

from environment import ROOT

SOURCE = ROOT / "resources" / "i18n" / "andian_zh_CN.ts"
COMPILED = SOURCE.with_suffix(".qm")

Text = tuple[str, str, str]
"""Context, English text and comment that tells equal texts apart."""


def update() -> None:
    """Add new texts to the translation file, drop those that are gone, and compile it."""
    SOURCE.parent.mkdir(parents=True, exist_ok=True)
    _extract(SOURCE)
    _compile(SOURCE, COMPILED)


def faults() -> list[str]:
    """Return one sentence for each text that is missing or unfinished, and one when the compiled file is stale."""
    with tempfile.TemporaryDirectory() as scratch:
        fresh, compiled = Path(scratch, SOURCE.name), Path(scratch, COMPILED.name)
        if SOURCE.exists():
            shutil.copy(SOURCE, fresh)
        _extract(fresh)
        found = [f"{SOURCE.name}: {context}: not translated: {text!r}" for context, text, _ in unfinished(fresh)]
        stale = [] if SOURCE.exists() and texts(fresh) == texts(SOURCE) else [f"{SOURCE.name} is not what app/ui says"]
        _compile(SOURCE if SOURCE.exists() else fresh, compiled)
        if not COMPILED.exists() or COMPILED.read_bytes() != compiled.read_bytes():
            stale.append(f"{COMPILED.name} is not what {SOURCE.name} says")
    return found + ([*stale, "run: python3 main.py translate"] if stale else [])


def texts(file: Path) -> set[Text]:
    """Return the texts of a translation file that the program still uses."""
    return {text for text, kind in _read(file) if kind not in {"vanished", "obsolete"}}


def unfinished(file: Path) -> list[Text]:
    """Return the texts of a translation file that have no finished translation."""
    return [text for text, kind in _read(file) if kind == "unfinished"]


def _read(file: Path) -> list[tuple[Text, str]]:
    """Return each text with the type of its translation."""
    rows = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 (our own file)
        for message in context.iter("message"):
            text = (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
            translation = message.find("translation")
            rows.append((text, "unfinished" if translation is None else translation.get("type", "")))
    return rows


def _extract(target: Path) -> None:
    """Bring `target` in step with the sources; without line numbers, which would change with every edit."""
    sources = [str(path.relative_to(ROOT)) for path in sorted((ROOT / "app" / "ui").rglob("*.py"))]
    _tool(
        "lupdate",
        *sources,
        "-no-obsolete",
        "-locations",
        "none",
        "-source-language",
        "en",
        "-target-language",
        "zh_CN",
        "-ts",
        str(target),
    )


def _compile(source: Path, target: Path) -> None:
    _tool("lrelease", str(source), "-qm", str(target))


def _tool(name: str, *arguments: str) -> None:
    """Run one of the tools that PySide6 brings."""
    package = importlib.util.find_spec("PySide6")
    assert package is not None
    assert package.origin is not None
    program = Path(package.origin).parent / (f"{name}.exe" if os.name == "nt" else name)
    subprocess.run([str(program), "-silent", *arguments], cwd=ROOT, check=True)
