"""Queries about the user of the staff bot."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class StaffBotUser(Struct, frozen=True, omit_defaults=True):
    """The user of the staff bot: the name of the *official*, or "" for a stranger.

    *chat* is the address of the residents' web chat, or "" if it is not public. *actions* are the
    permissions of the official.
    """

    official: str = ""
    chat: str = ""
    actions: tuple[str, ...] = ()


class CurrentStaffBotUser(Query[StaffBotUser], frozen=True, tag="WhoIsThere"):
    """The official who is talking, if any."""

    shape: ClassVar[object] = StaffBotUser
