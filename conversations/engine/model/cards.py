"""An answer card: what a unit says to one question, and how people ask it."""

from datetime import date

from msgspec import Struct, field, structs

from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from conversations.text.matching import Candidate

# The parts of a card that can be asked for, as they are named in phrases.
PAPERS, FEE, TIME, PLACE, FORM, WHO, ONLINE = (
    "papers",
    "fee",
    "time",
    "place",
    "form",
    "who",
    "online",
)
SECTIONS = (PAPERS, FEE, TIME, PLACE, FORM, WHO)
_IN_WORDS = ("papers", "place", "form", "who_may_act")


class CardGroup(Struct, frozen=True):
    """Cards that belong together, as one would browse them; *name* stands on a button."""

    id: str
    name: LocalisedText


class CardDetails(Struct, frozen=True):
    """What stands behind "read more"; a part that nobody has checked is left out, not guessed."""

    papers: LocalisedText | None = None
    fee: LocalisedText | None = None
    time: LocalisedText | None = None
    place: LocalisedText | None = None
    form: LocalisedText | None = None
    who_may_act: LocalisedText | None = None
    link: str = ""


class Card(Struct, frozen=True):
    """One question's answer.

    *label* is what stands on a button where the title is too long for one. *asks* are ways of
    asking besides the title, in any language. *short* is said aloud, in 40 words at most.
    *owner* is the department that keeps it true, *source* the law or page that was read for it
    on the day *checked*. From *expires* on its figures are not shown.
    """

    id: str
    title: LocalisedText
    short: LocalisedText
    group: str
    owner: str
    label: LocalisedText | None = None
    asks: tuple[str, ...] = ()
    more: CardDetails = field(default_factory=CardDetails)
    source: str = ""
    effective: date | None = None
    checked: date | None = None
    expires: date | None = None

    @property
    def name(self) -> LocalisedText:
        """What stands on a button."""
        return self.label or self.title

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of saying it."""
        return self.asks

    @property
    def named(self) -> Candidate:
        """The card as something that can be meant, by its titles and the ways of asking."""
        titles = (self.title.vi, self.title.en) if self.title.en else (self.title.vi,)
        return Candidate(self.id, (*titles, *self.asks))

    def is_stale(self, today: date) -> bool:
        """Tell whether the card's time is over on *today*."""
        return self.expires is not None and self.expires <= today

    def more_on(self, today: date) -> CardDetails:
        """Return what may still be read on *today*: from *expires* on no fee, time or figure."""
        if not self.is_stale(today):
            return self.more
        words = {part: its for part in _IN_WORDS if (its := getattr(self.more, part))}
        stated = (part for part, its in words.items() if _states_a_figure(its))
        return structs.replace(self.more, fee=None, time=None, **dict.fromkeys(stated))


def _states_a_figure(words: LocalisedText) -> bool:
    return states_a_figure(words.vi) or states_a_figure(words.en)
