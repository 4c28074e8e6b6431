"""A question as people ask it → what of it tells cases apart, and what documents would call it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from app.text.fold import runs, search_form

_FILLERS = """
怎么办理 怎么办 怎么样 怎么 怎样 如何 什么时候 什么样 什么 为什么 哪些 哪里 哪个 哪儿 谁来 谁 几天 几个 多久 多少 多长时间 能不能 可不可以 可以 是不是
要不要 有没有 会不会 没有 能否 是否 应该 需要 需 想要 想 帮助 帮忙 帮 一下 一次 一起 也能 就能 才能 能 让 把 被 给 用 和 与 及 或 的 地 得 了 着 过 吗 呢 吧
啊 在 从 向 对 到 由 于 拿 里 中 上 下 不 也 都 就 还 又 很 太 更 最 要 有 是 去 做 这 那 我 你 他 们 自己 当天 直接
哪些地方 有哪些 哪几个 怎么弄 咋办 咋弄 咋 干什么 行不行 好不好 请问 我想 举个例子 讲一个 例子 案例 做法 关于 方面 找谁 要什么
"""
_FILLER = re.compile("|".join(sorted(map(re.escape, _FILLERS.split()), key=len, reverse=True)))


def telling_parts(words: str) -> tuple[str, ...]:
    """What is left of a question between the words with which one asks; all of it when nothing else is."""
    parts = tuple(part for run in runs(words) for part in _FILLER.split(run) if part)
    return parts or runs(words)


def related_words(words: str, everyday: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """What documents call the things that the question calls by another name; `everyday` is from `by_word`."""
    asked = search_form(words)
    return tuple(dict.fromkeys(other for word, others in everyday.items() if word in asked for other in others))


def by_word(everyday: Iterable[tuple[str, ...]], synonyms: Iterable[tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Word → its other names: for everyday words those that follow them, for synonyms all others of the group."""
    found: dict[str, tuple[str, ...]] = {}
    for word, *others in everyday:
        found[search_form(word)] = (*found.get(search_form(word), ()), *others)
    for group in synonyms:
        for word in group:
            others = [other for other in group if other != word]
            found[search_form(word)] = (*found.get(search_form(word), ()), *others)
    return found
