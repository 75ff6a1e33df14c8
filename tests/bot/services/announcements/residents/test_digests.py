"""Residents choose when, how often and of which places they get news, and get it so."""

from datetime import time, timedelta

import msgspec
import pytest
from msgspec import structs

from bot.background import notice_renderers
from bot.services.announcements.residents import subscriptions
from bot.services.announcements.residents.subscriptions import DAILY, WEEKLY, Setting
from bot.services.announcements.residents.wishes import digest_time
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.broadcasts.broadcasts import reconcile
from bot.services.delivery.broadcasts.claimer import BroadcastClaimer
from conversations.engine.model.messages import Reply, Tap
from storage.repositories.broadcasts import recipients
from storage.repositories.broadcasts.audience import Audience
from storage.repositories.broadcasts.recipients import RecipientOutcome
from tests.bot.services.announcements.office import CONTENT, SAFETY
from tests.bot.services.announcements.residents import test_residents as residents
from tests.bot.services.announcements.residents.test_residents import tap
from tests.fakes import OWNER
from tests.official import TO_OFFICIAL
from tests.resident import MONDAY, PACK

WATER = structs.replace(CONTENT, topic="water", vi="Mai cắt nước ở phố Me.")
SCHOOL = structs.replace(CONTENT, topic="school", vi="Mai trường nghỉ học.")
STREET, OTHER = PACK.neighbourhoods[0], PACK.neighbourhoods[1]
DAY = timedelta(days=1)


class Commune(residents.Commune):
    """Residents who talk to the bot, and what a channel that sends gets for them."""

    def __init__(self, database, services):
        super().__init__(database, services)
        renderers = notice_renderers(services, TO_OFFICIAL)
        self.claimer = BroadcastClaimer(self.context, OWNER, renderers, lambda _: False)
        self.claimed = []

    def claims(self):
        """Claim what is due; return the messages by who gets them."""
        found = self.database.write_now(self.claimer.claim, {"fake": 10}).leased
        self.claimed += found
        return {row.address: msgspec.json.decode(row.payload, type=Reply) for row in found}

    def ends(self, state="sent", reason=None):
        """Record the outcome of all that was claimed."""

        def work(tx):
            now, unit_id = self.context.now(), self.context.unit_id
            marked = recipients.mark_sending(tx, unit_id, OWNER, self.claimed)
            outcomes = [
                RecipientOutcome(row.broadcast_id, row.person_id, state, now, now, reason=reason)
                for row in self.claimed
                if row.delivery_id in marked
            ]
            recipients.record_outcomes(tx, unit_id, outcomes, owner=OWNER)
            self.claimed = []

        self.database.write_now(work)
        self.reconciles()

    def reconciles(self):
        unit_id = self.context.unit_id
        while self.database.write_now(reconcile, unit_id, self.context.now()):
            pass

    def states(self, *ids):
        return [dict(self.progress(id_).by_state) for id_ in ids]

    def announces_three(self):
        for id_, content in (("a1", CONTENT), ("a2", WATER), ("a3", SCHOOL)):
            self.announces(id_, content)


@pytest.fixture
def commune(database, services, clock):
    clock.passes(hours=1, minutes=30)  # to 9:00
    return Commune(database, services)


@pytest.fixture
def subscribed(commune):
    commune.says("an", "đăng ký tin điện, nước và trường học")
    return commune


