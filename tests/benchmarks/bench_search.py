"""The search in a store of made cases, beside the baselines of `search_baselines` on the same texts in the same run.

`ANDIAN_BENCH_SIZE` says how many cases (3,000 without it, which takes two minutes; 100000 for the figures of
docs/search.md), `ANDIAN_BENCH_STORE` names a store made before.  tantivy takes part when it can be imported.
"""

from __future__ import annotations

import os
import random
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import opencc

from app.db import cases, index
from app.db.cases import Origin
from app.db.store import Store, open_store
from app.domain.case import Case, CaseUid
from app.operations.search import FIRST_ROWS, first_frame, rest, search
from app.text.fold import search_form
from tests.benchmarks.corpus import make_store
from tests.benchmarks.measuring import heading, row, seconds
from tests.benchmarks.search_baselines import Baselines

SIZE = int(os.environ.get("ANDIAN_BENCH_SIZE", "3000"))
OF_EACH_LENGTH = 40
LENGTHS = (1, 2, 3, 4, 6, 8)
SUBSTRINGS = 2_000
SLOW_QUERIES = 60 if SIZE <= 10_000 else 20
"""Queries that the baselines are asked: they take seconds each in a large store."""

WORDS = (
    *(
        "歇业",
        "一件事",
        "12345",
        "热线",
        "拿地即开工",
        "质押融资",
        "惠企政策",
        "免申即享",
        "共享营业厅",
        "府院联动",
        "海外仓",
        "夜间施工",
        "企业",
        "服务",
        "营商环境",
        "政务服务",
        "一网通办",
        "跨省通办",
    ),
    *(
        "不动产登记",
        "交地即交证",
        "中欧班列",
        "企业合规",
        "信用修复",
        "多址备案",
        "店小二",
        "诚信计量",
        "留抵退税",
        "僵尸企业",
        "电子营业执照",
        "医疗器械",
        "消防验收",
        "竣工",
        "供水",
        "燃气",
        "司法拍卖",
        "网格化",
        "专利权",
        "道路挖掘",
    ),
    *(
        "农机",
        "司法鉴定",
        "区块链",
        "人工智能",
        "新生儿",
        "全城通办",
        "劳动保障",
        "市场主体",
        "办理时间",
        "5+X",
        "70%",
        "的",
        "一",
        "政府",
        "登记",
    ),
)
TOGETHER = ("破产 数字化", "小微企业 融资 担保", "知识产权 证券化", "水电气网 共享营业厅", "企业 登记 时限")


