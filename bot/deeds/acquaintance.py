"""Keeps who someone is, as they tell it, and what they consented to."""

from bot.deeds.desk import Desk, Speaker
from conversations.engine.person import Person
from storage.database import Transaction
from storage.repositories import acquaintances

GIVEN = "given"
WITHDRAWN = "withdrawn"


def get_to_know(tx: Transaction, desk: Desk, speaker: Speaker, person: Person) -> None:
    """Keep who the speaker is from now on; consent and its withdrawal are kept for themselves."""
    acquaintances.introduce(tx, desk.unit_id, speaker.person_id, person)
    before = speaker.person.consent
    if person.consent != before:
        acquaintances.note_consent(
            tx,
            desk.unit_id,
            speaker.person_id,
            act=GIVEN if person.consent else WITHDRAWN,
            version=person.consent or before,
            language=person.language,
            channel=speaker.channel,
            now=desk.now(),
        )
