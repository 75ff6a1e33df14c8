import asyncio
import random

import pytest
from msgspec import structs
from sqlalchemy import select

from bot.metrics import Metrics
from bot.registry import REGISTRY
from bot.services.inbound.batcher import Batcher
from conversations.engine.model.messages import Inbound, Tap, Text
from storage.database.errors import StorageFullError
from storage.database.transactions import Database
from storage.repositories.delivery.outbox import Delivery
from storage.tables import INBOX, OUTBOX, REPORTS, TALKS
from tests.bot.services.inbound.test_receive_batch import DETAILS, REPORT, Street
from tests.resident import BOOKS


class Receiver:
    """A batcher, the answers that it handed over, and its metrics."""

    def __init__(self, database, services):
        self.street = Street(database, services)
        self.metrics = Metrics()
        self.handed_over: list[Delivery] = []
        self.batcher = Batcher(database, services, self.handed_over.extend, self.metrics)

    async def receive(self, *inbounds):
        return list(await self.batcher.receive(inbounds))

    async def at_once(self, *inbounds):
        """Receive each message by a request of its own, all concurrently."""
        return await asyncio.gather(
            *(self.receive(inbound) for inbound in inbounds), return_exceptions=True
        )

    def counted(self, name, **labels):
        return self.metrics.registry.get_sample_value(f"caunoi_{name}", labels)


@pytest.fixture
def receiver(database, services):
    return Receiver(database, services)


@pytest.mark.both
async def test_a_message_repeated_ten_times_at_once_has_one_effect_and_one_position(receiver):
    message = receiver.street.message("an", REPORT[0])
    assert await receiver.at_once(*[message] * 10) == [[1]] * 10
    assert len(receiver.street.thread("an")) == 2
    assert receiver.counted("received_total", channel="fake", outcome="taken") == 1
    assert receiver.counted("received_total", channel="fake", outcome="repeated") == 9


@pytest.mark.both
async def test_a_filing_message_repeated_ten_times_at_once_files_one_report(receiver):
    receiver.street.says("an", *REPORT[:-1])
    message = receiver.street.message("an", REPORT[-1])
    await receiver.at_once(*[message] * 10)
    assert len(receiver.street.rows(REPORTS)) == 1


@pytest.mark.both
async def test_concurrent_messages_are_processed_in_order_of_arrival(receiver):
    messages = [receiver.street.message("an", text) for text in REPORT]
    assert await receiver.at_once(*messages) == [[n] for n in range(1, 2 * len(REPORT), 2)]
    assert receiver.street.replies("an")[-1].receipt == "GV 101"


@pytest.mark.both
async def test_messages_on_their_way_share_the_batch(receiver):
    first = asyncio.create_task(receiver.receive(receiver.street.message("an", "xin chào")))
    for _ in range(5):
        await asyncio.sleep(0)
    second = asyncio.create_task(receiver.receive(receiver.street.message("binh", "xin chào")))

    assert (await first, await second) == ([1], [1])
    assert receiver.counted("receive_batch_size_count") == 1


@pytest.mark.both
@pytest.mark.parametrize("seed", range(3))
async def test_numbered_updates_are_processed_in_their_order_within_a_batch(receiver, seed):
    numbers = range(700, 700 + len(REPORT))
    messages = [
        receiver.street.message("an", text, id_=str(number))
        for number, text in zip(numbers, REPORT, strict=True)
    ]
    others = [receiver.street.message(f"p{n}", "xin chào", id_=str(650 + n)) for n in range(20)]
    shuffled = random.Random(seed).sample([*messages, *others], len(messages) + 20)
    await receiver.at_once(*shuffled)
    assert receiver.street.replies("an")[-1].receipt == "GV 101"


async def test_a_caption_stays_behind_its_picture_and_unnumbered_messages_keep_their_place(
    receiver,
):
    beside = receiver.street.message("an", "hai", id_="701+text")
    first = receiver.street.message("an", "một", id_="701")
    last = receiver.street.message("an", "ba", id_="702")
    await receiver.at_once(last, first, beside)
    said = [text for _, who, text in receiver.street.thread("an") if who == "they"]
    assert said == ["một", "hai", "ba"]
    named = [
        receiver.street.message("ba", text, id_=id_) for text, id_ in (("x", "9"), ("y", "u-1"))
    ]
    await receiver.at_once(*named)
    assert [text for _, who, text in receiver.street.thread("ba") if who == "they"] == ["x", "y"]


