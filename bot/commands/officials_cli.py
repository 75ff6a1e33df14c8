"""The commands about officials."""

from typing import Annotated

import typer

from bot.commands.cli_helpers import exit_on_error, read_settings

user_app = typer.Typer(no_args_is_help=True, help="Officials and how they come in.")


def add_commands(cli: typer.Typer) -> None:
    """Add the commands to *cli*."""
    cli.add_typer(user_app, name="user")


@user_app.command("link")
def user_link(
    name: Annotated[str, typer.Argument(help="The official's name.")] = "Quản trị",
    option: Annotated[str, typer.Option("--name", hidden=True)] = "",
) -> None:
    """Print a link that signs an official in once."""
    from bot.commands.officials import OfficialError, sign_in_link

    # Notes of operators may still say --name, as the guide did.
    with exit_on_error(OfficialError):
        typer.echo(sign_in_link(read_settings(), option or name))


@user_app.command("add")
def user_add(
    name: Annotated[str, typer.Argument(help="The official's name.")],
    department: Annotated[
        list[str] | None,
        typer.Option(help="Whose reports they get, by its id; of all departments when none."),
    ] = None,
    role: Annotated[
        list[str] | None,
        typer.Option(
            help="officer, approver, lead, deputy, administrator, auditor, counter; else officer."
        ),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option(help="A neighbourhood whose reports they get, by its id; all when none."),
    ] = None,
) -> None:
    """Add an official, and print a link that lets them into the staff bot once."""
    from bot.commands.officials import OfficialError, add_official

    with exit_on_error(OfficialError):
        typer.echo(add_official(read_settings(), name, department or [], role or [], area or []))


@user_app.command("invite")
def user_invite(name: Annotated[str, typer.Argument(help="The official's name.")]) -> None:
    """Print a new link to the staff bot for an official; the one before is no good any more."""
    from bot.commands.officials import OfficialError, invite_official

    with exit_on_error(OfficialError):
        typer.echo(invite_official(read_settings(), name))


@user_app.command("list")
def user_list() -> None:
    """List the officials: roles, departments, signed in or not, at the staff bot or not."""
    from bot.commands.officials import list_officials

    with exit_on_error():
        typer.echo(list_officials(read_settings()))


@user_app.command("role")
def user_role(
    name: Annotated[str, typer.Argument(help="The official's name.")],
    add: Annotated[list[str] | None, typer.Option(help="A role to give; may repeat.")] = None,
    remove: Annotated[list[str] | None, typer.Option(help="A role to take; may repeat.")] = None,
) -> None:
    """Give an official roles or take them away; without either, print those that they have."""
    from bot.commands.officials import OfficialError, change_roles

    with exit_on_error(OfficialError):
        typer.echo(change_roles(read_settings(), name, add or [], remove or []))


@user_app.command("work")
def user_work(
    name: Annotated[str, typer.Argument(help="The official's name.")],
    department: Annotated[
        list[str] | None,
        typer.Option(help='A department\'s id, which may repeat, or "all"; replaces the others.'),
    ] = None,
    area: Annotated[
        list[str] | None,
        typer.Option(help='A neighbourhood\'s id, which may repeat, or "all"; replaces others.'),
    ] = None,
) -> None:
    """Set whose reports an official works on; without any option, print it."""
    from bot.commands.officials import OfficialError, assign_work

    departments, areas = ([] if ids == ["all"] else ids or None for ids in (department, area))
    with exit_on_error(OfficialError):
        typer.echo(assign_work(read_settings(), name, departments, areas))


@user_app.command("away")
def user_away(
    name: Annotated[str, typer.Argument(help="The official's name.")],
    since: Annotated[str, typer.Option(help="The first day of the leave, as 2026-12-15.")] = "",
    until: Annotated[str, typer.Option(help="Its last day; the same day if not given.")] = "",
    deputy: Annotated[str, typer.Option(help="The official who stands in.")] = "",
) -> None:
    """Note that an official is on leave; without a day, that they are back."""
    from bot.commands.officials import OfficialError, note_leave

    with exit_on_error(OfficialError):
        typer.echo(note_leave(read_settings(), name, since, until, deputy))


@user_app.command("hand-over")
def user_hand_over(
    name: Annotated[str, typer.Argument(help="The official who leaves.")],
    to: Annotated[str, typer.Option(help="Who goes on; without one, their departments do.")] = "",
) -> None:
    """Hand all open reports of an official over to another one, in one act."""
    from bot.commands.officials import OfficialError, hand_over_work

    with exit_on_error(OfficialError):
        typer.echo(hand_over_work(read_settings(), name, to))


@user_app.command("remove")
def user_remove(name: Annotated[str, typer.Argument(help="The official's name.")]) -> None:
    """End all ways in of an official; what they did stays."""
    from bot.commands.officials import OfficialError, remove_official

    with exit_on_error(OfficialError):
        typer.echo(remove_official(read_settings(), name))
