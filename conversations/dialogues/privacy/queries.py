"""Queries of the dialogue about one's own data."""

from typing import ClassVar

from msgspec import Struct

from conversations.engine.model.queries import Query


class Traces(Struct, frozen=True):
    """Counts of a person's data; *open* is the number of their reports that are still open.

    *followed* is the number of these that others follow. *stays* is the number of reports whose
    words are kept. *added* is the number of open reports of others to which they added something.
    """

    reports: int = 0
    open: int = 0
    followed: int = 0
    stays: int = 0
    photos: int = 0
    added: int = 0


class MyTraces(Query[Traces], frozen=True, tag=True):
    """The counts of the person's data."""

    shape: ClassVar[object] = Traces
