"""A talk goes on where it stands, and is run from its beginning wherever that could differ."""

import weakref
from datetime import timedelta

import pytest
from msgspec import structs

from bot.capabilities import REGISTRY
from conversations.dialogues.reports.report_problem import report_problem
from conversations.engine.replay.dialogue_run import Dialogue, DialogueRun
from conversations.engine.replay.run_cache import RunCache
from conversations.engine.replay.turn_context import DialogueEntry
from tests.resident import PACK, Resident


class Counted:
    """The dialogue of a report, which counts how often it is begun."""

    def __init__(self):
        self.begun = 0

    def begin(self, talk):
        self.begun += 1
        return report_problem(talk)


@pytest.fixture
def counted():
    return Counted()


@pytest.fixture
def resident(counted):
    entry = DialogueEntry(Dialogue("report_problem", counted.begin))
    resident = Resident(entries=(entry, *REGISTRY.dialogues[1:]))
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    return resident


def played(counted):
    """Return how often the newest message began the dialogue; `Resident` does once, to compare."""
    begun, counted.begun = counted.begun, 0
    return begun - 1


def test_an_answer_goes_on_where_the_question_was_asked(resident, counted):
    counted.begun = 0
    for said in ("đèn đường", "đèn tắt ba hôm nay", "không có ảnh"):
        resident.says(said)
        assert played(counted) == 0


def test_help_and_what_is_not_understood_leave_it_standing(resident, counted):
    counted.begun = 0
    for said in ("giúp", "xyz xyz"):
        resident.says(said)
        assert played(counted) == 0
    resident.says("đèn đường")
    assert played(counted) == 0


def test_a_way_back_is_run_from_the_beginning_and_stands_again(resident, counted):
    resident.says("đèn đường", "quay lại")
    counted.begun = 0
    resident.says("rác thải")

    assert played(counted) == 0
    assert resident.given == {"category": "waste"}


def test_another_talk_than_the_one_that_was_left_is_run_from_the_beginning(resident, counted):
    resident.says("đèn đường")
    talk = resident.talk
    changed = structs.replace(talk.answers[0], value="waste")
    resident.session = structs.replace(
        resident.session, open=structs.replace(talk, answers=(changed,))
    )
    counted.begun = 0
    resident.says("đổ trộm cạnh cầu")

    assert played(counted) == 1
    assert resident.given["category"] == "waste"


def test_after_a_pause_it_is_run_from_the_beginning(resident, counted):
    resident.says("đèn đường", "đèn tắt ba hôm nay")
    resident.waits(hours=5)
    resident.says("chào em")
    counted.begun = 0
    resident.says("làm tiếp")
    assert played(counted) == 1

    resident.says("không có ảnh")
    assert played(counted) == 0


def test_another_form_of_address_is_spoken_from_the_next_question_on(resident, counted):
    resident.says("đèn đường", "gọi tôi là bác")
    resident.says("đèn tắt ba hôm nay")

    resident.sees("Bác có ảnh")


def test_what_one_version_of_the_pack_asked_is_not_gone_on_with_under_another(resident, counted):
    resident.says("đèn đường")
    resident.units = {1: structs.replace(PACK), 2: PACK}
    counted.begun = 0
    resident.says("đèn tắt ba hôm nay")

    assert played(counted) == 1


class Left(DialogueRun):
    """A run of nothing."""

    def __init__(self):
        self.is_closed = False

    def close(self):
        self.is_closed = True

    def release_recall(self):
        pass


def at(resident, **later):
    return structs.replace(resident.talk, touched=resident.now + timedelta(**later))


def test_whoever_is_silent_for_long_is_left_no_longer(resident):
    run_cache, first, second = RunCache(), Left(), Left()
    run_cache.put("1", at(resident), first)
    run_cache.put("2", at(resident, minutes=11), second)

    assert (first.is_closed, second.is_closed) == (True, False)
    assert run_cache.take("1", at(resident)) is None
    assert run_cache.take("2", at(resident, minutes=11)) is second


def test_so_many_are_left_and_no_more(resident):
    run_cache, runs = RunCache(), [Left() for _ in range(1001)]
    for number, run in enumerate(runs):
        run_cache.put(str(number), at(resident), run)

    assert [run.is_closed for run in runs] == [True] + [False] * 1000


def test_each_goes_on_with_their_own_and_only_once(resident):
    run_cache, mine, yours = RunCache(), Left(), Left()
    run_cache.put("1", at(resident), mine)
    run_cache.put("2", at(resident), yours)

    assert run_cache.take("1", at(resident)) is mine
    assert run_cache.take("1", at(resident)) is None
    assert run_cache.take("2", at(resident, seconds=1)) is None
    assert yours.is_closed


def test_a_session_is_known_again_as_it_was_written_and_in_no_other_way(resident):
    run_cache, session = RunCache(), resident.session
    run_cache.put("1", session.open, Left())
    run_cache.note("1", session, "as written")

    assert run_cache.session("1", "as written") is session
    assert run_cache.session("1", "as written by another") is None
    assert run_cache.session("2", "as written") is None


def test_a_session_whose_talk_went_on_elsewhere_is_not_noted(resident):
    run_cache, session = RunCache(), resident.session
    run_cache.put("1", session.open, Left())
    moved = structs.replace(session, open=at(resident, seconds=1))
    run_cache.note("1", moved, "as written")

    assert run_cache.session("1", "as written") is None


class Told:
    """What answers queries in one turn."""

    def __call__(self, query):
        raise AssertionError(query)


def test_what_is_left_standing_holds_on_to_nothing_of_its_turn(resident):
    resident.says("đèn đường")
    told = Told()
    known = resident.context.known(1)
    run = DialogueRun(Dialogue("report_problem", report_problem), resident.talk, known, told)
    held = weakref.ref(told)
    RunCache().put("1", resident.talk, run)
    del told

    assert held() is None
