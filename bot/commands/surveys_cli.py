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
    file: Annotated[
        Path,
        typer.Argument(help="A TOML file (title, why, questions, closes_at), or .xlsx (XLSForm)."),
    ],
) -> None:
    """Submit the survey in a TOML file for approval; take one in a .xlsx file as a draft."""
    from bot.commands.survey_sheets import load_sheet
    from bot.commands.surveys import SurveyCommandError, submit_file

    load = load_sheet if file.suffix.lower() == ".xlsx" else submit_file
    with exit_on_error(SurveyCommandError):
        typer.echo(load(read_settings(), file))


@survey_app.command("export")
def survey_export(
    code: Annotated[str, typer.Argument(help='Its code, like "YK 3" or 3.')],
    file: Annotated[Path, typer.Argument(help="The .xlsx file to write (XLSForm).")],
) -> None:
    """Write a survey to a spreadsheet, for KoboToolbox or ODK, or to load it elsewhere."""
    from bot.commands.survey_sheets import export_survey
    from bot.commands.surveys import SurveyCommandError

    with exit_on_error(SurveyCommandError):
        typer.echo(export_survey(read_settings(), code, file))


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
