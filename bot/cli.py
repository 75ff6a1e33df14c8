"""The command line: each command is a thin door to a deed."""

import asyncio
import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from bot import logs
from bot.settings import Settings, SettingsError, load

CONFIG = Path(__file__).parent.parent / "config.toml"

app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Cầu Nối joins the residents of a commune with their local government.",
)
unit_app = typer.Typer(no_args_is_help=True, help="Unit packs: what differs between communes.")
user_app = typer.Typer(no_args_is_help=True, help="Officials and how they come in.")
app.add_typer(unit_app, name="unit")
app.add_typer(user_app, name="user")


def settings() -> Settings:
    """Return the settings, or end with the one line that says what is wrong."""
    try:
        read = load(Path(os.environ.get("CAUNOI_CONFIG", CONFIG)), os.environ)
    except SettingsError as error:
        typer.echo(str(error), err=True)
        raise typer.Exit(2) from None
    logs.set_up(read.logs, sys.stderr)
    return read


@app.command()
def run() -> None:
    """Run everything in one process: web chat, officials' page, delivery."""
    from bot.running import run_all  # noqa: PLC0415 - quick commands don't load the web

    raise typer.Exit(asyncio.run(run_all(settings())))


@app.command()
def migrate() -> None:
    """Bring the database to the tables of today."""
    from bot.wiring import open_database  # noqa: PLC0415 - likewise

    open_database(settings()).close()
    typer.echo("The database is up to date.")


@app.command()
def check() -> None:
    """Check settings, unit pack, database and folders; say what to mend."""
    from bot.checks import check_all  # noqa: PLC0415 - likewise

    faults = 0
    for check_ in check_all(settings()):
        faults += not check_.ok
        typer.echo(f"{'ok  ' if check_.ok else 'BAD '} {check_.what}")
    raise typer.Exit(1 if faults else 0)


@app.command()
def chat(
    record: Annotated[Path | None, typer.Option(help="Write the talk to FILE as a test.")] = None,
    language: Annotated[str, typer.Option(help="Speak vi or en.")] = "vi",
) -> None:
    """Talk to the bot in this terminal; end with Ctrl-D."""
    from bot.chatting import chat_here  # noqa: PLC0415 - likewise

    asyncio.run(chat_here(settings(), record, language))


@app.command()
def bench(
    names: Annotated[
        list[str] | None, typer.Argument(help="Which figures; all when none.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON line per figure.")] = False,  # noqa: FBT002 - a flag
) -> None:
    """Measure beside the peers, and write docs/performance.md."""
    from bench.frame import run_benches  # noqa: PLC0415 - likewise

    raise typer.Exit(run_benches(names or [], as_json=json))


@unit_app.command("load")
def unit_load(folder: Annotated[Path, typer.Argument(help="The folder of a unit pack.")]) -> None:
    """Load a unit pack into the database as a new version."""
    from bot.unit_commands import load_pack  # noqa: PLC0415 - likewise

    typer.echo(load_pack(settings(), folder))


@unit_app.command("check")
def unit_check(folder: Annotated[Path, typer.Argument(help="The folder of a unit pack.")]) -> None:
    """Check a unit pack: every fault with its file, line, field and reason."""
    from bot.unit_commands import check_pack  # noqa: PLC0415 - likewise

    faults = check_pack(folder)
    typer.echo(faults or "The pack is good.")
    raise typer.Exit(1 if faults else 0)


@unit_app.command("export")
def unit_export(folder: Annotated[Path, typer.Argument(help="Where to write the pack.")]) -> None:
    """Write the unit's newest version as a pack."""
    from bot.unit_commands import export_pack  # noqa: PLC0415 - likewise

    typer.echo(export_pack(settings(), folder))


@user_app.command("link")
def user_link(
    name: Annotated[str, typer.Option(help="The official's name.")] = "Quản trị",
) -> None:
    """Print a link that signs an official in once."""
    from bot.running import sign_in_link  # noqa: PLC0415 - likewise

    typer.echo(sign_in_link(settings(), name))
