"""The operations of collections and saved searches, imported by the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.domain.case import CaseUid
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.changes import Changes
    from app.domain.collection import Collection, CollectionId
    from app.domain.keeping import SavedSearch, SavedSearchId
    from app.query.synonyms import Synonyms

list_collections: Callable[[Store], tuple[Collection, ...]] = late("app.operations.collections", "list_collections")
new_collection: Callable[[Store, str, CollectionId | None], CollectionId] = late(
    "app.operations.collections", "new_collection"
)
rename_collection: Callable[[Store, CollectionId, str], Changes] = late(
    "app.operations.collections", "rename_collection"
)
move_collection: Callable[[Store, CollectionId, CollectionId | None, int], Changes] = late(
    "app.operations.collections", "move_collection"
)
delete_collection: Callable[[Store, CollectionId], Changes] = late("app.operations.collections", "delete_collection")
add_to_collection: Callable[[Store, CollectionId, Sequence[CaseUid]], Changes] = late(
    "app.operations.collections", "add_to_collection"
)
remove_from_collection: Callable[[Store, CollectionId, Sequence[CaseUid]], Changes] = late(
    "app.operations.collections", "remove_from_collection"
)
move_before: Callable[[Store, CollectionId, Sequence[CaseUid], CaseUid | None], Changes] = late(
    "app.operations.collections", "move_before"
)
list_saved_searches: Callable[[Store, Synonyms | None], tuple[SavedSearch, ...]] = late(
    "app.operations.saved_searches", "list_saved_searches"
)
save_search: Callable[[Store, str, str, Synonyms | None], SavedSearchId] = late(
    "app.operations.saved_searches", "save_search"
)
edit_saved_search: Callable[[Store, SavedSearchId, str, str, Synonyms | None], Changes] = late(
    "app.operations.saved_searches", "edit_saved_search"
)
move_saved_search: Callable[[Store, SavedSearchId, int], Changes] = late(
    "app.operations.saved_searches", "move_saved_search"
)
delete_saved_search: Callable[[Store, SavedSearchId], Changes] = late(
    "app.operations.saved_searches", "delete_saved_search"
)
mark_seen: Callable[[Store, SavedSearchId, Synonyms | None], Changes] = late(
    "app.operations.saved_searches", "mark_seen"
)
