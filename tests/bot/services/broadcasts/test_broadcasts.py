"""Broadcasts from start to end: filled, claimed, sent, recorded, by one process or several."""

import asyncio
from datetime import timedelta

import msgspec
import pytest
from msgspec import structs
from sqlalchemy import select, update

from bot.services import retention_rules
from bot.services.broadcasts import broadcasts as service
from bot.services.broadcasts.broadcasts import Schedule
from bot.services.broadcasts.retention import RETENTION
from bot.services.delivery.notify import Notice, phrase
from handlers.errors import GoneError, RefusedError, ThrottledError, UncertainError
from storage.repositories import address_changes
from storage.repositories.broadcasts import broadcasts, recipients
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.delivery import sender_leases
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, AT_MOST_ONCE, Urgency
from storage.repositories.inbound import inbox
from storage.repositories.person import people
from storage.repositories.webchat import threads
from storage.tables import BROADCAST_RECIPIENTS, BROADCAST_TEXTS, BROADCASTS, CONTACTS, PEOPLE
from tests.bot.services.delivery.outbox_fixture import LEASING, Post
from tests.fakes import FakeChannel, until
from tests.resident import AGREED

NOTICE = phrase("engine-trouble")
NAMES = ("an", "binh", "chi", "dung", "em")
OTHER = "owner-b"


class Town(Post):
    """People on a fake channel, and broadcasts to them."""

    def people(self, *names, channel="fake", **told):
        person = structs.replace(AGREED, **told)
        for name in names:
            self.database.write_now(
                people.add,
                self.context.unit_id,
                {(channel, name): name},
                person=person,
                now=self.context.now(),
            )

    async def broadcasts(self, notice=NOTICE, *, is_filled=True, **options):
        whole = {"urgency": Urgency.BULK, "promise": AT_MOST_ONCE, **options}
        id_ = await self.database.write(service.start, self.context, notice, Audience(), **whole)
        if is_filled:
            await service.fill(self.database, self.context, id_, chunk=2)
        return id_

    def reconciles(self):
        """Run the job as the scheduler does: batch after batch, until there is nothing left."""
        (job,) = service.broadcast_jobs(self.context)
        assert self.database.write_now(job.next_due) <= self.context.now()
        while self.database.write_now(job.run, self.context.now()):
            pass

    def retains(self, name):
        """Apply a retention rule once; return how much it changed or deleted."""
        (rule,) = (rule for rule in RETENTION if rule.name == name)
        return self.database.write_now(retention_rules.apply_rule, self.context, rule)

    def counts(self, id_):
        return dict(self.database.write_now(broadcasts.count_by_state, self.context.unit_id, id_))

    def state(self, id_):
        return self.database.write_now(broadcasts.find_state, self.context.unit_id, id_)

    def rows(self, *columns):
        it = BROADCAST_RECIPIENTS.c
        query = select(it.person_id, *(it[name] for name in columns))
        return {
            row[0]: tuple(row[1:])
            for row in self.database.write_now(lambda tx: tx.execute(query).all())
        }

    def thread(self, name, channel="fake"):
        found = self.database.write_now(
            inbox.conversation, self.context.unit_id, channel, name, after=0, most=50
        )
        return [(line.position, msgspec.json.decode(line.body)["text"]) for line in found]

    def changes(self, table, **values):
        self.database.write_now(lambda tx: tx.execute(update(table).values(**values)))

    async def ended(self, id_, **counts):
        await until(lambda: self.counts(id_) == counts)

    def texts_of(self, *names):
        return [text for name in names for text in self.channel.texts(name)]


@pytest.fixture
async def town(database, context):
    town = Town(database, context)
    yield town
    await town.stops()


async def test_everyone_gets_a_broadcast_once_and_that_is_recorded(town):
    town.people(*NAMES)
    id_ = await town.broadcasts()
    await town.runs()
    await town.ended(id_, sent=len(NAMES))
    assert sorted(m.address for m in town.channel.arrived) == list(NAMES)
    sent_at = town.context.now()
    assert {row[0] for row in town.rows("sent_at").values()} == {sent_at}
    assert {row[0] for row in town.rows("external_id").values()} == {
        f"fake-{n}" for n in range(1, len(NAMES) + 1)
    }


