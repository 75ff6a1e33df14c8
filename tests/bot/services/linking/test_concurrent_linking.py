"""Linking with concurrent messages, on PostgreSQL with several writers."""

import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import count

import pytest

from bot.registry import REGISTRY
from bot.services.inbound.turn_services import TurnServices
from bot.services.unit_context import open_unit_context
from conversations.engine.model.messages import Inbound, Text
from conversations.engine.replay.turn_context import Limits
from storage.database.transactions import Database
from storage.tables import INBOX, LINK_CODES, OUTBOX, PEOPLE
from tests.bot.services.linking.test_address_linking import Town
from tests.fakes import OWNER
from tests.official import PUBLISH
from tests.resident import AGREED, MONDAY, PACK, SPEAK

# Two rounds of each race; a soak has more.
ROUNDS = [0, 1, *(pytest.param(n, marks=pytest.mark.soak) for n in range(2, 5))]

pytestmark = pytest.mark.postgresql


@pytest.fixture(scope="module")
def server(databases, tmp_path_factory):
    with databases.new(tmp_path_factory.mktemp("at-once")) as url:
        database = Database(url)
        yield database
        database.close()


@pytest.fixture
def town(server):
    context = server.write_now(open_unit_context, PACK.id, lambda: MONDAY, REGISTRY.hooks)
    services = TurnServices(
        context,
        REGISTRY.dialogues,
        SPEAK,
        Limits(),
        OWNER,
        lambda *_: None,
        REGISTRY.recall,
        REGISTRY.perform,
        REGISTRY.erasers,
        PUBLISH,
        newcomer=AGREED,
    )
    return Crowd(server, services)


class Crowd(Town):
    """People who write concurrently; a failed batch is repeated, as by `Batcher`."""

    _everyones = count(1)

    def message(self, who, content, id_=None):
        return Inbound("fake", id_ or f"p{next(self._everyones)}", who, Text(content))

    def at_once(self, *batches):
        start = threading.Barrier(len(batches))

        def take(batch):
            start.wait()
            try:
                self.take(*batch)
            except Exception:  # noqa: BLE001 - a deadlock ends one of two, which is taken again
                for inbound in batch:
                    self.take(inbound)

        with ThreadPoolExecutor(len(batches)) as pool:
            list(pool.map(take, batches))

    def order(self, who):
        """Return the positions of all messages of one person, both sides."""
        person = self.person(who)
        rows = (*self.rows(INBOX, person_id=person), *self.rows(OUTBOX, person_id=person))
        return sorted(row["position"] for row in rows)


@pytest.mark.parametrize("round_", ROUNDS)
def test_of_two_concurrent_uses_of_one_code_one_links(town, round_):
    phone, tablet, third = (f"{name}{round_}" for name in ("a-phone", "a-tablet", "a-third"))
    town.says(phone, "xin chào")
    town.says(tablet, "xin chào")
    town.says(third, "xin chào")
    code = town.gets_code(phone)
    town.at_once(*([town.message(who, f"nối {code}")] for who in (tablet, third)))
    joined = [who for who in (tablet, third) if town.person(who) == town.person(phone)]
    assert len(joined) == 1
    (loser,) = {tablet, third} - set(joined)
    assert "đã dùng một lần" in town.last(loser)
    used = [row for row in town.rows(LINK_CODES, address=phone) if row["used_at"]]
    assert len(used) == 1


@pytest.mark.parametrize("round_", ROUNDS)
def test_a_message_written_during_a_link_belongs_to_the_merged_person(town, round_):
    phone, tablet = f"b-phone{round_}", f"b-tablet{round_}"
    town.says(tablet, "xin chào")
    town.says(phone, "xin chào")
    code = town.gets_code(phone)
    town.at_once(
        [town.message(tablet, f"nối {code}")],
        [town.message(tablet, "xin chào")],
        [town.message(phone, "xin chào"), town.message(tablet, "cảm ơn")],
    )
    assert town.person(phone) == town.person(tablet)
    for row in (*town.rows(INBOX), *town.rows(OUTBOX)):
        if row["address"] in (phone, tablet):
            assert row["person_id"] == town.person(phone)
    town.positions_rise(phone, tablet)


def test_concurrent_messages_from_linked_addresses_have_one_order(town):
    town.says("c-phone", "xin chào")
    town.says("c-tablet", "xin chào")
    town.links("c-phone", "c-tablet")
    since = max(town.order("c-phone"))
    town.at_once(
        *([town.message(who, "xin chào")] for _ in range(6) for who in ("c-phone", "c-tablet"))
    )
    later = [position for position in town.order("c-phone") if position > since]
    assert later == list(range(since + 1, since + 25))
    assert town.rows(PEOPLE, person_id=town.person("c-phone"))[0]["position"] == since + 24


def test_two_people_who_link_each_other_concurrently_become_one(town):
    town.says("d-phone", "xin chào")
    town.says("d-tablet", "xin chào")
    ones, others = town.gets_code("d-phone"), town.gets_code("d-tablet")
    town.at_once(
        [town.message("d-phone", f"nối {others}")], [town.message("d-tablet", f"nối {ones}")]
    )
    assert town.person("d-phone") == town.person("d-tablet")
    town.positions_rise("d-phone", "d-tablet")
