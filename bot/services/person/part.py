"""The service part of profiles; updates of profiles are in `bot/services/inbound/`."""

from bot.services.handlers import Occasion
from bot.services.hooks import Hooks
from bot.services.inbound.person_updates import CONSENT_WITHDRAWN
from bot.services.parts import WITH_THE_PERSON, ServicePart, TablePolicy
from bot.services.unit_context import UnitContext
from conversations.dialogues.person.profile.reading import PersonProfileReading
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import profiles
from storage.repositories.privacy import own_data

_KNOWN = "It stays until the person is erased, or is found to be a silent visitor."


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Empty the profile of a person, and end their consent.

    The consent and its end are kept as proof, under an id that identifies nobody.
    """
    person = own_data.load_person(tx, context.unit_id, person_id).person
    if person.consent:
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
    profiles.save_profile(tx, context.unit_id, person_id, Person())


PART = ServicePart(
    tables=(
        TablePolicy("person", _KNOWN, WITH_THE_PERSON),
        TablePolicy("contact", _KNOWN, WITH_THE_PERSON),
        TablePolicy("consent", "consents", "It is the proof of what was agreed to."),
    ),
    hooks=Hooks(profile_readings=(PersonProfileReading(),)),
    erasers={Occasion.PERSON_ERASED: erase, Occasion.ADDRESSES_FORGOTTEN: erase},
)
