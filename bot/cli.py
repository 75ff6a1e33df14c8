"""The command line: each command calls one function of bot/commands/."""

import asyncio
import gc
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from bot.capabilities import NAMES
from bot.commands.cli_helpers import exit_on_error, read_settings

HOME = Path(__file__).parent.parent
QUESTIONS = HOME / "storage" / "packs" / "gia-vien" / "questions.jsonl"
LOCALES = HOME / "locales"
HELD_OUT = HOME / "tests" / "held_out"

cli = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="Cầu Nối joins the residents of a commune with their local government.",
)
unit_app = typer.Typer(no_args_is_help=True, help="Unit packs: what differs between communes.")
audit_app = typer.Typer(no_args_is_help=True, help="The audit: who did what, as a chain.")
cli.add_typer(audit_app, name="audit")
cli.add_typer(unit_app, name="unit")


@cli.command()
def run() -> None:
    """Run everything in one process: web chat, officials' page, delivery."""
    # A start leaves next to no garbage; searching for it would take a tenth of the start's time.
    gc.disable()  # `run_app` enables it
    from bot.commands.run import (
        BrowserPartsError,
        PermissionSetupError,
        PortTakenError,
        PushKeyError,
        RestoreMarkError,
        run_until_stopped,
    )

    faults = (PortTakenError, PermissionSetupError, PushKeyError)
    with exit_on_error(*faults, BrowserPartsError, RestoreMarkError):
        raise typer.Exit(run_until_stopped(read_settings()))


@cli.command()
def migrate() -> None:
    """Migrate the database to the newest schema."""
    from bot.commands.bootstrap import open_database

    with exit_on_error():
        open_database(read_settings()).close()
    typer.echo("The database is up to date.")


@cli.command()
def check() -> None:
    """Check settings, unit pack, database and folders; say what to fix."""
    from bot.commands.check import check_all

    faults = 0
    for check_ in check_all(read_settings()):
        faults += not check_.ok
        typer.echo(f"{'ok  ' if check_.ok else 'BAD '} {check_.what}")
    raise typer.Exit(1 if faults else 0)


@cli.command()
def chat(
    record: Annotated[
        Path | None, typer.Option(help="Write the conversation to FILE as a test.")
    ] = None,
    language: Annotated[str, typer.Option(help="Speak vi or en.")] = "vi",
) -> None:
    """Talk to the bot in this terminal; end with Ctrl-D."""
    from bot.commands.chat import chat_in_terminal

    languages = sorted(folder.name for folder in LOCALES.iterdir() if folder.is_dir())
    if language not in languages:
        raise typer.BadParameter(f"choose one of {', '.join(languages)}")
    with exit_on_error():
        asyncio.run(chat_in_terminal(read_settings(), record, language))


