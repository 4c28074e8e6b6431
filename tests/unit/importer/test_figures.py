"""Figures of thirty cases marked by hand, and of the library's cards where the compilations are at hand."""

from __future__ import annotations

import pytest

from app.domain.case import Direction, Figure, FigureKind
from app.importer.figures import read_figures
from app.importer.lines import make_line

UP, DOWN, NONE = Direction.UP, Direction.DOWN, Direction.NONE
Mark = tuple[str, str, Direction]
"""The number (`before>after` for two), the unit, the direction."""

# Each case: its text, and what a person marked in it.
CASES: tuple[tuple[str, tuple[Mark, ...]], ...] = (
    ("验布由6天缩短至1天，全年少跑3100趟路。", (("6>1", "天", DOWN),)),
    ("茶商贷款从申请到放款的时间压缩到3个工作日以内，已放款1.2亿元，惠及茶商860户。", (("3", "个工作日", DOWN), ("1.2", "亿元", NONE), ("860", "户", NONE))),
    ("窗口平均等候时间由原来的40分钟降至12分钟，好评率达99.6%。", (("40>12", "分钟", DOWN), ("99.6", "%", NONE))),
    ("材料从11份精简为4份，环节由7个压减到2个。", (("11>4", "份", DOWN), ("7>2", "个", DOWN))),
    ("登记量同比增长18.5%，投诉量下降约三成。", (("18.5", "%", UP), ("3", "成", DOWN))),
    ("渔船年检一次通过率提高6.2个百分点，达到百分之九十四。", (("6.2", "个百分点", UP), ("94", "%", NONE))),
    ("截至2023年6月，累计上门服务2000余次，帮办事项近1.5万件。", (("2000", "次", NONE), ("1.5", "万件", NONE))),
    ("全区设便民点58处，配备自助机120多台。", (("58", "处", NONE), ("120", "台", NONE))),
    ("2022年3月出台办法，共12条。", (("12", "条", NONE),)),
    ("接电成本户均减少8600元，电量增至每年42万千瓦时。", (("8600", "元", DOWN), ("42", "万千瓦时", UP))),
    ("第3次会议之后，拖了5年的官司当天了结。", ()),
    ("拨打12345热线即可预约，24小时不打烊。", ()),
    ("保函替代保证金超3.4亿元，为投标人节省利息1200余万元。", (("3.4", "亿元", NONE), ("1200", "万元", DOWN))),
    ("通关时间较上年同期缩短27.3%，验放车辆6.8万辆次。", (("27.3", "%", DOWN), ("6.8", "万辆", NONE))),
    ("调解成功率为86%，其中当场履行占71%。", (("86", "%", NONE), ("71", "%", NONE))),
    ("办理时限由法定20个工作日压缩至5个工作日，提速75%。", (("20>5", "个工作日", DOWN), ("75", "%", UP))),
    ("每户水费从2.8元降到2.3元。", (("2.8>2.3", "元", DOWN),)),
    ("平台注册企业突破9000家，日均访问3.2万次。", (("9000", "家", NONE), ("3.2", "万次", NONE))),
    ("开标大厅由3个增加到8个，可同时评标16场。", (("3>8", "个", UP), ("16", "场", NONE))),
    ("招工站送岗1350个，签约415人，最快半天上岗。", (("1350", "个", NONE), ("415", "人", NONE))),
    ("花样存证费用下降一半，存证2.6万件，维权胜诉37起。", (("2.6", "万件", NONE), ("37", "起", NONE))),
    ("修复信用的小店有640家，平均用时仅需2天。", (("640", "家", NONE), ("2", "天", NONE))),
    ("民宿从12家发展到90家，床位达1,860张。", (("12>90", "家", UP), ("1,860", "张", NONE))),
    ("厂房过户3小时内办结，比过去少跑4趟。", (("3", "小时", NONE),)),
    ("年销售额1.05亿元，同比翻了一番，带动农户2300户增收。", (("1.05", "亿元", NONE), ("2300", "户", NONE))),
    ("光伏厂房验收一次进场，少等15天，节约费用约30万元。", (("15", "天", DOWN), ("30", "万元", DOWN))),
    ("咖啡园用工缺口由800人缩小到60人。", (("800>60", "人", DOWN),)),
    ("立案平均用时从4天变为0.5天，开庭前和解比例提升至43.7%。", (("4>0.5", "天", DOWN), ("43.7", "%", UP))),
    ("清单共46项，其中免于提交材料的29项。", (("46", "项", NONE), ("29", "项", NONE))),
    ("水果车队过关不超过90分钟，损耗率由5.1%下降至1.9%，减损金额逾700万元。", (("90", "分钟", NONE), ("5.1>1.9", "%", DOWN), ("700", "万元", NONE))),
)  # fmt: skip