async def test_a_broadcast_gets_the_next_position_in_each_thread(town):
    town.people("binh")
    town.put("an", "trước")
    town.changes(PEOPLE, position=1)
    await town.broadcasts()
    await town.runs()
    await until(lambda: len(town.channel.arrived) == 3)
    assert [position for position, _ in town.thread("an")] == [1, 2]
    last = town.database.write_now(threads.load_position, town.context.unit_id, "fake", "binh")
    assert last == (0, 2)


async def test_a_broadcast_is_rendered_once_for_each_language_and_form_of_address(town):
    town.people("an", "binh", language="vi", form="bac")
    town.people("chi", "dung", language="en", form="")
    id_ = await town.broadcasts()
    await town.runs()
    await town.ended(id_, sent=4)
    assert town.channel.texts("an") == town.channel.texts("binh")
    assert town.channel.texts("chi") == town.channel.texts("dung") != town.channel.texts("an")
    manners = select(BROADCAST_TEXTS.c.manner).order_by(BROADCAST_TEXTS.c.manner)
    assert list(town.database.write_now(lambda tx: tx.execute(manners).scalars())) == [
        "en-",
        "vi-bac",
    ]


async def test_a_broadcast_that_can_not_be_rendered_fails_and_others_are_sent(town):
    town.people("an")
    broken = await town.broadcasts(Notice("unheard-of"))
    good = await town.broadcasts()
    await town.runs()
    await town.ended(good, sent=1)
    assert town.counts(broken) == {"failed": 1}


async def test_a_message_that_may_have_arrived_becomes_unknown_and_is_not_sent_again(town):
    town.people("an", "binh")
    town.channel.plan("an", UncertainError())
    id_ = await town.broadcasts()
    await town.runs()
    await town.ended(id_, sent=1, unknown=1)
    unknown = town.database.write_now(recipients.list_unknown, town.context.unit_id, id_)
    assert [row[0] for row in unknown] == ["an"]
    assert len(town.channel.tried) == 2


async def test_at_least_once_is_tried_until_it_arrives(town, clock):
    town.people("an")
    town.channel.plan("an", UncertainError())
    id_ = await town.broadcasts(promise=AT_LEAST_ONCE)
    await town.runs()
    await until(lambda: town.rows("attempts", "state") == {"an": (1, "waiting")})
    clock.passes(seconds=2)
    await town.ended(id_, sent=1)
    assert [m.position for m in town.channel.tried] == [1, 1]


@pytest.mark.parametrize(
    ("promise", "became"),
    [(AT_MOST_ONCE, {"sent": 1, "unknown": 1}), (AT_LEAST_ONCE, {"sent": 2})],
)
async def test_after_a_crash_during_a_send_the_promise_decides(town, clock, promise, became):
    town.people("an", "binh")
    never = asyncio.Event()
    town.channel.plan("an", never)
    id_ = await town.broadcasts(promise=promise)
    await town.runs(dies := town.another(OTHER))
    await town.ended(id_, sent=1, sending=1)
    await abandon(town, dies)
    clock.passes(seconds=LEASING.lease.total_seconds() + 1)
    await town.runs()
    await town.ended(id_, **became)
    tried = [m.address for m in town.channel.tried].count("an")
    assert tried == (1 if promise == AT_MOST_ONCE else 2)
    never.set()


async def abandon(town, delivery_worker):
    """Stop a worker without releasing anything, like a process that is killed."""
    for task in town._running:  # noqa: SLF001 - the test's own
        task.cancel()
    await asyncio.gather(*town._running, return_exceptions=True)  # noqa: SLF001 - as above
    town._running.clear()  # noqa: SLF001 - as above
    for task in delivery_worker._address_queues.tasks:  # noqa: SLF001 - nobody else may end them
        task.cancel()


class SecondChannel(FakeChannel):
    """Another platform."""

    name = "second"


def two_addresses(town, *names):
    """Add people with an address on each of two channels, the first preferred."""
    town.channels[SecondChannel.name] = SecondChannel()
    town.people(*names)
    for name in names:
        town.database.write_now(
            people.add_contact,
            town.context.unit_id,
            "second",
            f"{name}@second",
            person_id=name,
            now=town.context.now(),
        )
        town.changes(PEOPLE, channel="fake")
    return town.channels["second"]


