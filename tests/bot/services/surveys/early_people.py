"""People who consented before a survey was submitted: only these count towards a mixed group."""

from bot.services.inbound.person_updates import CONSENT_GIVEN
from storage.repositories.person import people, profiles
from tests.resident import AGREED


def add_people(database, unit_id, names, *, at):
    """Add people who came and consented *at* a time."""
    for name in names:
        addresses = {("fake", name): name}
        database.write_now(people.add, unit_id, addresses, person=AGREED, now=at)
    record_consents(database, unit_id, names, at=at)


def record_consents(database, unit_id, names, *, at):
    """Record that people consented *at* a time."""
    facts = {"act": CONSENT_GIVEN, "version": "1", "language": "vi", "channel": "fake"}
    for name in names:
        database.write_now(profiles.record_consent, unit_id, name, **facts, now=at)
