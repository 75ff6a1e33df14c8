"""The commands about answer cards and official lists."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.cli_helpers import exit_on_error, read_settings

answers_app = typer.Typer(no_args_is_help=True, help="Answer cards: what residents are told.")
import_app = typer.Typer(no_args_is_help=True, help="Official lists.")


def add_commands(cli: typer.Typer) -> None:
    """Add the commands to *cli*."""
    cli.add_typer(answers_app, name="answers")
    cli.add_typer(import_app, name="import")


@answers_app.command("load")
def answers_load(file: Annotated[Path, typer.Argument(help="A TOML file of cards.")]) -> None:
    """Replace the unit's cards by those of a file, as a new version."""
    from bot.commands.questions import load_answers

    with exit_on_error():
        typer.echo(load_answers(read_settings(), file))


@answers_app.command("export")
def answers_export(file: Annotated[Path, typer.Argument(help="Where to write them.")]) -> None:
    """Write the cards of the unit's newest version into one TOML file."""
    from bot.commands.questions import export_answers

    with exit_on_error():
        typer.echo(export_answers(read_settings(), file))


@answers_app.command("due")
def answers_due() -> None:
    """List, by owner, cards that expired, expire soon, or were never checked."""
    from bot.commands.questions import due_answers

    with exit_on_error():
        typer.echo(due_answers(read_settings()))


@import_app.command("procedures")
def procedures(
    file: Annotated[Path, typer.Argument(help="A list: .csv, .json or .jsonl.")],
    skip_bad: Annotated[bool, typer.Option("--skip-bad", help="Leave invalid rows out.")] = False,  # noqa: FBT002 - Typer makes a flag of it
) -> None:
    """Replace the directory of procedures by an official list."""
    from bot.commands.questions import BadRowsError, import_procedures
    from storage.unit_pack.procedure_files import UnreadableListError

    with exit_on_error(BadRowsError, UnreadableListError):
        typer.echo(import_procedures(read_settings(), file, skip_bad=skip_bad))
