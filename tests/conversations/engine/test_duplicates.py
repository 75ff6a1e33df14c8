"""Others told of the same matter: what is asked, what is heard, and what an edit changes."""

import pytest

from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.queries import Nearby, ReportsNearby
from conversations.engine.model.values import Place, Said
from tests.resident import Resident, duplicate

TOLD = Said("ổ gà to giữa đường, xe máy hay ngã")
POST = Place(neighbourhood="me", landmark="post-office")
TWO = Nearby((duplicate(101), duplicate(107, 0)), 3)


class Neighbour(Resident):
    """Someone near whose post office others have told of a hole; nowhere else."""

    def recall(self, query):
        told = super().recall(query)
        is_elsewhere = isinstance(query, ReportsNearby) and query.place != POST
        return Nearby() if is_elsewhere else told


def at_the_question(nearby=TWO, **more):
    resident = Neighbour(**more)
    resident.known[ReportsNearby] = nearby
    resident.says("bao cao o ga", TOLD.text, "không", "phố Me", "bưu điện", "đúng")
    assert resident.asked == "same"
    return resident


def test_the_question_says_how_many_reported_and_how_far_away():
    at_the_question().sees(
        "3 người đã báo ổ gà gần đó.", "GV 101 – cách 40 m", "GV 107 – cùng chỗ", "Báo việc mới"
    )


def test_without_nearby_reports_nothing_is_asked():
    resident = Neighbour()
    resident.says("bao cao o ga", TOLD.text, "không", "phố Me", "bưu điện", "đúng")

    assert resident.asked == "review"


@pytest.mark.parametrize("said", ["1", "GV 101", "gv 101", "101", "dạ 101 em ạ"])
def test_joining_passes_on_all_words_and_photos(said):
    resident = at_the_question()
    resident.says(said)

    told = FileReport("road", TOLD, (), POST)
    assert resident.effects == [JoinReport("r101", told)]
    resident.sees("nay có 4 người cùng báo")
    assert resident.is_at_home()


@pytest.mark.parametrize(
    "said",
    [
        *("cùng việc đó", "cung viec do", "đúng rồi", "dung roi dung viec do", "theo dõi", "có"),
        "gửi chung với họ",
    ],
)
def test_a_single_duplicate_is_joined_by_saying_the_same(said):
    resident = at_the_question(Nearby((duplicate(101),), 1))
    resident.says(said)

    assert [type(effect) for effect in resident.effects] == [JoinReport]


@pytest.mark.parametrize("said", ["không phải 101", "khác 101", "chưa chắc là GV 101"])
def test_a_no_beside_a_code_joins_nothing(said):
    resident = at_the_question()
    resident.says(said)

    assert resident.effects == []


@pytest.mark.parametrize(
    "said", ["gui", "gửi", "gửi đi", "gui di a", "cứ gửi của tôi", "gửi luôn"]
)
def test_asking_to_send_files_ones_own_report_after_the_review(said):
    resident = at_the_question()
    resident.says(said)

    assert resident.asked == "review"
    assert resident.effects == []


def test_a_wish_to_send_that_may_be_a_refusal_asks_again():
    resident = at_the_question(Nearby((duplicate(101),), 1))
    resident.says("dung gui")

    assert resident.asked in ("same", "review")
    assert resident.effects == []


def test_a_refusal_to_send_neither_joins_nor_files():
    resident = at_the_question(Nearby((duplicate(101),), 1))
    resident.says("đừng gửi")

    assert resident.effects == []
    assert resident.asked in ("review", "")


@pytest.mark.parametrize("said", ["3", "báo việc mới", "bao viec moi", "không", "việc khác"])
def test_a_new_problem_continues_to_the_review(said):
    resident = at_the_question()
    resident.says(said)
    assert resident.asked == "review"
    resident.says("gửi đi")

    assert resident.effects == [FileReport("road", TOLD, (), POST, "")]


def test_ones_own_report_is_labelled_as_such():
    resident = at_the_question(Nearby((duplicate(101, is_own=True),)))
    resident.sees("đã báo ổ gà gần đó rồi.", "GV 101 của anh/chị", "Báo việc mới")


def test_another_place_has_no_duplicates_of_the_old_street():
    resident = at_the_question()
    resident.taps("Báo việc mới")
    resident.says("sửa chỗ")
    resident.taps("Phố Chợ", "Bến xe", "Đúng rồi")

    assert resident.asked == "review"
    assert resident.recalls[-2].place.neighbourhood == "cho"
    assert "same" not in resident.given


def test_returning_to_the_old_place_asks_again():
    resident = at_the_question()
    resident.taps("Báo việc mới")
    resident.says("sửa chỗ")
    resident.taps("Phố Chợ", "Bến xe", "Đúng rồi")
    resident.says("sửa chỗ")
    resident.taps("Phố Me", "Bưu điện", "Đúng rồi")

    assert resident.asked == "same"


def test_the_answer_new_is_asked_again_if_other_reports_are_near():
    resident = at_the_question()
    resident.taps("Báo việc mới")
    resident.known[ReportsNearby] = Nearby((duplicate(111),), 1)
    resident.waits(hours=5)
    resident.says("xin chào", "làm tiếp")

    assert resident.asked == "same"
    resident.sees("1 người đã báo", "GV 111 – cách 40 m", "Báo việc mới")


def test_help_explains_what_happens_to_ones_words():
    resident = at_the_question()
    resident.says("giúp")

    assert any("lời và ảnh của" in reply.text for reply in resident.turn.replies)