def _mark(figure: Figure) -> Mark:
    number = f"{figure.before}>{figure.after}" if figure.kind is FigureKind.BEFORE_AFTER else figure.value
    return number, figure.unit, figure.direction


def measured() -> tuple[float, float]:
    """Precision and recall over the thirty cases: number, unit and direction must all be right."""
    found = right = marked = 0
    for text, marks in CASES:
        given = [_mark(figure) for figure in read_figures([make_line(1, text)])]
        found += len(given)
        marked += len(marks)
        right += sum(mark in given for mark in marks)
    return right / found, right / marked


def test_figures_of_thirty_cases() -> None:
    precision, recall = measured()
    assert precision >= 0.9
    assert recall >= 0.8


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("等货时间从9天压到2天半。", [("等货时间", "9", "2.5")]),
        ("办理时间由3天半缩短至1天。", [("办理时间", "3.5", "1")]),
        ("出口活蟹1280吨,同比增长27%。", [("出口活蟹", "1280", ""), ("出口活蟹", "27", "")]),
        ("出口活蟹1280吨,死损率下降2%。", [("出口活蟹", "1280", ""), ("死损率", "2", "")]),
        ("全年累计节约物流成本逾8000万元。", [("物流成本", "8000", "")]),
        ("每吨节省倒运费约14元。", [("每吨倒运费", "14", "")]),
    ],
)
def test_what_is_measured_and_how_much(text: str, expected: list[tuple[str, str, str]]) -> None:
    found = read_figures([make_line(1, text)])
    assert [(figure.metric, figure.value or figure.before, figure.after) for figure in found] == expected


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("放款超3.4亿元。", "超"),
        ("上门服务2000余次。", "余"),
        ("等候时间缩短20分钟以上。", "以上"),
        ("惠及27万余家企业,", "余"),
        ("损耗率下降近一成。", "近"),
        ("办理用时不超过40分钟。", "不超过"),
    ],
)
def test_how_exact_a_number_is(text: str, qualifier: str) -> None:
    (figure,) = read_figures([make_line(1, text)])
    assert figure.qualifier == qualifier


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("不良贷款率控制在百分之一点二以内。", ("1.2", "%", NONE)),
        ("去年新设外资企业同比增长了两成半。", ("2.5", "成", UP)),
        ("专利质押融资额同比增加一倍多。", ("1", "倍", UP)),
        ("全市纳税人满意度提高3.8分。", ("3.8", "分", UP)),
        ("全年累计减少检查1.1万次。", ("1.1", "万次", DOWN)),
    ],
)
def test_numbers_in_words_and_scores(text: str, mark: Mark) -> None:
    assert [_mark(figure) for figure in read_figures([make_line(1, text)])] == [mark]


def test_a_number_of_minutes_is_no_score() -> None:
    assert read_figures([make_line(1, "会议于9点30分开始，占比3分之1。")]) == ()


def test_what_is_left_of_an_amount_is_no_metric() -> None:
    figures = read_figures([make_line(1, "累计为6800余户小微企业减免电费4300多万元。")])
    assert all("余户" not in figure.metric for figure in figures)


def test_a_rise_against_a_year_goes_on_with_the_metric_before() -> None:
    figures = read_figures([make_line(1, "进口整体通关时间38.6小时，比2019年压缩了52.4%。")])
    assert [figure.metric for figure in figures] == ["进口整体通关时间"] * 2
