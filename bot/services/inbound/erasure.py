"""Erase the data of all capabilities about a person."""

from bot.services.events import PersonReplaced
from bot.services.handlers import Occasion
from bot.services.ids import new_id
from bot.services.inbound.turn_services import TurnServices
from bot.services.person_caches import note_forgotten
from storage.database.transactions import Transaction, scrub_after_commit
from storage.repositories.person import people


def run_erasers(
    tx: Transaction, services: TurnServices, occasion: Occasion, person_id: str
) -> None:
    """Run each capability's eraser for *occasion*; let every process drop its caches.

    After the commit the erased words are no longer in the database's files.
    """
    for erase in services.erasers[occasion]:
        erase(tx, services.context, person_id)
    note_forgotten(tx, services.context.unit_id)
    scrub_after_commit(tx)


def erase_person(tx: Transaction, services: TurnServices, person_id: str, language: str) -> str:
    """Erase a person, and move their addresses to a new one; return the new person's id.

    So the farewell can still be delivered, and later messages come from an unknown person.

    The order matters:

    1. The erasers run in the order of `bot/capabilities.py`, while the person still has their
       addresses and requests: some erase by address.
    2. The addresses move. Listeners of `PersonReplaced` move what concerns the new person.

    The person's row stays, empty: it is the target of foreign keys. The audit stays as it is: it
    holds ids only, and no foreign key leads from it to the person.
    """
    unit_id = services.context.unit_id
    run_erasers(tx, services, Occasion.PERSON_ERASED, person_id)
    replacement_person = new_id()
    people.create_replacement_person(
        tx, unit_id, person_id, replacement_person, language=language, now=services.context.now()
    )
    services.publish(tx, services.context, PersonReplaced(person_id, replacement_person))
    return replacement_person
