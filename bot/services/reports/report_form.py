"""File a report that came by the plain form of the web chat's page."""

from msgspec import Struct, structs

from bot.services.inbound.batch_processor import BatchProcessor
from bot.services.inbound.person_updates import PersonUpdates
from bot.services.inbound.turn_services import TurnServices
from bot.services.reports import own_reports
from bot.services.unit_context import Speaker
from conversations.dialogues.reports.effects import FiledOutcome, FileReport
from conversations.engine.model.messages import Reply
from conversations.engine.model.person import CONSENT_VERSION
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import Delivery
from storage.repositories.inbound import arrivals
from storage.repositories.person import people
from storage.repositories.person.people import Address


class FormResult(Struct, frozen=True):
    """What the page says: *code* is "" if nothing was filed; *answers* are to be handed over."""

    say: str
    code: str = ""
    answers: tuple[Delivery, ...] = ()


def file_form(
    tx: Transaction, services: TurnServices, address: Address, report: FileReport
) -> FormResult:
    """Record the consent of the person at *address*, and file *report* as a dialogue does.

    The answer goes into their conversation, too. A form that was sent twice is filed once.
    """
    context = services.context
    owners = people.find_owners(tx, context.unit_id, [address])
    locked = arrivals.lock_people(tx, context.unit_id, [address], owners)
    state = locked.people[address]
    speaker, phrases = (
        Speaker(state.person_id, state.person, *address),
        services.phrases_for(state.person),
    )
    language = state.person.language
    for filed in own_reports.list_own_reports(tx, context, state.person_id, language):
        if filed.details == report.details.text and filed.place_words == report.place.words:
            return FormResult(phrases.say("report_form-known", code=filed.code), filed.code)
    if not state.person.has_consented:
        updates = PersonUpdates(tx, context)
        updates.record(speaker, structs.replace(state.person, consent=CONSENT_VERSION))
        updates.flush()
    outcome = services.perform(tx, context, speaker, report)
    if not isinstance(outcome, FiledOutcome):
        return FormResult(phrases.say("report_form-gone"))
    services.publish(tx, context, outcome)
    say = outcome.say("report_problem-filed", phrases)
    processor = BatchProcessor(tx, services, [address], locked)
    processor.answer(address, (Reply(say, receipt=outcome.receipt),))
    processor.flush()
    return FormResult(say, outcome.code, tuple(processor.deliveries))
