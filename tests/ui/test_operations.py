"""Late operations: they exist, with the arguments that are promised, and cost nothing before they are called."""

from __future__ import annotations

import ast
import subprocess
import sys
from importlib import import_module
from inspect import signature
from pathlib import Path

import pytest

from app.late import late
from app.ui import operations

ROOT = Path(__file__).resolve().parents[2]
NAMES = sorted(operations.__annotations__)


@pytest.mark.parametrize("name", NAMES)
def test_every_operation_exists_with_its_arguments(name: str) -> None:
    module, _, function = getattr(operations, name).__qualname__.rpartition(".")
    declared = ast.parse(operations.__annotations__[name], mode="eval").body
    assert isinstance(declared, ast.Subscript)
    assert isinstance(declared.slice, ast.Tuple)
    arguments = declared.slice.elts[0]
    assert isinstance(arguments, ast.List)
    signature(getattr(import_module(module), function)).bind(*arguments.elts)


def test_a_late_function_is_imported_at_its_first_call() -> None:
    sys.modules.pop("this_module_does_not_exist", None)
    missing = late("this_module_does_not_exist", "anything")
    assert missing.__name__ == "anything"
    with pytest.raises(ModuleNotFoundError):
        missing()


def test_the_window_imports_nothing_heavy_before_it_paints() -> None:
    heavy = ("sqlite_utils", "opencc", "pypinyin", "markdown", "docx", "numpy", "app.operations", "app.db")
    code = f"import sys, app.ui.application; print([name for name in {heavy} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
