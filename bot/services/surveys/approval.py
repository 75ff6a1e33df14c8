"""Submit, approve, return, reject and close surveys: the rules of two people."""

from collections.abc import Collection

from bot.services.surveys.content import InvalidSurveyError, check_complete, hash_content
from bot.services.surveys.drafting import RETURN, check_not_returned
from bot.services.surveys.transitions import (
    PROGRAM,
    NotAllowedError,
    TransitionError,
    change,
    find,
)
from bot.services.unit_context import UnitContext
from conversations.surveys.checks import SurveyFault
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import (
    CLOSED,
    DRAFT,
    OPEN,
    REJECTED,
    RETURNED,
    TABLES,
    WAITING_FOR_APPROVAL,
    StoredSurvey,
)

MAX_REASON_LENGTH = 500

_WAITING = (WAITING_FOR_APPROVAL,)

SUBMIT, APPROVE, REJECT, CLOSE = "submit", "approve", "reject", "close"


class WrongHashError(Exception):
    """The questions, the audience or the times are not those that the approver was shown."""


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
    seen = _seen(tx, context, survey_id, version, states)
    check_not_returned(tx, context, official, survey_id)
    check_complete(context, surveys.load_version(tx, context.unit_id, survey_id, version).content)
    values = {"state": WAITING_FOR_APPROVAL}
    change(tx, context, seen, SUBMIT, official, states=states, values=values)


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
    seen = _seen(tx, context, survey_id, version, _WAITING)
    unit_id = context.unit_id
    writers = TABLES.list_editors(tx, unit_id, survey_id)
    if official in writers | TABLES.list_actors(tx, unit_id, survey_id, SUBMIT):
        raise NotAllowedError("edited")
    content = surveys.load_version(tx, unit_id, survey_id, version).content
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
    change(tx, context, seen, APPROVE, official, states=_WAITING, values=values)


def return_to_author(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    version: int,
    reason: str,
) -> None:
    """Return what waits for approval to its author, with a reason.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it does not wait for approval, or at another version.
        InvalidSurveyError: there is no reason, or it is too long.
    """
    seen = _seen(tx, context, survey_id, version, _WAITING)
    _end_waiting(tx, context, official, seen, reason, act=RETURN, state=RETURNED)


def reject(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    version: int,
    reason: str,
) -> None:
    """Reject what waits for approval for good, with a reason. It raises like the return."""
    seen = _seen(tx, context, survey_id, version, _WAITING)
    _end_waiting(tx, context, official, seen, reason, act=REJECT, state=REJECTED)


def close(
    tx: Transaction, context: UnitContext, actor: str, survey_id: str, reason: str = ""
) -> None:
    """Close an open survey; an official gives a reason, the program closes it at its end.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it is not open.
        InvalidSurveyError: there is no reason, or it is too long.
    """
    if actor != PROGRAM:
        reason = _checked_reason(reason)
    seen = find(tx, context, survey_id)
    values = {"state": CLOSED, "ended_at": context.now()}
    change(tx, context, seen, CLOSE, actor, states=(OPEN,), values=values, reason=reason)


def _end_waiting(
    tx: Transaction,
    context: UnitContext,
    official: str,
    seen: StoredSurvey,
    reason: str,
    *,
    act: str,
    state: str,
) -> None:
    reason, values = _checked_reason(reason), {"state": state}
    change(tx, context, seen, act, official, states=_WAITING, values=values, reason=reason)


def _seen(
    tx: Transaction,
    context: UnitContext,
    survey_id: str,
    version: int,
    states: Collection[str],
) -> StoredSurvey:
    found = find(tx, context, survey_id)
    if found.version != version or found.state not in states:
        raise TransitionError(found)
    return found


def _checked_reason(reason: str) -> str:
    reason = clean(reason)
    if not reason or len(reason) > MAX_REASON_LENGTH:
        raise InvalidSurveyError([SurveyFault("", "reason")])
    return reason
