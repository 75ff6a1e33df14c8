"""A question and a report in one message are both served."""

import pytest

from conversations.engine.model.person import Person
from tests.resident import KNOWLEDGE, Resident

BROKEN = "Đèn đường đầu ngõ hỏng ba hôm rồi"
ASKED = "làm khai sinh cho cháu cần gì ạ"


@pytest.mark.parametrize("told", [f"{BROKEN}. Tiện cho hỏi {ASKED}", f"{ASKED}, với lại {BROKEN}"])
def test_the_answer_comes_first_then_the_report_goes_on(told):
    resident = Resident(knowledge=KNOWLEDGE)
    resident.says(told)
    answer, asked = resident.replies
    assert answer.text.startswith("Đăng ký khai sinh")
    assert not answer.buttons
    assert "Đèn đường" in asked.text
    assert "khai sinh" not in str(resident.given["details"])


def test_a_newcomer_gets_both_after_consent():
    resident = Resident(knowledge=KNOWLEDGE, person=Person())
    resident.says(f"{BROKEN}. Tiện cho hỏi {ASKED}", "đồng ý")
    said = " ".join(reply.text for reply in resident.replies)
    assert "Giấy chứng sinh" in said
    assert "Đèn đường" in said


@pytest.mark.parametrize(
    "told", ["đèn đường hỏng thì báo ở đâu", "Khi đăng ký xe lần đầu, bao lâu thì có biển số"]
)
def test_one_question_is_not_taken_apart(told):
    resident = Resident(knowledge=KNOWLEDGE)
    resident.says(told)
    assert resident.session.open is None


def test_a_matter_told_behind_a_yes_is_kept_and_taken_back():
    resident = Resident()
    resident.says("den duong pho Ben tat ba hom nay", "khong co anh")
    story = resident.given["details"]
    resident.says("dung roi ma con cai o ga o giua cho nua chau a, hom qua ba Ty nga xe o day day")
    resident.sees("Việc ổ gà em ghi riêng rồi")
    resident.says("a thoi cai o ga bo di chau, nguoi ta lap roi, chi con cai den thoi")
    resident.sees("em bỏ ổ gà ra rồi")
    assert resident.given["details"] == story
    assert resident.talk.next_matters == ()


def kinds_of(resident):
    return [resident.given["category"], *(each.kind for each in resident.talk.next_matters)]


def test_what_a_sentence_tells_behind_another_is_kept_apart_and_the_first_stays():
    resident = Resident()
    resident.says("rác đổ đầy trước cửa hàng nhà tôi ở phố Chợ")
    resident.says("xe rác cứ chạy qua mà không lấy. mà còn quán karaoke hát đến nửa đêm nữa")
    assert kinds_of(resident) == ["waste", "noise"]
    assert "không lấy" in str(resident.given["details"])
    assert "karaoke" not in str(resident.given["details"])


def test_who_denies_whose_the_rubbish_is_drops_no_rubbish():
    resident = Resident()
    resident.says("rác đổ đầy trước cửa nhà tôi ở phố Chợ", "với lại cái cống cũng tắc nữa")
    resident.says("rác là của nhà hàng phở đổ ra chứ không phải chợ")
    assert kinds_of(resident) == ["waste", "drains"]


def test_who_wants_one_thing_only_rids_the_report_of_the_rest():
    resident = Resident()
    resident.says("đèn đường phố Me tắt mấy hôm rồi, hôm qua ông hàng xóm lên cơn sốt")
    resident.says("không có ảnh", "đúng rồi")
    resident.says("sao lại ghi chuyện ông hàng xóm, chỉ cái đèn cháy bóng thôi")
    assert "hàng xóm" not in str(resident.given["details"])
    assert "cháy bóng" in str(resident.given["details"])
