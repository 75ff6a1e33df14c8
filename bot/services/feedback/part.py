"""The service part of the feedback on the assistant itself."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.services.handlers import Occasion
from bot.services.ids import new_id
from bot.services.parts import WITH_THE_PERSON, OwnItem, ServicePart, TablePolicy
from bot.services.retention_rules import YEAR, Rule, apply_by
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.feedback.effects import FeedbackKept, KeepFeedback
from conversations.engine.model.effects import Refused
from conversations.text.fold import clean
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import feedback
from storage.repositories.feedback import Feedback

MOST_A_DAY = 20


def keep_feedback(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: KeepFeedback
) -> FeedbackKept | Refused:
    """Store what the speaker said, without phone numbers; from one person some a day."""
    unit_id, person_id, now = context.unit_id, speaker.person_id, context.now()
    if feedback.count_since(tx, unit_id, person_id, now - timedelta(days=1)) >= MOST_A_DAY:
        return Refused("many")
    said = Feedback(new_id(), mask_numbers(clean(effect.text)), now)
    feedback.add(tx, unit_id, person_id, said)
    return FeedbackKept()


def own_items(tx: Transaction, context: UnitContext, person_id: str) -> Sequence[OwnItem]:
    """Return what a person said about the assistant, for "my data"."""
    return [
        OwnItem(its.at, its.text) for its in feedback.of_person(tx, context.unit_id, person_id)
    ]


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete what a person said about the assistant."""
    feedback.delete_of_person(tx, context.unit_id, person_id)


PART = ServicePart(
    effect_handlers={KeepFeedback: keep_feedback},
    retention=(
        Rule(
            "feedback",
            "What people said about the assistant itself",
            YEAR,
            "To make it better",
            apply_by(feedback.delete_before),
            date(2026, 12, 1),
            rank=105,
        ),
    ),
    tables=(TablePolicy("app_feedback", "feedback", WITH_THE_PERSON),),
    own_items=own_items,
    erasers={Occasion.PERSON_ERASED: erase, Occasion.CONSENT_WITHDRAWN: erase},
)
