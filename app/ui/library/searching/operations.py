"""The operations of the search box, imported by the workers at their first call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.suggestion import Explanation, Suggestion
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.domain.changes import Changes
    from app.query.chips import Chip
    from app.query.synonyms import Expansion, Group, Synonyms

suggest: Callable[[Store, str, int, int, Synonyms | None], tuple[Suggestion, ...]] = late(
    "app.operations.suggestions", "suggest"
)
explain: Callable[[Store, str, Synonyms | None, Synonyms | None], Explanation] = late(
    "app.ui.library.searching.explaining", "explain_query"
)
count_cases: Callable[[Store, str, Synonyms | None], int] = late("app.operations.counting", "count_cases")

remember_search: Callable[[Store, str], None] = late("app.operations.saved_searches", "remember_search")
forget_search: Callable[[Store, str], Changes] = late("app.operations.saved_searches", "forget_search")

own_list_file: Callable[[], Path] = late("app.operations.synonyms", "own_list_file")
shipped_groups: Callable[[], tuple[Group, ...]] = late("app.operations.synonyms", "shipped_groups")
shipped_synonyms: Callable[[], Synonyms] = late("app.operations.synonyms", "shipped_synonyms")
load_synonyms: Callable[[Path], Synonyms] = late("app.operations.synonyms", "load_synonyms")
read_own_list: Callable[[Path], str] = late("app.operations.synonyms", "read_own_list")
save_own_list: Callable[[Path, str], None] = late("app.operations.synonyms", "save_own_list")
with_synonyms: Callable[[str, Synonyms], tuple[str, tuple[Expansion, ...]]] = late(
    "app.operations.synonyms", "with_synonyms"
)

chips: Callable[[str], tuple[Chip, ...]] = late("app.query.chips", "chips")
remove_chip: Callable[[str, Chip], str] = late("app.query.chips", "remove_chip")
without_part: Callable[[str, str], str] = late("app.query.parts", "without_part")
without_facets: Callable[[str], str] = late("app.query.edit", "without_facets")
mend: Callable[[str], str | None] = late("app.query.mend", "mend")