@pytest.mark.both
def test_a_digest_is_one_message_of_what_came_at_the_chosen_hour(subscribed, clock):
    told = subscribed.hears("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    assert "mỗi ngày một lần lúc 6 giờ tối" in told.text
    subscribed.announces_three()

    assert subscribed.claims() == {}
    assert subscribed.progress().queued == 1
    clock.passes(hours=8, minutes=59)
    assert subscribed.claims() == {}
    clock.passes(minutes=1)
    got = subscribed.claims()
    assert list(got) == ["an"]
    for content in (CONTENT, WATER, SCHOOL):
        assert content.vi in got["an"].text
    assert "mã tin TB 3" in got["an"].text
    labels = [button.label for button in got["an"].buttons]
    assert labels == ["Bớt: Cắt điện", "Bớt: Cắt nước", "Bớt: Trường học", "Chọn tin muốn nhận"]
    assert subscribed.claims() == {}

    assert subscribed.states("a1", "a2", "a3") == [{"leased": 1}, {"sending": 1}, {"sending": 1}]
    subscribed.ends()
    assert subscribed.states("a1", "a2", "a3") == [{"sent": 1}] * 3
    ended = subscribed.hears("an", tap(got["an"], "Bớt: Cắt nước"))
    assert ended.text == "Vâng ạ, từ giờ em không gửi anh/chị tin cắt nước nữa."
    subscribed.runs_job()
    assert [subscribed.now(id_).state for id_ in ("a1", "a2", "a3")] == ["sent"] * 3


def test_one_piece_of_news_is_a_usual_message(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces()
    clock.passes(hours=9)

    got = subscribed.claims()["an"]
    assert got.buttons[0].label == "Bớt tin loại này"


def test_a_digest_that_arrives_once_it_is_stored_is_sent_at_once(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=9)
    renderers = notice_renderers(subscribed.services, TO_OFFICIAL)
    local = BroadcastClaimer(subscribed.context, OWNER, renderers, lambda _: True)
    shown = subscribed.database.write_now(local.claim, {"fake": 10}).shown
    subscribed.reconciles()

    assert [SCHOOL.vi in row.payload for row in shown] == [True]
    assert subscribed.states("a1", "a2", "a3") == [{"sent": 1}] * 3


def test_a_long_digest_has_a_line_for_each(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    for id_ in ("a1", "a2"):
        subscribed.announces(id_, structs.replace(CONTENT, vi="Mai cắt điện ở phố Me. " * 40))
    clock.passes(hours=9)

    lines = subscribed.claims()["an"].text.splitlines()
    assert lines[0].startswith("Xã có 2 tin mới.")
    assert [line[:4] for line in lines[1:]] == ["TB 1", "TB 2"]


@pytest.mark.parametrize("outcome", ["failed", "unknown"])
def test_each_part_of_a_digest_has_its_outcome(subscribed, clock, outcome):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=9)
    subscribed.claims()
    subscribed.ends(outcome, "why")

    assert subscribed.states("a1", "a2", "a3") == [{outcome: 1}] * 3


def test_a_failed_attempt_is_repeated_with_the_same_digest(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=9)
    first = subscribed.claims()
    subscribed.ends("waiting")
    assert subscribed.claims() == first
    subscribed.ends()
    assert subscribed.states("a1", "a2", "a3") == [{"sent": 1}] * 3


@pytest.mark.parametrize("stopped", ["a1", "a2"])
def test_what_is_stopped_before_the_digest_is_sent_is_not_in_it(subscribed, clock, stopped):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=9)
    subscribed.claims()
    subscribed.halts(stopped)
    subscribed.ends()
    got = subscribed.claims()["an"].text
    subscribed.ends()

    left = {"a1", "a2", "a3"} - {stopped}
    assert subscribed.version(stopped, 1).content.vi not in got
    assert all(subscribed.version(id_, 1).content.vi in got for id_ in left)
    assert subscribed.states(stopped, *left) == [{"cancelled": 1}, {"sent": 1}, {"sent": 1}]


@pytest.mark.parametrize(("words", "id_"), [("điện", "a1"), ("nước", "a2")])
def test_a_topic_that_is_refused_before_the_digest_is_sent_is_not_in_it(
    subscribed, clock, words, id_
):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=9)
    subscribed.claims()
    subscribed.says("an", f"đừng gửi tin {words} nữa")
    subscribed.ends()
    got = subscribed.claims()["an"].text
    subscribed.ends()

    assert subscribed.version(id_, 1).content.vi not in got
    assert subscribed.progress(id_).opted_out == 1
    assert [subscribed.progress(it).by_state.get("sent") for it in ("a1", "a2", "a3")].count(
        1
    ) == 2


