"""What the person is told about a document."""

from __future__ import annotations

from app.domain.document import Document, Table, paragraph
from app.export.warn import find_warnings, within_gb2312


def test_a_sound_document_has_no_warnings() -> None:
    assert find_warnings(Document("甲", (paragraph("乙"),))) == ()


def test_damaged_characters_are_noticed_wherever_they_stand() -> None:
    assert find_warnings(Document("甲", (Table(("项",), (("\ue123",),)),))) == ("export.damaged_characters",)
    assert find_warnings(Document("\ufffd", (paragraph("乙"),))) == ("export.damaged_characters",)


def test_an_empty_document_is_noticed() -> None:
    assert find_warnings(Document("甲", ())) == ("export.nothing_inside",)


def test_only_han_characters_decide_about_the_faces() -> None:
    assert within_gb2312(Document("简报—“·”é㎡🙂", (paragraph("优化"),)))
    assert not within_gb2312(Document("简报", (paragraph("營商環境"),)))
    assert not within_gb2312(Document("喆", ()))
