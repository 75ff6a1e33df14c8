import asyncio
import random

import pytest
from msgspec import structs
from sqlalchemy import select

from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.services.inbound.batcher import Batcher
from conversations.engine.model.messages import Inbound, Tap, Text
from storage.database.transactions import Database, StorageFullError
from storage.repositories.delivery.outbox import Delivery
from storage.tables import INBOX, OUTBOX, REPORTS, TALKS
from tests.bot.services.inbound.test_receive_batch import DETAILS, REPORT, Street
from tests.resident import BOOKS

pytestmark = pytest.mark.both


class Gate:
    """A gatherer, what it handed over, and what it counted."""

    def __init__(self, database, services):
        self.street = Street(database, services)
        self.metrics = Metrics()
        self.handed_over: list[Delivery] = []
        self.batcher = Batcher(database, services, self.handed_over.extend, self.metrics)

    async def receive(self, *inbounds):
        return list(await self.batcher.receive(inbounds))

    async def at_once(self, *inbounds):
        """Take messages in as if each came by a request of its own, all at the same time."""
        return await asyncio.gather(
            *(self.receive(inbound) for inbound in inbounds), return_exceptions=True
        )

    def counted(self, name, **labels):
        return self.metrics.registry.get_sample_value(f"caunoi_{name}", labels)


@pytest.fixture
def gate(database, services):
    return Gate(database, services)


async def test_the_same_message_ten_times_at_once_has_one_effect_and_one_position(gate):
    message = gate.street.message("an", REPORT[0])
    assert await gate.at_once(*[message] * 10) == [[1]] * 10
    assert len(gate.street.thread("an")) == 2
    assert gate.counted("received_total", channel="fake", outcome="taken") == 1
    assert gate.counted("received_total", channel="fake", outcome="repeated") == 9


async def test_the_message_that_files_a_report_ten_times_at_once_files_one(gate):
    gate.street.says("an", *REPORT[:-1])
    message = gate.street.message("an", REPORT[-1])
    await gate.at_once(*[message] * 10)
    assert len(gate.street.rows(REPORTS)) == 1


async def test_what_comes_at_once_is_taken_in_the_order_in_which_it_came(gate):
    messages = [gate.street.message("an", text) for text in REPORT]
    assert await gate.at_once(*messages) == [[n] for n in range(1, 2 * len(REPORT), 2)]
    assert gate.street.replies("an")[-1].receipt == "GV 101"


async def test_what_is_on_its_way_shares_the_batch_of_what_is_here(gate):
    first = asyncio.create_task(gate.receive(gate.street.message("an", "xin chào")))
    for _ in range(5):
        await asyncio.sleep(0)
    second = asyncio.create_task(gate.receive(gate.street.message("binh", "xin chào")))

    assert (await first, await second) == ([1], [1])
    assert gate.counted("receive_batch_size_count") == 1


@pytest.mark.parametrize("seed", range(3))
async def test_what_a_platform_counts_is_taken_as_it_counts_within_a_batch(gate, seed):
    numbers = range(700, 700 + len(REPORT))
    messages = [
        gate.street.message("an", text, id_=str(number))
        for number, text in zip(numbers, REPORT, strict=True)
    ]
    others = [gate.street.message(f"p{n}", "xin chào", id_=str(650 + n)) for n in range(20)]
    shuffled = random.Random(seed).sample([*messages, *others], len(messages) + 20)
    await gate.at_once(*shuffled)
    assert gate.street.replies("an")[-1].receipt == "GV 101"


async def test_words_beside_a_picture_stay_behind_it_and_what_has_no_number_stays(gate):
    beside = gate.street.message("an", "hai", id_="701+text")
    first = gate.street.message("an", "một", id_="701")
    last = gate.street.message("an", "ba", id_="702")
    await gate.at_once(last, first, beside)
    said = [text for _, who, text in gate.street.thread("an") if who == "they"]
    assert said == ["một", "hai", "ba"]
    named = [gate.street.message("ba", text, id_=id_) for text, id_ in (("x", "9"), ("y", "u-1"))]
    await gate.at_once(*named)
    assert [text for _, who, text in gate.street.thread("ba") if who == "they"] == ["x", "y"]


