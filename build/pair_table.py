"""Make `app/importer/repair/pairs.txt`: which character follows which in Chinese, and how often.

Counted in pypinyin's list of words, in our own case cards and in a list of the words of administration, in
Simplified.  Each line is a first character and,
for each strength from 1 to 9, the characters that follow it: `政2府策务1令纪`.  A strength is a rounded logarithm.
Run with the project's environment: `.venv/bin/python build/pair_table.py`.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

from pypinyin import phrases_dict

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "app" / "importer" / "repair" / "pairs.txt"
CARDS = ROOT / "resources" / "cases"

# What neither of the two lists has enough of: the words of administration and of courts.
WORDS = """
共建 共治 共享 共创 共管 共赢 协同 联动 联办 联审 联合 会商 会审 统筹 调度 督办 督查 督导 考核 评估 评价 监测 预警 研判 排查 摸排 核查 核验 核准 备案 报备
审批 审核 审查 审管 许可 证照 执照 照后减证 告知承诺 容缺受理 容缺办理 一网通办 一窗受理 一件事 一业一证 跨省通办 全城通办 全程网办 即来即办 马上办 就近办 帮办代办 掌上办 指尖办
自助办 上门办 免申即享 免证办 无感办 智能办 秒批 秒办 预审 预约 预告 登记 注册 注销 变更 抵押 质押 查封 解封 过户 不动产 存量房 商品房 二手房 园区 片区 街区 社区 街道 乡镇 镇街 村居
专班 专窗 专区 专员 专办 专栏 专线 专户 专项 专用 专利 专业化 标准化 规范化 便利化 便捷化 数字化 数据化 智能化 智慧化 信息化 网格化 精细化 精准化 清单化 流程化 集成化 一体化 法治化
国际化 市场化 常态化 长效化 制度化 项目化 可视化 扁平化 多元化 个性化 差异化 颗粒化 颗粒度 规模化 产业化 平台化 网络化 电子化 无纸化 简化 优化 细化 深化 强化 量化 固化
危化品 易制毒 特种设备 消防 环评 能评 稳评 水保 人防 图审 施工许可 竣工验收 联合验收 规划许可 用地 供地 拿地即开工 多规合一 多测合一 多图联审 区域评估
报装 接电 用电 用水 用气 供电 供水 供气 通水 通气 通网 红线 外线 获得电力 获得用水 高压 低压 小微 扩容 增容 零跑腿 零材料 零成本 零距离 零等待 零见面 少跑腿 多跑路
社保卡 医保卡 身份证 户口簿 公积金 养老 医保 社保 参保 缴费 缴存 提取 退休 就业 用工 劳动 仲裁 调解 调处 诉调 诉前 诉讼 立案 庭审 审判 审理 裁判 裁定 判决 执行 送达 保全 破产 管理人
债权人 债务人 重整 清算 和解 法官 法院 检察 公安 司法 律师 公证 鉴定 证据 存证 取证 当事人 原告 被告 上诉 申诉 被执行人 合同 侵权 商标 版权 著作权 知识产权 维权 保护 质押融资
税务 办税 纳税 缴税 退税 申报 发票 税费 税收 减税降费 留抵 稽查 海关 报关 通关 口岸 港口 码头 舱单 提单 查验 放行 监管仓 跨境电商 海外仓 保税 综保区 自贸 自贸区 进出口 外贸 贸易
信贷 贷款 授信 增信 担保 保函 保险 信保 融资 投融资 银企 政银 政企 政银企 金融 风控 风险 征信 信用 承诺 失信 守信 修复 联合惩戒 红黑名单 白名单 招标 投标 评标 开标 采购 中标 保证金
惠企 助企 稳企 纾困 兑现 直达 直享 奖补 补贴 补助 扶持 扶贫 奖励 孵化 赋能 赋码 扫码 亮码 二维码 电子证照 电子印章 电子签章 电子档案 人脸识别 区块链 大数据 云平台 云计算 物联网 互联网 人工智能
功能模块 数据共享 互联互通 业务协同 流程再造 流程优化 服务模式 服务场景 服务平台 公共服务 政务服务 办事指南 办事大厅 便民 利民 惠民 民生 群众 企业 市场主体 个体工商户 营商环境 放管服 试点 示范
首创 首个 首批 首家 率先 探索 推行 推广 推进 推动 复制 落地 落实 落细 压实 压减 压缩 缩短 精简 减少 减免 取消 整合 融合 聚焦 聚合 搭建 构建 健全 完善 建立 创新 打造 打通 破解 破除 化解
确保 保障 基于 依托 围绕 针对 对照 按照 根据 此外 同时 目前 现已 现有 考虑 靠前 前期 后期 下一步 主动 上下 对上 对下 内部 外部 全面 全程 全流程 全链条 全生命周期 闭环 痛点 堵点 难点 卡点
"""

_RUN = re.compile("[\u4e00-\u9fff（）“”《》、，。；：！？]+")
_HAN = re.compile("[\u4e00-\u9fff]+")
_LONGEST_WORD = 4
_WORD_WEIGHT = 8


def card_texts(left_out: tuple[str, ...] = ()) -> Iterator[str]:
    """The runs of Chinese in the cards, without those of the compilations in `left_out`."""
    for path in sorted(CARDS.rglob("*.md")):
        if path.parent.name not in left_out:
            yield from _RUN.findall(path.read_text(encoding="utf-8"))


def count_pairs(left_out: tuple[str, ...] = ()) -> Counter[str]:
    """How often each pair of characters stands in the words (once each) and in the cards."""
    pairs: Counter[str] = Counter()
    for word in phrases_dict.phrases_dict:
        if len(word) <= _LONGEST_WORD and _HAN.fullmatch(word):
            pairs.update(map("".join, pairwise(word)))
    for word in WORDS.split():
        pairs.update({"".join(pair): _WORD_WEIGHT for pair in pairwise(word)})
    for run in card_texts(left_out):
        pairs.update(map("".join, pairwise(run)))
    return pairs


def table_text(left_out: tuple[str, ...] = ()) -> str:
    """The file's text."""
    groups: dict[str, dict[int, list[str]]] = {}
    for pair, count in sorted(count_pairs(left_out).items()):
        strength = min(1 + round(math.log2(count)), 9)
        groups.setdefault(pair[0], {}).setdefault(strength, []).append(pair[1])
    return "".join(
        first
        + "".join(f"{strength}{''.join(group)}" for strength, group in sorted(followers.items(), reverse=True))
        + "\n"
        for first, followers in sorted(groups.items())
    )


if __name__ == "__main__":
    TARGET.write_text(table_text(), encoding="utf-8")
