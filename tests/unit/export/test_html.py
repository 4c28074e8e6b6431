"""HTML: one file, no script, nothing from outside."""

from __future__ import annotations

import pytest

from app.domain.document import Document, Heading, ItemList, Paragraph, Role, Run, Table, paragraph
from app.export.html import POLICY, render
from tests.unit.export.documents import FULL, HOSTILE, hostile_document
from tests.unit.export.reading import read_page, written

HEAD_TAGS = frozenset({"html", "head", "meta", "title", "style", "body"})
TEXT_TAGS = frozenset({"h1", "h2", "h3", "h4", "h5", "p", "br", "hr", "ol", "ul", "li", "strong", "em", "blockquote"})
TABLE_TAGS = frozenset({"table", "colgroup", "col", "thead", "tbody", "tr", "th", "td"})
HEAD_ATTRIBUTES = frozenset({"lang", "charset", "http-equiv", "content", "name"})
TEXT_ATTRIBUTES = frozenset({"class", "id", "align", "width", "border", "cellspacing", "cellpadding"})


@pytest.mark.parametrize("text", HOSTILE, ids=ascii)
def test_hostile_text_makes_no_element_and_no_attribute(text: str) -> None:
    page = read_page(written(hostile_document(text), "html").decode())
    assert {tag for tag, _ in page.tags} <= HEAD_TAGS | TEXT_TAGS | TABLE_TAGS
    assert {name for _, attributes in page.tags for name in attributes} <= HEAD_ATTRIBUTES | TEXT_ATTRIBUTES


def test_the_title_is_escaped() -> None:
    assert read_page(render(Document("</title><script>", ()))).title == "</title><script>"


def test_the_policy_forbids_all_but_inline_style() -> None:
    metas = [attributes for tag, attributes in read_page(render(FULL)).tags if tag == "meta"]
    assert {"http-equiv": "Content-Security-Policy", "content": POLICY} in metas
    assert POLICY.startswith("default-src 'none';")
    assert "script" not in POLICY


def test_nothing_points_outside() -> None:
    page = render(FULL)
    assert all(word not in page for word in ("http://", "https://", "url(", "@import", "src=", "href="))


def test_print_rules_are_there() -> None:
    assert "@page { size: A4; margin: 37mm 26mm 35mm 28mm; }" in render(FULL)


def test_the_author_stands_in_the_head_only_when_there_is_one() -> None:
    assert '<meta name="author" content="甲&quot;乙">' in render(Document("题", (), author='甲"乙'))
    assert "author" not in render(Document("题", ()), style="")


@pytest.mark.parametrize(
    ("block", "written_as"),
    [
        (Heading(1, "甲"), '<h2 id="part-1">一、甲</h2>'),
        (Heading(4, "甲"), "<h5>（1）甲</h5>"),
        (Heading(1, "甲", numbered=False), '<h2 id="part-1">甲</h2>'),
        (paragraph("甲\n乙", Role.GIST), '<p class="gist">甲<br>\n乙</p>'),
        (
            Paragraph((Run("甲", bold=True), Run("乙", bold=True, italic=True))),
            '<p class="body"><strong>甲</strong><strong><em>乙</em></strong></p>',
        ),
        (ItemList(((Run("甲"),),), ordered=True), "<ol>\n<li>甲</li>\n</ol>"),
        (Table(("数",), (("1",),)), '<tr><td class="number" align="right">1</td></tr>'),
    ],
)
def test_each_block(block: Paragraph, written_as: str) -> None:
    assert written_as in render(Document("题", (block,)), style="")
