"""Commands on officials: add, invite, list, change roles and work, remove."""

from collections.abc import Sequence
from datetime import date, datetime

from bot.channels.telegram_checks import fetch_username
from bot.commands.bootstrap import open_for_command
from bot.services.officials import leaves, official_registry, sign_in, staff_bot
from bot.services.officials.errors import OfficialError
from bot.services.officials.leaves import LeaveError, LeaveSpan
from bot.services.officials.official_registry import RegisteredOfficial
from bot.services.reports.clocks.handing_over import hand_over
from bot.services.unit_context import UnitContext
from bot.settings.settings import Settings
from storage.repositories import audit

__all__ = [
    "OfficialError",
    "add_official",
    "assign_work",
    "change_roles",
    "hand_over_work",
    "invite_official",
    "list_officials",
    "note_leave",
    "remove_official",
    "sign_in_link",
]


def add_official(
    settings: Settings,
    name: str,
    departments: Sequence[str],
    given: Sequence[str],
    areas: Sequence[str] = (),
) -> str:
    """Add an official with the roles *given*, for some or all departments and areas.

    Return an invitation.

    Raises:
        OfficialError: the name is known or empty, or there is no such department, area or role.
    """
    days = settings.officials.invitation_days
    with open_for_command(settings) as (database, context):
        token = database.write_now(
            staff_bot.add_official, context, name, departments, given, areas, days=days
        )
    return _invitation(settings, token)


def invite_official(settings: Settings, name: str) -> str:
    """Invite an official again; return the invitation.

    Raises:
        OfficialError: there is no official of that name.
    """
    days = settings.officials.invitation_days
    with open_for_command(settings) as (database, context):
        token = database.write_now(staff_bot.invite_official, context, name, days=days)
    return _invitation(settings, token)


def sign_in_link(settings: Settings, name: str) -> str:
    """Return a new sign-in link of the official *name*.

    Raises:
        OfficialError: there is no official of that name.
    """
    minutes = settings.officials.link_minutes
    with open_for_command(settings) as (database, context):
        # Don't add an unknown name here: a typing error must not create an official.
        name, _ = database.write_now(official_registry.find_official, context, name)
        token = database.write_now(
            sign_in.create_sign_in_token, context, minutes=minutes, name=name
        )
    return sign_in.sign_in_url(settings.public_url, token)


def list_officials(settings: Settings) -> str:
    """Return a list of all officials, one per line."""
    with open_for_command(settings) as (database, context):
        entries = database.write_now(official_registry.list_officials, context)
    count = f"{len(entries)} official{'' if len(entries) == 1 else 's'}"
    return "\n".join(
        (
            f"{context.unit.name.vi}: {count}",
            *(_describe_official(entry, context) for entry in entries),
        )
    )


def change_roles(settings: Settings, name: str, add: Sequence[str], remove: Sequence[str]) -> str:
    """Give an official roles and withdraw others; return a sentence with their new roles.

    Raises:
        OfficialError: no such official or role, no role or no administrator would be left.
    """
    with open_for_command(settings) as (database, context):
        name, held = database.write_now(
            official_registry.change_roles, context, name, add=add, remove=remove
        )
    return f"{name}: {', '.join(held)}"


def assign_work(
    settings: Settings,
    name: str,
    departments: Sequence[str] | None,
    areas: Sequence[str] | None,
) -> str:
    """Set what an official works on, where it is given; return a sentence with all of it.

    Raises:
        OfficialError: no such official, department or area.
    """
    with open_for_command(settings) as (database, context):
        entry = database.write_now(
            official_registry.assign_work, context, name, departments=departments, areas=areas
        )
    return f"{entry.name}: {_describe_work(entry)}"


