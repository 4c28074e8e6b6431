"""What the layout profiles ask of the store worker, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from app.domain.briefing import BriefingId
from app.domain.changes import Changes
from app.domain.layout_profile import LayoutProfile
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.layout_profiles import Layout, NewLayout

list_layouts: Callable[[Store], tuple[Layout, ...]] = late("app.operations.layout_profiles", "list_layouts")
save_layout: Callable[[Store, str, LayoutProfile], Changes] = late("app.operations.layout_profiles", "save_layout")
duplicate_layout: Callable[[Store, str, BriefingId], NewLayout] = late(
    "app.operations.layout_profiles", "duplicate_layout"
)
import_layout: Callable[[Store, Path, BriefingId], NewLayout] = late("app.operations.layout_profiles", "import_layout")
export_layout: Callable[[Store, str, Path], None] = late("app.operations.layout_profiles", "export_layout")
delete_layout: Callable[[Store, str], Changes] = late("app.operations.layout_profiles", "delete_layout")
