"""Endings of a dialogue without an effect: a closing text, or the person's profile."""

from msgspec import Struct


class AboutMe(Struct, frozen=True):
    """The person's answers about themselves; None for a question that they skipped."""

    form: str | None = None
    neighbourhood: str | None = None
    kind: str | None = None
    channel: str | None = None


class Closing(Struct, frozen=True):
    """An ending with a text only: the last part of its phrase's name, and the phrase's values.

    *reports* are the ids of reports to show with it. If it *lists_cards*, the groups of answer
    cards are listed instead, if there are any.
    """

    phrase: str
    values: dict[str, object] = {}
    reports: tuple[str, ...] = ()
    lists_cards: bool = False
