"""Queries of the dialogue about addresses."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class MyAddress(Struct, frozen=True, omit_defaults=True):
    """One address of the person; *id* identifies it without revealing it.

    *since* is the day on which it was linked, as "24/11". *is_here*: the message came from it.
    *may_go*: it can be unlinked from the sender's address.
    """

    id: str
    channel: str
    since: str
    is_here: bool = False
    may_go: bool = False


class MyChannels(Struct, frozen=True, omit_defaults=True):
    """The person's addresses, oldest first; *has_history* if a link would merge reports."""

    addresses: tuple[MyAddress, ...] = ()
    has_history: bool = False


class MyAddresses(Query[MyChannels], frozen=True, tag=True):
    """The addresses of the person."""

    shape: ClassVar[object] = MyChannels
