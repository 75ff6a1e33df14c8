"""Summarise the effect of a change on questions."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from msgspec import Struct

from bot.cards.trial import AnswerChange, TrialAnswer, TrialResult
from bot.console.questions.procedure_directory import ProcedureDirectory
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit

# The limit of questions listed per kind; the rest is counted.
_MOST = 50


class TrialLine(Struct, frozen=True):
    """One question: its expected card, its result before and after the change."""

    text: str
    card: str
    before: str
    after: str


class TrialSummary(Struct, frozen=True):
    """The questions gained, lost, and changed without a known correct card."""

    gained: Sequence[TrialLine]
    lost: Sequence[TrialLine]
    other: Sequence[TrialLine]
    counts: Mapping[str, int]


TitleOf = Callable[[str], str]


def title_lookup(unit: Unit, directory: ProcedureDirectory) -> TitleOf:
    """Return a function from the id of a card or procedure to its title."""
    titles = {card.id: card.title.vi for card in unit.cards}
    return lambda id_: titles.get(id_) or directory.title(id_) or id_


def summarise_trial(
    effect: TrialResult, name: TitleOf, card_id: str, phrases: Phrases
) -> TrialSummary:
    """Return the summary of *effect*; list questions about *card_id* first."""
    other = sorted(effect.other, key=lambda change: not _mentions_card(change, card_id))

    def lines(changes: Iterable[AnswerChange]) -> list[TrialLine]:
        return [
            _line(change, name, phrases) for change, _ in zip(changes, range(_MOST), strict=False)
        ]

    counts = {
        "gained": len(effect.gained),
        "lost": len(effect.lost),
        "other": len(effect.other),
        "tried": effect.tried,
    }
    return TrialSummary(lines(effect.gained), lines(effect.lost), lines(other), counts)


def _mentions_card(change: AnswerChange, card_id: str) -> bool:
    return card_id in (change.after.answer, *change.after.offered)


def _line(change: AnswerChange, name: TitleOf, phrases: Phrases) -> TrialLine:
    about = change.asked.card or ""
    before, after = (
        _outcome_text(answer, name, phrases) for answer in (change.before, change.after)
    )
    return TrialLine(change.asked.text, name(about) if about else "", before, after)


def _outcome_text(answer: TrialAnswer, name: TitleOf, phrases: Phrases) -> str:
    if answer.answer:
        return phrases.say("console-got-answer", card=name(answer.answer))
    if answer.offered:
        cards = ", ".join(name(id_) for id_ in answer.offered)
        return phrases.say("console-got-offered", cards=cards)
    return phrases.say("console-got-unknown")