def main() -> None:
    """Print how long each step takes, as ratios to the baselines, and whether the right cases are found."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "andian.db"
        store = _store(path)
        queries = _queries(store)
        baselines = Baselines(store, Path(folder))
        _sizes(store, baselines)
        _steps(store, queries, baselines)
        _changes(store)
        _correctness(store, baselines)
        resident = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"\nThis process held at most {resident:.0f} MB, the baselines among them.")
        baselines.close()
        store.close()


def _store(path: Path) -> Store:
    given = os.environ.get("ANDIAN_BENCH_STORE")
    if given:
        shutil.copyfile(given, path)
        return open_store(path)
    started = time.perf_counter()
    store = make_store(path, SIZE)
    print(f"{SIZE} cases made in {time.perf_counter() - started:.0f} s")
    started = time.perf_counter()
    with store.writing() as db:
        index.rebuild(db)
    taken = time.perf_counter() - started
    print(f"Index made: {SIZE / taken:.0f} cases a second")
    return store


def _queries(store: Store) -> list[str]:
    """Random substrings of each length (quoted: just as they stand) and words that people type, in several scripts."""
    numbers = [int(row[0]) for row in store.db.execute("SELECT id FROM cases ORDER BY id LIMIT 1000")]
    pieces = [f'"{piece}"' for piece in _substrings(store, numbers, OF_EACH_LENGTH * len(LENGTHS))]
    traditional = [opencc.OpenCC("s2t").convert(word) for word in WORDS[:20]]
    wide = ["７０％", "１２３４５", "５＋Ｘ", "“一件事”", "「一件事」", "知识产权(质押)融资"]
    return [*pieces, *WORDS, *TOGETHER, *traditional, *wide]


def _substrings(store: Store, numbers: Sequence[int], wanted: int) -> list[str]:
    chance = random.Random(7)
    texts = ["\n".join(map(search_form, index.searched_texts(store.db, number).values())) for number in numbers]
    found: dict[str, None] = {}
    while len(found) < wanted:
        text = chance.choice(texts)
        length = LENGTHS[len(found) % len(LENGTHS)]
        start = chance.randrange(len(text) - length)
        piece = text[start : start + length]
        if "\n" not in piece and search_form(piece) == piece:
            found[piece] = None
    return list(found)


def _sizes(store: Store, baselines: Baselines) -> None:
    names = " OR ".join(f"name LIKE '{table}_%'" for table in index.TABLES)
    pages = next(iter(store.db.execute(f"SELECT sum(pgsize) FROM dbstat WHERE {names}")))[0]
    text = baselines.size_of_texts()
    print(f"Texts {text / 1e6:.1f} MB, index {pages / 1e6:.1f} MB: {pages / text:.2f} times the texts")


def _steps(store: Store, queries: Sequence[str], baselines: Baselines) -> None:
    slow = random.Random(3).sample(list(queries), min(SLOW_QUERIES, len(queries)))
    count = next(iter(store.db.execute("SELECT count(*) FROM cases")))[0]
    rest(store, "")
    heading(f"{len(queries)} queries in {count} cases, warm; the baselines answer {len(slow)} of them", "trigrams")
    whole = _each(baselines.trigrams, slow)
    row("FTS5 trigrams, LIKE below three characters: whole search", whole)
    row("LIKE: whole search", _each(baselines.scan, slow), whole)
    if baselines.has_tantivy:
        row(f"tantivy bigrams: {FIRST_ROWS} rows with marked context, total", _each(baselines.tantivy, queries), whole)
    _each(lambda query: first_frame(store, query), queries)
    first = _each(lambda query: first_frame(store, query), queries)
    row(f"first frame: {FIRST_ROWS} rows with marked context", first, whole)
    row("rest: total, all facets, whole order", _rests(store, queries), whole)
    row("… again, words remembered", _each(lambda query: rest(store, query), queries), whole)
    row("first frame again", _each(lambda query: first_frame(store, query), queries), whole)
    print(f"first frame against trigrams at the 95th percentile: {_late(whole) / _late(first):.0f} times as fast")
    heading("Typing 企, 企业, 企业开, 企业开办")
    for typed in ("企", "企业", "企业开", "企业开办"):
        row(typed, seconds(lambda typed=typed: first_frame(store, typed), 10))  # type: ignore[misc]


def _each(work: Callable[[str], object], queries: Sequence[str]) -> list[float]:
    return [taken for query in queries for taken in seconds(lambda query=query: work(query), 1)]  # type: ignore[misc]


def _rests(store: Store, queries: Sequence[str]) -> list[float]:
    """How long the rest of each query takes as the window asks for it: after its first frame, for the first time."""
    found = []
    for query in queries:
        first_frame(store, query)
        found += seconds(lambda query=query: rest(store, query), 1)  # type: ignore[misc]
    return found


def _late(taken: Sequence[float]) -> float:
    return statistics.quantiles(taken, n=20)[-1]


def _changes(store: Store) -> None:
    """One case added, changed and deleted, each with what the next search has to bring up to date."""
    rest(store, "企业")
    case = cases.load(store.db, CaseUid("made-000002"))
    heading("One case, stored and searchable again")
    added, changed, deleted = [], [], []
    for number in range(12):
        new = replace(case, uid=CaseUid(f"bench-{number}"), ordinal=5_000 + number, title="量度用的案例" + case.title)
        added += seconds(lambda new=new: _save(store, new), 1)  # type: ignore[misc]
        changed += seconds(lambda new=new: _save(store, replace(new, title="改过的标题" + new.title)), 1)  # type: ignore[misc]
        deleted += seconds(lambda new=new: _delete(store, new.uid), 1)  # type: ignore[misc]
    row("added", added)
    row("changed", changed)
    row("deleted", deleted)


def _save(store: Store, case: Case) -> None:
    with store.writing() as db:
        existing = cases.case_ids(db, [case.uid]).get(case.uid)
        if existing is not None:
            index.remove(db, [existing])
        index.add(db, [cases.save(db, case, "2021", Origin.IMPORT)])
    store.sets.refresh()


def _delete(store: Store, uid: CaseUid) -> None:
    with store.writing() as db:
        number = cases.case_ids(db, [uid])[uid]
        index.remove(db, [number])
        db.execute("DELETE FROM cases WHERE id = ?", [number])
    store.sets.refresh()


def _correctness(store: Store, baselines: Baselines) -> None:
    """Recall and precision of random substrings against plain Python."""
    numbers = [int(each[0]) for each in store.db.execute("SELECT id FROM cases ORDER BY id LIMIT 2000")]
    pieces = _substrings(store, numbers, SUBSTRINGS)
    truth = baselines.ids_by_plain_python(pieces)
    right = found = wanted = 0
    for piece, expected in zip(pieces, truth, strict=True):
        got = set(rest(store, f'"{piece}"').rows)
        right += len(got & expected)
        found += len(got)
        wanted += len(expected)
    print(f"\n{len(pieces)} random substrings: recall {right / wanted:.6f}, precision {right / found:.6f}")
    question = "暂停经营怎么办理"
    print(
        f"A question that nothing answers word for word: {min(seconds(lambda: search(store, question), 3)) * 1000:.0f} ms"
    )
