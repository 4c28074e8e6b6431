"""The operations of the import desk, imported by the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case import CaseDetail, CaseUid
from app.domain.changes import Changes
from app.domain.progress import Report
from app.errors import ImportFailed
from app.ui.late import late

if TYPE_CHECKING:
    from app.db.desks import PendingImport
    from app.db.store import Store
    from app.domain.vocabulary import Vocabulary
    from app.importer.desk.edits import Edit
    from app.importer.desk.values import Desk

read_desks: Callable[[Path, Report], tuple[Desk | ImportFailed, ...]] = late("app.operations.desk", "read_desks")
reread_desk: Callable[[str, bytes, Report], Desk] = late("app.operations.desk", "reread_desk")
place: Callable[[Store, Desk], Desk] = late("app.operations.desk", "place")
edit: Callable[[Store, Desk, Edit], Desk] = late("app.operations.desk", "edit")
undo: Callable[[Store, Desk], Desk] = late("app.operations.desk", "undo")
redo: Callable[[Store, Desk], Desk] = late("app.operations.desk", "redo")
ask_store_again: Callable[[Store, Desk], Desk] = late("app.operations.desk", "ask_store_again")
list_pending: Callable[[Store], tuple[PendingImport, ...]] = late("app.operations.desk", "list_pending")
load_pending: Callable[[Store, str], bytes] = late("app.operations.desk", "load_pending")
discard: Callable[[Store, str], None] = late("app.operations.desk", "discard")
accept: Callable[[Store, Sequence[Desk], Report], Changes] = late("app.operations.desk", "accept")
load_case: Callable[[Store, CaseUid], CaseDetail] = late("app.operations.library", "load_case")
vocabulary: Callable[[Store], Vocabulary] = late("app.operations.library", "vocabulary")
