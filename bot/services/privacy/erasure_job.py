"""Run postponed erasures, and delete the addresses of erased people after the farewell."""

from collections.abc import Callable
from datetime import datetime, timedelta

from msgspec import structs

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, notify
from bot.services.handlers import Occasion
from bot.services.inbound.erasure import erase_person, run_erasers
from bot.services.inbound.turn_services import TurnServices
from bot.services.jobs.job import Job, when
from bot.services.privacy.data_rights import count_traces, finish_erasure
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Session, session_to_json
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.person import addresses, people
from storage.repositories.person.people import PersonState, Progress
from storage.repositories.privacy import data_requests, erasure

_MOST = 100
_QUIET = timedelta(hours=1)
# A report that is open for longer goes on without its person.
_LONGEST_WAIT = timedelta(days=20)
FAREWELL = "farewell"


def erasure_jobs(services: TurnServices) -> list[Job]:
    """Return the jobs that run postponed erasures and delete addresses of erased people."""
    context = services.context

    def first_to_erase(tx: Transaction) -> datetime | None:
        found = _list_due(tx, services, most=1)
        return context.now() if found else None

    def first_to_release(tx: Transaction) -> datetime | None:
        found = data_requests.list_replacement_persons(tx, context.unit_id, most=1)
        return context.now() if found else None

    return [
        Job(
            "erasures",
            when(context, "erasures", first_to_erase),
            lambda tx, _: erase_after_answers(tx, services),
        ),
        Job(
            "forgotten_addresses",
            when(context, "forgotten_addresses", first_to_release),
            lambda tx, _: forget_addresses(tx, services),
        ),
    ]


def erase_after_answers(tx: Transaction, services: TurnServices) -> int:
    """Erase the people whose erasure waited for their reports, or long enough; count them."""
    found = _list_due(tx, services, most=_MOST)
    known = people.lock(tx, services.context.unit_id, (person_id for person_id, _ in found))
    for person_id, request_id in found:
        _erase_one(tx, services, known[person_id], request_id)
    return len(found)


def _list_due(tx: Transaction, services: TurnServices, *, most: int) -> list[tuple[str, str]]:
    context = services.context
    longest = context.now() - _LONGEST_WAIT
    return data_requests.list_due_erasures(tx, context.unit_id, asked_before=longest, most=most)


def _erase_one(
    tx: Transaction, services: TurnServices, known: PersonState, request_id: str
) -> None:
    context, unit_id = services.context, services.context.unit_id
    address = addresses.find_preferred(tx, unit_id, known.person_id)
    finish_erasure(tx, context, request_id)
    remaining_reports = count_traces(tx, context, known.person_id).stays
    replacement_person = erase_person(tx, services, known.person_id, known.person.language)
    session = session_to_json(Session()).decode()
    progress = Progress(replacement_person, known.position, session, "", is_new=True)
    people.save_progress(tx, unit_id, [progress], now=context.now())
    if address is not None:
        notify(
            tx,
            context,
            [replacement_person],
            Notice(FAREWELL, {"reports": remaining_reports, "form": known.person.form}),
            urgency=Urgency.ANSWER,
            promise=AT_LEAST_ONCE,
            conversation=address,
        )


def farewell_renderers(phrases_for: Callable[[Person], Phrases]) -> Renderers:
    """Return the renderer of the farewell, which uses the erased person's form of address."""

    def render(request: NoticeRequest) -> Reply:
        person = structs.replace(request.recipient.person, form=request.values["form"])
        reports = request.values["reports"]
        return Reply(phrases_for(person).say("my_data-erased", reports=reports))

    return {FAREWELL: render}


def forget_addresses(tx: Transaction, services: TurnServices) -> int:
    """Delete the addresses of replacement persons whose farewell was sent; return their number.

    Keep the addresses of people who gave consent again; leave people who wrote within the last
    hour for later.
    """
    unit_id, quiet_since = services.context.unit_id, services.context.now() - _QUIET
    replacement_persons = data_requests.list_replacement_persons(tx, unit_id, most=_MOST)
    known = people.lock(tx, unit_id, replacement_persons)
    deleted = 0
    for replacement_person in replacement_persons:
        if not known[replacement_person].person.consent:
            if erasure.has_unsent_messages(tx, unit_id, replacement_person):
                continue
            if erasure.has_written_since(tx, unit_id, replacement_person, quiet_since):
                continue
            # Addresses are deleted last: rows of capabilities refer to them by foreign keys.
            run_erasers(tx, services, Occasion.ADDRESSES_FORGOTTEN, replacement_person)
            erasure.delete_addresses(tx, unit_id, replacement_person)
            deleted += 1
        data_requests.release_replacement_person(tx, unit_id, replacement_person)
    return deleted
