"""Officials from the command line: added, invited to the staff bot."""

from collections.abc import Sequence

from bot.deeds import staff_desk
from bot.deeds.staff_desk import OfficialError
from bot.opening import open_database, open_unit
from bot.settings import Settings
from bot.telegram_checks import username

__all__ = ["OfficialError", "add_official", "invite_official"]


def add_official(settings: Settings, name: str, departments: Sequence[str]) -> str:
    """Add an official, for some departments or for all; return how they come in.

    Raises:
        OfficialError: the name is known or empty, or there is no such department.
    """
    days = settings.officials.invitation_days
    database = open_database(settings)
    try:
        desk = open_unit(database, settings)
        token = database.write_now(staff_desk.add, desk, name, departments, days=days)
    finally:
        database.close()
    return _invitation(settings, token)


def invite_official(settings: Settings, name: str) -> str:
    """Invite an official once more; return how they come in.

    Raises:
        OfficialError: there is no official of that name.
    """
    days = settings.officials.invitation_days
    database = open_database(settings)
    try:
        desk = open_unit(database, settings)
        token = database.write_now(staff_desk.invite, desk, name, days=days)
    finally:
        database.close()
    return _invitation(settings, token)


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
