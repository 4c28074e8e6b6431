from __future__ import annotations

import tomllib
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.domain.case import Direction, Figure, FigureKind
from app.errors import Cancelled
from app.importer.figures import read_figures
from app.importer.knowledge import bundled_knowledge
from app.importer.lines import content_lines, make_line
from app.importer.outline import Outline
from app.importer.readers.text import read_text
from app.importer.runin import find_run_ins
from app.importer.session import ImportSession, read_file
from app.importer.sources import KnownSources, new_source_id, text_digest
from app.importer.weighing import Weighed
from app.paths import resource
from tests.unit.importer import layouts


def figures(text: str) -> list[Figure]:
    return list(read_figures([make_line(7, text)]))


@pytest.mark.parametrize(
    ("text", "metric", "before", "after", "unit", "direction"),
    [
        ("验布时间由9天缩短至2天。", "验布时间", "9", "2", "天", Direction.DOWN),
        ("办理环节从原来的12个压减到3个,", "办理环节", "12", "3", "个", Direction.DOWN),
        ("申请材料由原先的8份精简為2份。", "申请材料", "8", "2", "份", Direction.DOWN),
        ("每月开箱数从300件增加到1,200件。", "每月开箱数", "300", "1,200", "件", Direction.UP),
        ("办结时限由5个工作日变为1个工作日。", "办结时限", "5", "1", "个工作日", Direction.DOWN),
    ],
)
def test_values_before_and_after(
    text: str, metric: str, before: str, after: str, unit: str, direction: Direction
) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.line) == (FigureKind.BEFORE_AFTER, 7)
    assert (figure.metric, figure.before, figure.after) == (metric, before, after)
    assert (figure.unit, figure.direction) == (unit, direction)


def test_the_unit_before_may_differ() -> None:
    (figure,) = figures("过卡时间从原来的2分钟缩短至15秒。")
    assert (figure.before, figure.before_unit, figure.after, figure.unit) == ("2", "分钟", "15", "秒")


@pytest.mark.parametrize(
    ("text", "metric", "value", "unit", "qualifier", "direction"),
    [
        ("开箱效率提升70%。", "开箱效率", "70", "%", "", Direction.UP),
        ("退货率同比下降3.5个百分点。", "退货率", "3.5", "个百分点", "", Direction.DOWN),
        ("等候时间平均缩短约20分钟,", "等候时间", "20", "分钟", "约", Direction.DOWN),
        ("纸质材料减少60%以上。", "纸质材料", "60", "%", "以上", Direction.DOWN),
    ],
)
def test_rises_and_cuts(text: str, metric: str, value: str, unit: str, qualifier: str, direction: Direction) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.metric, figure.value) == (FigureKind.CHANGE, metric, value)
    assert (figure.unit, figure.qualifier, figure.direction) == (unit, qualifier, direction)


@pytest.mark.parametrize(
    ("text", "metric", "value", "unit"),
    [
        ("累计服务商户1.5万家。", "服务商户", "1.5", "万家"),
        ("發放貸款達2.8億元。", "发放贷款", "2.8", "亿元"),
        ("已调解纠纷3985次,", "调解纠纷", "3985", "次"),
    ],
)
def test_amounts(text: str, metric: str, value: str, unit: str) -> None:
    (figure,) = figures(text)
    assert (figure.kind, figure.metric, figure.value, figure.unit) == (FigureKind.LEVEL, metric, value, unit)


@pytest.mark.parametrize(
    "text", ["2022年6月30日", "第12条规定", "全天24小时自助服务", "在12345热线设专席", "“一窗”2个人"]
)
def test_what_is_no_figure(text: str) -> None:
    assert figures(text) == []


