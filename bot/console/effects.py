"""What a change would do to questions, in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from bot.console.directory import Directory
from conversations.answers.trial import Effect, Got, Turn
from conversations.engine.phrases import Phrases
from conversations.engine.unit import Unit

# Questions of each kind that are named; of the others it is said how many there are.
_MOST = 50


class Line(Struct, frozen=True):
    """One question: the card that it is about, what became of it before, and what would."""

    text: str
    card: str
    before: str
    after: str


class Told(Struct, frozen=True):
    """The questions that would be gained, those lost, those of which nobody knows the card."""

    gained: Sequence[Line]
    lost: Sequence[Line]
    other: Sequence[Line]
    counts: Mapping[str, int]


Name = Callable[[str], str]


def named(unit: Unit, directory: Directory) -> Name:
    """Return what tells the title of a card of *unit*, or of a procedure, by its id."""
    titles = {card.id: card.title.vi for card in unit.cards}
    return lambda id_: titles.get(id_) or directory.title(id_) or id_


def told(effect: Effect, name: Name, card_id: str, phrases: Phrases) -> Told:
    """Return *effect*; of questions that nobody knows the card of, those about *card_id* first."""
    other = sorted(effect.other, key=lambda turn: not _brings(turn, card_id))

    def lines(turns: Iterable[Turn]) -> list[Line]:
        return [_line(turn, name, phrases) for turn, _ in zip(turns, range(_MOST), strict=False)]

    counts = {
        "gained": len(effect.gained),
        "lost": len(effect.lost),
        "other": len(effect.other),
        "tried": effect.tried,
    }
    return Told(lines(effect.gained), lines(effect.lost), lines(other), counts)


def _brings(turn: Turn, card_id: str) -> bool:
    return card_id in (turn.after.answer, *turn.after.offered)


def _line(turn: Turn, name: Name, phrases: Phrases) -> Line:
    about = turn.asked.card or ""
    before, after = (_said(got, name, phrases) for got in (turn.before, turn.after))
    return Line(turn.asked.text, name(about) if about else "", before, after)


def _said(got: Got, name: Name, phrases: Phrases) -> str:
    if got.answer:
        return phrases.say("console-got-answer", card=name(got.answer))
    if got.offered:
        cards = ", ".join(name(id_) for id_ in got.offered)
        return phrases.say("console-got-offered", cards=cards)
    return phrases.say("console-got-unknown")
