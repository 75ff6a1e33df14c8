"""The service part of questions and answer cards."""

from bot.services.delivery.notice_renderer import Renderers
from bot.services.handlers import Occasion
from bot.services.jobs.job import Job
from bot.services.parts import WITH_THE_PERSON, JobTools, NoticeTools, ServicePart, TablePolicy
from bot.services.questions.answering import question_renderers
from bot.services.questions.effect_handlers import EFFECT_HANDLERS
from bot.services.questions.expired_cards import expired_card_jobs, expired_card_renderers
from bot.services.questions.news_questions import news_question_renderers
from bot.services.questions.query_handlers import QUERY_HANDLERS
from bot.services.questions.retention import RETENTION
from bot.services.questions.staff_questions import (
    STAFF_QUESTION_HANDLERS,
    STAFF_QUESTION_QUERY_HANDLERS,
)
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.questions import official_questions

_NOBODY = "It holds nothing about who asked."
_CARDS = "It is about the unit's answers, and is replaced together with them."


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderers of answers, questions to authors, and news about expired cards."""
    return {
        **question_renderers(tools.services),
        **news_question_renderers(tools.services.context, tools.official_phrases_for),
        **expired_card_renderers(tools.services.context, tools.official_phrases_for),
    }


def jobs(tools: JobTools) -> list[Job]:
    """Return the job that notifies of expired cards."""
    return expired_card_jobs(tools.services.context)


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Delete the questions that a person passed on to officials, with the answers."""
    official_questions.delete_of_person(tx, context.unit_id, person_id)


PART = ServicePart(
    effect_handlers={**EFFECT_HANDLERS, **STAFF_QUESTION_HANDLERS},
    query_handlers={**QUERY_HANDLERS, **STAFF_QUESTION_QUERY_HANDLERS},
    retention=RETENTION,
    jobs=jobs,
    notices=notices,
    tables=(
        TablePolicy("miss", "misses", _NOBODY),
        TablePolicy("asked_official", "asked", WITH_THE_PERSON),
        TablePolicy("card_told", _CARDS, _NOBODY),
        TablePolicy("procedure", _CARDS, _NOBODY),
        TablePolicy("loaded_pack", "The next pack takes its place.", _NOBODY),
        TablePolicy("pack_conflict", "It goes when an official settles it.", _NOBODY),
    ),
    erasers={Occasion.PERSON_ERASED: erase, Occasion.CONSENT_WITHDRAWN: erase},
)
