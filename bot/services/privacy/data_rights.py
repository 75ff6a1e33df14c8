"""What the law gives everyone over their own data: each request is a row with its due days."""

from datetime import timedelta
from secrets import token_urlsafe

from bot.services import redaction
from bot.services.ids import new_id
from bot.services.inbound.person_updates import CONSENT_WITHDRAWN
from bot.services.person_caches import note_forgotten
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
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.delivery import outbox
from storage.repositories.inbound import albums
from storage.repositories.person import addresses, profiles
from storage.repositories.privacy import data_links, data_requests, erasure
from storage.repositories.privacy.data_requests import (
    ACCESS,
    CORRECT,
    DONE,
    ERASE,
    WAITS,
    WITHDRAW,
)
from storage.repositories.questions import official_questions
from storage.repositories.reports import contributions

LINK_HOURS = 24
READING = timedelta(minutes=15)
AFTER_ANSWERS = "after_answers"

# Luật 91/2025/QH15: answered within working days, done within calendar days.
_ANSWER_DAYS = 2
_DONE_DAYS = {ACCESS: 10, CORRECT: 10, ERASE: 10, WITHDRAW: 15}
_RESIDENT = "resident"


def see_data(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: SeeMyData
) -> DataShown:
    """Give out a link to the page with all that we have of the speaker."""
    del effect
    _ask(tx, context, speaker.person_id, ACCESS)
    return DataShown(_link(tx, context, speaker.person_id), LINK_HOURS)


def fix_data(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: FixMyData
) -> DataFixed:
    """Keep that the speaker wanted something of theirs corrected."""
    del effect
    _ask(tx, context, speaker.person_id, CORRECT)
    return DataFixed()


def count_traces(tx: Transaction, context: UnitContext, person_id: str) -> Traces:
    """Return what there is of a person, in numbers."""
    found = erasure.list_report_traces(tx, context.unit_id, person_id)
    return Traces(
        reports=len(found),
        open=sum(not trace.is_settled for trace in found),
        followed=sum(trace.is_followed for trace in found),
        stays=sum(trace.stays for trace in found),
        photos=erasure.count_media(tx, context.unit_id, person_id),
        added=contributions.count_open_reports(tx, context.unit_id, person_id),
    )


def erase_person(tx: Transaction, context: UnitContext, person_id: str, person: Person) -> int:
    """Take a person out of everything; return how many reports stay without them."""
    stay = count_traces(tx, context, person_id).stays
    if person.consent:
        # That it was given and ended is kept as proof, under an id that leads to nobody.
        profiles.record_consent(
            tx,
            context.unit_id,
            person_id,
            act=CONSENT_WITHDRAWN,
            version=person.consent,
            language=person.language,
            channel="",
            now=context.now(),
        )
    for its in addresses.of_person(tx, context.unit_id, person_id):
        albums.delete_at_address(tx, context.unit_id, its.channel, its.address)
    erasure.erase_person(
        tx,
        context.unit_id,
        person_id,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
    )
    note_forgotten(tx, context.unit_id)
    return stay


def finish_erasure(tx: Transaction, context: UnitContext, request_id: str) -> None:
    """Keep that an erasure which had to wait is done."""
    data_requests.mark_done(tx, context.unit_id, request_id, outcome=DONE, now=context.now())
    _note(tx, context, ERASE, request_id)


def erase_when(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: EraseMe
) -> ErasureWaits | DataErased:
    """Erase the speaker now, or keep that they want to be once their reports are dealt with."""
    person_id = speaker.person_id
    open_ = count_traces(tx, context, person_id).open
    request_id = data_requests.find_waiting_erasure(tx, context.unit_id, person_id)
    if effect.when == AFTER_ANSWERS and open_:
        if request_id is None:
            _ask(tx, context, person_id, ERASE, waits=True)
        return ErasureWaits(open_)
    if request_id is None:
        _ask(tx, context, person_id, ERASE)
    else:
        finish_erasure(tx, context, request_id)
    return DataErased(erase_person(tx, context, person_id, speaker.person))


def withdraw_consent(
    tx: Transaction, context: UnitContext, speaker: Speaker, effect: WithdrawConsent
) -> ConsentWithdrawn:
    """Blank what was sent and forget what officials were asked.

    What waits to be sent is blanked as the words of a stranger are.

    What the person said is blanked with the message that withdraws, by `receive_batch`.
    """
    del effect
    person_id = speaker.person_id
    _ask(tx, context, person_id, WITHDRAW)
    outbox.redact(tx, context.unit_id, person_id, payload=redaction.REDACTED_REPLY)
    official_questions.delete_of_person(tx, context.unit_id, person_id)
    note_forgotten(tx, context.unit_id)
    return ConsentWithdrawn(count_traces(tx, context, person_id).open)


def _link(tx: Transaction, context: UnitContext, person_id: str) -> str:
    token = token_urlsafe(32)
    until = context.now() + timedelta(hours=LINK_HOURS)
    data_links.add(tx, context.unit_id, hash_token(token), person_id, until=until)
    return f"{context.public_url}/my-data?token={token}"


def _ask(
    tx: Transaction, context: UnitContext, person_id: str, kind: str, *, waits: bool = False
) -> str:
    """Keep a request with its due days, and that it was made."""
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
