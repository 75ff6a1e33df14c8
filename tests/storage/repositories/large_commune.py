"""A commune with broadcasts to its people."""

from datetime import timedelta

from msgspec import structs
from sqlalchemy import select, update

from storage.repositories.broadcasts import broadcasts, fan_out, placements, recipients
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.broadcasts.placements import Placement
from storage.repositories.broadcasts.recipients import RecipientOutcome
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import AT_MOST_ONCE, LEASED, Urgency
from storage.repositories.linking import address_links
from storage.repositories.person import people
from storage.tables import BROADCAST_RECIPIENTS, CONTACTS, PEOPLE
from tests.resident import AGREED, MONDAY, PACK

LEASE = timedelta(seconds=8)


class Commune:
    """People with addresses on the channel "bot", and one broadcast to them."""

    def __init__(self, database):
        self.database = database

    def write(self, function, *args, **kwargs):
        return self.database.write_now(function, PACK.id, *args, **kwargs)

    def person(self, name, *, channel="bot", **told):
        person = structs.replace(AGREED, **told)
        self.write(people.add, {(channel, f"{name}@{channel}"): name}, person=person, now=MONDAY)

    def people(self, *names, **told):
        for name in names:
            self.person(name, **told)

    def address(self, name, channel):
        self.write(people.add_contact, channel, f"{name}@{channel}", person_id=name, now=MONDAY)

    def stops(self, name, channel="bot"):
        is_it = (CONTACTS.c.address == f"{name}@{channel}") & (CONTACTS.c.channel == channel)
        stop = update(CONTACTS).where(is_it).values(stopped_at=MONDAY)
        self.database.write_now(lambda tx: tx.execute(stop))

    def tells(self, name, **told):
        change = update(PEOPLE).where(PEOPLE.c.person_id == name).values(**told)
        self.database.write_now(lambda tx: tx.execute(change))

    def links(self, giver, taker):
        self.write(address_links.merge_person, giver, taker, now=MONDAY)

    def starts(self, id_="b1", *, audience=Audience(), promise=AT_MOST_ONCE, **options):  # noqa: B008 - frozen
        whole = {"urgency": Urgency.BULK, "not_before": MONDAY, "expires_at": None, **options}
        broadcast = Broadcast(id_, "{}", 1, audience.to_json(), promise=promise, **whole)
        self.write(broadcasts.create, broadcast, now=MONDAY)
        return id_

    def fills_chunk(self, id_="b1", *, size=2):
        return self.write(fan_out.fill_chunk, id_, now=MONDAY, size=size)

    def fills(self, id_="b1", *, size=2):
        while self.fills_chunk(id_, size=size):
            pass

    def lives(self, owner, until=MONDAY + LEASE):
        self.write(sender_leases.record_heartbeat, owner, until=until)

    def due(self, id_="b1", *, now=MONDAY, channel="bot", limit=100):
        found = self.write(placements.find_due, id_, channel, now=now, limit=limit)
        return [row.person_id for row in found]

    def leases(self, owner, *names, id_="b1"):
        self.lives(owner)
        placed = [Placement(id_, name, LEASED, owner, 1, "vi-bac") for name in names]
        self.write(placements.place, placed)

    def became(self, name, state, owner, *, id_="b1", **more):
        outcome = RecipientOutcome(id_, name, state, MONDAY, MONDAY, **more)
        self.write(recipients.record_outcomes, [outcome], owner=owner)

    def counts(self, id_="b1"):
        return dict(self.write(broadcasts.count_by_state, id_))

    def state(self, id_="b1"):
        return self.write(broadcasts.find_state, id_)

    def rows(self, *columns, id_="b1"):
        it = BROADCAST_RECIPIENTS.c
        query = (
            select(it.person_id, *(it[name] for name in columns))
            .where(it.broadcast_id == id_)
            .order_by(it.person_id)
        )
        found = self.database.write_now(lambda tx: tx.execute(query).all())
        return {row[0]: row[1] if len(columns) == 1 else tuple(row[1:]) for row in found}
