"""The walls of the house: who may import whom, what lives where, and how large a room may be."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent

LEAVES = frozenset({"wording", "paths", "settings", "logs", "late"})
GROUND = frozenset({"domain", "errors"})
ENGINES = frozenset({"db", "importer", "briefing", "presenting", "export", "library", "packs"})

# For each part of app/, the other parts that it may import: the arrows of docs/architecture.md.
MAY_IMPORT: dict[str, frozenset[str]] = {
    "errors": frozenset(),
    "domain": frozenset({"errors"}),
    "paths": frozenset({"errors"}),
    "late": frozenset(),
    "logs": frozenset({"errors", "paths"}),
    "settings": GROUND | {"paths", "wording"},
    "wording": GROUND | {"paths"},
    "text": GROUND,
    "query": GROUND | {"text"},
    "db": GROUND | {"text", "query"},
    "importer": GROUND | {"late", "paths", "text"},
    "briefing": GROUND | {"text"},
    "presenting": GROUND | {"text"},
    "export": GROUND | {"late", "paths", "text"},
    "library": GROUND | {"text"},
    "packs": GROUND | {"text"},
    "operations": GROUND | LEAVES | ENGINES | {"text", "query"},
    "cli": GROUND | LEAVES | ENGINES | {"text", "query", "operations"},
    "ui": GROUND | LEAVES | ENGINES | {"text", "query", "operations"},
}

# Each library that has one home: the beginnings of the paths that may import it.
HOMES: dict[str, tuple[str, ...]] = {
    "PySide6": ("app/ui/",),
    "shiboken6": ("app/ui/",),
    "sqlite_utils": ("app/db/",),
    "sqlite3": ("app/db/",),
    "docx": ("app/importer/readers/docx", "app/export/docx"),
    "click": ("app/cli/",),
    "xlsxwriter": ("app/export/xlsx.py",),
    "pypdfium2": ("app/importer/readers/pdf", "app/export/pdf"),
    "typst": ("app/export/pdf",),
    "pptx": ("app/export/pptx",),
}

# Our modules as paths without suffix; a string that names one is there to import it later.
MODULE_PLACES = frozenset(path.relative_to(ROOT).with_suffix("").as_posix() for path in (ROOT / "app").rglob("*.py"))

MAX_MODULE_LINES = 400
MAX_FUNCTION_LINES = 60
MUTABLE_TYPES = frozenset({"list", "dict", "set", "bytearray", "defaultdict", "deque", "OrderedDict", "Counter"})

Function = ast.FunctionDef | ast.AsyncFunctionDef


@dataclass(frozen=True, slots=True)
class Import:
    """One imported module, with the names taken from it, as it stands at `line` of its file."""

    module: str
    names: tuple[str, ...]
    line: int
    inside_function: bool


def python_files(*folders: str) -> list[Path]:
    """Return the Python files in the given folders of the project, in a fixed order."""
    return sorted(path for folder in folders for path in (ROOT / folder).rglob("*.py"))


def place(path: Path) -> str:
    """Return the path as the project's people write it."""
    return path.relative_to(ROOT).as_posix()


