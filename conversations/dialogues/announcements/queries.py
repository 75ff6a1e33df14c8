"""Queries of the dialogues about news."""

from collections.abc import Sequence
from datetime import datetime
from typing import ClassVar

from msgspec import Struct, structs

from conversations.announcements.message import (
    AnnouncementLine,
    announcement_lines,
    announcement_message,
)
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import Query

_SHORT = 100
_DIGEST = 1_500


class News(Struct, frozen=True, omit_defaults=True):
    """One announcement in the language of whoever reads it; *topic* is the name of its topic.

    It is valid until *until*, for ever if that is None. *code* is what people name it by. If it
    *is_drill*, nothing that it says is true, and that comes first. It *corrects* the announcement
    with that code, if any. *language* is that of its reader.
    """

    code: str
    topic: str
    text: str
    sender: str
    place: str = ""
    until: datetime | None = None
    is_drill: bool = False
    corrects: str = ""
    language: str = "vi"

    def in_full(self, phrases: Phrases) -> str:
        """Return the whole announcement, as its message shows it."""
        return announcement_message(self.lines(phrases))

    def lines(self, phrases: Phrases) -> list[AnnouncementLine]:
        """Return the lines of its message."""
        return announcement_lines(
            phrases,
            topic=self.topic,
            text=self.text,
            place=self.place,
            until=self.until,
            sender=self.sender,
            code=self.code,
            corrects=self.corrects,
            is_drill=self.is_drill,
        )

    def with_question(self, question: LocalisedText) -> "News":
        """Return it with the *question* that its message asks."""
        asked = question.in_language(self.language)
        return structs.replace(self, text=f"{self.text}\n\n{asked}")

    def in_short(self, phrases: Phrases) -> str:
        """Return one line with its beginning."""
        text = " ".join(self.text.split())
        text = text if len(text) <= _SHORT else f"{text[: _SHORT - 1].rsplit(' ', 1)[0]}…"
        line = phrases.say("announcement-line", code=self.code, topic=self.topic, text=text)
        return mark_drill(line, phrases) if self.is_drill else line


def mark_drill(text: str, phrases: Phrases) -> str:
    """Return *text* behind the word for a drill."""
    return phrases.say("announcement-drill-mark", text=text)


def digest_text(news: Sequence[News], phrases: Phrases) -> str:
    """Return the text of a digest of *news*: in full if that is short, else their beginnings."""
    in_full = "\n\n".join(each.in_full(phrases) for each in news)
    if len(in_full) <= _DIGEST:
        return in_full
    lines = "\n".join(each.in_short(phrases) for each in news)
    return "\n".join((phrases.say("announcement-digest", count=len(news)), lines))


def list_news(news: Sequence[News], phrases: Phrases) -> str:
    """Return the only one of *news* in full, or several with a line for each."""
    if len(news) == 1:
        return news[0].in_full(phrases)
    return "\n".join(each.in_short(phrases) for each in news)


class CurrentNews(Query[tuple[News, ...]], frozen=True, tag=True, omit_defaults=True):
    """The announcements that are valid now, newest first; of *topics* only, if any are given."""

    shape: ClassVar[object] = tuple[News, ...]

    topics: tuple[str, ...] = ()


class PastNews(Query[tuple[News, ...]], frozen=True, tag=True):
    """The announcements that are not valid any more, newest first."""

    shape: ClassVar[object] = tuple[News, ...]


class Subscriptions(Struct, frozen=True, omit_defaults=True):
    """The ids of the *topics* that a person gets news of.

    *home* is the name of their neighbourhood, "" if they gave none. They get news of it and of
    *places*, ids of others called *place_names*, or of the whole commune if it is *everywhere*.
    """

    topics: tuple[str, ...] = ()
    home: str = ""
    everywhere: bool = False
    places: tuple[str, ...] = ()
    place_names: tuple[str, ...] = ()

    @property
    def area(self) -> str:
        """The names of the neighbourhoods that they get news of, "" for the whole commune."""
        if self.everywhere:
            return ""
        return ", ".join(filter(None, (self.home, *self.place_names)))


class MySubscriptions(Query[Subscriptions], frozen=True, tag=True):
    """What the person gets news of."""

    shape: ClassVar[object] = Subscriptions


OVER, STOPPED, CORRECTED = "over", "stopped", "corrected"


class Verdict(Struct, frozen=True, omit_defaults=True):
    """Whether something comes from the commune: *kind* is "ours", "not_ours" or "unsure".

    *why* is what tells it: the "code", the "text", a "phone" of *owner*, a "link"; "changed" if it
    is the text of *news* with other facts or other words in a sentence; "part" if sentences of it
    are missing; "alike" if it may be that. *what* is that code, number or site. *news* was sent at
    *sent_at*; if it does not hold any more, *ended* is why: it is "over" or "stopped", or
    *correction* has "corrected" it.
    """

    kind: str
    why: str = ""
    what: str = ""
    news: News | None = None
    owner: str = ""
    sent_at: datetime | None = None
    ended: str = ""
    correction: News | None = None


class CheckMessage(Query[Verdict], frozen=True, tag=True):
    """Whether *text*, a message that somebody got, comes from the commune.

    *asking* are the words in it by which they ask, "" if there are none.
    """

    shape: ClassVar[object] = Verdict

    text: str
    asking: str = ""


class AskedRollCall(Struct, frozen=True, omit_defaults=True):
    """A roll-call by the *code* of its announcement, and the person's last *answer*.

    Both are "" if nobody is asked now. *need* is what they told without saying where they are.
    While nobody helped them, their call *is_open*, and that for a neighbour *is_open_for_other*;
    the official *taker* looks after it.
    """

    code: str = ""
    answer: str = ""
    need: str = ""
    is_open: bool = False
    taker: str = ""
    is_open_for_other: bool = False

    @property
    def has_open_call(self) -> bool:
        """Whether they or a neighbour of whom they told still need help."""
        return self.is_open or self.is_open_for_other


class CurrentRollCall(Query[AskedRollCall], frozen=True, tag=True):
    """The last roll-call, and what the person answered."""

    shape: ClassVar[object] = AskedRollCall


class NewsPlan(Struct, frozen=True, omit_defaults=True):
    """When someone gets news: *frequency* is "now", "daily" or "weekly".

    *at* and *day*, 0 for Monday, are those of the digest. From *quiet_from* until *quiet_until*
    they get no message; there are no such hours if both are the same. Times are like "21:00".
    """

    frequency: str = "now"
    at: str = "18:00"
    day: int = 5
    quiet_from: str = "21:00"
    quiet_until: str = "06:30"

    @property
    def quiet(self) -> tuple[str, str]:
        """The begin and the end of the quiet hours."""
        return self.quiet_from, self.quiet_until


class NewsSetting(Struct, frozen=True, omit_defaults=True):
    """How a person gets news: when, and of which *places* besides their own, by id.

    Someone who gets that of *everywhere* needs no other places.
    """

    plan: NewsPlan = NewsPlan()
    places: tuple[str, ...] = ()
    everywhere: bool = False


class MyNewsSetting(Query[NewsSetting], frozen=True, tag=True):
    """How the person gets news."""

    shape: ClassVar[object] = NewsSetting
