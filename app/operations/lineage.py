"""What a person does with versions of a case after they were linked."""

from __future__ import annotations

from app.db import history, lineage
from app.db.store import Store
from app.domain.case import CaseUid
from app.domain.changes import Changes


def unlink(store: Store, uid: CaseUid) -> Changes:
    """Take a case out of the versions that it was linked with; nothing when there were none.  Undoable."""
    with store.writing() as db, history.step(db, "unlink_version"):
        others = lineage.unlink(db, uid)
    return Changes(cases=frozenset((uid, *others)) if others else frozenset())
