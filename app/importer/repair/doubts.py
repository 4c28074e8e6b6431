"""What a person should be told of damage that was left as it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.draft import ImportIssue
from app.domain.repair import DamageLeft

_SHOWN = 12


def repair_doubts(left: Sequence[DamageLeft]) -> Iterator[ImportIssue]:
    """One doubt for each span that can be read in two ways, and one for all text that is lost."""
    for damage in left:
        if damage.readings:
            first, second = (reading.strip() for reading in damage.readings)
            yield ImportIssue(
                "undecided_repair", damage.line, (("seen", damage.seen), ("first", first), ("second", second))
            )
    lost = [damage for damage in left if not damage.readings]
    if lost:
        yield ImportIssue("lost_text", lost[0].line, (("count", str(len(lost))), ("seen", lost[0].seen[:_SHOWN])))
