"""Submit, approve and close surveys; `APPROVALS` returns and rejects them."""

from bot.services.approvals import APPROVE, PROGRAM, SUBMIT, WrongHashError, check_reason
from bot.services.surveys.content import check_complete, hash_content
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.surveys import forms, surveys
from storage.repositories.surveys.surveys import (
    CLOSED,
    DRAFT,
    OPEN,
    RETURNED,
    WAITING_FOR_APPROVAL,
)

_WAITING = (WAITING_FOR_APPROVAL,)

CLOSE = "close"


def submit(
    tx: Transaction, context: UnitContext, official: str, survey_id: str, version: int
) -> None:
    """Submit a version for approval.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it is no draft any more, or at another version.
        NotAllowedError: the official returned it.
        InvalidSurveyError: it has a fault.
    """
    states = (DRAFT, RETURNED)
    seen = APPROVALS.find_seen(tx, context, survey_id, version, states)
    APPROVALS.check_not_returned(tx, context, official, survey_id)
    check_complete(context, surveys.load_version(tx, context.unit_id, survey_id, version).content)
    values = {"state": WAITING_FOR_APPROVAL}
    APPROVALS.change(tx, context, seen, SUBMIT, official, states=states, values=values)


def approve(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    *,
    version: int,
    content_hash: str,
) -> None:
    """Approve what the official was shown: *version* with *content_hash*. It opens at its time.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it does not wait for approval, or at another version.
        NotAllowedError: the official wrote, edited or submitted it.
        WrongHashError: its content is not what they were shown.
        InvalidSurveyError: its end has passed meanwhile.
    """
    seen = APPROVALS.find_seen(tx, context, survey_id, version, _WAITING)
    APPROVALS.check_not_writer(tx, context, official, survey_id)
    content = surveys.load_version(tx, context.unit_id, survey_id, version).content
    if hash_content(survey_id, content) != content_hash:
        raise WrongHashError
    check_complete(context, content)
    values = {
        "state": OPEN,
        "approved_by": official,
        "content_hash": content_hash,
        "opens_at": content.opens_at,
        "closes_at": content.closes_at,
    }
    APPROVALS.change(tx, context, seen, APPROVE, official, states=_WAITING, values=values)


def close(
    tx: Transaction, context: UnitContext, actor: str, survey_id: str, reason: str = ""
) -> None:
    """Close an open survey; an official gives a reason, the program closes it at its end.

    The names on its forms on paper are of no use then.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it is not open.
        InvalidReasonError: there is no reason, or it is too long.
    """
    if actor != PROGRAM:
        reason = check_reason(reason)
    seen = APPROVALS.find(tx, context, survey_id)
    values = {"state": CLOSED, "ended_at": context.now()}
    APPROVALS.change(tx, context, seen, CLOSE, actor, states=(OPEN,), values=values, reason=reason)
    forms.forget_people(tx, context.unit_id, survey_id)
