"""What is dragged: cases, as a JSON list of uids, and rows of the navigation, by their keys."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from app.domain.case import CaseUid

CASES_TYPE = "application/x-andian-cases"
ROW_TYPE = "application/x-andian-row"
"""A collection or a saved search of the navigation."""


def mime_of(uids: Sequence[CaseUid], titles: Sequence[str]) -> QMimeData:
    """Cases to be dragged; other programs get the titles as text."""
    data = QMimeData()
    data.setData(CASES_TYPE, QByteArray(json.dumps(list(uids)).encode()))
    data.setText("\n".join(titles))
    return data


def row_mime(key: str, text: str) -> QMimeData:
    """A row of the navigation to be dragged."""
    data = QMimeData()
    data.setData(ROW_TYPE, QByteArray(key.encode()))
    data.setText(text)
    return data


def row_of(data: QMimeData) -> str:
    """The key of the row that is dragged; empty for anything else."""
    return bytes(data.data(ROW_TYPE).data()).decode() if data.hasFormat(ROW_TYPE) else ""


def uids_of(data: QMimeData) -> tuple[CaseUid, ...]:
    """The cases that are dragged; empty for anything else."""
    if not data.hasFormat(CASES_TYPE):
        return ()
    try:
        uids = json.loads(bytes(data.data(CASES_TYPE).data()))
    except ValueError:
        return ()
    return tuple(CaseUid(uid) for uid in uids if isinstance(uid, str)) if isinstance(uids, list) else ()
