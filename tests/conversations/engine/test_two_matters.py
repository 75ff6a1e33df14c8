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
