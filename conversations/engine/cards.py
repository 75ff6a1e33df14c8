"""An answer card: what a unit says to one question, and how people ask it."""

from datetime import date

from msgspec import Struct, field, structs

from conversations.engine.figures import states_a_figure
from conversations.engine.wording import Words
from conversations.text.likeness import Named

_IN_WORDS = ("papers", "place", "form", "who_may_act")


class Group(Struct, frozen=True):
    """Cards that belong together, as one would browse them; *name* stands on a button."""

    id: str
    name: Words


class More(Struct, frozen=True):
    """What stands behind "read more"; a part that nobody has checked is left out, not guessed."""

    papers: Words | None = None
    fee: Words | None = None
    time: Words | None = None
    place: Words | None = None
    form: Words | None = None
    who_may_act: Words | None = None
    link: str = ""


class Card(Struct, frozen=True):
    """One question's answer.

    *label* is what stands on a button where the title is too long for one. *asks* are ways of
    asking besides the title, in any language. *short* is said aloud, in 40 words at most.
    *owner* is the department that keeps it true, *source* the law or page that was read for it
    on the day *checked*. From *expires* on its figures are not shown.
    """

    id: str
    title: Words
    short: Words
    group: str
    owner: str
    label: Words | None = None
    asks: tuple[str, ...] = ()
    more: More = field(default_factory=More)
    source: str = ""
    effective: date | None = None
    checked: date | None = None
    expires: date | None = None

    @property
    def name(self) -> Words:
        """What stands on a button."""
        return self.label or self.title

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of saying it."""
        return self.asks

    @property
    def named(self) -> Named:
        """The card as something that can be meant, by its titles and the ways of asking."""
        titles = (self.title.vi, self.title.en) if self.title.en else (self.title.vi,)
        return Named(self.id, (*titles, *self.asks))

    def is_stale(self, today: date) -> bool:
        """Tell whether the card's time is over on *today*."""
        return self.expires is not None and self.expires <= today

    def more_on(self, today: date) -> More:
        """Return what may still be read on *today*: from *expires* on no fee, time or figure."""
        if not self.is_stale(today):
            return self.more
        words = {part: its for part in _IN_WORDS if (its := getattr(self.more, part))}
        stated = (part for part, its in words.items() if _states_a_figure(its))
        return structs.replace(self.more, fee=None, time=None, **dict.fromkeys(stated))


def _states_a_figure(words: Words) -> bool:
    return states_a_figure(words.vi) or states_a_figure(words.en)
