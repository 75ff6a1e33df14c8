"""Keeps who someone is, as they tell it, and what they consented to."""

from bot.deeds.desk import Desk, Speaker
from conversations.engine.person import Person
from storage.database import Transaction
from storage.repositories import acquaintances

GIVEN = "given"
WITHDRAWN = "withdrawn"


class Acquaintances:
    """Who people turn out to be in the course of a batch; `keep` writes it down."""

    def __init__(self, tx: Transaction, desk: Desk) -> None:
        self._tx = tx
        self._desk = desk
        self._new: dict[str, Person] = {}

    def meet(self, speaker: Speaker, person: Person) -> None:
        """Note who the speaker is from now on; consent and its withdrawal are kept at once."""
        self._new[speaker.person_id] = person
        before = speaker.person.consent
        if person.consent != before:
            acquaintances.note_consent(
                self._tx,
                self._desk.unit_id,
                speaker.person_id,
                act=GIVEN if person.consent else WITHDRAWN,
                version=person.consent or before,
                language=person.language,
                channel=speaker.channel,
                now=self._desk.now(),
            )

    def keep(self) -> None:
        """Keep what was noted up to here, to be done before anything is looked up."""
        new, self._new = self._new, {}
        acquaintances.introduce_all(self._tx, self._desk.unit_id, new)
