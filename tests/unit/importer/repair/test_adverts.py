"""Lines of a site between the paragraphs: taken out as repairs that can be revoked; a case's own lines stay."""

from __future__ import annotations

import pytest

from app.importer.repair.adverts import RULE, taken_out
from app.importer.repair.repairer import apply, repair
from tests.unit.importer.repair.invented import SIMPLIFIED

OF_THE_SITE = (
    "关注“江风政务”微信公众号",
    "关注“江风政务”",
    "关注本公众号",
    "点击上方蓝字“江风政务”关注我们",
    "点击关注“江风发布”，更多通关资讯抢先看！",
    "长按识别二维码，关注江风“政务”",
    "长按识别二维码，关注江风&ldquo;政务&rdquo;",
    "图为工作人员在仓库内核对退货信息。甲小川 摄",
    "（资料图片）",
    "责任编辑：阿禾　审核：老丁",
    "往期推荐：十个案例看改革",
    "浏览次数：1024",
)
OF_A_CASE = (
    "关注“小散远”企业",
    "关注“一老一小”重点群体",
    "审核：窗口",
    "▲推行告知承诺",
    "点赞率达98%",
    "扫一扫即可办理",
    "扫码关注公众号后，企业可以预约上门服务。",
    "识别风险，提前提醒",
    "更多企业享受政策",
)


@pytest.mark.parametrize("line", OF_THE_SITE)
def test_a_line_of_the_site_is_taken_out_and_can_come_back(line: str) -> None:
    lines = [SIMPLIFIED[0], line, *SIMPLIFIED[1:]]
    mended = repair(lines)
    assert mended.lines[1] == ""
    assert [(each.rule, each.before, each.certain) for each in mended.repairs] == [(RULE, line, False)]
    assert [(part.first, part.last) for part in taken_out(mended.repairs)] == [(2, 2)]
    assert apply(lines, []) == tuple(lines)


@pytest.mark.parametrize("line", OF_A_CASE)
def test_a_line_of_a_case_stays(line: str) -> None:
    assert repair([SIMPLIFIED[0], line, *SIMPLIFIED[1:]]).repairs == ()


def test_what_stands_above_the_first_and_below_the_last_paragraph_stays() -> None:
    lines = ["来源：江风日报", *OF_THE_SITE[:1], *SIMPLIFIED, *OF_THE_SITE[:1], "责任编辑：阿禾　审核：老丁"]
    assert repair(lines).repairs == ()
