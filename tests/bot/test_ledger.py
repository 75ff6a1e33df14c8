"""What became of deliveries, while the store takes nothing."""

from datetime import timedelta
from typing import Any

import pytest

from bot.deeds.ledger import Ledger, lease_of
from bot.metrics import Metrics
from handlers.errors import GoneError, RefusedError, ThrottledError
from storage.repositories import leases
from tests.bot.post import Post
from tests.conftest import OWNER


class Failing:
    """A store whose next write fails."""

    def __init__(self, database):
        self.fails = True
        self.looks: Any = lambda: None
        self.seen = None
        self._database = database

    async def write(self, *deed):
        self.seen = self.looks()
        if self.fails:
            raise OSError(28, "full")
        return await self._database.write(*deed)


@pytest.fixture
async def post(database, desk):
    post = Post(database, desk)
    await post.deliverer.start()
    yield post
    await post.stops()


async def test_what_could_not_be_written_is_written_with_all_that_belongs_to_it(post, clock):
    store, freed = Failing(post.database), []
    ledger = Ledger(store, post.desk, OWNER, Metrics(), lambda: None)  # type: ignore[arg-type]
    sent, gone, told = (post.put(who, "1", owner=OWNER)[0] for who in ("an", "binh", "chi"))
    until = clock.now + timedelta(hours=1)
    post.database.write_now(
        leases.take, post.desk.unit_id, lease_of("fake"), OWNER, now=clock.now, until=until
    )
    ledger.sent(sent, "x1", lambda: freed.append("an"))
    ledger.failed(gone, GoneError(), "GoneError")
    again = ledger.failed(told, ThrottledError(30), "ThrottledError")
    assert again is not None
    ledger.hold(("fake", "chi"), again)

    with pytest.raises(OSError, match="full"):
        await ledger.write()
    assert freed == []
    assert ledger.held(("fake", "chi")) == again
    store.fails, store.looks = False, lambda: ledger.held(("fake", "chi"))
    await ledger.write()

    assert store.seen == again
    assert freed == ["an"]
    assert ledger.held(("fake", "chi")) is None
    assert [post.states(who) for who in ("an", "binh", "chi")] == [
        ["sent"],
        ["stopped"],
        ["waiting"],
    ]
    assert post.stopped_at("binh") == clock.now
    mark = post.database.write_now(leases.marked, post.desk.unit_id, lease_of("fake"))
    assert mark == again.isoformat()


@pytest.mark.parametrize(
    ("error", "level"), [(RefusedError(), "warning"), (ThrottledError(30), "info")]
)
def test_what_is_never_sent_is_told_louder_than_what_is_tried_again(post, capsys, error, level):
    ledger = Ledger(post.database, post.desk, OWNER, Metrics(), lambda: None)
    (sent,) = post.put("an", "1", owner=OWNER)
    ledger.failed(sent, error, type(error).__name__)

    (line,) = [line for line in capsys.readouterr().out.splitlines() if "delivery.refused" in line]
    assert level in line
    assert sent.delivery_id in line