def note_leave(settings: Settings, name: str, since: str, until: str, deputy: str) -> str:
    """Note that the official *name* is on leave, or is back if *since* is "".

    Raises:
        OfficialError: no such official or day, or the deputy is on leave.
    """
    with open_for_command(settings) as (database, context):
        name, id_ = database.write_now(official_registry.find_official, context, name)
        if not since:
            was = database.write_now(leaves.end_leave, context, id_, by=audit.OPERATOR)
            return f"{name} is back." if was else f"{name} was not on leave."
        first, last = _read_day(since), _read_day(until or since)
        other = ""
        if deputy:
            deputy, other = database.write_now(official_registry.find_official, context, deputy)
        try:
            database.write_now(
                leaves.take_leave,
                context,
                id_,
                LeaveSpan(first, last),
                deputy=other,
                by=audit.OPERATOR,
            )
        except LeaveError as error:
            raise OfficialError(_say_leave(error, deputy or name)) from error
    stands_in = f"{deputy} stands in." if deputy else "Nobody stands in."
    return f"{name} is on leave from {first} to {last}. {stands_in}"


def hand_over_work(settings: Settings, name: str, to: str) -> str:
    """Hand the open reports of the official *name* over to the official *to*, "" for nobody.

    Raises:
        OfficialError: no such official, or the one who takes over is on leave.
    """
    with open_for_command(settings) as (database, context):
        name, giver = database.write_now(official_registry.find_official, context, name)
        taker = ""
        if to:
            to, taker = database.write_now(official_registry.find_official, context, to)
        try:
            done = database.write_now(hand_over, context, giver, taker, by=audit.OPERATOR)
        except LeaveError as error:
            raise OfficialError(_say_leave(error, to)) from error
    who = f"{to} holds" if to else "Nobody holds"
    kept = f" Not theirs to work on: {', '.join(done.kept)}." if done.kept else ""
    return f"{who} {done.moved} reports of {name} now.{kept}"


def _read_day(written: str) -> date:
    try:
        return date.fromisoformat(written)
    except ValueError:
        raise OfficialError(f"{written} is no day: write one as 2026-12-15.") from None


def _say_leave(error: LeaveError, name: str) -> str:
    """Return why a leave, or handing work over, is not possible."""
    return {
        "past": "These days are over.",
        "order": "The last day comes before the first one.",
        "long": "A leave has at most a year.",
        "self": "That is the same official.",
        "away": f"{name} is on leave until {error.until}. Choose somebody else.",
    }[error.why]


def remove_official(settings: Settings, name: str) -> str:
    """Remove an official; return a sentence about it.

    Raises:
        OfficialError: no such official, or it is the last official or administrator.
    """
    with open_for_command(settings) as (database, context):
        name = database.write_now(official_registry.remove_official, context, name)
    return (
        f"{name} is no official any more: signed out everywhere, and a stranger at the staff bot. "
        "What they did stays."
    )


def _describe_official(entry: RegisteredOfficial, context: UnitContext) -> str:
    def since(moment: datetime) -> str:
        return f"since {moment.astimezone(context.timezone):%Y-%m-%d %H:%M}"

    ways_in = (
        f"signed in {since(entry.signed_in)}" if entry.signed_in else "not signed in",
        f"at the staff bot {since(entry.joined_staff_bot)}"
        if entry.joined_staff_bot
        else "not at the staff bot",
    )
    facts = f"{', '.join(entry.roles)}; {_describe_work(entry)}"
    return f"  {entry.name} ({facts}): official {since(entry.since)}, {', '.join(ways_in)}"


def _describe_work(entry: RegisteredOfficial) -> str:
    areas = f" in {', '.join(entry.areas)}" if entry.areas else ""
    return f"{', '.join(entry.departments) or 'all departments'}{areas}"


def _invitation(settings: Settings, token: str) -> str:
    days = settings.officials.invitation_days
    named = settings.officials.staff_bot.lstrip("@")
    bot = named or fetch_username(staff_bot.CHANNEL, settings)
    lasts = f"good once, for {days} days"
    if bot:
        return (
            f"Invitation, {lasts}; give it to nobody but them:\n  https://t.me/{bot}?start={token}"
        )
    return (
        f"Invitation, {lasts}; give it to nobody but them:\n  {token}\n"
        f"They open https://t.me/NAME?start={token}\n"
        "where NAME is the user name of the staff bot (officials.staff_bot in config.toml)."
    )
