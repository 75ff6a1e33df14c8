"""How a conversation ends that brings nothing about: with words, or with who the person is."""

from msgspec import Struct


class AboutMe(Struct, frozen=True):
    """Who the person is, as they just told it; None where they left a question out."""

    form: str | None = None
    neighbourhood: str | None = None
    kind: str | None = None
    channel: str | None = None


class Closing(Struct, frozen=True):
    """A conversation that ends with words alone: the end of a phrase's name, its blanks.

    *reports* are those that are shown with it.
    """

    phrase: str
    values: dict[str, object] = {}
    reports: tuple[str, ...] = ()
