"""The operations that the window asks its workers for, imported there at their first call.

`app.operations` brings in sqlite-utils, OpenCC and Markdown, which cost more than the window itself; the store worker
imports them while the window paints.  The types are those of the functions; tests/ui/test_operations.py compares.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case import CaseUid, Tag
from app.domain.hits import FacetField, SearchHit, SearchResult, Sort
from app.ui.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import Briefing, BriefingId, BriefingSummary
    from app.domain.changes import Changes
    from app.domain.repair import Repair
    from app.domain.vocabulary import Vocabulary
    from app.ui.history_steps import Step
    from app.ui.library.first_list import FirstList
    from app.ui.library.reading import Reading

open_library: Callable[[Path | None], Store] = late("app.operations.library", "open_library")
vocabulary: Callable[[Store], Vocabulary] = late("app.operations.library", "vocabulary")
load_reading: Callable[[Store, CaseUid], Reading] = late("app.ui.library.reading", "load_reading")

list_all: Callable[[Store, Sort, FirstList], SearchResult] = late("app.ui.library.all_cases", "list_all")
search: Callable[[Store, str, Sort], SearchResult] = late("app.operations.search", "search")
load_hits: Callable[[Store, str, Sequence[CaseUid]], tuple[SearchHit, ...]] = late("app.operations.search", "load_hits")
toggle: Callable[[str, FacetField, str], str] = late("app.query.edit", "toggle")
active_values: Callable[[str], frozenset[tuple[FacetField, str]]] = late("app.query.edit", "active_values")
without_facets: Callable[[str], str] = late("app.query.edit", "without_facets")
interrupt: Callable[[Store], None] = late("app.operations.search", "interrupt")

list_tags: Callable[[Store], tuple[Tag, ...]] = late("app.operations.tags", "list_tags")
add_tag: Callable[[Store, Sequence[CaseUid], str], Changes] = late("app.operations.tags", "add_tag")
remove_tag: Callable[[Store, Sequence[CaseUid], str], Changes] = late("app.operations.tags", "remove_tag")
rename_tag: Callable[[Store, str, str], Changes] = late("app.operations.tags", "rename_tag")
merge_tags: Callable[[Store, Sequence[str], str], Changes] = late("app.operations.tags", "merge_tags")
delete_tag: Callable[[Store, str], Changes] = late("app.operations.tags", "delete_tag")

revoke_repair: Callable[[Store, CaseUid, Repair], Changes] = late("app.operations.imports", "revoke_repair")
restore_repair: Callable[[Store, CaseUid, Repair], Changes] = late("app.operations.imports", "restore_repair")
unlink_version: Callable[[Store, CaseUid], Changes] = late("app.operations.lineage", "unlink")

undo_step: Callable[[Store], Step] = late("app.ui.history_steps", "undo_step")
redo_step: Callable[[Store], Step] = late("app.ui.history_steps", "redo_step")
next_steps: Callable[[Store], tuple[str, str]] = late("app.ui.history_steps", "next_steps")

list_briefings: Callable[[Store], tuple[BriefingSummary, ...]] = late("app.operations.briefings", "list_briefings")
new_briefing: Callable[[Store, str, str], Briefing] = late("app.operations.briefings", "new_briefing")
add_cases: Callable[[Store, BriefingId, Sequence[CaseUid]], Changes] = late("app.operations.briefings", "add_cases")
