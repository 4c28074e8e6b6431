"""The sections of a case, each with the name of its place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from app.domain.case import Case, Section
from app.domain.notes import TextPlace


def placed_sections(case: Case) -> Iterator[tuple[TextPlace, Section]]:
    """A section's place is its kind, and `kind:2` for a second one."""
    seen: Counter[str] = Counter()
    for section in case.sections:
        seen[section.kind] += 1
        number = seen[section.kind]
        yield TextPlace(section.kind.value if number == 1 else f"{section.kind.value}:{number}"), section
