"""Make the tables by which a repair weighs readings: `words.txt` and `prose.txt` in `app/importer/repair`.

`words.txt` counts inside the words of three lists: that of jieba 0.42.1 (MIT licence; 349,000 words with their frequency
in newspapers), that of pypinyin (MIT licence; phrases without frequency), and our own: the words of administration below,
the vocabularies and the places in `resources`.  Only counts of neighbouring characters are kept, no list can be had back.
OpenCC's phrase tables (Apache licence 2.0) are left out: they say nothing of frequency and are shipped in a packed form.
`prose.txt` counts in our own case cards.

All is folded.  A row is what stands before (one character or two, `¶` for the start or end of a line), then for each strength,
a letter, the characters that follow: `政n策x府`.  A strength is a logarithm to the base of 1.5.  In `words.txt` a row of one
character tells what follows where it begins a word, a row of two what follows inside a word; the former says between blanks
how often the character begins a word, ends one and is one, and the first row how many words there are.  The first row of
`prose.txt` counts single characters.

jieba is needed only here: `pip download --no-deps --no-binary :all: jieba==0.42.1`, unpack it, and
`.venv/bin/python build/pair_table.py PATH_TO/jieba/dict.txt`.
"""

from __future__ import annotations

import math
import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import pairwise
from pathlib import Path

from pypinyin import phrases_dict

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from app.text.fold import fold  # noqa: E402 - the program's own rooms are no package of this environment

FOLDER = ROOT / "app" / "importer" / "repair"
RESOURCES = ROOT / "resources"

# What the lists have too little of: the words of administration and of courts.
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
确保 保障 基于 依托 围绕 针对 对照 按照 根据 此外 同时 目前 现已 现有 考虑 靠前 前移 前置 后置 下沉 下放 承接 延伸 内涵 外延 全貌 前身 前期 后期 下一步 主动 上下 对上 对下 内部 外部 全面 全程 全流程 全链条 全生命周期 闭环 痛点 堵点 难点 卡点
"""

LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
BASE = 1.5
NEVER = "-"
LINE_START = "¶"

_RUN = re.compile("[\u4e00-\u9fff（）“”《》、，。；：！？]+")
_HAN = re.compile("[\u4e00-\u9fff]+")
_LONGEST_PHRASE = 4
_PHRASE_COUNT = 10
_OWN_COUNT = 1000
_PLACE_COUNT = 60
_FEWEST_IN_WORDS = 10
_FEWEST_TRIPLES_IN_WORDS = 20
_FEWEST_TRIPLES_IN_PROSE = 2
_STRUCTURE_COUNT = 60
_DIGITS = "一二三四五六七八九十"
_STRUCTURE = (
    LINE_START + "(",
    *("(" + digit for digit in _DIGITS),
    *(digit + ")" for digit in _DIGITS),
    *("。”", "?”", "!”", "”。", "”,", "。“", ":“", ",“"),
    *("。" + LINE_START, "”" + LINE_START),
)
"""Pairs that layout makes common, and of which a list of words knows nothing."""


def word_counts(dictionary: Path) -> Counter[str]:
    """Word → how often it stands in some sixty million."""
    counts: Counter[str] = Counter()
    for line in dictionary.read_text(encoding="utf-8").splitlines():
        word, count, *_ = line.split(" ")
        if _HAN.fullmatch(word):
            counts[fold(word)] += int(count)
    for word in map(fold, phrases_dict.phrases_dict):
        if len(word) <= _LONGEST_PHRASE and _HAN.fullmatch(word):
            counts.setdefault(word, _PHRASE_COUNT)
    for word in (*WORDS.split(), *_vocabulary()):
        counts[word] += _OWN_COUNT
    for place in _places():
        counts[place] += _PLACE_COUNT
    return counts


def _vocabulary() -> Iterator[str]:
    """The words in the vocabularies, in any depth of their tables."""
    for name in ("indicator_words", "indicators", "instrument_words", "instruments", "section_headings"):
        text = (RESOURCES / "vocabularies" / f"{name}.toml").read_text(encoding="utf-8")
        yield from (word for value in _strings(tomllib.loads(text)) for word in _HAN.findall(fold(value)))


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from _strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _strings(inner)


def _places() -> Iterator[str]:
    for name in ("divisions.csv", "zones.csv"):
        for line in (RESOURCES / "vocabularies" / name).read_text(encoding="utf-8").splitlines()[1:]:
            yield from _HAN.findall(fold(line.split(",")[1]))


def words_text(dictionary: Path) -> str:
    """The text of `words.txt`."""
    counts = word_counts(dictionary)
    ends: Counter[str] = Counter()
    begins: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for word, count in counts.items():
        begins[word[0]] += count
        ends[word[-1]] += count
        if len(word) > 1:
            pairs[word[:2]] += count
        for triple in zip(word, word[1:], word[2:], strict=False):
            triples["".join(triple)] += count
    heads = {
        first: f" {_letter(begins[first])}{_letter(ends[first])}{_letter(counts[first])} "
        for first in sorted(begins.keys() | ends.keys())
        if max(begins[first], ends[first]) >= _FEWEST_IN_WORDS
    }
    total = _letter(counts.total())
    return (
        f" {total}{total}- \n"
        + _rows(_frequent(pairs, _FEWEST_IN_WORDS), heads)
        + _rows(_frequent(triples, _FEWEST_TRIPLES_IN_WORDS))
    )


def card_texts(left_out: tuple[str, ...] = ()) -> Iterator[str]:
    """The runs of Chinese in the cards, folded, without those of the compilations in `left_out`."""
    for path in sorted((RESOURCES / "cases").rglob("*.md")):
        if path.parent.name not in left_out:
            yield from map(fold, _RUN.findall(path.read_text(encoding="utf-8")))


def prose_text(left_out: tuple[str, ...] = ()) -> str:
    """The text of `prose.txt`; `left_out` serves to measure on a compilation of which the table knows nothing."""
    singles: Counter[str] = Counter()
    pairs: Counter[str] = Counter()
    triples: Counter[str] = Counter()
    for run in card_texts(left_out):
        singles.update(run)
        pairs.update(map("".join, pairwise(run)))
        triples.update(map("".join, zip(run, run[1:], run[2:], strict=False)))
    pairs.update(dict.fromkeys(_STRUCTURE, _STRUCTURE_COUNT))
    return _row("", singles) + _rows(pairs) + _rows(_frequent(triples, _FEWEST_TRIPLES_IN_PROSE))


def _frequent(counts: Counter[str], fewest: int) -> Counter[str]:
    return Counter({text: count for text, count in counts.items() if count >= fewest})


def _letter(count: int) -> str:
    return LETTERS[round(math.log(count, BASE))] if count else NEVER


def _rows(counts: Mapping[str, int], heads: Mapping[str, str] | None = None) -> str:
    grouped: dict[str, dict[str, int]] = {first: {} for first in heads or {}}
    for text, count in counts.items():
        grouped.setdefault(text[:-1], {})[text[-1]] = count
    return "".join(_row(first + (heads or {}).get(first, ""), grouped[first]) for first in sorted(grouped))


def _row(head: str, followers: Mapping[str, int]) -> str:
    groups: dict[str, list[str]] = {}
    for follower, count in sorted(followers.items()):
        groups.setdefault(_letter(count), []).append(follower)
    return head + "".join(letter + "".join(groups[letter]) for letter in sorted(groups)) + "\n"


if __name__ == "__main__":
    (FOLDER / "words.txt").write_text(words_text(Path(sys.argv[1])), encoding="utf-8")
    (FOLDER / "prose.txt").write_text(prose_text(), encoding="utf-8")
