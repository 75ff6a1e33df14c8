"""What the commune did with the answers to a survey: one official writes it, another approves."""

from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.officials.permissions import Action, roles_allowing
from bot.services.surveys.mailing import FOLLOW_UP_TIME, tell_officials
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from conversations.text.fold import clean
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.officials import staff_bot
from storage.repositories.surveys import follow_ups, surveys
from storage.repositories.surveys.follow_ups import APPROVED, WAITING_FOR_APPROVAL, FollowUp
from storage.repositories.surveys.mailings import Topic
from storage.repositories.surveys.surveys import CLOSED, StoredSurvey

__all__ = ["APPROVED", "WAITING_FOR_APPROVAL", "FollowUp"]

MAX_LENGTH = 600
"""Letters of a text: people read it in one message."""

WRITE, APPROVE = "follow_up", "approve_follow_up"
"""The acts in the audit."""

WAITS = "waits"
"""What approvers are told: a text waits for them."""

_UNTOLD = FOLLOW_UP_TIME * 4


class InvalidFollowUpError(Exception):
    """The text can't be stored; *fault* is "empty" or "long"."""

    def __init__(self, fault: str) -> None:
        super().__init__(fault)
        self.fault = fault


class StaleFollowUpError(Exception):
    """Someone else wrote another text meanwhile, or approved it; *newest* is what is there now."""

    def __init__(self, newest: FollowUp | None) -> None:
        super().__init__(str(newest and newest.number))
        self.newest = newest


def write(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    seen: int,
    vi: str,
    en: str,
) -> None:
    """Store the text over the one with the number *seen*, 0 for none; tell those who approve it.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it has not ended.
        InvalidFollowUpError: the Vietnamese text is missing, or a text is too long.
        StaleFollowUpError: someone else wrote or approved a text meanwhile.
    """
    unit_id, now = context.unit_id, context.now()
    survey = _find_ended(tx, context, survey_id)
    vi, en = _tidy(vi), _tidy(en)
    if not vi or max(len(vi), len(en)) > MAX_LENGTH:
        raise InvalidFollowUpError("long" if vi else "empty")
    newest = follow_ups.find(tx, unit_id, survey_id)
    text = FollowUp(seen + 1, WAITING_FOR_APPROVAL, vi, en, official, now)
    if newest is None and not seen:
        follow_ups.add(tx, unit_id, survey_id, text)
    elif newest is not None and (newest.vi, newest.en, newest.written_by) == (vi, en, official):
        return  # two clicks
    elif not follow_ups.replace(tx, unit_id, survey_id, seen, text):
        raise StaleFollowUpError(newest)
    audit.record(tx, unit_id, official, f"survey.{WRITE}", survey_id, now=now)
    roles = roles_allowing(Action.APPROVE_SURVEYS)
    approvers = staff_bot.list_people_with_role(tx, unit_id, roles)
    people = [person for person, other in approvers.items() if other != official]
    topic = Topic(survey_id, survey.version, WAITS)
    tell_officials(tx, context, topic, WAITS, people)


def approve(
    tx: Transaction, context: UnitContext, official: str, survey_id: str, number: int
) -> None:
    """Approve the text that the official was shown; those who answered are told it soon.

    Raises:
        LookupError: there is no such survey.
        TransitionError: it has not ended.
        NotAllowedError: the official wrote the text.
        StaleFollowUpError: it is not the text that they were shown, or it is approved already.
    """
    unit_id, now = context.unit_id, context.now()
    _find_ended(tx, context, survey_id)
    newest = follow_ups.find(tx, unit_id, survey_id)
    if newest is None or newest.number != number:
        raise StaleFollowUpError(newest)
    if newest.written_by == official:
        raise NotAllowedError("edited")
    approved = newest._replace(state=APPROVED, approved_by=official, approved_at=now)
    if not follow_ups.replace(tx, unit_id, survey_id, number, approved):
        raise StaleFollowUpError(newest)
    audit.record(tx, unit_id, official, f"survey.{APPROVE}", survey_id, now=now)


def list_missing(tx: Transaction, context: UnitContext) -> list[str]:
    """Return the surveys whose people are still to be told what was done, first ended first.

    A question at a meeting is none of them.
    """
    unit_id, since = context.unit_id, context.now() - _UNTOLD
    return [
        id_
        for id_, version, _ in follow_ups.list_missing(tx, unit_id, ended_since=since)
        if not surveys.load_version(tx, unit_id, id_, version).content.survey.is_for_meeting
    ]


def _find_ended(tx: Transaction, context: UnitContext, survey_id: str) -> StoredSurvey:
    found = APPROVALS.find(tx, context, survey_id)
    if found.state != CLOSED:
        raise TransitionError(found.state)
    return found


def _tidy(text: str) -> str:
    return "\n".join(clean(line) for line in text.splitlines()).strip()
