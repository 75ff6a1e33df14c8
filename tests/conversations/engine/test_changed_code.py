"""Dialogues and unit packs change while people are in the middle of a talk."""

from itertools import cycle, product

import pytest
from msgspec import structs

from bot.registry import REGISTRY
from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Tap
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from tests.cases import each
from tests.conversations.dialogue_walk import every_stop
from tests.resident import BOOKS, PACK, Resident, report

CHANGED = "Mấy câu hỏi của em vừa đổi nên em xin hỏi lại anh/chị từ đây ạ."

# The menu without the report fits on one page.
_OTHERS = tuple(BOOKS["vi"].say(f"{entry.name}-menu") for entry in REGISTRY.dialogues[1:])
LEFT_OVER = (*_OTHERS[:4], "Xem thêm")


def dialogue(begin):
    others = (entry for entry in REGISTRY.dialogues if entry.name != "report_problem")
    return (DialogueEntry(Dialogue("report_problem", begin)), *others)


async def _photos_first(talk):
    await talk.photos("photos", most=5)
    await talk.choose("category", talk.known.categories)
    await talk.text("details", least=3, most=2000)
    await talk.review("review")
    return Closing("refused-gone")


async def _without_details(talk):
    await talk.choose("category", talk.known.categories)
    await talk.photos("photos", most=5)
    await talk.review("review")
    return Closing("refused-gone")


async def _with_a_place_first(talk):
    await talk.place("place")
    await talk.choose("category", talk.known.categories)
    await talk.text("details", least=3, most=2000)
    await talk.photos("photos", most=5)
    await talk.review("review")
    return Closing("refused-gone")


async def _of_other_kinds(talk):
    await talk.text("category", least=3, most=2000)
    await talk.photos("details", most=5)
    await talk.text("place", least=3, most=2000)
    return Closing("refused-gone")


async def _that_ends_at_once(talk):
    del talk
    return Closing("refused-gone")


CODE = [_photos_first, _without_details, _with_a_place_first, _of_other_kinds, _that_ends_at_once]


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    assert resident.asked == "photos"
    return resident


def test_a_new_question_in_between_is_announced_and_asked_and_the_rest_is_kept(resident):
    resident.entries = dialogue(_with_a_place_first)
    resident.says("không")
    resident.sees(CHANGED)
    assert resident.asked == "place"
    resident.taps("Phố Me", "Bưu điện", "Đúng rồi")

    assert resident.asked == "photos"
    assert resident.given["details"] == {"text": "đèn tắt ba hôm nay"}


def test_reordered_questions_keep_their_answers(resident):
    resident.entries = dialogue(_photos_first)
    resident.says("không")
    resident.sees(CHANGED)
    resident.says("không")

    assert resident.asked == "review"
    assert resident.given == {
        "photos": [],
        "category": "lights",
        "details": {"text": "đèn tắt ba hôm nay"},
    }


def test_a_removed_question_is_skipped(resident):
    resident.entries = dialogue(_without_details)
    resident.says("không", "không")

    assert resident.asked == "review"
    assert "details" not in resident.given


def test_a_tap_on_the_old_question_does_not_answer_the_new_one(resident):
    data = resident.button("Không có ảnh")
    resident.entries = dialogue(_with_a_place_first)
    resident.sends(Tap(data))

    resident.sees(CHANGED)
    assert resident.asked == "place"


def test_words_for_the_old_question_do_not_answer_the_new_one(resident):
    resident.entries = dialogue(_of_other_kinds)
    resident.says("ngõ cạnh chợ, phố Thống Nhất")

    resident.sees(CHANGED)
    assert "place" not in resident.given


def test_the_menu_can_be_reached_when_everything_changed(resident):
    resident.entries = dialogue(_of_other_kinds)
    resident.says("thôi")

    assert resident.is_at_home()


def test_a_removed_dialogue_is_explained_kindly(resident):
    resident.entries = tuple(
        entry for entry in REGISTRY.dialogues if entry.name != "report_problem"
    )
    resident.says("không có gì đâu")

    resident.sees("Việc anh/chị làm dở trước đây nay không làm qua tin nhắn được nữa, em xin lỗi.")
    assert resident.is_at_home()
    assert resident.labels == LEFT_OVER


def test_a_request_during_a_removed_dialogue_is_done_at_once(resident):
    resident.entries = tuple(
        entry for entry in REGISTRY.dialogues if entry.name != "report_problem"
    )
    resident.says("phản ánh của tôi")

    resident.sees("Anh/chị chưa gửi phản ánh nào")


def test_a_draft_of_a_removed_dialogue_can_not_be_resumed(resident):
    resident.says("thôi")
    resident.entries = tuple(
        entry for entry in REGISTRY.dialogues if entry.name != "report_problem"
    )
    resident.says("làm tiếp")

    resident.sees("Anh/chị cần việc gì ạ?", *LEFT_OVER)
    assert resident.session.shelved is None


