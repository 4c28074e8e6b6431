"""Which cases meet a query tree, as sets of bits, remembered as long as nothing has changed.

The owner of the store has one `CaseSets`.  Temporary triggers tell it which cases were touched, whoever wrote: an
operation, an undo, an import; changes of other programs are noticed by SQLite's own counter.
"""

from __future__ import annotations

from array import array
from collections import OrderedDict
from collections.abc import Callable, Hashable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar, cast

from sqlite_utils import Database

from app.db import index
from app.db.bits import Bits, RowNumbers, bits_of, bits_of_few, newest_few, row_numbers
from app.db.conditions import condition, words_expression
from app.db.digits import bits_of_digits, digits_query
from app.db.facets import FacetSets
from app.db.orders import Orders
from app.domain.hits import Sort
from app.query.nodes import And, FieldIs, Node, Not, Or, Text, TextField, positive_texts
from app.text.fold import runs

REMEMBERED = 1_024
"""Sets kept of those that had to be looked up: 12 kilobytes each among a hundred thousand cases."""

LATEST = 32
"""Beginnings and rankings kept: what the first rows were chosen by is wanted again for the whole order, right after."""

MANY_TOUCHED = 500
"""From so many touched cases on everything is read anew rather than case by case."""

_WATCHED: Mapping[str, str] = MappingProxyType(
    {
        "cases": "uid",
        "case_indicators": "case_id",
        "case_instruments": "case_id",
        "figures": "case_id",
        "originals": "case_id",
        "case_tags": "case_uid",
        "notes": "case_uid",
        "highlights": "case_uid",
        "stars": "case_uid",
        "case_reviews": "case_uid",
        "collection_cases": "case_uid",
        "reading_history": "case_uid",
    }
)
"""Tables on which the membership of a case depends, and the column that names the case."""

_ORDERED_BY = frozenset({"cases", "reading_history"})


class Lookup(NamedTuple):
    """A full-text table and an expression for it."""

    table: str
    expression: str


Key = TypeVar("Key")
Kept = TypeVar("Kept")


