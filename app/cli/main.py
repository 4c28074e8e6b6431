"""`main.py COMMAND …`: exit 0 when done, 1 when the world is at fault, 2 for wrong usage."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import click

from app.cli.session import Session
from app.errors import AppError, Cancelled
from app.paths import STORE_VARIABLE
from app.wording import DEFAULT_LANGUAGE, LANGUAGES, phrase, sentence

DONE, WORLD_AT_FAULT, WRONG_USAGE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Place:
    """Where a command stands, and the first line of its help."""

    module: str
    name: str
    help: str


COMMANDS: Mapping[str, Place] = MappingProxyType(
    {
        "import": Place(
            "app.cli.imports", "import_command", "导入案例汇编（文件、文件夹或 ZIP）。Import compilations."
        ),
        "search": Place("app.cli.cases", "search_command", "搜索案例。Search the cases."),
        "show": Place("app.cli.cases", "show_command", "显示一个案例。Show a case."),
        "tag": Place("app.cli.tags", "tag_group", "标签。Tags."),
        "collection": Place("app.cli.keeping", "collection_group", "专题。Collections."),
        "note": Place("app.cli.keeping", "note_group", "备注和批注。Notes and highlights."),
        "trash": Place("app.cli.keeping", "trash_group", "回收站。The trash."),
        "briefing": Place("app.cli.briefings", "briefing_group", "简报。Briefings."),
        "handout": Place(
            "app.cli.handouts", "handout_command", "课堂讨论材料或幻灯片。A handout for a class, or slides."
        ),
        "library": Place("app.cli.library", "library_group", "随附案例库。The bundled library."),
        "check": Place(
            "app.cli.store", "check_command", "检查存储文件：完整性、外键、索引与内容是否一致。Check the store."
        ),
        "backup": Place(
            "app.cli.store", "backup_command", "把存储文件完整复制到 TARGET。Write a complete copy of the store."
        ),
    }
)
"""The commands.  Only the one that is called is loaded, and none to list them: a search needs no Word writer."""


class Commands(click.Group):
    """The commands of `COMMANDS`, loaded when they are asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click asks for it
        """The names in the order of `COMMANDS`."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click asks for it
        """The command of that name, or None."""
        if cmd_name not in COMMANDS:
            return None
        place = COMMANDS[cmd_name]
        command = getattr(importlib.import_module(place.module), place.name)
        assert isinstance(command, click.Command)
        return command

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click asks
        """List the commands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, place.help) for name, place in COMMANDS.items()])


@click.group(
    "andian",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help=f"存储文件，缺省取环境变量 {STORE_VARIABLE} 或个人数据文件夹。The store to use.",
)
@click.option(
    "--language",
    type=click.Choice(LANGUAGES),
    envvar="ANDIAN_LANGUAGE",
    default=DEFAULT_LANGUAGE,
    show_default=True,
    help="提示信息的语言。Language of messages.",
)
@click.pass_context
def root(context: click.Context, store: Path | None, language: str) -> None:
    """案典：优化营商环境改革案例的离线工具书。An offline reference of reform cases.

    不带命令时打开窗口。Without a command the window opens.
    """
    context.obj = Session(store, language)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code; messages go to standard error in the user's language."""
    ordered = _general_options_first(arguments)
    language = _language(ordered)
    try:
        result = root.main(args=ordered, prog_name="main.py", standalone_mode=False)
    except AppError as error:
        if not isinstance(error, Cancelled):
            click.echo(sentence(error, language), err=True)
        return WORLD_AT_FAULT
    except click.UsageError as error:
        click.echo(_usage_sentence(error, language), err=True)
        return WRONG_USAGE
    except click.ClickException as error:
        click.echo(error.format_message(), err=True)
        return WORLD_AT_FAULT
    except (click.Abort, KeyboardInterrupt):
        return WORLD_AT_FAULT
    except BrokenPipeError:
        # The reader of our output has gone; nothing more can be said to it.
        sys.stderr.close()
        return WORLD_AT_FAULT
    return result if isinstance(result, int) else DONE


def _general_options_first(arguments: Sequence[str]) -> list[str]:
    """The arguments with `--store` and `--language` before the command, wherever they were typed."""
    first: list[str] = []
    rest = list(arguments)
    others: list[str] = []
    while rest and rest[0] != "--":
        name, equals, _ = rest[0].partition("=")
        length = 1 if equals else 2
        if name in ("--store", "--language"):
            first += rest[:length]
            del rest[:length]
        else:
            others.append(rest.pop(0))
    return [*first, *others, *rest]


def _language(arguments: Sequence[str]) -> str:
    """The language of messages about arguments that could not even be read."""
    context = click.Context(root)
    parser = root.make_parser(context)
    parser.ignore_unknown_options = True
    options, _, _ = parser.parse_args(list(arguments))
    chosen = options.get("language")
    return chosen if chosen in LANGUAGES else DEFAULT_LANGUAGE


def _usage_sentence(error: click.UsageError, language: str) -> str:
    command = error.ctx.command_path if error.ctx else "main.py"
    if isinstance(error, click.NoSuchOption):
        return phrase("cli.no_such_option", language, name=error.option_name, command=command)
    if isinstance(error, click.MissingParameter):
        name = error.param.human_readable_name if error.param else ""
        return phrase("cli.missing", language, name=name, command=command)
    if isinstance(error.ctx, click.Context) and isinstance(error.ctx.command, click.Group):
        known = "、".join(error.ctx.command.list_commands(error.ctx))
        return phrase("cli.no_such_command", language, message=error.format_message(), known=known)
    return phrase("cli.usage", language, message=error.format_message(), command=command)
