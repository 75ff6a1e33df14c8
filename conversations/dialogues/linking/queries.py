"""What the dialogue about addresses asks to be told."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class MyAddress(Struct, frozen=True, omit_defaults=True):
    """One address of the person who asks; *id* names it without giving it away.

    *since* is the day on which it came, as "24/11". *is_here* if they write from it now,
    *may_go* if it can be unlinked from here.
    """

    id: str
    channel: str
    since: str
    is_here: bool = False
    may_go: bool = False


class MyChannels(Struct, frozen=True, omit_defaults=True):
    """The person's addresses, the oldest first; *has_history* if a link would join reports."""

    addresses: tuple[MyAddress, ...]
    has_history: bool = False


class MyAddresses(Query[MyChannels], frozen=True, tag=True):
    """The addresses from which the person writes."""

    shape: ClassVar[object] = MyChannels
