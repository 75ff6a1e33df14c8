"""The contract of an answer that work is done: a sentence, and a photo of the result.

Words suffice where the category says so. Otherwise a coded reason stands for the photo, which a
lead approves; until then residents have the sentence as an answer in between.
"""

from collections.abc import Sequence

from bot.language_data import WordLists
from bot.services.officials.leaves import find_leave_now
from bot.services.officials.permissions import (
    Action,
    SignedInOfficial,
    WorkItem,
    roles_allowing,
)
from bot.services.officials.scopes import load_official
from bot.services.reports import access
from bot.services.reports.query_handlers import find_category
from bot.services.unit_context import UnitContext
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.person import LANGUAGES
from conversations.staff.reports.my_work import NO_PHOTO_REASONS
from conversations.staff.reports.official_words import only_passes_on
from storage.database.transactions import Transaction
from storage.repositories.officials import roles
from storage.repositories.reports import reports
from storage.repositories.reports.replies import list_standing_replies
from storage.repositories.reports.reports import HistoryEvent
from storage.tables.report_states import ANSWERED, IN_PROGRESS, REOPENED
from storage.tables.reports import NO_PHOTO

_TOO_OFTEN = 2
_LISTS = [WordLists(language) for language in LANGUAGES]


def can_close_by_words(
    tx: Transaction, context: UnitContext, category_id: str, version: int
) -> bool:
    """Tell whether an answer needs no photo, as its category is now or was in the *version*."""
    category = find_category(context.unit, category_id)
    category = category or find_category(context.pack(tx, version), category_id)
    return category is not None and category.words_suffice


def choose_state(reason: str, *, has_proof: bool, is_approver: bool) -> tuple[str, str] | None:
    """Return the state to which an answer that work is done leads, and the event's reason.

    Unless its author *is_approver*, the *reason* that stands for a photo makes it an answer in
    between. Return None if there is neither.
    """
    if has_proof:
        return ANSWERED, ""
    if reason not in NO_PHOTO_REASONS:
        return None
    return ANSWERED if is_approver else IN_PROGRESS, f"{NO_PHOTO}{reason}"


def tells_only_passing_on(text: str) -> bool:
    """Tell whether *text* says, in a language that we know, only that a report was passed on."""
    utterances = Utterances()
    return any(only_passes_on(utterances.utterance_of(text, lists)) for lists in _LISTS)


def find_pending(events: Sequence[HistoryEvent]) -> HistoryEvent | None:
    """Return the newest answer of a report, if a lead has to approve it without a photo."""
    standing = list_standing_replies(events)
    newest = standing[-1] if standing else None
    if newest is None or newest.kind != IN_PROGRESS or not newest.reason.startswith(NO_PHOTO):
        return None
    return newest


def list_approvers(tx: Transaction, context: UnitContext, item: WorkItem) -> list[str]:
    """Return the officials who may approve closures of a report: leads, else deputies."""
    return _list_who_may(tx, context, Action.APPROVE_CLOSURES, item) or _list_who_may(
        tx, context, Action.APPROVE_AS_DEPUTY, item
    )


def may_approve(
    tx: Transaction, context: UnitContext, official: SignedInOfficial, item: WorkItem
) -> bool:
    """Tell whether *official* may approve closures of a report: as a lead, else as a deputy."""
    if official.may(Action.APPROVE_CLOSURES, item):
        return True
    is_deputy = official.may(Action.APPROVE_AS_DEPUTY, item)
    return is_deputy and not _list_who_may(tx, context, Action.APPROVE_CLOSURES, item)


def _list_who_may(
    tx: Transaction, context: UnitContext, action: Action, item: WorkItem
) -> list[str]:
    allowed = roles.list_officials_with_role(tx, context.unit_id, roles_allowing(action))
    return [id_ for id_ in allowed if load_official(tx, context, id_).may(action, item)]


def give_to_lead(
    tx: Transaction, context: UnitContext, report_id: str, assignee: str | None
) -> None:
    """Let a lead hold a report that is reopened for the third time; its row is locked.

    Where there is none, a deputy does; without either it stays with who held it.
    """
    events = reports.history(tx, context.unit_id, [report_id])
    if sum(event.kind == REOPENED for event in events) < _TOO_OFTEN:
        return
    item = access.find_item(tx, context, report_id)
    approvers = list_approvers(tx, context, item) if item else []
    leads = [id_ for id_ in approvers if find_leave_now(tx, context, id_) is None]
    if leads and assignee not in leads:
        reports.assign(tx, context.unit_id, report_id, leads[0])
