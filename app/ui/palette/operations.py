"""What the palette asks the store worker for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from app.late import late
from app.text.palette import Entry, Match

if TYPE_CHECKING:
    from app.db.store import Store
    from app.operations.palette import PaletteStock

stock_palette: Callable[[Store, Sequence[Entry]], PaletteStock] = late("app.operations.palette", "stock_palette")
ask_palette: Callable[[Store, PaletteStock, str, Sequence[str]], tuple[Match, ...]] = late(
    "app.operations.palette", "ask_palette"
)
