"""The settings of a briefing as options of the command line."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any, TypeVar

import click

from app.domain.briefing import Briefing, Grouping, SourceNotes
from app.domain.case import CaseUid
from app.domain.citation import CitationStyle

Setting = str | int | None
Command = TypeVar("Command", bound=Callable[..., Any])

_TEXTS = (
    ("issuer", "编印单位。Issuing body."),
    ("date", "日期，如 2026-03-08。Date."),
    ("issue_number", "期号。Issue number."),
    ("total_number", "总期号。Total number."),
    ("masthead", "报头名称。Name in the masthead."),
    ("subtitle", "副标题。Subtitle."),
    ("secrecy", "密级或“内部资料”字样。Secrecy mark."),
    ("superiors", "报：上级单位。Superiors it goes to."),
    ("equals", "送：平级单位。Equals it goes to."),
    ("subordinates", "发：下级单位。Subordinates it goes to."),
    ("printer", "印发单位。Printed by."),
)
_CHOICES = (
    ("grouping", Grouping, "分组。What the groups are."),
    ("source_notes", SourceNotes, "来源写在何处。Where sources are named."),
    ("citation_style", CitationStyle, "引文格式。Citation style."),
)
_RECIPIENTS = frozenset({"superiors", "equals", "subordinates"})


def setting_options(command: Command) -> Command:
    """Give a command an option for each setting; one that is not given is None."""
    for name, text in reversed(_TEXTS):
        command = click.option(_option(name), name, help=text)(command)
    for name, values, text in reversed(_CHOICES):
        choice = click.Choice([str(value.value) for value in values])
        command = click.option(_option(name), name, type=choice, help=text)(command)
    return click.option("--copies", type=click.IntRange(0), help="印数。Number of copies.")(command)


def with_settings(briefing: Briefing, settings: Mapping[str, Setting]) -> Briefing:
    """The briefing with the settings that were given."""
    given: dict[str, Any] = {name: value for name, value in settings.items() if value is not None}
    recipients = {name: given.pop(name) for name in _RECIPIENTS & given.keys()}
    for name, values, _ in _CHOICES:
        if name in given:
            given[name] = values(given[name])
    return replace(briefing, **given, recipients=replace(briefing.recipients, **recipients))


def uids_of(text: str) -> tuple[CaseUid, ...]:
    """The cases in a list with commas."""
    return tuple(CaseUid(uid.strip()) for uid in text.split(",") if uid.strip())


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"