def stops_of_reports():
    open_ = ((stop, stop.session.open) for stop in every_stop())
    return [stop for stop, talk in open_ if talk and talk.name == "report_problem"]


def dealt(changes, stops):
    """Deal *changes* in turn to the stops: each stop meets one, each change meets many stops."""
    return list(zip(cycle(changes), stops))


def name_of(case):
    change, stop = case
    return f"{getattr(change, '__name__', repr(change))} at {stop.name}"


@each("begin, stop", lambda: dealt(CODE, stops_of_reports()), name=name_of)
def test_no_change_causes_an_exception_or_silence(stop, begin):
    check_talk_goes_on(stop, begin)


@pytest.mark.soak
@each("begin, stop", lambda: product(CODE, stops_of_reports()), name=name_of)
def test_no_change_at_any_question_causes_an_exception_or_silence(stop, begin):
    check_talk_goes_on(stop, begin)


def check_talk_goes_on(stop, begin):
    for said in ("không", "ngõ cạnh chợ, phố Thống Nhất", "1", "quay lại", "thôi", "làm tiếp"):
        resident = stop.resident()
        resident.entries = dialogue(begin)
        resident.says(said)
        assert resident.turn.replies
        resident.says("1", "thôi")
        assert resident.is_at_home()


OF_OTHER_SHAPES = [None, 7, "gone", [], {}, {"text": 3}, {"latitude": "x"}, [[1]]]


@each("value, stop", lambda: dealt(OF_OTHER_SHAPES, every_stop()), name=name_of)
def test_an_answer_recorded_in_another_shape_is_asked_again(value, stop):
    check_asked_again(value, stop)


@pytest.mark.soak
@each("value, stop", lambda: product(OF_OTHER_SHAPES, every_stop()), name=name_of)
def test_any_answer_recorded_in_any_other_shape_is_asked_again(value, stop):
    check_asked_again(value, stop)


def check_asked_again(value, stop):
    talk = stop.session.open
    answers = tuple(Answer(a.key, value, a.about, a.recalled) for a in talk.answers)
    resident = stop.resident()
    resident.session = structs.replace(
        resident.session, open=structs.replace(talk, answers=answers)
    )
    resident.says("đèn tắt ba hôm nay")

    assert resident.turn.replies
    question, _ = stop.asks
    takes_any_words = isinstance(question, FreeTextQuestion) and question.is_verbatim
    assert resident.effects == [] or takes_any_words


def test_a_recall_recorded_in_another_shape_is_queried_again():
    resident = Resident()
    resident.known[MyReports] = (report(427),)
    resident.says("phản ánh của tôi")
    talk = resident.talk
    old = structs.replace(talk.answers[0], value=[{"id": "r427", "code": "GV 427"}])
    resident.session = structs.replace(
        resident.session, open=structs.replace(talk, answers=(old,))
    )
    resident.says("viết thêm")

    assert resident.asked == "remark"
    assert resident.recalls[1:]


@pytest.fixture
def changed_unit():
    categories = tuple(c for c in PACK.categories if c.id != "lights")
    hoods = tuple(
        structs.replace(n, name=LocalisedText("phố Mê")) if n.id == "me" else n
        for n in PACK.neighbourhoods
    )
    return structs.replace(PACK, categories=categories, neighbourhoods=hoods)


def test_an_open_dialogue_keeps_the_unit_version_that_it_began_with(resident, changed_unit):
    resident.units = {1: PACK, 2: changed_unit}
    resident.says("không")

    assert "Phố Me" in resident.labels
    resident.taps("Phố Me", "Bưu điện", "Đúng rồi", "Gửi đi")
    assert resident.effects[0].category == "lights"


def test_a_new_dialogue_begins_with_the_newest_unit_version(resident, changed_unit):
    resident.units = {1: PACK, 2: changed_unit}
    resident.says("thôi", "1")

    assert "Đèn đường" not in resident.labels
    assert resident.talk.version == 2


def test_a_resumed_draft_keeps_the_unit_version_that_it_began_with(resident, changed_unit):
    resident.units = {1: PACK, 2: changed_unit}
    resident.says("thôi", "làm tiếp", "không")

    assert resident.given["category"] == "lights"
    assert "Phố Me" in resident.labels


def test_a_removed_option_is_asked_again_and_the_rest_is_kept(resident, changed_unit):
    resident.units = {1: changed_unit}
    resident.says("không")
    resident.sees(CHANGED)
    assert resident.asked == "category"
    resident.taps("Rác thải")

    assert resident.asked == "photos"
    assert resident.given["details"] == {"text": "đèn tắt ba hôm nay"}


def test_a_removed_report_is_asked_for_again():
    resident = Resident()
    resident.known[MyReports] = (report(427), report(415))
    resident.says("phản ánh của tôi", "415", "viết thêm")
    resident.known[MyReports] = (report(427), report(402))
    resident.waits(days=1)
    resident.says("đèn vẫn tắt nhé")

    resident.sees("Anh/chị muốn xem phản ánh nào ạ?")
    assert resident.effects == []
