"""News for people who are in the middle of a dialogue."""

from datetime import timedelta

import msgspec
import pytest
from msgspec import structs

from bot.background import notice_renderers
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from conversations.engine.model.messages import Reply, Tap
from tests.bot.services.announcements.office import CONTENT, SAFETY
from tests.bot.services.announcements.residents.test_residents import Commune
from tests.fakes import OWNER
from tests.official import TO_OFFICIAL

NEWS = "Mai cắt điện ở phố Me."
QUESTION = "Anh/chị muốn báo việc gì ạ?"


class Town(Commune):
    """Residents who may be in the middle of a dialogue when news comes."""

    def gets(self, *, is_local=True):
        """Let what is due arrive; return the first line that each message says, in order."""
        renderers = notice_renderers(self.services, TO_OFFICIAL)
        claimer = BroadcastClaimer(self.context, OWNER, renderers, lambda _: is_local)
        claimed = self.database.write_now(claimer.claim, {"fake": 10})
        rows = claimed.shown if is_local else claimed.leased
        said = [msgspec.json.decode(row.payload, type=Reply) for row in rows]
        self.newest = said[-1:]
        return [reply.text.split("\n")[1 if "TB" in reply.text else 0] for reply in said]


@pytest.fixture
def town(database, services):
    town = Town(database, services)
    town.says("an", "dang ky tin cat dien")
    return town


@pytest.mark.both
def test_ordinary_news_waits_until_the_dialogue_ends(town, clock):
    town.says("an", "gửi phản ánh")
    town.announces()
    assert town.gets() == []

    town.says("an", "thôi")
    clock.passes(seconds=20)
    assert town.gets() == [NEWS]


@pytest.mark.parametrize("is_local", [True, False])
def test_after_ten_silent_minutes_it_comes_and_the_question_is_asked_again(town, clock, is_local):
    town.says("an", "gửi phản ánh")
    town.announces()
    clock.passes(minutes=9, seconds=50)
    assert town.gets(is_local=is_local) == []

    clock.passes(seconds=10)
    assert town.gets(is_local=is_local) == [NEWS, QUESTION]
    assert town.gets(is_local=is_local) == []


def test_whoever_goes_on_is_not_interrupted(town, clock):
    town.says("an", "gửi phản ánh")
    town.announces()
    clock.passes(minutes=8)
    town.says("an", "đèn đường ở phố Me hỏng cả tuần nay")
    clock.passes(minutes=5)

    assert town.gets() == []


def test_an_alert_comes_at_once_and_the_question_is_asked_again(town):
    town.says("an", "gửi phản ánh")
    town.announces(content=SAFETY)

    assert town.gets() == ["Bão sắp vào, ở yên trong nhà.", QUESTION]


def test_the_buttons_of_the_question_that_was_asked_again_answer_it(town):
    town.says("an", "gửi phản ánh")
    town.announces(content=SAFETY)
    town.gets()
    (asked,) = town.newest

    assert "kể lại em nghe" in town.hears("an", Tap(asked.buttons[0].data)).text


def test_what_would_expire_meanwhile_does_not_wait(town, context):
    town.says("an", "gửi phản ánh")
    soon = context.now() + timedelta(seconds=15)
    town.announces(content=structs.replace(CONTENT, not_after=soon))

    assert town.gets() == [NEWS, QUESTION]


def test_a_list_that_was_left_hours_ago_is_not_shown_again(town, clock):
    town.says("an", "tin mới")
    clock.passes(hours=1)
    town.announces()

    assert town.gets() == [NEWS]


def test_news_waits_for_the_end_of_an_emergency(town, clock):
    town.says("an", "nhà tôi cháy")
    town.announces()
    assert town.gets() == []

    clock.passes(minutes=11)
    assert town.gets() == [NEWS]
