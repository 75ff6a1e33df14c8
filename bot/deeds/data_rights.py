"""What the law gives everyone over their own data: each request is a row with its due days."""

from datetime import timedelta
from secrets import token_urlsafe
from typing import assert_never

from bot.deeds import blanks
from bot.deeds.acquaintance import WITHDRAWN
from bot.deeds.coming_back import digest
from bot.deeds.desk import Desk, Speaker, new_id
from bot.deeds.working_time import end_of_working_day
from conversations.engine.effects import (
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
from conversations.engine.person import Person
from conversations.engine.queries import Traces
from storage.database import Transaction
from storage.repositories import (
    acquaintances,
    added_words,
    addresses,
    albums,
    asked,
    audit,
    data_links,
    data_requests,
    erasure,
    outbox,
)
from storage.repositories.data_requests import ACCESS, CORRECT, DONE, ERASE, WAITS, WITHDRAW

LINK_HOURS = 24
READING = timedelta(minutes=15)
AFTER_ANSWERS = "after_answers"

# Luật 91/2025/QH15: answered within working days, done within calendar days.
_ANSWER_DAYS = 2
_DONE_DAYS = {ACCESS: 10, CORRECT: 10, ERASE: 10, WITHDRAW: 15}
_RESIDENT = "resident"

Right = SeeMyData | FixMyData | EraseMe | WithdrawConsent
Granted = DataShown | DataFixed | ErasureWaits | DataErased | ConsentWithdrawn


def grant(tx: Transaction, desk: Desk, speaker: Speaker, right: Right) -> Granted:
    """Do what someone asks of their own data, or begin to."""
    person_id = speaker.person_id
    match right:
        case SeeMyData():
            _ask(tx, desk, person_id, ACCESS)
            return DataShown(_link(tx, desk, person_id), LINK_HOURS)
        case FixMyData():
            _ask(tx, desk, person_id, CORRECT)
            return DataFixed()
        case WithdrawConsent():
            _ask(tx, desk, person_id, WITHDRAW)
            return _withdraw(tx, desk, person_id)
        case EraseMe():
            return _erase_when(tx, desk, speaker, right.when)
        case _:
            assert_never(right)


def traces(tx: Transaction, desk: Desk, person_id: str) -> Traces:
    """Return what there is of a person, in numbers."""
    found = erasure.traces(tx, desk.unit_id, person_id)
    return Traces(
        reports=len(found),
        open=sum(not trace.is_settled for trace in found),
        followed=sum(trace.is_followed for trace in found),
        stays=sum(trace.stays for trace in found),
        photos=erasure.photos(tx, desk.unit_id, person_id),
        added=added_words.reports_with(tx, desk.unit_id, person_id),
    )


def erase(tx: Transaction, desk: Desk, person_id: str, person: Person) -> int:
    """Take a person out of everything; return how many reports stay without them."""
    stay = traces(tx, desk, person_id).stays
    if person.consent:
        # That it was given and ended is kept as proof, under an id that leads to nobody.
        acquaintances.note_consent(
            tx,
            desk.unit_id,
            person_id,
            act=WITHDRAWN,
            version=person.consent,
            language=person.language,
            channel="",
            now=desk.now(),
        )
    for its in addresses.of_person(tx, desk.unit_id, person_id):
        albums.forget(tx, desk.unit_id, its.channel, its.address)
    erasure.erase(tx, desk.unit_id, person_id, content=blanks.SAID, payload=blanks.REPLIED)
    return stay


def part(tx: Transaction, desk: Desk, person_id: str, language: str) -> str:
    """Give the addresses of someone who is erased to a new person; return that one's id.

    So the farewell arrives, and whoever writes again is someone whom we do not know.
    """
    heir = new_id()
    erasure.succeed(tx, desk.unit_id, person_id, heir, language=language, now=desk.now())
    data_requests.part(tx, desk.unit_id, person_id, heir=heir)
    return heir


def finish(tx: Transaction, desk: Desk, request_id: str) -> None:
    """Keep that an erasure which had to wait is done."""
    data_requests.done(tx, desk.unit_id, request_id, outcome=DONE, now=desk.now())
    _note(tx, desk, ERASE, request_id)


def _erase_when(
    tx: Transaction, desk: Desk, speaker: Speaker, when: str
) -> ErasureWaits | DataErased:
    person_id = speaker.person_id
    open_ = traces(tx, desk, person_id).open
    request_id = data_requests.waiting(tx, desk.unit_id, person_id)
    if when == AFTER_ANSWERS and open_:
        if request_id is None:
            _ask(tx, desk, person_id, ERASE, waits=True)
        return ErasureWaits(open_)
    if request_id is None:
        _ask(tx, desk, person_id, ERASE)
    else:
        finish(tx, desk, request_id)
    return DataErased(erase(tx, desk, person_id, speaker.person))


def _withdraw(tx: Transaction, desk: Desk, person_id: str) -> ConsentWithdrawn:
    """Blank what was sent and forget what officials were asked.

    What waits to be sent is blanked as the words of a stranger are.

    What the person said is blanked with the message that withdraws, by `receive`.
    """
    outbox.blank(tx, desk.unit_id, person_id, payload=blanks.REPLIED)
    asked.forget(tx, desk.unit_id, person_id)
    return ConsentWithdrawn(traces(tx, desk, person_id).open)


def _link(tx: Transaction, desk: Desk, person_id: str) -> str:
    token = token_urlsafe(32)
    until = desk.now() + timedelta(hours=LINK_HOURS)
    data_links.keep(tx, desk.unit_id, digest(token), person_id, until=until)
    return f"{desk.public_url}/my-data?token={token}"


def _ask(tx: Transaction, desk: Desk, person_id: str, kind: str, *, waits: bool = False) -> str:
    """Keep a request with its due days, and that it was made."""
    now, request_id = desk.now(), new_id()
    data_requests.keep(
        tx,
        desk.unit_id,
        request_id,
        person_id=person_id,
        kind=kind,
        asked_at=now,
        answer_due=end_of_working_day(desk.unit, now, _ANSWER_DAYS),
        done_due=now + timedelta(days=_DONE_DAYS[kind]),
        done_at=None if waits else now,
        outcome=WAITS if waits else DONE,
    )
    if not waits:
        _note(tx, desk, kind, request_id)
    return request_id


def _note(tx: Transaction, desk: Desk, kind: str, request_id: str) -> None:
    audit.note(tx, desk.unit_id, _RESIDENT, f"data.{kind}", request_id, now=desk.now())
