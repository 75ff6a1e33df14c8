"""Officials from the command line: added, invited to the staff bot, listed, removed."""

from collections.abc import Sequence
from datetime import datetime

from bot.deeds import roll, sign_in, staff_desk
from bot.deeds.desk import Desk
from bot.deeds.roll import Entry
from bot.deeds.staff_desk import OfficialError
from bot.opening import at_desk
from bot.settings import Settings
from bot.telegram_checks import username

__all__ = [
    "OfficialError",
    "add_official",
    "invite_official",
    "list_officials",
    "remove_official",
    "sign_in_link",
]


def add_official(settings: Settings, name: str, departments: Sequence[str]) -> str:
    """Add an official, for some departments or for all; return how they come in.

    Raises:
        OfficialError: the name is known or empty, or there is no such department.
    """
    days = settings.officials.invitation_days
    with at_desk(settings) as (database, desk):
        token = database.write_now(staff_desk.add, desk, name, departments, days=days)
    return _invitation(settings, token)


def invite_official(settings: Settings, name: str) -> str:
    """Invite an official once more; return how they come in.

    Raises:
        OfficialError: there is no official of that name.
    """
    days = settings.officials.invitation_days
    with at_desk(settings) as (database, desk):
        token = database.write_now(staff_desk.invite, desk, name, days=days)
    return _invitation(settings, token)


def sign_in_link(settings: Settings, name: str) -> str:
    """Return a new link that signs the official *name* in once.

    Raises:
        OfficialError: there is no official of that name.
    """
    minutes = settings.officials.link_minutes
    with at_desk(settings) as (database, desk):
        # Whoever sees every report is added on purpose, not by a slip of the keyboard.
        name, _ = database.write_now(roll.find, desk, name)
        token = database.write_now(sign_in.invite, desk, minutes=minutes, name=name)
    return sign_in.link(settings.public_url, token)


def list_officials(settings: Settings) -> str:
    """Return who the officials are, one after another."""
    with at_desk(settings) as (database, desk):
        entries = database.write_now(roll.read, desk)
    count = f"{len(entries)} official{'' if len(entries) == 1 else 's'}"
    return "\n".join((f"{desk.unit.name.vi}: {count}", *(_told(entry, desk) for entry in entries)))


def remove_official(settings: Settings, name: str) -> str:
    """Remove an official; return what came of it.

    Raises:
        OfficialError: there is no official of that name, or nobody could come in without them.
    """
    with at_desk(settings) as (database, desk):
        name = database.write_now(roll.remove, desk, name)
    return (
        f"{name} is no official any more: signed out everywhere, and a stranger at the staff bot. "
        "What they did stays."
    )


def _told(entry: Entry, desk: Desk) -> str:
    def since(moment: datetime) -> str:
        return f"since {moment.astimezone(desk.timezone):%Y-%m-%d %H:%M}"

    ways_in = (
        f"signed in {since(entry.signed_in)}" if entry.signed_in else "not signed in",
        f"at the staff bot {since(entry.at_the_bot)}"
        if entry.at_the_bot
        else "not at the staff bot",
    )
    departments = ", ".join(entry.departments) or "all departments"
    return f"  {entry.name} ({departments}): official {since(entry.since)}, {', '.join(ways_in)}"


def _invitation(settings: Settings, token: str) -> str:
    days = settings.officials.invitation_days
    named = settings.officials.staff_bot.lstrip("@")
    bot = named or username(staff_desk.CHANNEL, settings)
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
