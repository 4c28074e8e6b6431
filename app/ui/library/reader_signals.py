"""What the reader tells, whether or not the widget that shows a case has been built yet."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal


class ReaderSignals(QObject):
    """The signals of the reader.

    `value_chosen(FacetField, str)` by a chip; `tag_added(str)`, `tag_removed(str)`; `left()` on Escape;
    `import_requested()` where the original is missing; `copied()` after something went to the clipboard.
    `repair_revoked(Repair)`, `repair_restored(Repair)` in the original; `case_chosen(CaseUid)` for another version or a
    related case, and `unlink_requested()` to be no version; `comparison_requested(tuple[CaseUid])` with a related
    case.  `changes_made(Changes)`, `done(code, Changes)` and
    `failed(exception)` tell of operations on what is kept of the case.
    """

    value_chosen = Signal(object, str)
    tag_added = Signal(str)
    tag_removed = Signal(str)
    left = Signal()
    import_requested = Signal()
    copied = Signal()
    repair_revoked = Signal(object)
    repair_restored = Signal(object)
    case_chosen = Signal(object)
    unlink_requested = Signal()
    comparison_requested = Signal(object)
    changes_made = Signal(object)
    done = Signal(str, object)
    failed = Signal(object)
