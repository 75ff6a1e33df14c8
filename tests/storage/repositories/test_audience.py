"""The audience of an announcement, compared with a slow model on random towns."""

import random
from collections import Counter
from datetime import timedelta

import pytest
from sqlalchemy import delete, insert, select

from storage.database.transactions import Database
from storage.repositories.broadcasts import broadcasts, fan_out
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.broadcasts.broadcasts import Broadcast
from storage.repositories.delivery.outbox import AT_MOST_ONCE, Urgency
from storage.tables import (
    BROADCAST_RECIPIENTS,
    CONTACTS,
    PEOPLE,
    SUBSCRIPTION_SETTINGS,
    SUBSCRIPTIONS,
)
from tests.resident import MONDAY, PACK

TOWNS, AUDIENCES, FILLED = 5, 50, 3
# The further towns are drawn when all is tested.
SEEDS = [0, *(pytest.param(seed, marks=pytest.mark.soak) for seed in range(1, TOWNS))]
STREETS = ("", "me", "ben", "cho")
KINDS = ("", "resident", "business")
TOPICS = ("power", "water", "disaster")
CHANNELS = ("telegram", "webchat")
UNIT = PACK.id


@pytest.fixture
def database(databases, tmp_path):
    with databases.new(tmp_path) as url:
        database = Database(url)
        yield database
        database.close()


def make_town(draw):
    """Return random people, by id: profile, addresses by channel, topics, scope."""
    town = {}
    for n in range(40):
        town[f"p{n:02}"] = {
            "neighbourhood": draw.choice(STREETS),
            "kind": draw.choice(KINDS),
            "consent": draw.choice(("", "1", "1", "1")),
            "channel": draw.choice(("", *CHANNELS)),
            "merged_into": "p00" if n and draw.random() < 0.1 else "",
            "addresses": {
                channel: (draw.random() < 0.2, draw.randrange(100))
                for channel in CHANNELS
                if draw.random() < 0.6
            },
            "topics": {topic for topic in TOPICS if draw.random() < 0.5},
            "scope": draw.choice((None, "own", "commune")),
        }
    return town


def store(database, town):
    people, contacts, wanted, settings = [], [], [], []
    for id_, its in town.items():
        key = {"unit_id": UNIT, "person_id": id_}
        profile = {
            name: its[name]
            for name in ("neighbourhood", "kind", "consent", "channel", "merged_into")
        }
        people.append(
            {**key, **profile, "language": "vi", "form": "", "position": 0, "created_at": MONDAY}
        )
        for channel, (is_stopped, age) in its["addresses"].items():
            contacts.append(
                {
                    **key,
                    "channel": channel,
                    "address": id_,
                    "seen": 0,
                    "created_at": MONDAY - timedelta(minutes=age),
                    "stopped_at": MONDAY if is_stopped else None,
                }
            )
        wanted += [{**key, "topic": topic, "at": MONDAY} for topic in its["topics"]]
        if its["scope"]:
            hours = {"quiet_from": "21:00", "quiet_until": "06:30", "at": MONDAY}
            settings.append({**key, "scope": its["scope"], **hours})

    def write(tx):
        rows = {
            PEOPLE: people,
            CONTACTS: contacts,
            SUBSCRIPTIONS: wanted,
            SUBSCRIPTION_SETTINGS: settings,
        }
        for table in reversed(rows):
            tx.execute(delete(table))
        for table, its in rows.items():
            tx.execute(insert(table), its)

    database.write_now(write)


def draw_audience(draw):
    topic = draw.choice(("", *TOPICS))
    return Audience(
        tuple(draw.sample(STREETS[1:], draw.randrange(3))),
        tuple(draw.sample(KINDS[1:], draw.randrange(2))),
        topic,
        topic == "disaster",
    )


def model(its, audience):
    """Return the channel and "" of a recipient; otherwise "" and why they are none."""
    reachable = sorted(
        (channel != its["channel"], -age, channel)
        for channel, (is_stopped, age) in its["addresses"].items()
        if not is_stopped
    )
    if not its["addresses"]:
        return "", "erased"
    if not its["consent"]:
        return "", "no_consent"
    if not reachable:
        return "", "stopped"
    topic = audience.topic
    if topic and not audience.is_safety and topic not in its["topics"]:
        return "", "not_subscribed"
    if audience.neighbourhoods and its["neighbourhood"] not in audience.neighbourhoods:
        wants_all = topic and its["scope"] == "commune"
        may_be_there = audience.is_safety and not its["neighbourhood"]
        if not (wants_all or may_be_there):
            return "", "other_neighbourhood"
    if audience.kinds and its["kind"] not in audience.kinds:
        return "", "other_kind"
    return reachable[0][-1], ""


def fill(tx, id_, audience):
    """Start a broadcast to *audience*; return its recipients with their channels."""
    row = Broadcast(id_, "{}", 1, audience.to_json(), Urgency.BULK, AT_MOST_ONCE, MONDAY)
    broadcasts.create(tx, UNIT, row, now=MONDAY)
    while fan_out.fill_chunk(tx, UNIT, id_, now=MONDAY, size=17):
        pass
    its = BROADCAST_RECIPIENTS.c
    query = select(its.person_id, its.channel).where(its.broadcast_id == id_)
    return dict(tx.execute(query).all())


@pytest.mark.parametrize("seed", SEEDS)
def test_counts_reasons_and_recipients_are_exactly_those_of_a_slow_model(database, seed):
    draw = random.Random(seed)
    town = make_town(draw)
    store(database, town)
    audiences = [draw_audience(draw) for _ in range(AUDIENCES)]

    def read_all(tx):
        return [
            (
                fan_out.count_by_channel(tx, UNIT, audience),
                fan_out.list_reach(tx, UNIT, audience, after="", most=len(town)),
                fan_out.count_by_why_not(tx, UNIT, audience),
            )
            for audience in audiences
        ]

    for audience, (counts, reach, reasons) in zip(
        audiences, database.write_now(read_all), strict=True
    ):
        expected = {
            id_: model(its, audience) for id_, its in town.items() if not its["merged_into"]
        }
        assert {row.person_id: (row.channel, row.why_not) for row in reach} == expected
        assert counts == Counter(channel for channel, why in expected.values() if not why)
        assert reasons == Counter(why for _, why in expected.values())
    for number, audience in enumerate(audiences[:FILLED]):
        filled = database.write_now(fill, str(number), audience)
        assert filled == {
            id_: channel
            for id_, its in town.items()
            if not its["merged_into"]
            for channel, why in [model(its, audience)]
            if not why
        }


def test_the_list_is_read_page_by_page(database):
    town = make_town(random.Random(7))
    store(database, town)
    pages, after = [], ""
    while page := database.write_now(fan_out.list_reach, UNIT, Audience(), after=after, most=7):
        pages += page
        after = page[-1].person_id
    assert [row.person_id for row in pages] == [
        id_ for id_, its in town.items() if not its["merged_into"]
    ]
