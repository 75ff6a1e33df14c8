"""Handlers of the effects about questions: store misses, pass questions on to officials."""

from bot.services.handlers import EffectHandlers
from bot.services.questions import misses
from bot.services.questions.news_questions import tell_author
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.questions.effects import Missed, MissKept, PartMissed
from conversations.engine.model.effects import (
    AskOfficial,
    PassedOn,
    Refused,
)
from storage.database.transactions import Transaction


def keep_miss(tx: Transaction, context: UnitContext, speaker: Speaker, effect: Missed) -> MissKept:
    """Store a question that was not answered well, without the speaker."""
    del speaker
    kind = "not_this" if effect.card else "unknown"
    misses.keep_miss(tx, context, question=effect.question, kind=kind, card=effect.card)
    return MissKept()


def keep_missing_part(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: PartMissed
) -> MissKept:
    """Store which missing part of a card was asked for, without the speaker."""
    del speaker
    misses.keep_missing_part(tx, context, card=effect.card, part=effect.part)
    return MissKept()


def ask_official(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AskOfficial
) -> PassedOn | Refused:
    """Pass a question on to officials, unless the speaker has too many open questions.

    The author of the announcement that it is about is told of it.
    """
    id_ = misses.ask_official(tx, context, speaker, effect.question)
    if id_ and effect.announcement:
        tell_author(tx, context, id_, effect.announcement)
    return PassedOn() if id_ else Refused("many")


EFFECT_HANDLERS: EffectHandlers = {
    Missed: keep_miss,
    PartMissed: keep_missing_part,
    AskOfficial: ask_official,
}
