"""What the dialogue about one's own data asks to be told."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class Traces(Struct, frozen=True):
    """How much there is of a person: *open* reports are still being dealt with.

    Those that others follow are *followed*; *stays* counts the reports whose words are kept,
    *added* the open reports of others to which the person added something.
    """

    reports: int = 0
    open: int = 0
    followed: int = 0
    stays: int = 0
    photos: int = 0
    added: int = 0


class MyTraces(Query[Traces], frozen=True, tag=True):
    """What there is of the person, in numbers."""

    shape: ClassVar[object] = Traces