@pytest.mark.both
@pytest.mark.parametrize("promise", [AT_MOST_ONCE, AT_LEAST_ONCE])
@pytest.mark.parametrize("error", [RefusedError, GoneError])
async def test_what_fails_for_good_goes_to_the_other_channel_once(town, error, promise):
    second = two_addresses(town, "an", "binh")
    town.channel.plan("an", error())
    id_ = await town.broadcasts(promise=promise)
    await town.runs()
    await town.ended(id_, sent=2)
    assert [message.address for message in second.arrived] == ["an@second"]
    assert [message.address for message in town.channel.arrived] == ["binh"]
    assert town.rows("channel", "tried") == {"an": ("second", "fake"), "binh": ("fake", "")}


async def test_what_fails_on_both_channels_ends_and_what_may_have_arrived_is_left_alone(town):
    second = two_addresses(town, "an", "binh")
    town.channel.plan("an", RefusedError())
    second.plan("an@second", RefusedError())
    town.channel.plan("binh", UncertainError())
    id_ = await town.broadcasts()
    await town.runs()
    await town.ended(id_, failed=1, unknown=1)
    assert [message.address for message in second.tried] == ["an@second"]


async def test_what_waits_for_someone_who_leaves_goes_to_their_other_channel(town):
    second = two_addresses(town, "an")
    town.people("chi")
    id_ = await town.broadcasts()
    for name in ("an", "chi"):
        town.database.write_now(
            address_changes.stop_address,
            town.context.unit_id,
            "fake",
            name,
            now=town.context.now(),
        )
    assert town.counts(id_) == {"waiting": 1, "stopped": 1}
    await town.runs()
    await town.ended(id_, sent=1, stopped=1)
    assert [message.address for message in second.arrived] == ["an@second"]


async def test_two_workers_send_to_everyone_once_and_the_counts_add_up_at_any_time(town):
    names = [f"p{n:03}" for n in range(60)]
    town.people(*names)
    id_ = await town.broadcasts()
    sums = set()
    send = town.channel.send

    async def counting(message):
        sums.add(sum(town.counts(id_).values()))
        return await send(message)

    town.channel.send = counting
    other = town.another(OTHER)
    await town.runs(other)
    await town.runs()
    await town.ended(id_, sent=len(names))
    assert sorted(m.address for m in town.channel.tried) == names
    assert sums == {len(names)}
    await other.stop()


async def test_people_who_stop_or_withdraw_consent_after_the_fan_out_get_nothing(town):
    town.people("an", "binh", "chi")
    id_ = await town.broadcasts()
    stops = update(CONTACTS).where(CONTACTS.c.address == "an")
    revokes = update(PEOPLE).where(PEOPLE.c.person_id == "binh").values(consent="")
    town.database.write_now(
        lambda tx: (tx.execute(stops.values(stopped_at=town.context.now())), tx.execute(revokes))
    )
    await town.runs()
    await town.ended(id_, sent=1, stopped=2)
    reasons = {name: row[0] for name, row in town.rows("reason").items()}
    assert reasons == {"an": "unreachable", "binh": "consent", "chi": None}


async def test_an_address_that_is_gone_is_stopped_and_the_next_one_is_sent(town):
    town.people("an", "binh")
    town.channel.plan("an", GoneError())
    id_ = await town.broadcasts()
    await town.runs()
    await town.ended(id_, sent=1, stopped=1)
    await until(lambda: town.stopped_at("an"))


async def test_a_throttled_message_waits_and_keeps_its_position(town, clock):
    town.people("an")
    town.channel.plan("an", ThrottledError(30))
    id_ = await town.broadcasts()
    await town.runs()
    throttled = {"an": ("waiting", 0, "ThrottledError")}
    await until(lambda: town.rows("state", "attempts", "reason") == throttled)
    clock.passes(seconds=30)
    await town.ended(id_, sent=1)
    assert town.thread("an") == [(1, town.channel.texts("an")[0])]


async def test_answers_are_sent_before_an_earlier_broadcast(town):
    town.people(*NAMES)
    gate = asyncio.Event()
    for name in NAMES:
        town.channel.plan(name, gate)
    id_ = await town.broadcasts()
    await town.runs()
    await until(lambda: town.counts(id_) == {"sending": len(NAMES)})
    town.answers("phuong", "trả lời")
    await until(lambda: town.states("phuong") == ["sent"])
    assert [m.address for m in town.channel.arrived] == ["phuong"]
    gate.set()
    await town.ended(id_, sent=len(NAMES))


