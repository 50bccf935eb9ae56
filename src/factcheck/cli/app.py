"""The commands by name; each is imported when it is called, so that none pays for the others."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from difflib import get_close_matches
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from factcheck.errors import EXIT_USAGE, UsageError

COMMANDS: Mapping[str, str] = {
    "check": "factcheck.cli.check:check",
    "list": "factcheck.cli.claims:list_claims",
    "show": "factcheck.cli.claims:show",
    "search": "factcheck.cli.claims:search",
    "actors": "factcheck.cli.overview:actors",
    "sources": "factcheck.cli.overview:sources",
    "topics": "factcheck.cli.overview:topics",
    "add": "factcheck.cli.add:add",
    "link": "factcheck.cli.link:link",
    "review": "factcheck.cli.review:review",
    "edit": "factcheck.cli.edit:edit",
    "remove": "factcheck.cli.changes:remove",
    "merge-actors": "factcheck.cli.changes:merge_actors",
    "import": "factcheck.cli.transfer:import_claims",
    "export": "factcheck.cli.transfer:export",
    "init": "factcheck.cli.upkeep:init",
    "verify": "factcheck.cli.upkeep:verify",
}
"""Command to `module:function`; the module's `EXAMPLES` stand under the command's help."""

EXAMPLES = """
  factcheck check "Putin said Russia will give Belarus a £1.5 billion loan"
  factcheck list --actor Putin
  factcheck check --file claims.txt --format jsonl | jq 'select(.verdict == "contradicted")'
"""


def epilog(examples: str) -> str:
    """The examples as they stand, under a heading; the backspace tells Click to leave the lines alone."""
    return "\b\nExamples:\n" + examples.strip("\n")


def build(name: str) -> Any:
    """The command of this name, ready for Click."""
    module_name, _, function_name = COMMANDS[name].partition(":")
    module = import_module(module_name)
    examples = module.EXAMPLES[name] if isinstance(module.EXAMPLES, dict) else module.EXAMPLES
    function = getattr(module, function_name)
    single = typer.Typer(add_completion=False, rich_markup_mode=None)
    single.command(name, help=inspect.getdoc(function), epilog=epilog(examples))(function)
    return typer.main.get_command(single)


class LazyCommands(TyperGroup):
    """A group that knows its commands by name and builds one when it is asked for."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The names, in the order of the help."""
        return list(COMMANDS)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command, or None."""
        return build(cmd_name) if cmd_name in COMMANDS else None

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that the first argument names; an unknown one is answered with the nearest."""
        name = args[0]
        if name not in COMMANDS and not name.startswith("-") and not ctx.resilient_parsing:
            near = get_close_matches(name, COMMANDS, n=1)
            hint = f"did you mean '{near[0]}'?" if near else "'factcheck --help' lists them"
            if " " in name:
                hint = "to check a statement, say 'factcheck check \"…\"'"
            raise UsageError(f"there is no command '{name}'; {hint}")
        return super().resolve_command(ctx, args)


def _show_version(wanted: bool) -> None:
    if wanted:
        from factcheck import __version__

        typer.echo(f"factcheck {__version__}")
        raise typer.Exit


def root(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help="Print the version.", callback=_show_version, is_eager=True)
    ] = False,
) -> None:
    """Check statements against sourced claims: offline, explainable, deterministic.

    A verdict says what the sources in the store say, with a verbatim quote; it is never a statement about the world.
    """
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help(), err=True)
        raise typer.Exit(EXIT_USAGE)


def command() -> Any:
    """The whole command line, ready for Click."""
    app = typer.Typer(
        name="factcheck",
        cls=LazyCommands,
        invoke_without_command=True,
        rich_markup_mode=None,
        epilog=epilog(EXAMPLES),
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(root)
    return typer.main.get_command(app)
