"""All that the page of one survey shows, read in one transaction."""

from collections.abc import Sequence

from msgspec import Struct

from bot.services.approvals import RETURN, SUBMIT
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.surveys import drafting
from bot.services.surveys.analysis.disclosure import (
    are_results_final,
    count_respondents,
    is_shown_once,
)
from bot.services.surveys.content import InvalidSurveyError, check_complete, hash_content
from bot.services.surveys.mixer import SMALLEST_GROUP
from bot.services.unit_context import UnitContext
from conversations.surveys.checks import SurveyFault
from storage.database.transactions import Transaction
from storage.repositories.approvals import Event
from storage.repositories.surveys import sources, surveys, tallies
from storage.repositories.surveys.surveys import (
    CLOSED,
    DRAFT,
    OPEN,
    RETURNED,
    TABLES,
    WAITING_FOR_APPROVAL,
    StoredSurvey,
    Version,
)


class Rights(Struct, frozen=True):
    """What an official may do with a survey now; *why_not_approve* is one word, or ""."""

    submit: bool
    approve: bool
    close: bool
    edit: bool
    why_not_approve: str = ""


class SurveyView(Struct, frozen=True):
    """A survey as one official sees it.

    *faults* keep it from being asked. *respondents* is how many answered, of an anonymous one
    whether their answers are mixed or not; None before it opens. *counted* is how many answers
    the results have that are shown once; None as long as they are not shown. Of an open anonymous
    one it *lacks_sources* if too few people answered who count towards a mixed group.
    """

    stored: StoredSurvey
    version: Version
    events: Sequence[Event]
    content_hash: str
    rights: Rights
    faults: Sequence[SurveyFault] = ()
    respondents: int | None = None
    counted: int | None = None
    lacks_sources: bool = False


def load_view(
    tx: Transaction, context: UnitContext, official: SignedInOfficial, survey_id: str
) -> SurveyView | None:
    """Return a survey as *official* sees it, None if there is no such survey."""
    unit_id = context.unit_id
    stored = surveys.find(tx, unit_id, survey_id)
    if stored is None:
        return None
    version = surveys.load_version(tx, unit_id, survey_id, stored.version)
    events = TABLES.list_events(tx, unit_id, survey_id)
    is_public = stored.state in (OPEN, CLOSED)
    key, survey = (unit_id, survey_id, stored.version), version.content.survey
    is_final = is_shown_once(survey) and are_results_final(tx, *key, survey)
    return SurveyView(
        stored,
        version,
        events,
        hash_content(survey_id, version.content),
        _rights(tx, context, stored, events, official),
        () if is_public else _list_faults(context, version),
        count_respondents(tx, *key, survey) if is_public else None,
        tallies.find_extent(tx, *key).respondents if is_final else None,
        stored.state == OPEN
        and survey.is_anonymous
        and sources.count_of_version(tx, *key) < SMALLEST_GROUP,
    )


def _list_faults(context: UnitContext, version: Version) -> Sequence[SurveyFault]:
    try:
        check_complete(context, version.content)
    except InvalidSurveyError as error:
        return error.faults
    return ()


def _rights(
    tx: Transaction,
    context: UnitContext,
    stored: StoredSurvey,
    events: Sequence[Event],
    official: SignedInOfficial,
) -> Rights:
    editors = TABLES.list_editors(tx, context.unit_id, stored.survey_id)
    by_act = {(event.act, event.by) for event in events}
    me = official.official_id
    has_returned = (RETURN, me) in by_act
    has_written = me in editors or (SUBMIT, me) in by_act
    waits, state = stored.state == WAITING_FOR_APPROVAL, stored.state
    may_approve = waits and official.may(Action.APPROVE_SURVEYS)
    return Rights(
        submit=state in (DRAFT, RETURNED)
        and official.may(Action.WRITE_SURVEYS)
        and not has_returned,
        approve=may_approve and not has_written,
        edit=state in drafting.EDITABLE
        and official.may(Action.WRITE_SURVEYS)
        and not has_returned,
        close=state == OPEN and official.may(Action.CLOSE_SURVEYS),
        why_not_approve="edited" if may_approve and has_written else "",
    )
