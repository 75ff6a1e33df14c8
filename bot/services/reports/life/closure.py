"""The contract of an answer that work is done: a sentence, and a photo of the result.

Words suffice where the category says so. Otherwise a coded reason stands for the photo, which a
lead approves; until then residents have the sentence as an answer in between.
"""

from collections.abc import Sequence

from bot.language_data import WordLists
from bot.services.officials.permissions import Action, SignedInOfficial, roles_allowing
from bot.services.officials.staff_bot import find_user
from bot.services.reports import access
from bot.services.reports.query_handlers import find_category
from bot.services.unit_context import UnitContext
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.person import LANGUAGES
from conversations.staff.reports.my_work import NO_PHOTO_REASONS, only_passes_on
from storage.database.transactions import Transaction
from storage.repositories.officials import staff_bot
from storage.repositories.reports import reports
from storage.repositories.reports.reports import HistoryEvent
from storage.tables.report_states import ANSWERED, IN_PROGRESS, REOPENED, REPLY_KINDS

NO_PHOTO = "no_photo."
"""How the reason of an answer begins that says why there is no photo of the result."""

_TOO_OFTEN = 2
_LISTS = [WordLists(language) for language in LANGUAGES]


def can_close_by_words(
    tx: Transaction, context: UnitContext, category_id: str, version: int
) -> bool:
    """Tell whether an answer needs no photo, as its category is now or was in the *version*."""
    category = find_category(context.unit, category_id)
    category = category or find_category(context.pack(tx, version), category_id)
    return category is not None and category.words_suffice


def choose_state(
    official: SignedInOfficial, reason: str, *, has_proof: bool
) -> tuple[str, str] | None:
    """Return the state to which an answer that work is done leads, and the event's reason.

    It is an answer in between while a lead has to approve the *reason* that stands for a photo.
    Return None if there is neither.
    """
    if has_proof:
        return ANSWERED, ""
    if reason not in NO_PHOTO_REASONS:
        return None
    is_lead = official.may(Action.APPROVE_CLOSURES)
    return ANSWERED if is_lead else IN_PROGRESS, f"{NO_PHOTO}{reason}"


def tells_only_passing_on(text: str) -> bool:
    """Tell whether *text* says, in a language that we know, only that a report was passed on."""
    utterances = Utterances()
    return any(only_passes_on(utterances.utterance_of(text, lists)) for lists in _LISTS)


def find_pending(events: Sequence[HistoryEvent]) -> HistoryEvent | None:
    """Return the newest answer of a report, if a lead has to approve it without a photo."""
    replies = [event for event in events if event.kind in REPLY_KINDS]
    newest = replies[-1] if replies else None
    if newest is None or newest.kind != IN_PROGRESS or not newest.reason.startswith(NO_PHOTO):
        return None
    return newest


def list_leads(tx: Transaction, context: UnitContext, report_id: str) -> dict[str, str]:
    """Return, by person, the leads at the staff bot who may approve closures of a report."""
    item = access.find_item(tx, context, report_id)
    found: dict[str, str] = {}
    if item is None:
        return found
    leads = staff_bot.list_people_with_role(
        tx, context.unit_id, roles_allowing(Action.APPROVE_CLOSURES)
    )
    for person_id, official_id in leads.items():
        lead = find_user(tx, context, person_id)
        if lead is not None and lead.may(Action.ANSWER_REPORTS, item):
            found[person_id] = official_id
    return found


def give_to_lead(
    tx: Transaction, context: UnitContext, report_id: str, assignee: str | None
) -> None:
    """Let a lead hold a report that is reopened for the third time; its row is locked.

    Without a lead at the staff bot it stays with who held it.
    """
    events = reports.history(tx, context.unit_id, [report_id])
    if sum(event.kind == REOPENED for event in events) < _TOO_OFTEN:
        return
    leads = sorted(set(list_leads(tx, context, report_id).values()))
    if leads and assignee not in leads:
        reports.assign(tx, context.unit_id, report_id, leads[0])
