"""What is done to the runs of a block, whatever block it is: an origin is written on them, their text is edited."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from app.domain.document import Block, Heading, ItemList, Origin, Paragraph, Quote, Run, Table

Change = Callable[[tuple[Run, ...]], tuple[Run, ...]]


def stamped(blocks: Iterable[Block], origin: Origin) -> Iterator[Block]:
    """The blocks and their runs with the origin, where they have none yet; what the writer reworded stays marked."""
    for block in blocks:
        changed = map_runs(block, lambda runs: tuple(_stamp(run, origin) for run in runs))
        if isinstance(changed, Quote):
            inner = (replace(paragraph, origin=paragraph.origin or origin) for paragraph in changed.paragraphs)
            yield Quote(tuple(inner))
        elif isinstance(changed, Heading | Paragraph | ItemList | Table):
            yield replace(changed, origin=changed.origin or origin)
        else:
            yield changed


def _stamp(run: Run, origin: Origin) -> Run:
    if run.origin is None:
        return replace(run, origin=origin)
    if run.origin.edited and run.origin.case_uid is None:
        return replace(run, origin=replace(origin, edited=True))
    return run


def map_runs(block: Block, change: Change) -> Block:
    """The block with every one of its paragraphs, items and cells changed."""
    if isinstance(block, Heading):
        return replace(block, text=joined(change((Run(block.text),))))
    if isinstance(block, Paragraph):
        return replace(block, runs=change(block.runs))
    if isinstance(block, Quote):
        return Quote(tuple(replace(inner, runs=change(inner.runs)) for inner in block.paragraphs))
    if isinstance(block, ItemList):
        return replace(block, items=tuple(change(item) for item in block.items))
    if isinstance(block, Table):
        header = tuple(joined(change((Run(cell),))) for cell in block.header)
        rows = tuple(tuple(joined(change((Run(cell),))) for cell in row) for row in block.rows)
        return replace(block, header=header, rows=rows)
    return block


def run_lists(block: Block) -> Iterator[tuple[Run, ...]]:
    """The runs of each paragraph, item and cell of a block."""
    found: list[tuple[Run, ...]] = []

    def collect(runs: tuple[Run, ...]) -> tuple[Run, ...]:
        found.append(runs)
        return runs

    map_runs(block, collect)
    yield from found


def joined(runs: Iterable[Run]) -> str:
    """The text of runs without their flags."""
    return "".join(run.text for run in runs)
