"""Answer cards: a unit's answer to one question, and the ways of asking it."""

from datetime import date

from msgspec import Struct, field, structs

from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from conversations.text.matching import Candidate

# The names of a card's parts, as phrase names use them.
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
# What one pays for not doing it: no part of a card, but a sentence of some.
FINE = "fine"
# The parts that are an amount or a number of days.
FIGURES = (FEE, TIME)
# The group of the cards on the assistant itself.
ASSISTANT = "assistant"
_IN_WORDS = ("papers", "place", "form", "who_may_act")


class CardGroup(Struct, frozen=True):
    """A group of cards for browsing; *name* is its button's label."""

    id: str
    name: LocalisedText


class CardDetails(Struct, frozen=True):
    """The details of a card; a part that nobody has verified is left empty."""

    papers: LocalisedText | None = None
    fee: LocalisedText | None = None
    time: LocalisedText | None = None
    place: LocalisedText | None = None
    form: LocalisedText | None = None
    who_may_act: LocalisedText | None = None
    link: str = ""


class CardCase(Struct, frozen=True):
    """The *answer* of a card in one situation, and ways of asking about it, in any language."""

    asks: tuple[str, ...]
    answer: LocalisedText


class Card(Struct, frozen=True):
    """The answer to one question.

    *label* is the button's label when the title is too long for a button. *asks* are ways of
    asking besides the title, in any language. *short* is the answer itself, at most 40 words.
    *owner* is the department that maintains the card. *source* is the law or page that was read
    for it on the day *read*; *checked* is the day on which an official last compared the card with
    it. On and after *expires* its figures are not shown. *fact* is the id of the local fact that
    it tells, or "". *cases* answer first what somebody's situation changes. Its texts may have
    placeholders (`card_placeholders`).
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
    read: date | None = None
    checked: date | None = None
    expires: date | None = None
    fact: str = ""
    cases: tuple[CardCase, ...] = ()

    @property
    def name(self) -> LocalisedText:
        """The button's label."""
        return self.label or self.title

    @property
    def also(self) -> tuple[str, ...]:
        """Other names of the card."""
        return self.asks

    @property
    def named(self) -> Candidate:
        """The card as a candidate for matching: its titles and ways of asking, cases last."""
        of_cases = tuple(way for way, _ in self._ways_of_cases)
        return Candidate(self.id, (*self._general_ways, *of_cases), len(of_cases))

    def case_of_way(self, number: int) -> CardCase | None:
        """Return the case that the way *number* of `named` asks about; None if it asks of none."""
        at = number - len(self._general_ways)
        return self._ways_of_cases[at][1] if at >= 0 else None

    @property
    def _general_ways(self) -> tuple[str, ...]:
        titles = (self.title.vi, self.title.en) if self.title.en else (self.title.vi,)
        return (*titles, *self.asks)

    @property
    def _ways_of_cases(self) -> tuple[tuple[str, CardCase], ...]:
        return tuple((way, case) for case in self.cases for way in case.asks)

    @property
    def seen(self) -> date | None:
        """The last day on which somebody compared the card with its source, or None."""
        return max(filter(None, (self.read, self.checked)), default=None)

    def is_stale(self, today: date) -> bool:
        """Tell whether the card has expired on *today*."""
        return self.expires is not None and self.expires <= today

    def more_on(self, today: date) -> CardDetails:
        """Return the details to show on *today*: once it has expired, no fee, time or figures."""
        if not self.is_stale(today):
            return self.more
        words = {part: its for part in _IN_WORDS if (its := getattr(self.more, part))}
        stated = (part for part, its in words.items() if _states_a_figure(its))
        return structs.replace(self.more, fee=None, time=None, **dict.fromkeys(stated))


def _states_a_figure(words: LocalisedText) -> bool:
    return states_a_figure(words.vi) or states_a_figure(words.en)
