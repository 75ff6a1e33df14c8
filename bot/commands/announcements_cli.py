"""The commands about announcements."""

from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from bot.commands.cli_helpers import exit_on_error, read_settings

_WRITE = "write"


class _CommandOrFile(TyperGroup):
    """Takes a first word that is no command for the file of an announcement."""

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:  # noqa: ANN401 - of click, which Typer vendors
        is_command = not args or args[0].startswith("-") or args[0] in self.commands
        return super().resolve_command(ctx, args if is_command else [_WRITE, *args])


announce_app = typer.Typer(
    cls=_CommandOrFile, no_args_is_help=True, help="Announcements: `announce FILE.toml` submits."
)


def add_commands(cli: typer.Typer) -> None:
    """Add the commands to *cli*."""
    cli.add_typer(announce_app, name="announce")


@announce_app.command(_WRITE)
def announce_write(
    file: Annotated[Path, typer.Argument(help="A TOML file: topic, vi, en, audience, times.")],
) -> None:
    """Submit the announcement in a file; an official has to approve it."""
    from bot.commands.announcements import AnnouncementError, submit_file

    with exit_on_error(AnnouncementError):
        typer.echo(submit_file(read_settings(), file))


@announce_app.command("list")
def announce_list() -> None:
    """List the announcements that were last changed, with their states."""
    from bot.commands.announcements import list_announcements

    with exit_on_error():
        typer.echo(list_announcements(read_settings()))


@announce_app.command("status")
def announce_status(
    code: Annotated[str, typer.Argument(help='Its code, like "TB 12" or 12.')],
) -> None:
    """Tell how far the sending of an announcement is."""
    from bot.commands.announcements import AnnouncementError, describe_announcement

    with exit_on_error(AnnouncementError):
        typer.echo(describe_announcement(read_settings(), code))


@announce_app.command("stop")
def announce_stop(
    code: Annotated[str, typer.Argument(help='Its code, like "TB 12" or 12.')],
    reason: Annotated[str, typer.Option(help="Why; it is shown in the console.")],
) -> None:
    """Stop an announcement: what is not sent yet is cancelled."""
    from bot.commands.announcements import AnnouncementError, stop_announcement

    with exit_on_error(AnnouncementError):
        typer.echo(stop_announcement(read_settings(), code, reason))


@announce_app.command("pause")
def announce_pause(
    code: Annotated[str, typer.Argument(help='Its code, like "TB 12" or 12.')],
) -> None:
    """Pause the sending of an announcement."""
    from bot.commands.announcements import AnnouncementError, pause_announcement

    with exit_on_error(AnnouncementError):
        typer.echo(pause_announcement(read_settings(), code))


@announce_app.command("resume")
def announce_resume(
    code: Annotated[str, typer.Argument(help='Its code, like "TB 12" or 12.')],
) -> None:
    """Go on with the sending of an announcement, whatever paused it."""
    from bot.commands.announcements import AnnouncementError, resume_announcement

    with exit_on_error(AnnouncementError):
        typer.echo(resume_announcement(read_settings(), code))


@announce_app.command("release")
def announce_release() -> None:
    """Let announcements be sent again after a backup was restored."""
    from bot.commands.announcements import release_announcements

    with exit_on_error():
        typer.echo(release_announcements(read_settings()))


@announce_app.command("group")
def announce_group(
    label: Annotated[str, typer.Argument(help="What officials call the group.")],
    topic: Annotated[
        list[str] | None, typer.Option(help="A topic that it gets; may repeat. Default: all.")
    ] = None,
    neighbourhood: Annotated[
        str, typer.Option(help="The id of its neighbourhood. Default: the whole commune.")
    ] = "",
) -> None:
    """Print a link by which one Telegram group subscribes to announcements."""
    from bot.commands.announcements import AnnouncementError, make_group_link

    with exit_on_error(AnnouncementError):
        typer.echo(make_group_link(read_settings(), label, topic or [], neighbourhood))


@announce_app.command("groups")
def announce_groups() -> None:
    """List the groups that subscribed, left, or have a link that is not used yet."""
    from bot.commands.announcements import list_groups

    with exit_on_error():
        typer.echo(list_groups(read_settings()))


@announce_app.command("correct")
def announce_correct(
    code: Annotated[str, typer.Argument(help='Its code, like "TB 12" or 12.')],
    vi: Annotated[str, typer.Option(help="What is right, in Vietnamese.")] = "",
    en: Annotated[str, typer.Option(help="The same in English.")] = "",
) -> None:
    """Submit a correction to those who got an announcement; an official has to approve it."""
    from bot.commands.announcements import AnnouncementError, correct_announcement

    with exit_on_error(AnnouncementError):
        typer.echo(correct_announcement(read_settings(), code, vi, en))
