"""One answer is given anew, and the others stay as they fit."""

import pytest

from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.endings import Closing
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.dialogue_run import Dialogue
from tests.cases import each
from tests.conversations.dialogue_walk import name_of, stops
from tests.resident import Resident, report


@pytest.fixture
def resident():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.photo("photo-1")
    resident.taps("Xong", "Phố Me", "Bưu điện", "Đúng rồi")
    assert resident.asked == "review"
    return resident


def test_editing_the_category_asks_nothing_else_again(resident):
    before = resident.given
    resident.taps("Sửa", "Việc", "Rác thải")

    assert resident.asked == "review"
    assert resident.given == before | {"category": "waste"}


def test_editing_the_story_asks_nothing_else_again(resident):
    before = resident.given
    resident.says("sửa nội dung", "cột đèn đổ ra đường")

    assert resident.asked == "review"
    assert resident.given == before | {"details": {"text": "cột đèn đổ ra đường"}}


def test_photos_are_edited_by_sending_others(resident):
    resident.says("sửa ảnh")
    resident.photo("photo-2", "photo-3")
    resident.says("xong")

    assert resident.asked == "review"
    assert resident.given["photos"] == ["photo-2", "photo-3"]


def test_editing_the_place_asks_for_all_its_parts(resident):
    resident.taps("Sửa", "Chỗ", "Phố Chợ")
    assert resident.asked == "place-near"
    resident.taps("Bến xe")
    resident.sees("Chỗ đó là: gần bến xe, phố Chợ.")
    resident.taps("Đúng rồi")

    assert resident.asked == "review"
    resident.sees("Chỗ: gần bến xe, phố Chợ")
    resident.sees("Nội dung: đèn tắt ba hôm nay")


def test_another_spot_in_the_same_neighbourhood_can_be_given(resident):
    resident.taps("Sửa", "Chỗ", "Phố Me")
    assert resident.asked == "place-near"
    resident.taps("Sân vận động", "Đúng rồi")

    resident.sees("Chỗ: gần sân vận động, phố Me")


@pytest.mark.parametrize("said", ["sửa chỗ", "sửa địa điểm", "sua cho", "đổi chỗ", "chỗ", "CHỖ"])
def test_the_item_to_edit_can_be_named_at_once(resident, said):
    resident.says(said)

    assert resident.asked == "place"


@pytest.mark.parametrize(
    ("number", "key"), [("1", "category"), ("2", "details"), ("bốn", "place")]
)
def test_the_item_to_edit_can_be_chosen_by_number(resident, number, key):
    resident.taps("Sửa")
    resident.says(number)

    assert resident.asked == key


@pytest.mark.parametrize("label", ["Việc", "Nội dung", "Ảnh", "Chỗ"])
def test_cancelling_an_edit_returns_to_the_review(resident, label):
    before = resident.given
    resident.taps("Sửa", label, "Quay lại")

    assert resident.asked == "review"
    assert resident.given == before


def test_editing_nothing_returns_to_the_review(resident):
    resident.taps("Sửa", "Quay lại")

    resident.sees("Gửi cho cán bộ được chưa ạ?", "Gửi đi", "Sửa")


def test_a_cancelled_edit_loses_nothing(resident):
    before = resident.given
    resident.taps("Sửa", "Việc")
    resident.says("/huy")
    resident.taps("Làm tiếp việc dở")
    assert resident.asked == "category"
    resident.says("quay lại")

    assert resident.asked == "review"
    assert resident.given == before


def test_an_edited_report_is_sent_as_shown_in_the_review(resident):
    resident.taps("Sửa", "Việc", "Rác thải", "Gửi đi")
    (filed,) = resident.effects

    assert (filed.category, filed.photos, filed.place.landmark) == (
        "waste",
        ("photo-1",),
        "post-office",
    )


