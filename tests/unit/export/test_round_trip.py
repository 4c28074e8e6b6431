"""Any text survives each writer: written, read back by another program's reader, compared."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from app.domain.document import Document
from tests.unit.export.documents import DOCUMENTS, FULL, HOSTILE, hostile_document
from tests.unit.export.reading import (
    expected_texts,
    html_texts,
    markdown_texts,
    squeezed,
    word_texts,
    written,
)

EVERY = pytest.mark.parametrize(
    "document", [FULL, *(hostile_document(text) for text in HOSTILE)], ids=lambda document: ascii(document.title)[:20]
)


@EVERY
def test_word_keeps_every_text(document: Document) -> None:
    assert_in_word(document)


@EVERY
def test_html_keeps_every_text(document: Document) -> None:
    assert_in_html(document)


@EVERY
def test_markdown_keeps_every_text(document: Document) -> None:
    assert_in_markdown(document)


@settings(max_examples=60, deadline=None)
@given(DOCUMENTS)
def test_word_keeps_any_text(document: Document) -> None:
    assert_in_word(document)


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS)
def test_html_keeps_any_text(document: Document) -> None:
    assert_in_html(document)


@settings(max_examples=200, deadline=None)
@given(DOCUMENTS)
def test_markdown_keeps_any_text(document: Document) -> None:
    assert_in_markdown(document)


def assert_in_word(document: Document) -> None:
    assert joined(word_texts(written(document, "docx"))) == joined(expected_texts(document, numbers=False))


def assert_in_html(document: Document) -> None:
    assert joined(html_texts(written(document, "html"))) == joined(expected_texts(document, numbers=True))


def assert_in_markdown(document: Document) -> None:
    assert joined(markdown_texts(written(document, "md"))) == joined(expected_texts(document, numbers=True))


def joined(texts: object) -> str:
    """All texts in one, without blanks: where paragraphs end is each format's own affair."""
    assert hasattr(texts, "__iter__")
    return squeezed("".join(texts))