def test_what_would_come_too_late_and_safety_alerts_go_out_at_once(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi tuần một lần vào chủ nhật")
    tomorrow = subscribed.context.now() + DAY
    subscribed.announces("a1", structs.replace(CONTENT, valid_until=tomorrow))
    assert CONTENT.vi in subscribed.claims()["an"].text
    subscribed.announces("a2", SAFETY)
    assert SAFETY.vi in subscribed.claims()["an"].text
    subscribed.announces("a3", WATER)
    assert subscribed.claims() == {}
    clock.passes(days=7)
    assert WATER.vi in subscribed.claims()["an"].text


def test_who_wants_news_at_once_again_gets_what_waited(subscribed):
    subscribed.says("an", "gửi gộp mỗi tuần một lần vào chủ nhật")
    subscribed.announces()
    assert subscribed.claims() == {}
    told = subscribed.hears("an", "có tin là gửi ngay")
    assert list(subscribed.claims()) == ["an"]

    undone = subscribed.hears("an", tap(told, "Để như cũ"))
    assert "mỗi tuần một lần lúc 6 giờ tối Chủ nhật" in undone.text


def test_a_digest_that_is_late_keeps_the_quiet_hours(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 6 giờ chiều")
    subscribed.announces_three()
    clock.passes(hours=14)  # to 23:00
    assert subscribed.claims() == {}
    clock.passes(hours=7, minutes=30)
    assert SCHOOL.vi in subscribed.claims()["an"].text


def test_a_digest_comes_at_the_hour_that_was_chosen_even_at_night(subscribed, clock):
    subscribed.says("an", "gửi gộp mỗi ngày một lần lúc 10 giờ đêm")
    subscribed.announces()
    clock.passes(hours=13)
    assert list(subscribed.claims()) == ["an"]


def test_quiet_hours_are_changed_in_the_chat(subscribed, clock):
    told = subscribed.hears("an", "đừng nhắn tin sau 8 giờ tối")
    assert told.text == (
        "Vâng ạ, từ 8 giờ tối đến 6 giờ 30 sáng em không nhắn tin của xã. "
        "Tin khẩn cấp thì em vẫn nhắn ngay."
    )
    clock.passes(hours=11, minutes=30)  # to 20:30
    subscribed.announces()
    assert subscribed.claims() == {}
    subscribed.says("an", "gửi cả ban đêm")
    assert list(subscribed.claims()) == ["an"]


def test_news_of_other_places_is_chosen_by_name_and_from_a_list(commune):
    commune.says("an", f"tôi ở {STREET.name.vi}", "đăng ký tin điện")
    content = structs.replace(CONTENT, audience=Audience((OTHER.id,)))
    commune.says("an", "gui tin cua thon khac nua")
    told = commune.hears("an", OTHER.name.vi)
    assert told.text == f"Vâng ạ, từ nay em nhắn thêm tin của {OTHER.name.vi}."
    commune.announces("a1", content)
    assert list(commune.claims()) == ["an"]

    commune.says("an", tap(told, "Để như cũ"))
    commune.saves("a2", content=content)
    with pytest.raises(InvalidAnnouncementError, match="nobody"):
        commune.submits("a2")
    commune.says("an", f"gửi thêm tin của {OTHER.name.vi} nữa nhé")
    commune.announces("a3", content)
    assert list(commune.claims()) == ["an"]


def test_a_forged_button_changes_nothing(subscribed):
    for data in ("news=:hourly,18:00,5,21:00,06:30", "news=:daily,25:00,5,21:00,06:30"):
        assert "không còn nữa" in subscribed.hears("an", Tap(data)).text
    assert "không còn nữa" in subscribed.hears("an", Tap("news=:+,atlantis")).text
    assert subscribed.does(subscriptions.load, subscribed.person("an")).setting.frequency == "now"


@pytest.mark.parametrize(
    ("setting", "since", "due"),
    [
        (Setting(frequency=DAILY, digest_at="18:00"), (0, 7, 30), (0, 18, 0)),
        (Setting(frequency=DAILY, digest_at="07:30"), (0, 7, 30), (0, 7, 30)),
        (Setting(frequency=DAILY, digest_at="07:00"), (0, 7, 30), (1, 7, 0)),
        (Setting(frequency=WEEKLY, digest_at="18:00", digest_day=5), (0, 7, 30), (5, 18, 0)),
        (Setting(frequency=WEEKLY, digest_at="07:00", digest_day=0), (0, 7, 30), (7, 7, 0)),
        (Setting(frequency=WEEKLY, digest_at="08:00", digest_day=0), (0, 7, 30), (0, 8, 0)),
        (Setting(frequency=WEEKLY, digest_at="07:00", digest_day=1), (0, 7, 30), (1, 7, 0)),
    ],
)
def test_the_next_digest_is_the_first_at_its_hour(setting, since, due):
    def moment(days, hour, minute):
        return MONDAY.replace(hour=hour, minute=minute) + days * DAY

    assert digest_time(setting, moment(*since)) == moment(*due)
    assert time.fromisoformat(setting.digest_at) == moment(*due).time()


def test_who_gets_news_at_once_gets_no_digest():
    assert digest_time(Setting(), MONDAY) is None
