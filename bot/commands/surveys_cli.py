"""The commands about surveys."""

from pathlib import Path
from typing import Annotated

import typer

from bot.commands.cli_helpers import exit_on_error, read_settings

survey_app = typer.Typer(no_args_is_help=True, help="Surveys of residents.")


def add_commands(cli: typer.Typer) -> None:
    """Add the commands to *cli*."""
    cli.add_typer(survey_app, name="survey")


@survey_app.command("load")
def survey_load(
    file: Annotated[Path, typer.Argument(help="A TOML file: title, why, questions, closes_at.")],
) -> None:
    """Submit the survey in a file; an official has to approve it."""
    from bot.commands.surveys import SurveyCommandError, submit_file

    with exit_on_error(SurveyCommandError):
        typer.echo(submit_file(read_settings(), file))


@survey_app.command("list")
def survey_list() -> None:
    """List the surveys that were last changed, with their states."""
    from bot.commands.surveys import list_surveys

    with exit_on_error():
        typer.echo(list_surveys(read_settings()))


@survey_app.command("results")
def survey_results(
    code: Annotated[str, typer.Argument(help='Its code, like "YK 3" or 3.')],
) -> None:
    """Tell how many people gave which answer."""
    from bot.commands.surveys import SurveyCommandError, describe_results

    with exit_on_error(SurveyCommandError):
        typer.echo(describe_results(read_settings(), code))


@survey_app.command("close")
def survey_close(
    code: Annotated[str, typer.Argument(help='Its code, like "YK 3" or 3.')],
    reason: Annotated[str, typer.Option(help="Why; it is shown in the console.")],
) -> None:
    """Close a survey before its end."""
    from bot.commands.surveys import SurveyCommandError, close_survey

    with exit_on_error(SurveyCommandError):
        typer.echo(close_survey(read_settings(), code, reason))
