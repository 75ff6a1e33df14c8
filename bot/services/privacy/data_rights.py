"""Carry out people's rights over their data; store each request with its deadlines."""

from datetime import timedelta
from secrets import token_urlsafe

from bot.services.ids import new_id
from bot.services.tokens import hash_token
from bot.services.unit_context import Speaker, UnitContext
from bot.services.working_time import end_of_working_day
from conversations.dialogues.privacy.effects import (
    ConsentWithdrawn,
    DataErased,
    DataFixed,
    DataShown,
    EraseMe,
    ErasureWaits,
    FixMyData,
    SeeMyData,
    WithdrawConsent,
)
from conversations.dialogues.privacy.queries import Traces
from storage.database.transactions import Transaction
from storage.repositories import audit, media
from storage.repositories.privacy import data_links, data_requests
from storage.repositories.privacy.data_requests import (
    ACCESS,
    CORRECT,
    DONE,
    ERASE,
    WAITS,
    WITHDRAW,
)
from storage.repositories.reports import contributions
from storage.repositories.reports.erasure import list_report_traces

LINK_HOURS = 24
READING = timedelta(minutes=15)
AFTER_ANSWERS = "after_answers"

# Luật 91/2025/QH15: a request is answered within working days and done within calendar days.
_ANSWER_DAYS = 2
_DONE_DAYS = {ACCESS: 10, CORRECT: 10, ERASE: 10, WITHDRAW: 15}
_RESIDENT = "resident"


def see_data(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SeeMyData
) -> DataShown:
    """Store the request, and return a link to the page with the speaker's data."""
    del effect
    _ask(tx, context, speaker.person_id, ACCESS)
    return DataShown(_link(tx, context, speaker.person_id), LINK_HOURS)


def fix_data(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: FixMyData
) -> DataFixed:
    """Store that the speaker asked for a correction."""
    del effect
    _ask(tx, context, speaker.person_id, CORRECT)
    return DataFixed()


def count_traces(tx: Transaction, context: UnitContext, person_id: str) -> Traces:
    """Return how many reports and photos of a person there are."""
    found = list_report_traces(tx, context.unit_id, person_id)
    return Traces(
        reports=len(found),
        open=sum(not trace.is_closed for trace in found),
        followed=sum(trace.is_followed for trace in found),
        stays=sum(trace.stays for trace in found),
        photos=media.count_of_person(tx, context.unit_id, person_id),
        added=contributions.count_open_reports(tx, context.unit_id, person_id),
    )


def finish_erasure(tx: Transaction, context: UnitContext, request_id: str) -> None:
    """Record that a postponed erasure is done."""
    data_requests.mark_done(tx, context.unit_id, request_id, outcome=DONE, now=context.now())
    _note(tx, context, ERASE, request_id)


def erase_when(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EraseMe
) -> ErasureWaits | DataErased:
    """Record that the speaker asked for erasure, now or once their reports are settled.

    After the outcome `DataErased` the batch erases the person: `bot/services/inbound/erasure.py`.
    """
    person_id = speaker.person_id
    traces = count_traces(tx, context, person_id)
    if effect.when == AFTER_ANSWERS and traces.open:
        request_erasure(tx, context, person_id)
        return ErasureWaits(traces.open)
    request_id = data_requests.find_waiting_erasure(tx, context.unit_id, person_id)
    if request_id is None:
        _ask(tx, context, person_id, ERASE)
    else:
        finish_erasure(tx, context, request_id)
    return DataErased(traces.stays)


def request_erasure(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Store that a person waits for their erasure; a job erases them when nothing is open."""
    if data_requests.find_waiting_erasure(tx, context.unit_id, person_id) is None:
        _ask(tx, context, person_id, ERASE, waits=True)


def withdraw_consent(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: WithdrawConsent
) -> ConsentWithdrawn:
    """Record that the speaker withdrew consent.

    The batch then runs the erasers for `Occasion.CONSENT_WITHDRAWN`, and redacts the speaker's
    messages.
    """
    del effect
    _ask(tx, context, speaker.person_id, WITHDRAW)
    return ConsentWithdrawn(count_traces(tx, context, speaker.person_id).open)


def _link(tx: Transaction, context: UnitContext, person_id: str) -> str:
    token = token_urlsafe(32)
    until = context.now() + timedelta(hours=LINK_HOURS)
    data_links.add(tx, context.unit_id, hash_token(token), person_id, until=until)
    return f"{context.public_url}/my-data?token={token}"


def _ask(
    tx: Transaction, context: UnitContext, person_id: str, kind: str, *, waits: bool = False
) -> str:
    """Store a request with its deadlines; record it in the audit unless it *waits*."""
    now, request_id = context.now(), new_id()
    data_requests.add(
        tx,
        context.unit_id,
        request_id,
        person_id=person_id,
        kind=kind,
        asked_at=now,
        answer_due=end_of_working_day(context.unit, now, _ANSWER_DAYS),
        done_due=now + timedelta(days=_DONE_DAYS[kind]),
        done_at=None if waits else now,
        outcome=WAITS if waits else DONE,
    )
    if not waits:
        _note(tx, context, kind, request_id)
    return request_id


def _note(tx: Transaction, context: UnitContext, kind: str, request_id: str) -> None:
    audit.record(tx, context.unit_id, _RESIDENT, f"data.{kind}", request_id, now=context.now())