@cli.command()
def bench(
    names: Annotated[
        list[str] | None, typer.Argument(help="The benches to run; all if none.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="One JSON line per figure.")] = False,  # noqa: FBT002 - Typer makes a flag of it
) -> None:
    """Measure beside the peer programs, and write docs/performance.md."""
    import subprocess

    # The product imports nothing of its benches.
    command = [sys.executable, "-m", "bench", *(names or []), *(["--json"] if json else [])]
    raise typer.Exit(subprocess.run(command, cwd=HOME, check=False).returncode)  # noqa: S603 - our own module


@cli.command()
def train() -> None:
    """Train the model that tells what a sentence is for, from labelled sentences."""
    if find_spec("sklearn") is None:
        typer.echo("Training needs scikit-learn: pip install -r requirements/train.txt", err=True)
        raise typer.Exit(1)
    from bot.commands.training import train_model

    typer.echo(train_model(LOCALES))


@cli.command("fit-danger")
def fit_danger() -> None:
    """Fit how the signs of a danger add up, on the training sentences."""
    if find_spec("sklearn") is None:
        typer.echo("Fitting needs scikit-learn: pip install -r requirements/train.txt", err=True)
        raise typer.Exit(1)
    from bot.commands.training import fit_danger

    typer.echo(fit_danger(LOCALES, read_settings().pack_folder))


@cli.command()
def listen(
    text: Annotated[str, typer.Argument(help="What somebody says.")],
    at: Annotated[
        str, typer.Option(help="The kind of the open question: review, consent, photos, place …")
    ] = "",
) -> None:
    """Tell what a sentence is taken for, and why."""
    from bot import phrasebooks
    from bot.commands.listening import explain
    from storage.unit_pack.pack_folder import read_pack

    books, unit = phrasebooks.load(LOCALES), read_pack(read_settings().pack_folder)
    typer.echo(explain(text, at, unit, books))


@cli.command()
def evaluate(
    cards: Annotated[
        Path | None, typer.Option(help="A JSON list of cards; else those of the unit pack.")
    ] = None,
    questions: Annotated[
        Path, typer.Option(help="One question as JSON a line.", show_default=False)
    ] = QUESTIONS,
    json: Annotated[bool, typer.Option("--json", help="One JSON object.")] = False,  # noqa: FBT002 - Typer makes a flag of it
) -> None:
    """Measure the answers to questions: is it the right card, has it the facts?"""
    from bot import phrasebooks
    from bot.commands import evaluation, usefulness
    from conversations.dialogues.questions.answers.search.lexicon import build_lexicon

    with exit_on_error(evaluation.EvaluationError):
        books = phrasebooks.load(LOCALES)
        lexicon = build_lexicon(books.values())
        if cards:
            known, useful = evaluation.read_cards(cards), []
        else:
            folder = read_settings().pack_folder
            known, lexicon = evaluation.load_pack_cards(folder, lexicon)
            useful = usefulness.ask_pack(folder, books)
        asked = evaluation.read_questions(questions, known)
        share = usefulness.share_useful(useful)
        typer.echo(evaluation.evaluate(known, asked, lexicon, as_json=json, useful=share))
        if useful and not json:
            typer.echo("\n" + usefulness.report_usefulness(useful))


@cli.command("evaluate-danger")
def evaluate_danger(
    folder: Annotated[Path, typer.Option(help="A folder of held-out sentences.")] = HELD_OUT,
) -> None:
    """Count the dangers that are cared for, asked about and missed, and the false alarms."""
    from bot import phrasebooks
    from bot.commands import danger_evaluation, evaluation, newcomers
    from bot.commands.bootstrap import utc_now
    from storage.unit_pack.pack_folder import read_pack

    with exit_on_error(evaluation.EvaluationError):
        sets = danger_evaluation.read_sets(folder)
        unit = read_pack(read_settings().pack_folder)
        books = phrasebooks.load(LOCALES, unit)
        context_of = newcomers.newcomer_contexts(unit, books, now=utc_now())
        typer.echo(danger_evaluation.report_danger(sets, context_of))


@unit_app.command("new")
def unit_new(folder: Annotated[Path, typer.Argument(help="Where to write the pack.")]) -> None:
    """Ask in Vietnamese for what differs in another commune, and write its pack."""
    from bot.commands.new_unit import InterviewStoppedError, PackExistsError, new_pack

    with exit_on_error(InterviewStoppedError, PackExistsError, OSError):
        typer.echo(new_pack(folder, input, typer.echo))


@unit_app.command("load")
def unit_load(folder: Annotated[Path, typer.Argument(help="The folder of a unit pack.")]) -> None:
    """Load a unit pack into the database; keep the cards that were changed in the console."""
    from bot.commands.unit_packs import load_pack

    with exit_on_error():
        typer.echo(load_pack(read_settings(), folder))


@unit_app.command("check")
def unit_check(folder: Annotated[Path, typer.Argument(help="The folder of a unit pack.")]) -> None:
    """Check a unit pack: every fault with its file, line, field and reason."""
    from bot.commands.unit_packs import check_pack

    is_good, says = check_pack(folder)
    typer.echo(says)
    raise typer.Exit(0 if is_good else 1)


@unit_app.command("export")
def unit_export(folder: Annotated[Path, typer.Argument(help="Where to write the pack.")]) -> None:
    """Write the unit's newest version as a pack."""
    from bot.commands.unit_packs import export_pack

    with exit_on_error():
        typer.echo(export_pack(read_settings(), folder))


@audit_app.command("verify")
def audit_verify(
    head: Annotated[
        str, typer.Option(help="A head that `audit head` printed before, NUMBER:HASH.")
    ] = "",
) -> None:
    """Verify the chain of the audit; say where it breaks."""
    from bot.commands.audit import MalformedHeadError, verify_chain

    with exit_on_error(MalformedHeadError):
        is_whole, says = verify_chain(read_settings(), head)
        typer.echo(says)
        raise typer.Exit(0 if is_whole else 1)


@audit_app.command("head")
def audit_head() -> None:
    """Print the audit's newest number and hash, to be kept in a safe place."""
    from bot.commands.audit import newest_head

    with exit_on_error():
        typer.echo(newest_head(read_settings()))


def _add_commands() -> None:
    """Add the commands of each capability that has some: `bot/commands/<capability>_cli.py`."""
    for name in NAMES:
        module = f"bot.commands.{name}_cli"
        if find_spec(module) is not None:
            import_module(module).add_commands(cli)


_add_commands()