def test_run_in_headings_stand_anywhere() -> None:
    body = [
        make_line(
            1,
            "石狮市为布匹出口忙了一年,货主和报关行都说省心。先摸清底数。到每家布行里坐一坐,把难处记在本子上,再合起来商量。",
        ),
        make_line(2, "再统一口径。柜台上贴一张大纸,谁来问都照着同一张纸回答,不再一人一个说法。推行夜间查验。"),
        make_line(3, "夜里货车少,查起来快,早上船就能走,两头都不耽误,货主可以安心睡觉。"),
    ]
    found = find_run_ins(body)
    assert [body[one.index].text[one.start : one.end] for one in found][-1] == "推行夜间查验。"
    assert len(found) >= 2


def test_cancelling_stops_the_chain(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(layouts.numbered_words(), encoding="utf-8")

    def stop(done: int, total: int, what: str) -> None:
        if done == 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        read_file(path, stop)


def test_a_known_compilation_is_recognised_in_any_encoding(tmp_path: Path) -> None:
    text = layouts.unnumbered()
    plain = read_text("a.txt", text.encode())
    row = {"id": "sample", "title": "样本", "issuer": "", "published": "2023", "year": "2023", "script": "Hans"}
    row |= {"sha256": plain.sha256, "text_sha256": text_digest(content_lines(plain))}
    listed = "\n".join(f'{name} = "{value}"' for name, value in row.items())
    (tmp_path / "sources.toml").write_text(f"[[sources]]\n{listed}\n", encoding="utf-8")
    known = KnownSources(tmp_path / "sources.toml")
    for other in (text.encode(), text.encode("gb18030"), text.replace("\n", "\r\n\r\n").encode("utf-16")):
        document = read_text("b.txt", other)
        source = known.recognise(document, content_lines(document))
        assert source is not None
        assert source.id == "sample"
    changed = read_text("c.txt", (text + "。").encode())
    assert known.recognise(changed, content_lines(changed)) is None


def test_ids_of_new_compilations() -> None:
    lines = [make_line(1, "一")]
    assert new_source_id("420000", "2023", lines).startswith("hubei-2023-")
    assert new_source_id("", "", lines) == new_source_id("", "", [make_line(5, " 一 ")])
    assert new_source_id("", "", lines) != new_source_id("", "", [make_line(1, "二")])


def test_a_person_may_choose_another_reading() -> None:
    class NoneOfThese(ImportSession):
        def choose_reading(self, outline: Outline, weighed: Sequence[Weighed]) -> Weighed | None:
            assert weighed[0].weight >= weighed[-1].weight
            return None

    session = NoneOfThese(bundled_knowledge())
    proposal = session.fill_in(session.judge(read_text("a.txt", layouts.same_family_twice().encode())))
    assert (proposal.drafts, [issue.code for issue in proposal.issues]) == ((), ["no_cases"])


def test_every_value_has_its_line_and_how_sure_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(layouts.numbered_words(), encoding="utf-8")
    for draft in read_file(path).drafts:
        for field in ("partners", "brand_names", "documents", "instruments", "indicators"):
            values = getattr(draft, field)
            assert len([sure for name, sure in draft.confidence if name == field]) == len(values)
        assert all(0 < sure <= 1 for _, sure in draft.confidence)
        assert all(draft.start_line <= line <= draft.end_line for _, line in draft.evidence)


def test_instruments_by_words() -> None:
    words = bundled_knowledge().instrument_words
    found = words.instruments("某区推行告知承诺", ["企业书面承诺以后，窗口先办，事后核查。承诺书一式两份。"])
    assert found[0][0] == "告知承诺"
    assert 0 < found[0][1] <= 1
    assert words.instruments("河边小调", ["柳条垂到水面上，风一吹就写字。"]) == ()
    vocabulary = tomllib.loads(resource("vocabularies", "instruments.toml").read_text(encoding="utf-8"))
    listed = tomllib.loads(resource("vocabularies", "instrument_words.toml").read_text(encoding="utf-8"))
    assert list(listed) == [row["name"] for row in vocabulary["instruments"]]
