"""The operations of the import desk, imported by the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.changes import Changes
from app.domain.progress import Report
from app.errors import ImportFailed
from app.late import late

if TYPE_CHECKING:
    from app.db.desks import PendingImport
    from app.db.store import Store
    from app.domain.draft import CaseDraft
    from app.domain.twins import TwinPair
    from app.domain.vocabulary import Vocabulary
    from app.importer.desk.edits import Edit
    from app.importer.desk.outlook import Outlook
    from app.importer.desk.values import Desk

read_desks: Callable[[Path, Report], tuple[Desk | ImportFailed, ...]] = late("app.operations.desk", "read_desks")
reread_desk: Callable[[str, bytes, Report], Desk] = late("app.operations.desk", "reread_desk")
place: Callable[[Store, Desk], Desk] = late("app.operations.desk", "place")
edit: Callable[[Store, Desk, Edit], Desk] = late("app.operations.desk", "edit")
undo: Callable[[Store, Desk], Desk] = late("app.operations.desk", "undo")
redo: Callable[[Store, Desk], Desk] = late("app.operations.desk", "redo")
ask_store_again: Callable[[Store, Desk], Desk] = late("app.operations.desk", "ask_store_again")
with_outlook: Callable[..., tuple[Desk, Outlook]] = late("app.operations.desk", "with_outlook")
list_pending: Callable[[Store], tuple[PendingImport, ...]] = late("app.operations.desk", "list_pending")
load_pending: Callable[[Store, str], bytes] = late("app.operations.desk", "load_pending")
discard: Callable[[Store, str], None] = late("app.operations.desk", "discard")
accept: Callable[[Store, Sequence[Desk], Report], Changes] = late("app.operations.desk", "accept")
look_over: Callable[[Store, Sequence[Desk]], tuple[tuple[int, Desk, Outlook], ...]] = late(
    "app.operations.desk", "look_over"
)
pair_of: Callable[[Store, CaseDraft, Sequence[Desk]], TwinPair] = late("app.operations.twins", "pair_of")
vocabulary: Callable[[Store], Vocabulary] = late("app.operations.library", "vocabulary")