@cache
def tree_of(path: Path) -> ast.Module:
    """Return the syntax tree of a file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=place(path))


def functions_in(tree: ast.AST) -> Iterator[Function]:
    """Yield every function, however deep."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def find_imports(tree: ast.Module) -> list[Import]:
    """Return every import of a module: those inside functions, and those late ones that name it in a string, too."""
    inside = {id(node) for function in functions_in(tree) for node in ast.walk(function)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [Import(alias.name, (), node.lineno, id(node) in inside) for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = tuple(alias.name for alias in node.names)
            found.append(Import(node.module or "", names, node.lineno, id(node) in inside))
        elif isinstance(node, ast.Constant) and str(node.value).replace(".", "/") in MODULE_PLACES:
            found.append(Import(str(node.value), (), node.lineno, inside_function=False))
    return found


def module_name(path: Path) -> str:
    """Return the dotted name of a file."""
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def targets_of(found: Import, known: Iterable[str]) -> set[str]:
    """Return which of the known modules an import names; `from package import module` names the module."""
    submodules = {f"{found.module}.{name}" for name in found.names} & set(known)
    rest = len(submodules) < len(found.names) or not found.names
    return submodules | ({found.module} & set(known) if rest else set())


def part_of(module: str) -> str:
    """Return which part of app/ a dotted name belongs to."""
    return module.split(".")[1] if module.count(".") else ""


def find_cycles(graph: dict[str, set[str]]) -> list[list[str]]:
    """Return the groups of modules that reach one another, each sorted (Tarjan)."""
    order: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    cycles: list[list[str]] = []

    def visit(node: str) -> None:
        order[node] = low[node] = len(order)
        stack.append(node)
        for other in sorted(graph[node]):
            if other not in order:
                visit(other)
            if other in stack:
                low[node] = min(low[node], low[other])
        if low[node] == order[node]:
            group = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(group) > 1 or node in graph[node]:
                cycles.append(sorted(group))

    for node in sorted(graph):
        if node not in order:
            visit(node)
    return cycles


def catches_everything(handler: ast.ExceptHandler) -> bool:
    """Tell whether an `except` takes every exception there is, rather than passing it on after tidying up."""
    if isinstance(handler.body[-1], ast.Raise) and handler.body[-1].exc is None:
        return False
    if handler.type is None:
        return True
    types = handler.type.elts if isinstance(handler.type, ast.Tuple) else [handler.type]
    return any(ast.unparse(kind) in {"Exception", "BaseException"} for kind in types)


def is_mutable(value: ast.expr | None) -> bool:
    """Tell whether an expression makes a list, a dictionary, a set or their like."""
    if isinstance(value, ast.Call):
        return ast.unparse(value.func).rsplit(".", 1)[-1] in MUTABLE_TYPES
    return isinstance(value, ast.List | ast.Dict | ast.Set | ast.ListComp | ast.DictComp | ast.SetComp)


def find_mutable_state(tree: ast.Module) -> list[int]:
    """Return the lines where a module keeps something that changes: lower-case containers and `global`."""
    lines = [node.lineno for node in ast.walk(tree) if isinstance(node, ast.Global)]
    for node in tree.body:
        targets = (
            node.targets if isinstance(node, ast.Assign) else [node.target] if isinstance(node, ast.AnnAssign) else []
        )
        names = [target.id for target in targets if isinstance(target, ast.Name)]
        if any(name != name.upper() for name in names) and is_mutable(getattr(node, "value", None)):
            lines.append(node.lineno)
    return lines


def unannotated(function: Function) -> list[str]:
    """Return what of a function has no annotation."""
    arguments = function.args
    every = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    bare = [argument.arg for argument in every if argument is not None and argument.annotation is None]
    missing = [name for name in bare if name not in {"self", "cls"}]
    return missing if function.returns is not None else [*missing, "return"]


APP = python_files("app")
ALL = [ROOT / "main.py", *python_files("app", "build", "tests")]


def test_every_part_of_the_program_has_its_place_in_the_rules() -> None:
    parts = {path.relative_to(ROOT / "app").parts[0].removesuffix(".py") for path in APP} - {"__init__"}
    assert parts <= set(MAY_IMPORT)


@pytest.mark.parametrize("part", sorted(MAY_IMPORT))
def test_arrows_go_one_way(part: str) -> None:
    allowed = MAY_IMPORT[part] | {part}
    wrong = [
        f"{place(path)}:{found.line} imports {target}"
        for path in APP
        if part_of(module_name(path)) == part
        for found in find_imports(tree_of(path))
        for target in {found.module, *(f"app.{name}" for name in found.names if found.module == "app")}
        if target.startswith("app.") and part_of(target) not in allowed
    ]
    assert wrong == []


def test_the_rules_themselves_hold_no_cycle() -> None:
    assert find_cycles({part: set(others) for part, others in MAY_IMPORT.items()}) == []


@pytest.mark.parametrize("library", sorted(HOMES))
def test_each_library_stays_in_its_home(library: str) -> None:
    wrong = [
        f"{place(path)}:{found.line}"
        for path in [ROOT / "main.py", *python_files("app", "build")]
        if not place(path).startswith(HOMES[library])
        for found in find_imports(tree_of(path))
        if found.module.split(".")[0] == library
    ]
    assert wrong == []


def test_nothing_imports_qt_network() -> None:
    wrong = [
        f"{place(path)}:{found.line}"
        for path in APP
        for found in find_imports(tree_of(path))
        if "QtNetwork" in f"{found.module}.{'.'.join(found.names)}"
    ]
    assert wrong == []


def test_no_modules_import_one_another() -> None:
    known = {module_name(path) for path in APP}
    graph = {
        module_name(path): set().union(*(targets_of(found, known) for found in find_imports(tree_of(path))))
        - {module_name(path)}
        for path in APP
    }
    assert find_cycles(graph) == []


def test_imports_stand_at_the_top() -> None:
    wrong = [
        f"{place(path)}:{found.line}"
        for path in ALL
        if path != ROOT / "main.py"
        for found in find_imports(tree_of(path))
        if found.inside_function
    ]
    assert wrong == []


def test_modules_are_short() -> None:
    sizes = {place(path): len(path.read_text(encoding="utf-8").splitlines()) for path in ALL}
    assert {name: size for name, size in sizes.items() if size > MAX_MODULE_LINES} == {}


def test_functions_are_short() -> None:
    sizes = {
        f"{place(path)}:{function.lineno} {function.name}": (function.end_lineno or 0) - function.lineno + 1
        for path in ALL
        for function in functions_in(tree_of(path))
    }
    assert {name: size for name, size in sizes.items() if size > MAX_FUNCTION_LINES} == {}


def test_every_function_is_annotated() -> None:
    wrong = {
        f"{place(path)}:{function.lineno} {function.name}": unannotated(function)
        for path in ALL
        for function in functions_in(tree_of(path))
        if unannotated(function)
    }
    assert wrong == {}


def test_only_the_job_runner_catches_everything() -> None:
    wrong = [
        f"{place(path)}:{node.lineno}"
        for path in ALL
        if place(path) != "app/ui/jobs.py"
        for node in ast.walk(tree_of(path))
        if isinstance(node, ast.ExceptHandler) and catches_everything(node)
    ]
    assert wrong == []


def test_modules_keep_no_state() -> None:
    assert [f"{place(path)}:{line}" for path in ALL for line in find_mutable_state(tree_of(path))] == []


def test_no_star_imports() -> None:
    assert [place(path) for path in ALL for found in find_imports(tree_of(path)) if "*" in found.names] == []


def test_the_rules_see_late_imports() -> None:
    source = 'import a.b\nfrom c import d, e\ndef f() -> None:\n    from g import h\nlate("app.errors", "x")\n'
    found = [(each.module, each.names, each.inside_function) for each in find_imports(ast.parse(source))]
    assert sorted(found) == [
        ("a.b", (), False),
        ("app.errors", (), False),
        ("c", ("d", "e"), False),
        ("g", ("h",), True),
    ]


def test_the_rules_see_cycles() -> None:
    assert find_cycles({"a": {"b"}, "b": {"c"}, "c": {"a", "d"}, "d": set()}) == [["a", "b", "c"]]
    assert find_cycles({"a": {"b", "c"}, "b": {"c"}, "c": set()}) == []


def test_the_rules_tell_a_module_from_a_name_in_it() -> None:
    known = {"app.domain", "app.domain.case"}
    assert targets_of(Import("app.domain", ("case",), 1, inside_function=False), known) == {"app.domain.case"}
    assert targets_of(Import("app.domain.case", ("Case",), 1, inside_function=False), known) == {"app.domain.case"}


@pytest.mark.parametrize(
    ("body", "everything"),
    [
        ("except Exception: pass", True),
        ("except: pass", True),
        ("except (OSError, BaseException): pass", True),
        ("except BaseException:\n    tidy()\n    raise", False),
        ("except OSError: pass", False),
    ],
)
def test_the_rules_see_who_catches_everything(body: str, everything: bool) -> None:
    tree = ast.parse(f"try:\n    work()\n{body}")
    handler = next(node for node in ast.walk(tree) if isinstance(node, ast.ExceptHandler))
    assert catches_everything(handler) is everything


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("cache = {}", [1]),
        ("known: set[str] = set()", [1]),
        ("from collections import deque\nqueue = deque()", [2]),
        ("def f() -> None:\n    global x", [2]),
        ("TABLE = {}\nnames = (1, 2)\nlogger = make()", []),
    ],
)
def test_the_rules_see_state(source: str, lines: list[int]) -> None:
    assert find_mutable_state(ast.parse(source)) == lines


def test_the_rules_see_what_has_no_annotation() -> None:
    function = next(functions_in(ast.parse("def f(self, a, *b: int, c=1): pass")))
    assert unannotated(function) == ["a", "c", "return"]
