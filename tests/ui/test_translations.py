"""Every text of the window exists in Simplified Chinese, with the same placeholders."""

from __future__ import annotations

import re
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QTranslator

from app import paths
from app.ui.actions import ACTIONS, MENU_TITLES
from app.ui.briefing.words import FORMATS, PART_TITLES
from app.ui.key_hints import KEY_HINTS
from app.ui.library.library_dialog import FIELD_WORDS
from app.ui.library.words import FACET_TITLES, REVIEW_TITLES, SORT_TITLES, STEP_TITLES
from app.ui.settings_dialog import FIELD_TITLES
from tests.samples import ROOT

PLACEHOLDER = re.compile(r"\{\w+\}")
TABLES: dict[str, list[str]] = {
    "Actions": [
        *(spec.text for spec in ACTIONS),
        *(hint.text for hint in KEY_HINTS),
        *MENU_TITLES.values(),
    ],
    "Words": [title for table in (FACET_TITLES, REVIEW_TITLES, SORT_TITLES, STEP_TITLES) for title in table.values()],
    "BriefingWords": [*PART_TITLES.values(), *(title for title, _suffix in FORMATS.values())],
    "Settings": list(FIELD_TITLES.values()),
    "LibraryDialog": [str(word) for word in FIELD_WORDS.values()],
}


@pytest.fixture(scope="module")
def translator() -> QTranslator:
    """The translation that the program loads."""
    made = QTranslator()
    assert made.load("andian_zh_CN", str(paths.resource("i18n")))
    return made


@pytest.mark.parametrize("context", list(TABLES))
def test_every_text_of_a_table_is_translated(translator: QTranslator, context: str) -> None:
    missing = [text for text in TABLES[context] if not translator.translate(context, text)]
    assert missing == []


def test_every_message_of_the_source_is_finished_and_keeps_its_placeholders() -> None:
    tree = ET.parse(paths.resource("i18n", "andian_zh_CN.ts"))
    unfinished, different = [], []
    for message in tree.iter("message"):
        source, target = message.findtext("source", ""), message.find("translation")
        assert target is not None
        if target.get("type") in ("unfinished", "vanished", "obsolete") or not target.text:
            unfinished.append(source)
        elif sorted(PLACEHOLDER.findall(source)) != sorted(PLACEHOLDER.findall(target.text)):
            different.append(source)
    assert unfinished == []
    assert different == []


def test_the_compiled_translation_is_that_of_the_source(translator: QTranslator) -> None:
    tree = ET.parse(paths.resource("i18n", "andian_zh_CN.ts"))
    stale = []
    for context in tree.iter("context"):
        name = context.findtext("name", "")
        for message in context.iter("message"):
            source, target = message.findtext("source", ""), message.findtext("translation", "")
            if translator.translate(name, source, message.findtext("comment", "")) != target:
                stale.append(source)
    assert stale == []


def test_one_thing_has_one_name_in_chinese() -> None:
    """A note is 备注, a highlight 批注, to search 搜索 (docs/words.md); 排版标记 is the markup of a document."""
    tree = ET.parse(paths.resource("i18n", "andian_zh_CN.ts"))
    texts = [message.findtext("translation", "") for message in tree.iter("message")]
    for file in (paths.resource("messages", "zh_CN.toml"), ROOT / "README.md", *(ROOT / "app" / "cli").glob("*.py")):
        texts += file.read_text(encoding="utf-8").splitlines()
    assert [text for text in texts if re.search("笔记|检索|高亮|(?<!排版)标记|保存的搜索", text)] == []
