"""Questions at a meeting: one official opens one at once, and only who has its code answers."""

from collections.abc import Sequence
from datetime import timedelta

from bot.services.ids import new_id
from bot.services.surveys.approval import CLOSE
from bot.services.surveys.content import check_complete, hash_content
from bot.services.surveys.drafting import save
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.survey import ONE, YES_NO, Survey, SurveyOption, SurveyQuestion
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories.surveys import forms, surveys
from storage.repositories.surveys.surveys import CLOSED, DRAFT, OPEN, Content

ASK = "ask_at_meeting"

LASTS = timedelta(hours=3)
"""How long it takes answers if nobody closes it."""

_QUESTION = "q"


def open_question(
    tx: Transaction,
    context: UnitContext,
    official: str,
    *,
    meeting: str,
    why: LocalisedText,
    question: str,
    options: Sequence[str],
) -> str:
    """Ask *question* at a *meeting* at once; without *options* it is yes or no. Return its id.

    No second official approves it: it is in no list, and reaches those only who are there.

    Raises:
        InvalidSurveyError: it has a fault.
    """
    names = list(filter(None, map(clean, options)))
    chosen = tuple(SurveyOption(f"o{n}", LocalisedText(name)) for n, name in enumerate(names, 1))
    asked = SurveyQuestion(
        _QUESTION, ONE if chosen else YES_NO, LocalisedText(clean(question)), chosen
    )
    survey = Survey(LocalisedText(clean(meeting)), why, (asked,), is_for_meeting=True)
    content = Content(survey, closes_at=context.now() + LASTS)
    check_complete(context, content)
    id_ = new_id()
    save(tx, context, official, id_, 0, content)
    values = {
        "state": OPEN,
        "content_hash": hash_content(id_, content),
        "opens_at": None,
        "closes_at": content.closes_at,
    }
    seen = APPROVALS.find(tx, context, id_)
    APPROVALS.change(tx, context, seen, ASK, official, states=(DRAFT,), values=values)
    return id_


def close_question(tx: Transaction, context: UnitContext, official: str, survey_id: str) -> None:
    """Close the question of a meeting; its page goes on to show the result.

    Raises:
        LookupError: there is no such question of a meeting.
        TransitionError: it is not open.
    """
    seen = APPROVALS.find(tx, context, survey_id)
    version = surveys.load_version(tx, context.unit_id, survey_id, seen.version)
    if not version.content.survey.is_for_meeting:
        raise LookupError(survey_id)
    values = {"state": CLOSED, "ended_at": context.now()}
    APPROVALS.change(tx, context, seen, CLOSE, official, states=(OPEN,), values=values)
    forms.forget_people(tx, context.unit_id, survey_id)
