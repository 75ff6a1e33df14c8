"""Save a survey that an official writes: each save is a version, and voids an approval."""

from typing import NamedTuple

from bot.services.approvals import TransitionError
from bot.services.surveys.content import InvalidSurveyError
from bot.services.surveys.transitions import APPROVALS
from bot.services.unit_context import UnitContext
from conversations.surveys.checks import SurveyFault
from conversations.surveys.survey import Survey
from storage.database.transactions import Transaction
from storage.repositories import counters
from storage.repositories.approvals import Event
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import (
    DRAFT,
    OPEN,
    RETURNED,
    WAITING_FOR_APPROVAL,
    Content,
    StoredSurvey,
    Version,
)

EDITABLE = (DRAFT, RETURNED, WAITING_FOR_APPROVAL, OPEN)
"""The states in which a survey can be edited; it then is a draft again, and is not asked."""

CREATED, SAVED = "create", "save"

_COUNTER = "survey"


def next_code(tx: Transaction, context: UnitContext) -> str:
    """Return the code of a new survey, like "YK 3"."""
    return f"YK {counters.next_number(tx, context.unit_id, _COUNTER, first=1)}"


class ConcurrentEditError(Exception):
    """Someone else saved a version meanwhile; *newest* is that version."""

    def __init__(self, newest: Version) -> None:
        super().__init__(f"version {newest.version}")
        self.newest = newest


class Saved(NamedTuple):
    """The survey as it is saved, with the number of its newest version."""

    survey_id: str
    version: int


def save(
    tx: Transaction,
    context: UnitContext,
    official: str,
    survey_id: str,
    seen_version: int,
    content: Content,
) -> Saved:
    """Save *content* over the version that the editor saw; 0 for a new survey.

    A draft may have faults; they are named when it is submitted. Saving what is saved already
    makes no new version.

    Raises:
        ConcurrentEditError: someone saved another version since then.
        TransitionError: it has ended.
        NotAllowedError: the official returned it.
        InvalidSurveyError: it was asked already, and it would be anonymous now, or not any more.
        LookupError: there is none with that id, and a version of it was seen.
    """
    unit_id, now = context.unit_id, context.now()
    known = surveys.find(tx, unit_id, survey_id)
    if known is None:
        if seen_version:
            raise LookupError(survey_id)
        code = next_code(tx, context)
        surveys.create(tx, unit_id, survey_id, code=code, author=official, now=now)
        surveys.add_version(tx, unit_id, survey_id, Version(1, content, official, now))
        APPROVALS.record(tx, context, survey_id, Event(CREATED, official, "", 1, now))
        return Saved(survey_id, 1)
    newest = surveys.load_version(tx, unit_id, survey_id, known.version)
    if newest.content == content:
        return Saved(survey_id, known.version)
    _check_anonymity(context, known, newest.content.survey, content.survey)
    if known.version != seen_version:
        raise ConcurrentEditError(newest)
    APPROVALS.check_not_returned(tx, context, official, survey_id)
    version = known.version + 1
    values = {"state": DRAFT, "version": version, "content_hash": "", "approved_by": ""}
    try:
        APPROVALS.change(tx, context, known, SAVED, official, states=EDITABLE, values=values)
    except TransitionError as error:
        if error.state not in EDITABLE:
            raise
        now_at = APPROVALS.find(tx, context, survey_id).version
        seen = surveys.load_version(tx, unit_id, survey_id, now_at)
        raise ConcurrentEditError(seen) from error
    surveys.add_version(tx, unit_id, survey_id, Version(version, content, official, now))
    return Saved(survey_id, version)


def _check_anonymity(context: UnitContext, known: StoredSurvey, old: Survey, new: Survey) -> None:
    """Check that a survey that was asked does not become anonymous or named."""
    was_approved, now = known.closes_at is not None, context.now()
    was_asked = was_approved and (known.opens_at is None or known.opens_at <= now)
    if was_asked and old.is_anonymous != new.is_anonymous:
        raise InvalidSurveyError([SurveyFault("", "anonymity")])
