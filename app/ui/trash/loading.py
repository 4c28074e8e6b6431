"""What the trash dialog shows, gathered in the store worker."""

from __future__ import annotations

from dataclasses import dataclass

from app.db.store import Store
from app.domain.keeping import TrashItem
from app.operations.trash import KEPT_DAYS, list_trash


@dataclass(frozen=True, slots=True)
class TrashView:
    """What lies in the trash, the latest first, and for how many days it is kept."""

    items: tuple[TrashItem, ...]
    kept_days: int


def load_trash(store: Store) -> TrashView:
    """Load the trash."""
    return TrashView(list_trash(store), KEPT_DAYS)
