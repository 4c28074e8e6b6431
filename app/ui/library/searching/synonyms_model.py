"""The office's list of synonyms as rows that can be edited; comments of the file stay where they are."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from app.errors import InvalidInput
from app.query.synonyms import read_groups

SEPARATOR = " = "

_SEPARATORS = re.compile(r"\s*[=＝、，,;；]\s*")

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the file: the words of a group as they are typed, and a comment with its sign."""

    words: str
    comment: str = ""

    @property
    def is_group(self) -> bool:
        """Whether it holds words, or shall."""
        return bool(self.words) or not self.comment

    @property
    def written(self) -> str:
        """The line as the file has it."""
        return "  ".join(part for part in (self.words, self.comment) if part)


def lines_of(text: str) -> tuple[Line, ...]:
    """The lines of a file; empty ones say nothing."""
    return tuple(
        Line(words.strip(), (sign + comment).strip())
        for words, sign, comment in (line.partition("#") for line in text.removeprefix("\ufeff").splitlines())
        if words.strip() or sign
    )


def tidied(words: str) -> str:
    """Words with any of the usual marks between them, as a group is written."""
    return SEPARATOR.join(word for word in _SEPARATORS.split(words.strip()) if word)


class SynonymsModel(QAbstractListModel):
    """A row for each group.  Signal `edited()`."""

    edited = Signal()

    def __init__(self, explain: Callable[[InvalidInput], str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._explain = explain
        self._lines: tuple[Line, ...] = ()
        self._rows: tuple[int, ...] = ()

    @property
    def text(self) -> str:
        """The list as its file has it; rows without words are left out."""
        written = [line.written for line in self._lines if line.words or line.comment]
        return "".join(f"{line}\n" for line in written)

    @property
    def problems(self) -> dict[int, str]:
        """What is wrong, by row; nothing is with rows that are still empty."""
        return {row: problem for row in range(self.rowCount()) if (problem := self._problem(row))}

    def show(self, text: str) -> None:
        """Show another list."""
        self.beginResetModel()
        self._set_lines(lines_of(text))
        self.endResetModel()

    def add(self) -> QModelIndex:
        """A new row at the end, still empty."""
        row = self.rowCount()
        self.beginInsertRows(QModelIndex(), row, row)
        self._set_lines((*self._lines, Line("")))
        self.endInsertRows()
        return self.index(row)

    def remove(self, rows: list[int]) -> None:
        """Take groups out of the list, with their comments."""
        gone = {self._rows[row] for row in rows}
        self.beginResetModel()
        self._set_lines(tuple(line for number, line in enumerate(self._lines) if number not in gone))
        self.endResetModel()
        self.edited.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        """Number of groups."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The words of a group; what is wrong with it as its tool tip."""
        words = self._lines[self._rows[index.row()]].words
        match role:
            case Qt.ItemDataRole.DisplayRole:
                problem = self._problem(index.row())
                return f"⚠ {words}" if problem else words
            case Qt.ItemDataRole.EditRole:
                return words
            case Qt.ItemDataRole.ToolTipRole:
                return self._problem(index.row()) or None
            case _:
                return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take what was typed into a row."""
        if role != Qt.ItemDataRole.EditRole:
            return False
        number, words = self._rows[index.row()], tidied(str(value))
        lines = list(self._lines)
        lines[number] = replace(lines[number], words=words)
        self._set_lines(tuple(lines))
        self.dataChanged.emit(index, index)
        self.edited.emit()
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """All rows can be edited."""
        return super().flags(index) | Qt.ItemFlag.ItemIsEditable

    def _set_lines(self, lines: tuple[Line, ...]) -> None:
        self._lines = lines
        self._rows = tuple(number for number, line in enumerate(lines) if line.is_group)

    def _problem(self, row: int) -> str:
        words = self._lines[self._rows[row]].words
        try:
            read_groups(words, "")
        except InvalidInput as error:
            return self._explain(InvalidInput(error.code, **{**error.parameters, "line": row + 1}))
        return ""