@pytest.mark.both
async def test_messages_that_arrive_during_a_batch_form_the_next_one(receiver):
    await receiver.at_once(*(receiver.street.message(f"p{n}", "xin chào") for n in range(500)))
    assert receiver.counted("receive_batch_size_count") == 3  # of at most 200 each
    assert receiver.counted("receive_batch_size_sum") == 500


@pytest.mark.both
async def test_answers_are_handed_over_after_the_commit(receiver):
    await receiver.receive(receiver.street.message("an", REPORT[0]))
    (answer,) = receiver.handed_over
    assert [row["delivery_id"] for row in receiver.street.rows(OUTBOX)] == [answer.delivery_id]


async def test_several_messages_get_several_positions(receiver):
    messages = [receiver.street.message(who, "xin chào") for who in ("an", "binh", "an")]
    assert await receiver.receive(*messages) == [1, 1, 3]


@pytest.mark.both
async def test_if_sql_fails_for_one_message_the_others_are_processed_and_its_sender_is_told(
    database, services
):
    def perform(tx, context, speaker, effect):
        if effect.details.text != DETAILS:
            tx.exec_driver_sql("INSERT INTO nowhere VALUES (1)")
        return REGISTRY.perform(tx, context, speaker, effect)

    receiver = Receiver(database, structs.replace(services, perform=perform))
    people = ("an", "binh", "chi", "dung")
    for who in people:
        details = "một chuyện làm hỏng câu lệnh" if who == "chi" else DETAILS
        receiver.street.says(who, REPORT[0], details, *REPORT[2:-1])
    sent = await receiver.at_once(*(receiver.street.message(who, REPORT[-1]) for who in people))

    position = 2 * len(REPORT) - 1
    assert sent == [[position]] * 4
    receipts = {who: receiver.street.replies(who)[-1].receipt for who in people}
    assert receipts == {"an": "GV 101", "binh": "GV 102", "chi": "", "dung": "GV 103"}
    assert receiver.street.replies("chi")[-1].text == BOOKS["vi"].say("engine-trouble")
    assert len(receiver.street.rows(REPORTS)) == 3
    assert len(receiver.handed_over) == 4
    assert {row["channel"] for row in receiver.street.rows(INBOX)} == {"fake"}


@pytest.mark.both
async def test_if_one_message_can_not_be_stored_the_others_are_processed(receiver):
    good, bad = (
        receiver.street.message("an", "xin chào"),
        Inbound("fake", "u0", "binh", Text("\ud800")),
    )
    taken, failed = await receiver.at_once(good, bad)
    assert taken == [1]
    assert isinstance(failed, UnicodeEncodeError)
    assert len(receiver.street.rows(INBOX)) == 1


@pytest.mark.sqlite  # its size can be limited
async def test_a_full_disk_raises_and_stores_nothing(receiver, database):
    pages = database.write_now(lambda tx: tx.exec_driver_sql("PRAGMA page_count").scalar_one())

    def limit(tx, most):
        tx.exec_driver_sql(f"PRAGMA max_page_count={most}")

    await database.write(limit, pages)
    messages = [receiver.street.message(f"p{n}", "chuyện " * 900) for n in range(20)]
    told = await receiver.at_once(*messages)
    assert {type(error) for error in told} == {StorageFullError}
    assert receiver.street.rows(INBOX) == receiver.street.rows(TALKS) == []
    assert receiver.handed_over == []

    await database.write(limit, 100_000)
    assert await receiver.at_once(*messages) == [[1]] * 20


async def test_ignored_messages_are_counted(receiver):
    await receiver.receive(receiver.street.message("an", Tap("9:category::road")))
    await receiver.receive(receiver.street.message("an", REPORT[0]))
    assert receiver.counted("ignored_total", reason="stale_tap") == 1
    assert receiver.counted("turns_total", dialogue="report_problem") == 1


@pytest.mark.both
async def test_two_batchers_on_one_database_keep_each_persons_order(
    receiver, settings, database, services
):
    """Two processes: the second sees what the first has committed."""
    database_b = Database(settings.database_url)
    other = Receiver(database_b, structs.replace(services, owner="owner-b"))
    for n, text in enumerate(REPORT):
        message = receiver.street.message("an", text)
        await (receiver if n % 2 else other).receive(message)
        await (other if n % 2 else receiver).receive(message)
    database_b.close()
    query = select(INBOX.c.position).order_by(INBOX.c.position)
    positions = await database.read(lambda tx: list(tx.execute(query).scalars()))
    assert positions == list(range(1, 2 * len(REPORT), 2))
    assert len(receiver.street.rows(REPORTS)) == 1
