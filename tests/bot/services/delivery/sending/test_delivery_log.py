"""The delivery log while the database fails."""

from datetime import timedelta
from typing import Any

import pytest

from bot.metrics import Metrics
from bot.services.delivery.sending.delivery_log import DeliveryLog, sending_lease_name
from handlers.errors import GoneError, RefusedError, ThrottledError
from storage.repositories import leases
from tests.bot.services.delivery.outbox_fixture import Post
from tests.fakes import OWNER
from tests.official import PUBLISH


class Failing:
    """A database whose next write fails."""

    def __init__(self, database):
        self.fails = True
        self.looks: Any = lambda: None
        self.seen = None
        self._database = database

    async def write(self, *work):
        self.seen = self.looks()
        if self.fails:
            raise OSError(28, "full")
        return await self._database.write(*work)


@pytest.fixture
async def post(database, context):
    post = Post(database, context)
    await post.delivery_worker.start()
    yield post
    await post.stops()


@pytest.mark.both
async def test_outcomes_of_a_failed_write_are_recorded_by_the_next_one(post, clock):
    store, freed = Failing(post.database), []
    delivery_log = DeliveryLog(store, post.context, OWNER, Metrics(), PUBLISH, lambda: None)  # type: ignore[arg-type]  # it writes only
    sent, gone, told = (post.put(who, "1", owner=OWNER)[0] for who in ("an", "binh", "chi"))
    until = clock.now + timedelta(hours=1)
    post.database.write_now(
        leases.acquire,
        post.context.unit_id,
        sending_lease_name("fake"),
        OWNER,
        now=clock.now,
        until=until,
    )
    delivery_log.sent(sent, "x1", lambda: freed.append("an"))
    delivery_log.failed(gone, GoneError(), "GoneError")
    again = delivery_log.failed(told, ThrottledError(30), "ThrottledError")
    assert again is not None
    delivery_log.pause(("fake", "chi"), again)

    with pytest.raises(OSError, match="full"):
        await delivery_log.write()
    assert freed == []
    assert delivery_log.paused_until(("fake", "chi")) == again
    store.fails, store.looks = False, lambda: delivery_log.paused_until(("fake", "chi"))
    await delivery_log.write()

    assert store.seen == again
    assert freed == ["an"]
    assert delivery_log.paused_until(("fake", "chi")) is None
    assert [post.states(who) for who in ("an", "binh", "chi")] == [
        ["sent"],
        ["stopped"],
        ["waiting"],
    ]
    assert post.stopped_at("binh") == clock.now
    mark = post.database.write_now(
        leases.load_checkpoint, post.context.unit_id, sending_lease_name("fake")
    )
    assert mark == again.isoformat()


@pytest.mark.parametrize(
    ("error", "level"), [(RefusedError(), "warning"), (ThrottledError(30), "info")]
)
def test_a_final_failure_is_logged_as_a_warning_and_a_retry_as_information(
    post, capsys, error, level
):
    delivery_log = DeliveryLog(
        post.database, post.context, OWNER, Metrics(), PUBLISH, lambda: None
    )
    (sent,) = post.put("an", "1", owner=OWNER)
    delivery_log.failed(sent, error, type(error).__name__)

    (line,) = [line for line in capsys.readouterr().out.splitlines() if "delivery.refused" in line]
    assert level in line
    assert sent.delivery_id in line
