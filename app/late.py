"""Functions whose module is imported at their first call, so that what is not used costs nothing at the start."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any


def late(module: str, name: str) -> Callable[..., Any]:
    """The function `name` of `module`, imported when it is first called."""

    def call(*arguments: Any, **keywords: Any) -> Any:
        return getattr(import_module(module), name)(*arguments, **keywords)

    call.__name__ = name
    call.__qualname__ = f"{module}.{name}"
    return call
