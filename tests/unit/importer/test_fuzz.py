"""Any lines at all: the session ends, in time, and whatever it proposes lies inside the document."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from app.domain.document import Block, Document, Heading, Run, Table, paragraph
from app.domain.draft import SourceDocument
from app.importer.knowledge import bundled_knowledge
from app.importer.session import ImportSession

_ALPHABET = "一二三十第案例批：:、.．1290（）()【】《》“”★●▎—-·/丨|?。；，\t \u3000\u200b\ue000背景成效市省局建法由从至缩短%万元家天年月日甲乙A"
_text = st.text(alphabet=_ALPHABET, max_size=60) | st.text(max_size=30)
_line = _text.map(lambda text: " ".join(text.splitlines()))


@st.composite
def documents(draw: st.DrawFn) -> SourceDocument:
    """A document of any lines, some of them headings, bold, or rows of a table."""
    lines = draw(st.lists(_line, min_size=1, max_size=40))
    if not any(line.strip() for line in lines):
        lines.append("案例")
    blocks: list[Block] = []
    for number, line in enumerate(lines, 1):
        match draw(st.integers(0, 9)):
            case 0:
                blocks.append(Heading(draw(st.integers(1, 4)), line, number))
            case 1:
                blocks.append(paragraph(line, line=number))
            case 2:
                blocks.append(Table(("案例名称",), tuple((cell,) for cell in lines[number:]), line=number))
            case 3:
                blocks.append(Heading(1, Run(line, bold=True).text, number))
            case _:
                pass
    return SourceDocument("a.txt", b"", "0" * 64, "utf-8", tuple(lines), Document("", tuple(blocks)))


@settings(max_examples=400, deadline=2000)
@given(documents())
def test_any_lines_give_a_proposal_that_lies_inside(document: SourceDocument) -> None:
    proposal = ImportSession(bundled_knowledge()).propose(document)
    last = len(document.lines)
    assert len(proposal.repaired_lines) == last
    before = 0
    for draft in proposal.drafts:
        assert before < draft.start_line <= draft.end_line <= last
        before = draft.end_line
        places = [section.line for section in draft.sections] + [figure.line for figure in draft.figures]
        places += [line for _, line in draft.evidence]
        assert all(line is not None and draft.start_line <= line <= draft.end_line for line in places)
        assert all(0 <= sure <= 1 for _, sure in draft.confidence)
    assert all(1 <= part.first <= part.last <= last for part in proposal.left_out)
