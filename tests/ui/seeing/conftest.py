"""The pages that show the whole store, on a real store with the sample cases."""

from __future__ import annotations

from tests.ui.keeping.conftest import jobs, keep, services, store_path

__all__ = ("jobs", "keep", "services", "store_path")
