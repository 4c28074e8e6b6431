"""What the search is measured against: the same texts in FTS5's trigrams, in a plain table, and in tantivy's bigrams.

Each is asked for the whole search as one would write it first: the best fifty, the total and three facets.
"""

from __future__ import annotations

import importlib
import importlib.util
import sqlite3
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from app.db import index
from app.db.store import Store
from app.operations.search import FIRST_ROWS
from app.text.fold import runs, search_form
from app.text.highlight import context

FACETS = ("region_path", "year", "stage")
BODY = ("measures", "results", "card", "original", "notes")


class Baselines:
    """The texts of a store, copied into a file of their own and indexed in other ways."""

    def __init__(self, store: Store, folder: Path) -> None:
        self._db = sqlite3.connect(folder / "baselines.db")
        self._db.execute("PRAGMA cache_size = -32768")
        self._db.execute("PRAGMA mmap_size = 134217728")
        self._db.execute(
            "CREATE TABLE texts (id INTEGER PRIMARY KEY, title, place, gist, body, region_path, year, stage)"
        )
        facts = store.db.execute(f"SELECT id, {', '.join(FACETS)} FROM cases ORDER BY id").fetchall()
        for number, *facets in facts:
            read = index.searched_texts(store.db, number)
            parts = {name: search_form(text) for name, text in read.items()}
            body = "\n".join(parts[name] for name in BODY)
            place = f"{parts['place']}\n{parts['organization']}"
            row = (number, parts["title"], place, parts["gist"], body, *facets)
            self._db.execute("INSERT INTO texts VALUES (?, ?, ?, ?, ?, ?, ?, ?)", row)
        self._db.execute(
            "CREATE VIRTUAL TABLE trigrams USING fts5(title, place, gist, body, content='texts', content_rowid='id', "
            "tokenize='trigram case_sensitive 1')"
        )
        self._db.execute("INSERT INTO trigrams (trigrams) VALUES ('rebuild')")
        self._db.commit()
        self._by_tantivy = _tantivy(self._rows()) if importlib.util.find_spec("tantivy") else None

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    def size_of_texts(self) -> int:
        """Bytes of everything that is searched."""
        return int(
            next(self._db.execute("SELECT sum(length(CAST(title || place || gist || body AS BLOB))) FROM texts"))[0]
        )

    def ids_by_plain_python(self, pieces: Sequence[str]) -> list[set[int]]:
        """For each piece the cases in whose texts it stands."""
        found: list[set[int]] = [set() for _ in pieces]
        for number, *texts in self._rows():
            whole = "\n".join(texts)
            for place, piece in enumerate(pieces):
                if piece in whole:
                    found[place].add(number)
        return found

    def trigrams(self, query: str) -> object:
        """The whole search by trigrams; a word of one or two characters is scanned for."""
        words = _words(query)
        if any(len(word) < 3 for word in words):
            return self.scan(query)
        return self._whole(
            "trigrams MATCH ?",
            [" AND ".join(f'"{word}"' for word in words)],
            "trigrams JOIN texts ON texts.id = trigrams.rowid",
            "trigrams.rank",
        )

    def scan(self, query: str) -> object:
        """The whole search by LIKE."""
        words = _words(query)
        where = " AND ".join("(title LIKE ? OR place LIKE ? OR gist LIKE ? OR body LIKE ?)" for _ in words)
        values = [f"%{word}%" for word in words for _ in range(4)]
        return self._whole(where or "1", values, "texts", "texts.id DESC")

    @property
    def has_tantivy(self) -> bool:
        """True when tantivy can be imported."""
        return self._by_tantivy is not None

    def tantivy(self, query: str) -> object:
        """The best, as many as a first frame has, with their context, and the total, by tantivy; no facets."""
        assert self._by_tantivy is not None
        ids, total = self._by_tantivy(query)
        given = ", ".join(map(str, ids))
        rows = self._db.execute(f"SELECT title, gist, body FROM texts WHERE id IN ({given})").fetchall()
        return [(row[0], context(row[1:], _words(query))) for row in rows], total

    def _whole(self, where: str, values: Sequence[str], tables: str, order: str) -> object:
        run = self._db.execute
        best = run(
            f"SELECT texts.id, texts.title, texts.body FROM {tables} WHERE {where} ORDER BY {order} LIMIT 50", values
        )
        rows = best.fetchall()
        total = run(f"SELECT count(*) FROM {tables} WHERE {where}", values).fetchone()
        counts = [
            run(f"SELECT {facet}, count(*) FROM {tables} WHERE {where} GROUP BY 1", values).fetchall()
            for facet in FACETS
        ]
        return rows, total, counts

    def _rows(self) -> sqlite3.Cursor:
        return self._db.execute("SELECT id, title, place, gist, body FROM texts")


def _tantivy(rows: sqlite3.Cursor) -> Callable[[str], tuple[list[int], int]]:
    """The best and the total by tantivy, over bigrams, as phrases."""
    module: Any = importlib.import_module("tantivy")
    builder = module.SchemaBuilder()
    builder.add_unsigned_field("id", stored=True)
    for field in ("title", "rest"):
        builder.add_text_field(field, stored=False, tokenizer_name="whitespace", index_option="position")
    made = module.Index(builder.build())
    writer = made.writer(128_000_000, 1)
    for number, title, *others in rows:
        document = module.Document()
        document.add_unsigned("id", number)
        document.add_text("title", _pairs(title))
        document.add_text("rest", _pairs("\n".join(others)))
        writer.add_document(document)
    writer.commit()
    writer.wait_merging_threads()
    made.reload()
    searcher = made.searcher()
    schema = made.schema

    def search(query: str) -> tuple[list[int], int]:
        def phrase(field: str, run: str) -> Any:
            pairs = [run[start : start + 2] for start in range(len(run) - 1)]
            if len(pairs) > 1:
                return module.Query.phrase_query(schema, field, pairs)
            if not pairs:
                return module.Query.regex_query(schema, field, f"{run}.?")
            return module.Query.term_query(schema, field, pairs[0])

        every = [
            (
                module.Occur.Must,
                module.Query.boolean_query([(module.Occur.Should, phrase(field, run)) for field in ("title", "rest")]),
            )
            for run in _words(query)
        ]
        answer = searcher.search(module.Query.boolean_query(every), FIRST_ROWS, count=True)
        return [searcher.doc(address)["id"][0] for _, address in answer.hits], answer.count

    return search


def _words(query: str) -> tuple[str, ...]:
    return tuple(run for word in query.split() for run in runs(word))


def _pairs(plain: str) -> str:
    return " ".join(run[start : start + 2] for run in plain.split("\n") for start in range(len(run)))
