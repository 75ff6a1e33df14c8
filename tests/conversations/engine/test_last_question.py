"""A question that named no matter, or was not answered: what comes next goes on from there."""

import pytest

from conversations.engine.model.effects import AskOfficial, PartMissed
from conversations.engine.model.queries import MyReports
from tests.resident import MENU, Resident, report

UNKNOWN = "xã mình có bán vé số không"


@pytest.fixture
def resident():
    return Resident()


def test_a_part_that_is_asked_for_is_told_of_what_is_named_next(resident):
    resident.says("lệ phí", "khai sinh")
    asked_at_once = Resident()
    asked_at_once.says("lệ phí khai sinh")

    assert resident.last.text == asked_at_once.last.text
    assert resident.effects == asked_at_once.effects == [PartMissed("birth", "fee")]


@pytest.mark.parametrize("said", ["lệ phí", "le phi", "bao lâu thì xong?"])
def test_what_follows_on_an_unknown_question_may_go_to_an_official_with_it(resident, said):
    resident.says(UNKNOWN, said)
    resident.sees("Anh/chị hỏi về việc gì ạ?", "Nhờ cán bộ trả lời", *MENU[:2])

    resident.taps("Nhờ cán bộ trả lời")
    assert resident.effects[-1] == AskOfficial(f"{UNKNOWN} – {said}")


def test_in_a_report_it_is_said_that_the_unknown_question_still_is(resident):
    resident.says("/phananh", UNKNOWN + "?", "lệ phí")

    assert resident.turn.replies[0].text == (
        "Việc anh/chị vừa hỏi thì em chưa rõ, còn ở đây thì: Gửi phản ánh không mất tiền ạ."
    )
    resident.sees("muốn báo việc gì")


def test_two_questions_about_a_report_are_both_known(resident):
    resident.says("/phananh", "mất tiền không?", "cần giấy tờ gì?")

    assert resident.turn.replies[0].text == "Gửi phản ánh không cần giấy tờ gì ạ."


def test_two_parts_of_nothing_are_no_question_for_an_official(resident):
    resident.says("lệ phí", "bao lâu thì xong?")

    resident.sees("Anh/chị hỏi về việc gì ạ?", *MENU)


def test_the_part_is_forgotten_after_some_minutes(resident):
    resident.says("lệ phí")
    resident.waits(minutes=16)
    resident.says("khai sinh")

    resident.sees("Bé mới sinh thì cha, mẹ")


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("bao lâu có", "bao lâu"),  # is like "báo sự cố"
        ("bao lau co", "bao lâu"),
        ("mất bao lâu", "bao lâu"),
        ("bao giờ xong", "bao lâu"),  # is asked of a report, too
        ("bao lâu thì lấy được ạ", "bao lâu"),
        ("bao giờ có kết quả", "bao lâu"),
        ("có lâu không", "bao lâu"),
        ("làm ở đâu", "nộp ở đâu"),  # is like "xem ở đâu", which asks for help
        ("có ở đâu", "nộp ở đâu"),
        ("có mẫu không", "mẫu đơn"),  # is like "có ai không"
        ("đơn không", "mẫu đơn"),
        ("giấy tờ", "giấy tờ gì"),
    ],
)
@pytest.mark.parametrize("before", ["khai sinh cần giấy gì", "kết hôn cần giấy gì"])
def test_a_part_asked_for_after_a_card_is_of_that_however_like_something_else_it_reads(
    resident, before, said, part
):
    resident.says(before, said)
    asked_plainly = Resident()
    asked_plainly.says(before, part)

    assert resident.is_at_home()
    assert resident.last.text == asked_plainly.last.text


def test_so_it_is_in_the_midst_of_a_report(resident):
    resident.says("/phananh", "khai sinh cần giấy gì?", "bao lâu có")

    assert "Mấy ngày xong" in resident.turn.replies[0].text
    assert (resident.talk.name, resident.asked) == ("report_problem", "category")


@pytest.mark.parametrize("said", ["bao lâu có", "làm ở đâu", "có mẫu không"])
def test_without_a_card_before_it_is_asked_of_what(resident, said):
    resident.says(said)

    resident.sees("Anh/chị hỏi về việc gì ạ?", *MENU)


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("phản ánh đến đâu", "my_reports"),
        ("báo sự cố", "report_problem"),
        ("bao su co", "report_problem"),
        ("báo sự cô", "report_problem"),
    ],
)
def test_what_names_a_dialogue_after_a_card_still_begins_it(resident, said, name):
    resident.known[MyReports] = (report(427),)
    resident.says("khai sinh cần giấy gì", said)

    assert resident.talk.name == name
