"""What residents do by the buttons of messages about surveys."""

from bot.services.handlers import EffectHandlers
from bot.services.surveys.quick_polls import answer_poll
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.surveys.notice_effects import (
    AnswerPoll,
    SetSurveySilence,
    SurveySilenceSet,
)
from storage.database.transactions import Transaction
from storage.repositories.surveys import silences


def set_silence(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SetSurveySilence
) -> SurveySilenceSet:
    """Store whether the speaker wants no word about surveys."""
    silences.set_silence(
        tx,
        context.unit_id,
        speaker.person_id,
        is_wanted=effect.is_wanted,
        now=context.now(),
    )
    return SurveySilenceSet(effect.is_wanted)


NOTICE_EFFECT_HANDLERS: EffectHandlers = {AnswerPoll: answer_poll, SetSurveySilence: set_silence}
