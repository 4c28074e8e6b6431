"""The operations that the window asks its workers for, imported there at their first call.

`app.operations` brings in sqlite-utils, OpenCC and Markdown, which cost more than the window itself; the store worker
imports them while the window paints.  The types are those of the functions; tests/ui/test_operations.py compares.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.case import CaseUid, ReviewState, Tag, TagColour
from app.domain.hits import CountedField, FirstFrame, Rest, SearchHit, Sort
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.briefing import Briefing, BriefingId, BriefingKind, BriefingSummary
    from app.domain.changes import Changes
    from app.domain.citation import CitationStyle
    from app.domain.notes import Highlight, HighlightColour, HighlightId, NoteId, TextPlace
    from app.domain.related import RelatedCase
    from app.domain.repair import Repair
    from app.domain.vocabulary import Vocabulary
    from app.operations.citations import Copied, CopyPart
    from app.query.synonyms import Synonyms
    from app.ui.history_steps import Step
    from app.ui.library.notes.draft import Draft
    from app.ui.library.notes.kept import KeptReading
    from app.ui.library.reading import Reading

open_library: Callable[[Path | None], Store] = late("app.operations.library", "open_library")
vocabulary: Callable[[Store], Vocabulary] = late("app.operations.library", "vocabulary")
load_reading: Callable[[Store, CaseUid], Reading] = late("app.ui.library.reading", "load_reading")

first_frame: Callable[[Store, str, Sort, Synonyms | None], FirstFrame] = late("app.operations.search", "first_frame")
rest: Callable[[Store, str, Sort, Synonyms | None], Rest] = late("app.operations.search", "rest")
similar: Callable[[Store, str, Sequence[int], Synonyms | None], tuple[int, ...]] = late(
    "app.operations.search", "similar"
)
load_rows: Callable[[Store, str, Sequence[int], Synonyms | None], tuple[SearchHit, ...]] = late(
    "app.operations.search", "load_rows"
)
uids_of: Callable[[Store, Sequence[int]], tuple[CaseUid, ...]] = late("app.operations.search", "uids_of")
row_numbers: Callable[[Store, Sequence[CaseUid]], tuple[int, ...]] = late("app.operations.rows", "row_numbers")
count_mentions: Callable[[Store, Sequence[int], Sequence[str]], Mapping[int, int]] = late(
    "app.operations.rows", "count_mentions"
)
count_cases: Callable[[Store, str], int] = late("app.operations.counting", "count_cases")
toggle: Callable[[str, CountedField, str], str] = late("app.query.clicks", "toggle")
exclude: Callable[[str, CountedField, str], str] = late("app.query.clicks", "exclude")
only: Callable[[str, CountedField, str], str] = late("app.query.clicks", "only")
clear: Callable[[str, CountedField], str] = late("app.query.clicks", "clear")
asked_values: Callable[[str], frozenset[tuple[CountedField, str]]] = late("app.query.clicks", "asked_values")
refused_values: Callable[[str], frozenset[tuple[CountedField, str]]] = late("app.query.clicks", "refused_values")
only_collection: Callable[[str], str | None] = late("app.query.clicks", "only_collection")
interrupt: Callable[[Store], None] = late("app.operations.search", "interrupt")

list_tags: Callable[[Store], tuple[Tag, ...]] = late("app.operations.tags", "list_tags")
add_tag: Callable[[Store, Sequence[CaseUid], str], Changes] = late("app.operations.tags", "add_tag")
remove_tag: Callable[[Store, Sequence[CaseUid], str], Changes] = late("app.operations.tags", "remove_tag")
rename_tag: Callable[[Store, str, str], Changes] = late("app.operations.tags", "rename_tag")
set_tag_colour: Callable[[Store, str, TagColour], Changes] = late("app.operations.tags", "set_tag_colour")
list_unused_tags: Callable[[Store], tuple[Tag, ...]] = late("app.operations.tags", "list_unused_tags")
merge_tags: Callable[[Store, Sequence[str], str], Changes] = late("app.operations.tags", "merge_tags")
delete_tag: Callable[[Store, str], Changes] = late("app.operations.tags", "delete_tag")

revoke_repair: Callable[[Store, CaseUid, Repair], Changes] = late("app.operations.imports", "revoke_repair")
restore_repair: Callable[[Store, CaseUid, Repair], Changes] = late("app.operations.imports", "restore_repair")
unlink_version: Callable[[Store, CaseUid], Changes] = late("app.operations.lineage", "unlink")

load_kept_reading: Callable[[Store, CaseUid], KeptReading] = late("app.ui.library.notes.kept", "load_kept_reading")
save_draft: Callable[[Store, Draft, str], Changes] = late("app.ui.library.notes.kept", "save_draft")
move_note: Callable[[Store, NoteId, TextPlace, int, int], Changes] = late("app.operations.notes", "move_note")
delete_note: Callable[[Store, NoteId], Changes] = late("app.operations.notes", "delete_note")
add_highlight: Callable[[Store, CaseUid, TextPlace, int, int, HighlightColour], Highlight] = late(
    "app.operations.highlights", "add_highlight"
)
recolour_highlight: Callable[[Store, HighlightId, HighlightColour], Changes] = late(
    "app.operations.highlights", "recolour_highlight"
)
move_highlight: Callable[[Store, HighlightId, TextPlace, int, int], Changes] = late(
    "app.operations.highlights", "move_highlight"
)
delete_highlight: Callable[[Store, HighlightId], Changes] = late("app.operations.highlights", "delete_highlight")
toggle_stars: Callable[[Store, Sequence[CaseUid]], Changes] = late("app.operations.stars", "toggle_stars")
set_review: Callable[[Store, Sequence[CaseUid], ReviewState], Changes] = late("app.operations.stars", "set_review")
copy_part: Callable[[Store, CaseUid, CopyPart, CitationStyle], Copied] = late("app.operations.citations", "copy_part")
copy_section: Callable[[Store, CaseUid, int, CitationStyle], Copied] = late("app.operations.citations", "copy_section")
copy_passage: Callable[[Store, CaseUid, str, CitationStyle], Copied] = late("app.operations.citations", "copy_passage")
remember_reading: Callable[[Store, CaseUid], None] = late("app.operations.saved_searches", "remember_reading")
related: Callable[[Store, CaseUid], tuple[RelatedCase, ...]] = late("app.operations.related", "related")

undo_step: Callable[[Store], Step] = late("app.ui.history_steps", "undo_step")
redo_step: Callable[[Store], Step] = late("app.ui.history_steps", "redo_step")
next_steps: Callable[[Store], tuple[str, str]] = late("app.ui.history_steps", "next_steps")

list_briefings: Callable[[Store], tuple[BriefingSummary, ...]] = late("app.operations.briefings", "list_briefings")
start_briefing: Callable[[Store, str, BriefingKind, Sequence[CaseUid], str], Briefing] = late(
    "app.operations.briefings", "start_briefing"
)
add_cases: Callable[[Store, BriefingId, Sequence[CaseUid]], Changes] = late("app.operations.briefings", "add_cases")
