"""Keeps what was not answered, and passes questions on to officials."""

from bot.services.handlers import EffectHandlers
from bot.services.questions import misses
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import (
    AskOfficial,
    Missed,
    MissKept,
    PartMissed,
    PassedOn,
    Refused,
)
from storage.database.transactions import Transaction


def keep_miss(tx: Transaction, context: UnitContext, speaker: Speaker, effect: Missed) -> MissKept:
    """Keep a question that was not answered well; of the speaker nothing is kept."""
    del speaker
    kind = "not_this" if effect.card else "unknown"
    misses.keep_miss(tx, context, question=effect.question, kind=kind, card=effect.card)
    return MissKept()


def keep_missing_part(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: PartMissed
) -> MissKept:
    """Keep which part of a card was asked for that it does not have."""
    del speaker
    misses.keep_missing_part(tx, context, card=effect.card, part=effect.part)
    return MissKept()


def ask_official(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: AskOfficial
) -> PassedOn | Refused:
    """Pass a question on to officials, unless too many of the speaker's wait already."""
    is_passed_on = misses.ask_official(tx, context, speaker, effect.question)
    return PassedOn() if is_passed_on else Refused("many")


EFFECT_HANDLERS: EffectHandlers = {
    Missed: keep_miss,
    PartMissed: keep_missing_part,
    AskOfficial: ask_official,
}
