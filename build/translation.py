"""Keep resources/i18n/andian_zh_CN.ts, and the compiled file beside it, in step with the texts of app/ui."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

from environment import ROOT

SOURCE = ROOT / "resources" / "i18n" / "andian_zh_CN.ts"
COMPILED = SOURCE.with_suffix(".qm")

ADVICE = "run: python3 main.py translate"
PLACEHOLDER = re.compile(r"\{\w+\}|%n")


class Message(NamedTuple):
    """One text: its context, English and comment; its translation in each form; whether the translator is done."""

    key: tuple[str, str, str]
    translations: tuple[str, ...]
    finished: bool


def update() -> None:
    """Add new texts to the translation file, drop those that are gone, and compile it."""
    SOURCE.parent.mkdir(parents=True, exist_ok=True)
    _extract(SOURCE)
    _compile(SOURCE, COMPILED)


def faults() -> list[str]:
    """Return one sentence for each text that is missing or not well translated, and one for each stale file."""
    if not SOURCE.exists():
        return [f"{SOURCE.name} is missing", ADVICE]
    with tempfile.TemporaryDirectory() as scratch:
        fresh, compiled = Path(scratch, SOURCE.name), Path(scratch, COMPILED.name)
        shutil.copy(SOURCE, fresh)
        _extract(fresh)
        _compile(SOURCE, compiled)
        found = [sentence for message in read_messages(fresh) for sentence in message_faults(message)]
        if {message.key for message in read_messages(fresh)} != {message.key for message in read_messages(SOURCE)}:
            found += [f"{SOURCE.name} is not what app/ui says", ADVICE]
        if not COMPILED.exists() or COMPILED.read_bytes() != compiled.read_bytes():
            found += [f"{COMPILED.name} is not what {SOURCE.name} says", ADVICE]
    return list(dict.fromkeys(found))


def message_faults(message: Message) -> list[str]:
    """Return one sentence for each thing that is wrong with a translation: unfinished, empty, other placeholders."""
    context, text, _comment = message.key
    if not message.finished or not message.translations or not all(message.translations):
        return [f"{context}: not translated: {text!r}"]
    # A text for a number may say it in words.
    names = set(PLACEHOLDER.findall(text)) - {"%n"}
    wrong = [found for found in message.translations if set(PLACEHOLDER.findall(found)) - {"%n"} != names]
    return [f"{context}: other placeholders: {text!r}: {found!r}" for found in wrong]


def read_messages(file: Path) -> list[Message]:
    """Return the messages of a translation file that the program still uses."""
    messages = []
    for context in ET.parse(file).getroot().iter("context"):  # noqa: S314 (our own file)
        for element in context.iter("message"):
            translation = element.find("translation")
            if translation is None or translation.get("type") in {"vanished", "obsolete"}:
                continue
            forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
            key = (context.findtext("name", ""), element.findtext("source", ""), element.findtext("comment", ""))
            messages.append(Message(key, tuple(forms), translation.get("type") != "unfinished"))
    return messages


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