class CaseSets:
    """Sets of cases and what is counted in them; belongs to the thread that owns the store."""

    def __init__(self, db: Database) -> None:
        self._db = db
        self._texts: OrderedDict[Lookup, Bits] = OrderedDict()
        self._latest: OrderedDict[Hashable, Any] = OrderedDict()
        self._fields: OrderedDict[Node, Bits] = OrderedDict()
        self._touched: set[str | int] = set()
        self._dirty_orders = False
        self._index_changes = -1
        self._data_version = -1
        self._everything: Bits | None = None
        self.last = 0
        self.facets = FacetSets(db)
        self.orders = Orders(db)
        self._watch()

    def refresh(self) -> None:
        """Bring everything up to what the store holds now; costs next to nothing when nothing has changed."""
        data_version = next(int(row[0]) for row in self._db.execute("PRAGMA data_version"))
        if data_version != self._data_version or len(self._touched) > MANY_TOUCHED:
            self._forget()
        elif self._touched:
            self._update()
        self._data_version = data_version
        index_changes = index.changes(self._db)
        if index_changes != self._index_changes:
            self._forget_texts()
            self._index_changes = index_changes
        if not self._db.conn.in_transaction:
            # What a transaction changed may yet be taken back: those cases are looked at again.
            self._touched.clear()
        if self._dirty_orders:
            self.orders.forget()
            self._dirty_orders = False

    def everything(self) -> Bits:
        """All cases."""
        if self._everything is None:
            numbers = row_numbers(self._db, "SELECT group_concat(id) FROM cases")
            self.last = max(numbers, default=0)
            self._everything = bits_of(numbers, self.last)
        return self._everything

    def of(self, node: Node) -> Bits:
        """The cases that meet a tree from which unsearchable words have been taken (`query.searchable`)."""
        match node:
            case And(children):
                return self._all_of(children)
            case Or(children):
                found = 0
                for child in children:
                    found |= self.of(child)
                return found
            case Not(child):
                return self.everything() & ~self.of(child)
            case Text():
                return self.found(lookup(node))
            case _:
                return self._field(node)

    def known(self, node: Node) -> Bits | None:
        """The cases that meet the tree when the words in it have been looked up already; None otherwise."""
        wanted = _lookups(node)
        return self.of(node) if all(each in self._texts for each in wanted) else None

    def found(self, each: Lookup) -> Bits:
        """All cases that a full-text table gives."""
        if each in self._texts:
            self._texts.move_to_end(each)
            return self._texts[each]
        digits = next(iter(self._db.execute(digits_query(_matching(each)), [each.expression])))[0]
        return _remember(self._texts, each, bits_of_digits(digits), REMEMBERED)

    def newest(self, each: Lookup, number: int) -> RowNumbers:
        """The newest cases that a full-text table gives, at most `number`, the newest first."""
        if each in self._texts:
            return newest_few(self._texts[each], number)
        return self.once((each, number), lambda: self._newest(each, number))

    def _newest(self, each: Lookup, number: int) -> RowNumbers:
        sql = f"SELECT group_concat(rowid) FROM (SELECT rowid FROM {_matching(each)} ORDER BY rowid DESC LIMIT ?)"
        found = array("I", row_numbers(self._db, sql, [each.expression, number]))
        if len(found) < number:
            _remember(self._texts, each, bits_of_few(found), REMEMBERED)
        return found

    def once(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What `make` gives, or gave when it was one of the latest and the index was the same."""
        kept = cast(Kept, self._latest.pop(key)) if key in self._latest else make()
        _remember(self._latest, key, kept, LATEST)
        return kept

    def ranked(self, each: Lookup, first: int, last: int) -> RowNumbers:
        """The cases that a full-text table gives between two row numbers, best first by bm25."""
        sql = f"SELECT rowid FROM {_matching(each)} AND rowid BETWEEN ? AND ? ORDER BY rank, rowid DESC"
        return array("I", (int(row[0]) for row in self._db.execute(sql, [each.expression, first, last])))

    def scores(self, each: Lookup, numbers: RowNumbers) -> dict[int, float]:
        """bm25 of some cases, the newest first, as far as the table gives them; the higher the better."""
        if not numbers:
            return {}
        sql = f"SELECT rowid, -rank FROM {_matching(each)} AND rowid BETWEEN ? AND ?"
        return {int(row[0]): float(row[1]) for row in self._db.execute(sql, [each.expression, numbers[-1], numbers[0]])}

    def narrow(self, each: Lookup, numbers: RowNumbers) -> list[int]:
        """Those of some cases, the newest first, that a full-text table gives."""
        if not numbers:
            return []
        sql = f"SELECT group_concat(rowid) FROM {_matching(each)} AND rowid BETWEEN ? AND ?"
        among = frozenset(numbers)
        found = row_numbers(self._db, sql, [each.expression, numbers[-1], numbers[0]])
        return [number for number in found if number in among]

    def ordered(self, bits: Bits, sort: Sort) -> RowNumbers:
        """The cases of a set in an order that does not depend on words."""
        return self.orders.arranged(bits, sort)

    def _all_of(self, children: tuple[Node, ...]) -> Bits:
        together, others = _apart(children)
        found = self.everything()
        for child in sorted(others, key=lambda child: len(texts_of(child))):
            if not found:
                return 0
            found &= self.of(child)
        return found & self.found(lookup(together)) if together is not None and found else found

    def _field(self, node: Node) -> Bits:
        if node in self._fields:
            self._fields.move_to_end(node)
            return self._fields[node]
        counted = self.facets.value(node.field, node.value) if isinstance(node, FieldIs) else None
        if counted is None:
            where = condition(node)
            self.everything()
            sql = f"SELECT group_concat(cases.id) FROM cases WHERE {where.sql}"
            counted = bits_of(row_numbers(self._db, sql, where.parameters), self.last)
        return _remember(self._fields, node, counted, REMEMBERED)

    def _forget(self) -> None:
        self._everything = None
        self._forget_texts()
        self._fields.clear()
        self.facets.forget()
        self._dirty_orders = True

    def _forget_texts(self) -> None:
        self._texts.clear()
        self._latest.clear()

    def _update(self) -> None:
        self._fields.clear()
        numbers: set[int] = set()
        for touched in self._touched:
            if isinstance(touched, int):
                numbers.add(touched)
            else:
                numbers.update(int(row[0]) for row in self._db.execute("SELECT id FROM cases WHERE uid = ?", [touched]))
        present = {
            number
            for number in numbers
            if next(iter(self._db.execute("SELECT 1 FROM cases WHERE id = ?", [number])), None) is not None
        }
        if self._everything is not None:
            for number in numbers:
                self._everything &= ~(1 << number)
            for number in present:
                self._everything |= 1 << number
            self.last = max(self.last, max(present, default=0))
        self.facets.update(numbers, present)

    def _watch(self) -> None:
        """Let SQLite tell which cases are written to on this connection."""

        def touch(case: str | int, orders: int) -> None:
            self._touched.add(case)
            self._dirty_orders = self._dirty_orders or bool(orders)

        self._db.conn.create_function("touch_case", 2, touch)
        for table, column in _WATCHED.items():
            for event, rows in (("INSERT", ("new",)), ("UPDATE", ("old", "new")), ("DELETE", ("old",))):
                orders = int(table in _ORDERED_BY)
                columns = ("id",) if table == "cases" else (column,)
                calls = " ".join(f"SELECT touch_case({row}.{each}, {orders});" for row in rows for each in columns)
                self._db.execute(
                    f"CREATE TEMP TRIGGER sets_{table}_{event.lower()} AFTER {event} ON main.{table} BEGIN {calls} END"
                )


def lookup(node: Node) -> Lookup:
    """Where a tree of words is looked up fastest."""
    if isinstance(node, Text):
        parts = runs(node.words)
        if node.field is TextField.ANYWHERE and len(parts) == 1 and len(parts[0]) == 1:
            return Lookup("case_characters", f'"{parts[0]}"')
    expression = words_expression(node)
    assert expression is not None, node  # only trees of words are looked up
    only_title = all(text.field is TextField.TITLE for text in positive_texts(node))
    return Lookup("case_titles" if only_title else "case_search", expression)


def is_character(node: Node) -> bool:
    """True for a text of one character anywhere: it has an index of its own."""
    return isinstance(node, Text) and lookup(node).table == "case_characters"


def _matching(each: Lookup) -> str:
    return f"{each.table} WHERE {each.table} MATCH ?"


def _apart(children: tuple[Node, ...]) -> tuple[Node | None, tuple[Node, ...]]:
    """Those children that one expression can ask for together, and the others."""
    words = tuple(
        child
        for child in children
        if not any(map(is_character, texts_of(child))) and words_expression(child) is not None
    )
    if not words:
        return None, children
    return (words[0] if len(words) == 1 else And(words)), tuple(child for child in children if child not in words)


def texts_of(node: Node) -> tuple[Text, ...]:
    """The texts of a tree, those that are denied among them."""
    match node:
        case Text():
            return (node,)
        case Not(child):
            return texts_of(child)
        case And(children) | Or(children):
            return tuple(text for child in children for text in texts_of(child))
        case _:
            return ()


def _lookups(node: Node) -> tuple[Lookup, ...]:
    """All that must be looked up to tell which cases meet the tree."""
    match node:
        case Text():
            return (lookup(node),)
        case Not(child):
            return _lookups(child)
        case And(children):
            together, others = _apart(children)
            own = (lookup(together),) if together is not None else ()
            return own + tuple(each for child in others for each in _lookups(child))
        case Or(children):
            return tuple(each for child in children for each in _lookups(child))
        case _:
            return ()


def _remember(memory: OrderedDict[Key, Kept], key: Key, kept: Kept, most: int) -> Kept:
    memory[key] = kept
    if len(memory) > most:
        memory.popitem(last=False)
    return kept