def test_back_removes_one_answer_at_a_time():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay", "không")
    asked = []
    for _ in range(3):
        resident.says("quay lại")
        asked.append(resident.asked)

    assert asked == ["photos", "details", "category"]
    resident.says("quay lại")
    assert resident.is_at_home()


def test_back_from_a_later_page_shows_the_first_one():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    first = resident.labels
    resident.taps("Xem thêm", "Xem thêm", "Quay lại")

    assert resident.labels == first


def test_back_from_early_photos_asks_for_them():
    resident = Resident()
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm nay")
    resident.photo("photo-1")
    resident.taps("Quay lại")
    assert resident.labels == ("Không có ảnh",)
    resident.taps("Không có ảnh")

    assert resident.given["photos"] == []


def test_early_photos_and_an_early_pin_survive_a_step_back():
    resident = Resident()
    resident.photo("photo-1")
    resident.location(20.3457, 105.8323)
    resident.taps("Đèn đường", "Quay lại", "Rác thải")
    resident.says("rác đổ trộm hai hôm nay")
    resident.taps("Xong")

    assert resident.given["photos"] == ["photo-1"]
    resident.sees("Chỗ đó là: gần bưu điện, phố Me.")


def test_a_misunderstood_place_is_asked_for_and_not_guessed_again():
    resident = Resident()
    resident.says("đèn đường phố Thống Nhất chỗ trạm y tế hỏng mấy hôm nay", "không")
    resident.sees("Chỗ đó là: gần trạm y tế, phố Thống Nhất.")
    resident.taps("Chọn lại chỗ")
    assert resident.asked == "place"
    resident.taps("Phố Me", "Bưu điện", "Đúng rồi")

    assert resident.asked == "review"


def test_a_wrong_pin_is_asked_for_and_not_used_again():
    resident = Resident()
    resident.location(20.3457, 105.8323)
    resident.taps("Đèn đường")
    resident.says("đèn tắt ba hôm nay", "không", "không")

    assert resident.asked == "place"


@each("stop", lambda: stops("vi"), name=name_of)
def test_back_leads_to_an_earlier_question_or_the_menu_and_loses_nothing(stop):
    resident = stop.resident()
    before = list(resident.given)
    resident.says("quay lại")

    if resident.is_at_home():
        assert before == []
    else:
        assert list(resident.given) == before or list(resident.given) == before[:-1]


async def _by_category(talk):
    """Depend on the outside after the first answer: the more is asked for, the more comes."""
    category = await talk.choose("category", talk.known.categories)
    mine = await talk.recall("mine", MyReports(most=len(category.id)))
    details = await talk.text("details", least=3, most=100)
    await talk.review("review")
    return Closing("refused-gone", {"mine": len(mine), "details": details.text})


@pytest.fixture
def looker():
    resident = Resident(entries=(DialogueEntry(Dialogue("report_problem", _by_category)),))
    resident.known[MyReports] = (report(427),)
    resident.says("1")
    resident.taps("Đèn đường")
    return resident


def test_a_recall_is_queried_once_while_nothing_changes(looker):
    looker.says("đèn tắt ba hôm", "con vịt", "sửa nội dung", "đèn tắt bốn hôm")

    assert looker.recalls == [MyReports(most=len("lights"))]


def test_a_recall_is_queried_again_after_an_edit_of_what_it_depends_on(looker):
    looker.says("đèn tắt ba hôm")
    looker.taps("Sửa", "Việc", "Rác thải")

    assert looker.recalls == [MyReports(most=len("lights")), MyReports(most=len("waste"))]
    assert looker.asked == "review"
    assert looker.given["details"] == {"text": "đèn tắt ba hôm"}


@pytest.mark.parametrize("said", ["nhầm, không phải cái đó", "nham roi chau oi", "ay nham"])
def test_a_correction_of_nothing_does_not_leave_the_first_question(said):
    resident = Resident()
    resident.says("gửi phản ánh", said)
    assert resident.asked == "category"
