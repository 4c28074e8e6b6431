"""What the overview asks its worker for, imported there at the first call."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.overview import Overview
from app.late import late

if TYPE_CHECKING:
    from app.db.store import Store

overview: Callable[[Store], Overview] = late("app.operations.overview", "overview")