async def test_what_arrives_while_a_batch_is_taken_is_the_next_batch(gate):
    await gate.at_once(*(gate.street.message(f"p{n}", "xin chào") for n in range(500)))
    assert gate.counted("receive_batch_size_count") == 3  # of at most 200 each
    assert gate.counted("receive_batch_size_sum") == 500


async def test_answers_are_handed_over_once_they_are_stored(gate):
    await gate.receive(gate.street.message("an", REPORT[0]))
    (answer,) = gate.handed_over
    assert [row["delivery_id"] for row in gate.street.rows(OUTBOX)] == [answer.delivery_id]


async def test_a_message_of_several_gets_several_positions(gate):
    messages = [gate.street.message(who, "xin chào") for who in ("an", "binh", "an")]
    assert await gate.receive(*messages) == [1, 1, 3]


async def test_when_sql_fails_for_one_the_others_go_through_and_that_one_is_told(
    database, services
):
    def perform(tx, context, speaker, effect):
        if effect.details.text != DETAILS:
            tx.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
        return REGISTRY.perform(tx, context, speaker, effect)

    gate = Gate(database, structs.replace(services, perform=perform))
    people = ("an", "binh", "chi", "dung")
    for who in people:
        details = "một chuyện làm hỏng câu lệnh" if who == "chi" else DETAILS
        gate.street.says(who, REPORT[0], details, *REPORT[2:-1])
    sent = await gate.at_once(*(gate.street.message(who, REPORT[-1]) for who in people))

    position = 2 * len(REPORT) - 1
    assert sent == [[position]] * 4
    receipts = {who: gate.street.replies(who)[-1].receipt for who in people}
    assert receipts == {"an": "GV 101", "binh": "GV 102", "chi": "", "dung": "GV 103"}
    assert gate.street.replies("chi")[-1].text == BOOKS["vi"].say("engine-trouble")
    assert len(gate.street.rows(REPORTS)) == 3
    assert len(gate.handed_over) == 4
    assert {row["channel"] for row in gate.street.rows(INBOX)} == {"fake"}


async def test_when_one_message_can_not_even_be_kept_the_others_go_through(gate):
    good, bad = (
        gate.street.message("an", "xin chào"),
        Inbound("fake", "u0", "binh", Text("\ud800")),
    )
    taken, failed = await gate.at_once(good, bad)
    assert taken == [1]
    assert isinstance(failed, UnicodeEncodeError)
    assert len(gate.street.rows(INBOX)) == 1


@pytest.mark.sqlite  # which can be told how large it may grow
async def test_a_full_disk_is_told_and_nothing_is_taken_in(gate, database):
    pages = database.write_now(lambda tx: tx.exec_driver_sql("PRAGMA page_count").scalar_one())

    def limit(tx, most):
        tx.exec_driver_sql(f"PRAGMA max_page_count={most}")

    await database.write(limit, pages)
    messages = [gate.street.message(f"p{n}", "chuyện " * 900) for n in range(20)]
    told = await gate.at_once(*messages)
    assert {type(error) for error in told} == {StorageFullError}
    assert gate.street.rows(INBOX) == gate.street.rows(TALKS) == []
    assert gate.handed_over == []

    await database.write(limit, 100_000)
    assert await gate.at_once(*messages) == [[1]] * 20


async def test_what_is_ignored_is_counted(gate):
    await gate.receive(gate.street.message("an", Tap("9:category::road")))
    await gate.receive(gate.street.message("an", REPORT[0]))
    assert gate.counted("ignored_total", reason="stale_tap") == 1
    assert gate.counted("turns_total", dialogue="report_problem") == 1


async def test_two_gatherers_on_one_database_keep_each_persons_order(
    gate, settings, database, services
):
    """As when two processes serve: the second sees what the first has committed."""
    database_b = Database(settings.database_url)
    other = Gate(database_b, structs.replace(services, owner="owner-b"))
    for n, text in enumerate(REPORT):
        message = gate.street.message("an", text)
        await (gate if n % 2 else other).receive(message)
        await (other if n % 2 else gate).receive(message)
    database_b.close()
    query = select(INBOX.c.position).order_by(INBOX.c.position)
    positions = await database.read(lambda tx: list(tx.execute(query).scalars()))
    assert positions == list(range(1, 2 * len(REPORT), 2))
    assert len(gate.street.rows(REPORTS)) == 1
