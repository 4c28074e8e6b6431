"""Cases on the clipboard and in drag and drop: a JSON list of uids under one type."""

from __future__ import annotations

import json
from collections.abc import Sequence

from PySide6.QtCore import QByteArray, QMimeData

from app.domain.case import CaseUid

CASES_TYPE = "application/x-andian-cases"


def mime_of(uids: Sequence[CaseUid], titles: Sequence[str]) -> QMimeData:
    """Cases to be dragged; other programs get the titles as text."""
    data = QMimeData()
    data.setData(CASES_TYPE, QByteArray(json.dumps(list(uids)).encode()))
    data.setText("\n".join(titles))
    return data


def uids_of(data: QMimeData) -> tuple[CaseUid, ...]:
    """The cases that are dragged; empty for anything else."""
    if not data.hasFormat(CASES_TYPE):
        return ()
    try:
        uids = json.loads(bytes(data.data(CASES_TYPE).data()))
    except ValueError:
        return ()
    return tuple(CaseUid(uid) for uid in uids if isinstance(uid, str)) if isinstance(uids, list) else ()
