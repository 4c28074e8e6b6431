"""The coverage matrix, the index of figures and the overview in a store of made cases.

`ANDIAN_BENCH_SIZE` says how many cases (10,000 without it), `ANDIAN_BENCH_STORE` names a store made before; figures of
the bundled library are given to its cases, seven to each, when it has none.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from itertools import cycle, islice
from pathlib import Path

from app.db import figure_numbers
from app.db.store import Store, open_store
from app.domain.coverage import Axis
from app.domain.figure_index import FigureColumn, FigureOrder
from app.library.content import load_content
from app.operations.coverage import coverage
from app.operations.figure_index import list_figures, load_figure_rows, plot_figures
from app.operations.overview import overview
from app.paths import resource
from tests.benchmarks.corpus import make_store
from tests.benchmarks.measuring import heading, row, seconds

SIZE = int(os.environ.get("ANDIAN_BENCH_SIZE", "10000"))
FIGURES_OF_EACH = 7
TIMES = 7
PAGE = 100


def give_figures(store: Store) -> int:
    """Let every case have figures, if none has; the number of figures."""
    figures = cycle([figure for case in load_content(resource()).cases for figure in case.figures])
    with store.writing() as db:
        count = next(int(each[0]) for each in db.execute("SELECT count(*) FROM figures"))
        if count:
            return count
        numbers = [int(each[0]) for each in db.execute("SELECT id FROM cases ORDER BY id")]
        rows = [
            (number, position, one.metric, one.kind, one.value, one.before, one.after, one.unit, one.before_unit,
             one.qualifier, one.direction, one.as_of, one.line)
            for number in numbers
            for position, one in enumerate(islice(figures, FIGURES_OF_EACH))
        ]  # fmt: skip
        db.conn.executemany(f"INSERT INTO figures VALUES ({', '.join('?' * 13)})", rows)
        figure_numbers.refresh(db, numbers)
    return len(rows)


def measure(store: Store) -> None:
    """Print how long each page waits for its worker."""
    pairs = ((Axis.PROVINCE, Axis.INDICATOR), (Axis.CITY, Axis.INDICATOR), (Axis.INSTRUMENT, Axis.INDICATOR))
    for rows, columns in (*pairs, (Axis.INDICATOR, Axis.YEAR)):
        row(f"matrix {rows} × {columns}", seconds(lambda: coverage(store, "", rows, columns), TIMES))  # noqa: B023
    row("matrix of a search", seconds(lambda: coverage(store, "企业", Axis.PROVINCE, Axis.INDICATOR), TIMES))
    for column in FigureColumn:
        order = FigureOrder(column, descending=True)
        row(f"figures by {column}", seconds(lambda: list_figures(store, "", order), TIMES))  # noqa: B023
    row("figures 压减≥50%", seconds(lambda: list_figures(store, "压减≥50%"), TIMES))
    row("figures of a search", seconds(lambda: list_figures(store, "", query="企业"), TIMES))
    keys = list_figures(store, "").keys
    row(f"{PAGE} rows of figures", seconds(lambda: load_figure_rows(store, keys[5_000 : 5_000 + PAGE]), TIMES))
    row("bars of a unit", seconds(lambda: plot_figures(store, keys), TIMES))
    row("overview", seconds(lambda: overview(store), TIMES))


def main() -> None:
    """Make the store or take the one that is named, and measure."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "bench.db"
        made = os.environ.get("ANDIAN_BENCH_STORE")
        if made:
            shutil.copyfile(made, path)
        store = open_store(path) if made else make_store(path, SIZE)
        count = give_figures(store)
        heading(f"{count:,} figures")
        measure(store)
        store.close()


if __name__ == "__main__":
    main()
