"""What is asked to be told at the door of the staff bot."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class StaffBotUser(Struct, frozen=True, omit_defaults=True):
    """Who is at the staff bot: an *official* by their name, or a stranger, "".

    *chat* is the address of the residents' web chat, "" where others can't reach it. *actions*
    are what the official may do.
    """

    official: str = ""
    chat: str = ""
    actions: tuple[str, ...] = ()


class CurrentStaffBotUser(Query[StaffBotUser], frozen=True, tag="WhoIsThere"):
    """Which official it is who talks, if it is one."""

    shape: ClassVar[object] = StaffBotUser
