"""The cases found: row numbers of all, hits of those that have been loaded; answers from memory only."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from app.domain.case import CaseUid
from app.domain.hits import SearchHit, Sort
from app.ui.library.case_mime import CASES_TYPE, mime_of
from app.ui.library.listing import Listing

PAGE = 50

MOST_LOADED = 2_000
"""So many hits are kept; of more, those out of sight are dropped and read again when they come into view."""

AnyIndex = QModelIndex | QPersistentModelIndex
Question = tuple[str, Sort, tuple[str, ...]]


class ResultRole(IntEnum):
    """What the delegate asks a row for, beside its title (`DisplayRole`)."""

    HIT = Qt.ItemDataRole.UserRole + 1
    UID = Qt.ItemDataRole.UserRole + 2
    SIMILAR = Qt.ItemDataRole.UserRole + 3
    MENTIONS = Qt.ItemDataRole.UserRole + 4


class ResultsModel(QAbstractListModel):
    """Rows of the list.  A row whose hit has not come yet is None under `ResultRole.HIT`.

    Signals: `rows_wanted(tuple[int])`, row numbers in view whose hits are missing; `mentions_wanted(tuple[int])`, those
    of which it is not known how often the words stand in them.
    """

    rows_wanted = Signal(object)
    mentions_wanted = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._question: Question | None = None
        self._rows: Sequence[int] = array("I")
        self._exact = 0
        self._hits: dict[int, SearchHit] = {}
        self._numbers: dict[CaseUid, int] = {}
        self._mentions: dict[int, int] = {}
        self._stale: set[int] = set()
        self._asked: tuple[int, ...] = ()
        self._begin, self._end = 0, PAGE

    @property
    def rows(self) -> Sequence[int]:
        """The row numbers of all cases found, in order."""
        return self._rows

    def asks(self, listing: Listing) -> bool:
        """True when the rows answer the same question as another result."""
        return self._question == _question(listing)

    def begins(self, listing: Listing) -> bool:
        """True when the rows are the first of another result."""
        return len(self._rows) <= len(listing.rows) and listing.rows[: len(self._rows)] == self._rows

    def reset(self, listing: Listing) -> None:
        """Show other rows."""
        self.beginResetModel()
        if not self.asks(listing):
            self._hits, self._numbers, self._mentions = {}, {}, {}
            self._stale.clear()
        self._question = _question(listing)
        self._rows = listing.rows
        self._exact = listing.exact
        self._asked = ()
        self._begin, self._end = 0, PAGE
        self._keep(listing.hits)
        self.endResetModel()

    def extend(self, listing: Listing) -> None:
        """Add the rows that follow those that are there."""
        first, last = len(self._rows), len(listing.rows) - 1
        if last >= first:
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows = listing.rows
            self._exact = listing.exact
            self.endInsertRows()
        elif self._exact != listing.exact:
            self._exact = listing.exact
            self._tell(0, first)

    def renew(self, hits: Iterable[SearchHit]) -> None:
        """Take newer hits; what else has been loaded is out of date and asked for again when it is in view."""
        self._stale.update(self._hits)
        self._mentions.clear()
        self._asked = ()
        self._keep(hits)
        self._tell(self._begin, self._end)

    def add_hits(self, hits: Iterable[SearchHit]) -> None:
        """Fill rows that were asked for."""
        self._asked = ()
        self._keep(hits)
        if len(self._hits) > MOST_LOADED:
            self._keep_only(self._rows[self._begin : self._end])
        self._tell(self._begin, self._end)

    def add_mentions(self, mentions: Mapping[int, int]) -> None:
        """Say how often the words stand in cases."""
        self._mentions.update(mentions)
        self._tell(self._begin, self._end)

    def refresh(self, uids: Iterable[CaseUid]) -> None:
        """Ask again for the rows of cases that changed; the old ones stay until the new ones come."""
        numbers = {self._numbers[uid] for uid in uids if uid in self._numbers}
        self._stale |= numbers
        for number in numbers:
            self._mentions.pop(number, None)
        self._asked = ()
        self._ask()

    def want_rows(self, first: int, last: int) -> None:
        """Ask for what the rows in view still lack, in whole pages."""
        self._begin = max(first, 0) // PAGE * PAGE
        self._end = (max(last, 0) // PAGE + 1) * PAGE
        self._ask()

    def want_mentions(self, first: int, last: int) -> None:
        """Ask how often the words stand in the rows in view, as far as those are there."""
        if self._question is not None and self._question[2]:
            numbers = self._rows[max(first, 0) : last + 1]
            unknown = tuple(number for number in numbers if number in self._hits and number not in self._mentions)
            if unknown:
                self.mentions_wanted.emit(unknown)

    def row_of(self, uid: CaseUid) -> int:
        """The row of a case whose hit has been loaded, -1 when it is not among the results."""
        return self.row_of_number(self._numbers.get(uid, -1))

    def row_of_number(self, number: int) -> int:
        """The row of a row number, -1 when it is not among the results."""
        try:
            return self._rows.index(number)
        except (ValueError, OverflowError):
            return -1

    def uids_of(self, numbers: Sequence[int]) -> tuple[CaseUid, ...] | None:
        """The cases with these row numbers; None when not all have been loaded."""
        if len(numbers) > len(self._hits) or any(number not in self._hits for number in numbers):
            return None
        return tuple(self._hits[number].uid for number in numbers)

    def hits_of(self, uids: Iterable[CaseUid]) -> tuple[SearchHit, ...]:
        """The hits of cases, as far as they have been loaded."""
        return tuple(self._hits[self._numbers[uid]] for uid in uids if uid in self._numbers)

    def rowCount(self, parent: AnyIndex | None = None) -> int:
        """Number of cases found."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title, the hit or the uid of a row."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        if role == ResultRole.SIMILAR:
            return index.row() >= self._exact
        number = self._rows[index.row()]
        if role == ResultRole.MENTIONS:
            return self._mentions.get(number, 0)
        hit = self._hits.get(number)
        if role == ResultRole.HIT or hit is None:
            return hit
        if role == ResultRole.UID:
            return hit.uid
        if role == Qt.ItemDataRole.DisplayRole:
            return hit.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join((hit.title, *hit.tags))
        return _spoken(hit) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Rows can be selected and dragged, never edited."""
        base = super().flags(index)
        return base | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else base

    def mimeTypes(self) -> list[str]:
        """Cases are dragged under their own type."""
        return [CASES_TYPE]

    def mime_of(self, uids: Sequence[CaseUid]) -> QMimeData:
        """Cases to be dragged, with their titles as far as they are known."""
        return mime_of(uids, [hit.title for hit in self.hits_of(uids)])

    def supportedDragActions(self) -> Qt.DropAction:
        """Dragging copies."""
        return Qt.DropAction.CopyAction

    def _keep(self, hits: Iterable[SearchHit]) -> None:
        for hit in hits:
            self._hits[hit.number] = hit
            self._numbers[hit.uid] = hit.number
            self._stale.discard(hit.number)

    def _keep_only(self, numbers: Sequence[int]) -> None:
        self._hits = {number: self._hits[number] for number in numbers if number in self._hits}
        self._numbers = {hit.uid: number for number, hit in self._hits.items()}
        self._mentions = {number: count for number, count in self._mentions.items() if number in self._hits}
        self._stale.intersection_update(self._hits)

    def _ask(self) -> None:
        page = self._rows[self._begin : self._end]
        missing = tuple(number for number in page if number not in self._hits or number in self._stale)
        # A question drops the one before, so all that is missing is asked for, also what is on its way.
        if missing and missing != self._asked:
            self._asked = missing
            self.rows_wanted.emit(missing)

    def _tell(self, begin: int, end: int) -> None:
        last = min(end, len(self._rows)) - 1
        if last >= begin:
            self.dataChanged.emit(self.index(begin), self.index(last))


def _question(listing: Listing) -> Question:
    return listing.query, listing.sort, listing.terms


def _spoken(hit: SearchHit) -> str:
    """A row for a screen reader: its title, and what the list shows by signs."""
    place = "".join(hit.place.names[-2:])
    star = QCoreApplication.translate("ResultsDelegate", "starred") if hit.starred else ""
    cut_off = "" if hit.complete else QCoreApplication.translate("ResultsDelegate", "incomplete")
    return ", ".join(part for part in (hit.title, place, hit.year, star, cut_off, *hit.tags) if part)
