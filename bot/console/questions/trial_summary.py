"""What a change would do to questions, in words."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from bot.console.questions.procedure_directory import ProcedureDirectory
from conversations.answers.trial import AnswerChange, TrialAnswer, TrialResult
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit

# Questions of each kind that are named; of the others it is said how many there are.
_MOST = 50


class TrialLine(Struct, frozen=True):
    """One question: the card that it is about, what became of it before, and what would."""

    text: str
    card: str
    before: str
    after: str


class TrialSummary(Struct, frozen=True):
    """The questions that would be gained, those lost, those of which nobody knows the card."""

    gained: Sequence[TrialLine]
    lost: Sequence[TrialLine]
    other: Sequence[TrialLine]
    counts: Mapping[str, int]


TitleOf = Callable[[str], str]


def title_lookup(unit: Unit, directory: ProcedureDirectory) -> TitleOf:
    """Return what tells the title of a card of *unit*, or of a procedure, by its id."""
    titles = {card.id: card.title.vi for card in unit.cards}
    return lambda id_: titles.get(id_) or directory.title(id_) or id_


def summarise_trial(
    effect: TrialResult, name: TitleOf, card_id: str, phrases: Phrases
) -> TrialSummary:
    """Return *effect*; of questions that nobody knows the card of, those about *card_id* first."""
    other = sorted(effect.other, key=lambda turn: not _mentions_card(turn, card_id))

    def lines(turns: Iterable[AnswerChange]) -> list[TrialLine]:
        return [_line(turn, name, phrases) for turn, _ in zip(turns, range(_MOST), strict=False)]

    counts = {
        "gained": len(effect.gained),
        "lost": len(effect.lost),
        "other": len(effect.other),
        "tried": effect.tried,
    }
    return TrialSummary(lines(effect.gained), lines(effect.lost), lines(other), counts)


def _mentions_card(turn: AnswerChange, card_id: str) -> bool:
    return card_id in (turn.after.answer, *turn.after.offered)


def _line(turn: AnswerChange, name: TitleOf, phrases: Phrases) -> TrialLine:
    about = turn.asked.card or ""
    before, after = (_outcome_text(got, name, phrases) for got in (turn.before, turn.after))
    return TrialLine(turn.asked.text, name(about) if about else "", before, after)


def _outcome_text(got: TrialAnswer, name: TitleOf, phrases: Phrases) -> str:
    if got.answer:
        return phrases.say("console-got-answer", card=name(got.answer))
    if got.offered:
        cards = ", ".join(name(id_) for id_ in got.offered)
        return phrases.say("console-got-offered", cards=cards)
    return phrases.say("console-got-unknown")
