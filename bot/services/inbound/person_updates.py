"""Store changes of profiles and consents, and create replacement persons."""

from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import profiles
from storage.repositories.privacy import data_requests, erasure

CONSENT_GIVEN = "given"
CONSENT_WITHDRAWN = "withdrawn"


class PersonUpdates:
    """Changed profiles in a batch; `flush` writes them."""

    def __init__(self, tx: Transaction, context: UnitContext) -> None:
        self._tx = tx
        self._context = context
        self._new: dict[str, Person] = {}

    def record(self, speaker: Speaker, person: Person) -> None:
        """Record the speaker's new profile; write consent and its withdrawal at once."""
        self._new[speaker.person_id] = person
        before = speaker.person.consent
        if person.consent != before:
            profiles.record_consent(
                self._tx,
                self._context.unit_id,
                speaker.person_id,
                act=CONSENT_GIVEN if person.consent else CONSENT_WITHDRAWN,
                version=person.consent or before,
                language=person.language,
                channel=speaker.channel,
                now=self._context.now(),
            )

    def flush(self) -> None:
        """Write the recorded profiles; call it before any lookup."""
        new, self._new = self._new, {}
        profiles.save_profiles(self._tx, self._context.unit_id, new)


def create_replacement_person(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> str:
    """Move an erased person's addresses to a new person; return the new id.

    The final reply can then be delivered, and later messages come from an unknown person.
    """
    replacement_person = new_id()
    erasure.create_replacement_person(
        tx, context.unit_id, person_id, replacement_person, language=language, now=context.now()
    )
    data_requests.detach_person(
        tx, context.unit_id, person_id, replacement_person=replacement_person
    )
    return replacement_person