async def test_in_quiet_hours_only_an_alert_is_sent(town, clock):
    town.people("an")
    clock.passes(hours=15)
    bulk = await town.broadcasts()
    alert = await town.broadcasts(urgency=Urgency.ALERT, promise=AT_LEAST_ONCE)
    await town.runs()
    await town.ended(alert, sent=1)
    assert town.counts(bulk) == {"waiting": 1}
    clock.passes(hours=9)
    await town.ended(bulk, sent=1)


async def test_a_cancelled_broadcast_is_not_sent(town):
    town.people(*NAMES)
    later = town.context.now() + timedelta(hours=1)
    id_ = await town.broadcasts(schedule=Schedule(not_before=later))
    assert await service.cancel(town.database, town.context, id_)
    assert not await service.cancel(town.database, town.context, id_)
    other = await town.broadcasts()
    await town.runs()
    await town.ended(other, sent=len(NAMES))
    assert town.counts(id_) == {"cancelled": len(NAMES)}
    assert {row[0] for row in town.rows("state").values()} <= {"cancelled", "sent"}


async def test_a_released_message_is_sent_by_the_next_worker(town):
    town.people("an")
    id_ = await town.broadcasts()
    gate = asyncio.Event()
    town.channel.plan("an", ThrottledError(0))
    await town.runs(first := town.another(OTHER))
    await until(lambda: town.channel.tried)
    await first.stop()
    gate.set()
    await town.runs()
    await town.ended(id_, sent=1)


async def test_the_reconciler_resumes_unfinished_broadcasts_and_finishes_ended_ones(town, clock):
    town.people(*NAMES)
    stuck = await town.broadcasts(is_filled=False)
    hour = town.context.now() + timedelta(hours=1)
    over = await town.broadcasts(schedule=Schedule(not_before=hour, expires_at=hour))
    town.reconciles()
    assert town.counts(stuck) == town.counts(over) == {"waiting": len(NAMES)}
    town.database.write_now(
        sender_leases.record_heartbeat, town.context.unit_id, OTHER, until=clock.now
    )
    lost = town.another(OTHER)
    await lost.start()
    await town.database.write(lost._broadcasts.claim, {"fake": 2})  # noqa: SLF001 - and then dies
    assert town.counts(stuck) == {"leased": 2, "waiting": 3}
    clock.passes(hours=2)
    town.reconciles()
    assert (town.counts(stuck), town.state(stuck)) == ({"waiting": 5}, "sending_out")
    assert (town.counts(over), town.state(over)) == ({"cancelled": 5}, "cancelled")
    await town.runs()
    await town.ended(stuck, sent=len(NAMES))
    town.reconciles()
    assert town.state(stuck) == "finished"
    (job,) = service.broadcast_jobs(town.context)
    assert town.database.write_now(job.next_due) is None


async def test_the_words_of_a_broadcast_are_redacted_ninety_days_after_it_ended(town, clock):
    town.people("an", "binh")
    old = await town.broadcasts()
    await town.runs()
    await town.ended(old, sent=2)
    town.reconciles()
    clock.passes(days=1)
    recent = await town.broadcasts()
    await town.ended(recent, sent=2)
    town.reconciles()
    clock.passes(days=89)
    assert town.retains("broadcast_texts") == 0
    clock.passes(seconds=1)
    assert town.retains("broadcast_texts") == 1
    words = town.channel.texts("an")[0]
    assert [text for _, text in town.thread("an")] == ["…", words]
    notices = town.database.write_now(
        lambda tx: dict(tx.execute(select(BROADCASTS.c.broadcast_id, BROADCASTS.c.notice)).all())
    )
    assert (notices[old], bool(notices[recent])) == ("", True)
    assert town.counts(old) == {"sent": 2}
    assert town.retains("broadcast_texts") == 0


async def test_in_the_web_chat_a_sent_broadcast_is_visible(app, page):
    await page.says("xin chào")
    before = await page.thread()
    id_ = await app.database.write(
        service.start,
        app.context,
        NOTICE,
        Audience(),
        urgency=Urgency.ALERT,
        promise=AT_LEAST_ONCE,
    )
    await service.fill(app.database, app.context, id_)

    def counts():
        return dict(app.database.write_now(broadcasts.count_by_state, app.context.unit_id, id_))

    await until(lambda: counts() == {"sent": 1})
    (message,) = await page.thread(before[-1]["position"])
    assert message["position"] == before[-1]["position"] + 1
    assert message["reply"]["text"]
    await page.says("cảm ơn")
    assert (await page.thread())[-1]["position"] > message["position"]
