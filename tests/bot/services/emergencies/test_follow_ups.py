"""People in an emergency are asked twice, in their conversation, whether help came."""

import msgspec
import pytest

from bot.registry import REGISTRY
from bot.services.emergencies.follow_ups import FOLLOW_UP
from bot.services.retention_rules import apply_rule
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import session_from_json
from storage.repositories.delivery.outbox import Urgency
from storage.tables import OUTBOX, TALKS
from tests.bot.services.inbound.test_receive_batch import Street
from tests.resident import AGREED, BOOKS

FIRE = "chay nha roi cuu voi"
SAY = BOOKS["vi"].say
(KEPT,) = [rule for rule in REGISTRY.retention if rule.name == "emergencies"]


@pytest.fixture(params=[Person(), AGREED], ids=["before consent", "after consent"])
def street(request, database, services):
    return Street(database, services).with_services(newcomer=request.param)


def asked(street):
    """Return the texts of the questions that are asked now."""
    sent = [msgspec.json.decode(row.payload, type=Reply).text for row in street.delivers()]
    return [text for text in sent if text.startswith("Em hỏi thăm")]


def stored(street, who):
    (talk,) = street.rows(TALKS, person_id=street.person(who))
    return session_from_json(talk["session"])


def care(street, who):
    return stored(street, who).care


@pytest.mark.both
def test_whoever_is_silent_is_asked_after_ten_minutes_and_after_an_hour(street, clock):
    street.says("an", FIRE)
    clock.passes(minutes=9)
    assert asked(street) == []
    clock.passes(minutes=1)
    assert asked(street) == [SAY("care-follow_up")]
    clock.passes(minutes=49)
    assert asked(street) == []
    clock.passes(minutes=1)
    assert asked(street) == [SAY("care-follow_up")]
    clock.passes(hours=3)
    assert asked(street) == []


def test_the_question_goes_at_night_to_the_conversation_of_the_cry(street, clock):
    clock.passes(hours=16)
    street.says("an", FIRE)
    clock.passes(minutes=10)

    assert asked(street) == [SAY("care-follow_up")]
    rows = [row for row in street.rows(OUTBOX) if row["kind"] == FOLLOW_UP]
    assert {row["address"] for row in rows} == {"an"}
    assert {row["urgency"] for row in rows} == {Urgency.ALERT}


def test_the_question_can_be_answered_by_its_button(street, clock):
    street.says("an", FIRE)
    clock.passes(minutes=10)
    asked(street)
    street.says("an", Tap(street.replies("an")[-1].buttons[0].data))

    assert street.replies("an")[-1].text.startswith(SAY("care-ended"))
    clock.passes(minutes=50)
    assert asked(street) == []


@pytest.mark.parametrize("said", ["gọi được rồi", "xe cứu hoả đến rồi", "báo nhầm thôi"])
def test_whoever_has_answered_is_not_asked(street, clock, said):
    street.says("an", FIRE, said)
    for _ in range(2):
        clock.passes(minutes=59)
        assert asked(street) == []


@pytest.mark.parametrize(
    "said",
    [
        "chong toi dang danh toi, toi so qua",
        "tôi tố cáo ông ấy, ông ấy đang cầm dao đuổi chém người",
        "tôi muốn tố cáo ông A ở xã nhận hối lộ",
    ],
)
def test_whoever_may_be_endangered_by_it_is_never_asked(street, said):
    street.says("an", said)
    assert not [row for row in street.rows(OUTBOX) if row["kind"]]


def test_a_new_emergency_is_asked_about_at_its_own_time(street, clock):
    street.says("an", FIRE)
    clock.passes(minutes=5)
    street.says("an", "có người đuối nước ở ao")
    clock.passes(minutes=5)
    assert asked(street) == []
    clock.passes(minutes=5)
    assert asked(street) == [SAY("care-follow_up")]


def test_a_question_that_came_too_late_is_not_asked(street, clock):
    street.says("an", FIRE)
    clock.passes(hours=2)
    assert asked(street) == []


def test_the_outbox_holds_nothing_of_what_was_told(street):
    street.says("an", FIRE)
    waiting = [row["notice"] for row in street.rows(OUTBOX) if row["kind"] == FOLLOW_UP]
    since = care(street, "an").since.isoformat()

    assert [msgspec.json.decode(notice)["values"] for notice in waiting] == [{"since": since}] * 2
    assert not [notice for notice in waiting if "fire" in notice or "chay" in notice]


def test_the_emergency_is_kept_for_a_day(street, clock):
    street.says("an", FIRE)
    street.says("binh", "xin chào")

    def keep():
        return street.database.write_now(apply_rule, street.services.context, KEPT)

    clock.passes(hours=24)
    assert keep() == 0
    assert care(street, "an").kinds == ("fire",)
    assert stored(street, "an").emergency_words[0].text == FIRE
    clock.passes(seconds=1)
    assert keep() == 1
    assert care(street, "an") is None
    assert stored(street, "an").emergency_words == ()
    assert keep() == 0
