"""A question that named no matter, or was not answered: what comes next goes on from there."""

import pytest

from conversations.dialogues.reports.queries import MyReports
from conversations.engine.model.effects import AskOfficial
from tests.resident import Resident, report

UNKNOWN = "xã mình có bán vé số không"


@pytest.fixture
def resident():
    return Resident()


def test_a_requested_part_is_shown_of_the_card_named_next(resident):
    resident.says("lệ phí", "khai sinh")
    asked_at_once = Resident()
    asked_at_once.says("lệ phí khai sinh")

    assert resident.last.text == asked_at_once.last.text
    resident.sees("Miễn phí trong 60 ngày")


@pytest.mark.parametrize("said", ["lệ phí", "le phi", "bao lâu thì xong?"])
def test_a_follow_up_to_an_unknown_question_is_passed_on_with_it(resident, said):
    resident.says(UNKNOWN, said)
    resident.sees("Anh/chị hỏi về việc gì ạ?", "Nhờ cán bộ trả lời")

    resident.taps("Nhờ cán bộ trả lời")
    assert resident.effects[-1] == AskOfficial(f"{UNKNOWN} – {said}")


def test_during_a_report_an_unknown_question_stays_unknown(resident):
    resident.says("/phananh", UNKNOWN + "?", "lệ phí")

    assert resident.turn.replies[0].text == (
        "Việc anh/chị vừa hỏi thì em chưa rõ, còn ở đây thì: Gửi phản ánh không mất tiền ạ."
    )
    resident.sees("muốn báo việc gì")


def test_a_second_question_about_reporting_is_answered(resident):
    resident.says("/phananh", "mất tiền không?", "cần giấy tờ gì?")

    assert resident.turn.replies[0].text == "Gửi phản ánh không cần giấy tờ gì ạ."


def test_two_parts_without_a_subject_are_not_passed_on(resident):
    resident.says("lệ phí", "bao lâu thì xong?")

    resident.sees("Anh/chị hỏi về việc gì ạ?")


def test_a_requested_part_is_forgotten_after_some_hours(resident):
    resident.says("lệ phí")
    resident.waits(hours=5)
    resident.says("khai sinh")

    resident.sees("Đăng ký khai sinh\nBé mới sinh")


@pytest.mark.parametrize(
    ("said", "part"),
    [
        ("bao lâu có", "bao lâu"),  # similar to "báo sự cố"
        ("bao lau co", "bao lâu"),
        ("mất bao lâu", "bao lâu"),
        ("bao giờ xong", "bao lâu"),  # also asked about a report
        ("bao lâu thì lấy được ạ", "bao lâu"),
        ("bao giờ có kết quả", "bao lâu"),
        ("có lâu không", "bao lâu"),
        ("làm ở đâu", "nộp ở đâu"),  # similar to "xem ở đâu", which asks for help
        ("có ở đâu", "nộp ở đâu"),
        ("có mẫu không", "mẫu đơn"),  # similar to "có ai không"
        ("đơn không", "mẫu đơn"),
        ("giấy tờ", "giấy tờ gì"),
        ("bao lau thi co kq e", "bao lâu"),
        ("the mat bn tien ha e", "lệ phí"),
    ],
)
@pytest.mark.parametrize("before", ["khai sinh cần giấy gì", "chứng thực bản sao cần giấy gì"])
def test_a_part_requested_after_a_card_is_about_that_card(resident, before, said, part):
    resident.says(before, said)
    asked_plainly = Resident()
    asked_plainly.says(before, part)

    assert resident.is_at_home()
    assert resident.last.text == asked_plainly.last.text


def test_a_part_requested_during_a_report_is_about_the_last_card(resident):
    resident.says("/phananh", "khai sinh cần giấy gì?", "bao lâu có")

    assert "trong ngày" in resident.turn.replies[0].text
    assert (resident.talk.name, resident.asked) == ("report_problem", "category")


@pytest.mark.parametrize("said", ["bao lâu có", "làm ở đâu", "có mẫu không"])
def test_a_part_without_a_card_asks_for_the_subject(resident, said):
    resident.says(said)

    resident.sees("Anh/chị hỏi về việc gì ạ?")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("phản ánh đến đâu", "my_reports"),
        ("báo sự cố", "report_problem"),
        ("bao su co", "report_problem"),
        ("báo sự cô", "report_problem"),
    ],
)
def test_a_dialogue_named_after_a_card_starts(resident, said, name):
    resident.known[MyReports] = (report(427),)
    resident.says("khai sinh cần giấy gì", said)

    assert resident.talk.name == name


@pytest.mark.parametrize("said", ["phai co chu ho dong y a", "ủa phải có chủ hộ đồng ý hả chị"])
def test_asking_whether_something_is_needed_is_about_the_last_card(resident, said):
    resident.says("đăng ký thường trú", said)

    resident.sees("Đăng ký thường trú\n")
    resident.sees("chủ hộ và chủ nhà phải đồng ý")


def test_a_paper_that_may_be_needed_is_no_other_matter(resident):
    resident.says("đăng ký tạm trú", "phải có sổ đỏ của chủ nhà ạ")

    resident.sees("Đăng ký tạm trú\nTự khai được")
    resident.sees("không cần sổ hộ khẩu hay giấy nhà của chủ")


@pytest.mark.parametrize("said", ["hai bên phải có mặt à", "phai co chu ho ky giay ha chu"])
def test_asking_whether_stays_with_the_card_in_any_wording(resident, said):
    resident.says("chứng thực hợp đồng", said)

    assert resident.last.text.startswith("Chứng thực hợp đồng, giao dịch\n")


@pytest.mark.parametrize("said", ["phải rồi ạ", "không phải ý em ạ"])
def test_an_answer_with_the_word_for_must_asks_nothing(resident, said):
    resident.says("đăng ký tạm trú", said)

    assert "Đăng ký tạm trú" not in resident.last.text


def test_what_must_be_mended_is_no_question_about_the_last_card(resident):
    resident.says("đăng ký tạm trú", "phải sửa cái đèn đường đầu ngõ ạ")

    assert resident.talk.name == "report_problem"


def test_a_follow_up_that_was_not_understood_keeps_the_card(resident):
    resident.says("làm giấy khai sinh", "the hai vo chong chua cuoi thi sao", "can giay gi")

    resident.sees("Đăng ký khai sinh\nGiấy chứng sinh")


def test_an_unknown_question_with_its_own_subject_does_not_keep_the_card(resident):
    resident.says("làm giấy khai sinh", f"{UNKNOWN}, bán ở đâu", "can giay gi")

    resident.sees("Anh/chị hỏi về việc gì ạ?")
