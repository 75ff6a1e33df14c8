"""Keeps who someone is, as they tell it, what they consented to, and who follows on them."""

from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import profiles
from storage.repositories.privacy import data_requests, erasure

CONSENT_GIVEN = "given"
CONSENT_WITHDRAWN = "withdrawn"


class PersonUpdates:
    """Who people turn out to be in the course of a batch; `flush` writes it down."""

    def __init__(self, tx: Transaction, context: UnitContext) -> None:
        self._tx = tx
        self._context = context
        self._new: dict[str, Person] = {}

    def record(self, speaker: Speaker, person: Person) -> None:
        """Note who the speaker is from now on; consent and its withdrawal are kept at once."""
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
        """Keep what was noted up to here, to be done before anything is looked up."""
        new, self._new = self._new, {}
        profiles.save_profiles(self._tx, self._context.unit_id, new)


def create_replacement_person(
    tx: Transaction, context: UnitContext, person_id: str, language: str
) -> str:
    """Give the addresses of someone who is erased to a new person; return that one's id.

    So the farewell arrives, and whoever writes again is someone whom we do not know.
    """
    replacement_person = new_id()
    erasure.create_replacement_person(
        tx, context.unit_id, person_id, replacement_person, language=language, now=context.now()
    )
    data_requests.detach_person(
        tx, context.unit_id, person_id, replacement_person=replacement_person
    )
    return replacement_person
