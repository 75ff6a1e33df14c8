"""Store changes of profiles and consents."""

from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.person import Person
from storage.database.transactions import Transaction
from storage.repositories.person import profiles

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
