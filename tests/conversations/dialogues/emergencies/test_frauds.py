"""Whoever told of a fraud gets the next advice, and never a draft that they had put away."""

import pytest

from conversations.engine.model.messages import Tap
from tests.resident import BOOKS, PACK, Resident

SAY = BOOKS["vi"].say
CALLER = "có người tự xưng công an gọi bắt bác chuyển tiền vào tài khoản của nó"


def advice(name):
    return SAY(f"small_talk-{name}", phone=PACK.police_phone)


@pytest.mark.parametrize(
    "said",
    [
        "thế giờ bác phải làm gì",
        "nó vẫn gọi liên tục, dặn không được kể với con, bác run quá",
        "gọi ngân hàng số nào, tôi gửi tiền ở agribank",
        "có lấy lại được tiền không",
    ],
)
def test_what_follows_a_fraud_gets_the_next_advice(said):
    resident = Resident()
    resident.says(CALLER)
    assert resident.last.text == advice("scam")

    resident.says(said)
    assert resident.last.text == advice("scam-then")
    assert resident.last.calls == (PACK.police_phone,)


def test_money_that_is_gone_is_for_the_bank_before_all_else():
    resident = Resident()
    resident.says(CALLER, "bác lỡ chuyển cho nó ba triệu rồi")
    assert resident.last.text == advice("cheated")

    resident.says("thế giờ bác phải làm gì", "giờ phải làm sao nữa cháu")
    told = [reply.text for reply in resident.replies[-2:]]
    assert told == [advice("scam-then"), advice("cheated")]


@pytest.mark.parametrize("between", ["làm căn cước cần gì", "đèn đường đầu ngõ hỏng ba hôm nay"])
def test_what_comes_after_another_matter_is_not_about_the_fraud(between):
    resident = Resident()
    resident.says(CALLER, between, "thế giờ bác phải làm gì")
    assert advice("scam-then") not in [reply.text for reply in resident.replies]


def test_a_fraud_of_this_morning_is_not_what_help_is_wanted_with_tonight():
    resident = Resident()
    resident.says(CALLER)
    resident.waits(hours=9)
    resident.says("giúp bác với, cái này dùng thế nào")
    assert advice("scam-then") not in [reply.text for reply in resident.replies]


@pytest.mark.parametrize(
    "said", ["toi lo chuyen cho no 3 trieu roi", "bác chuyển tiền cho nó rồi, giờ làm sao"]
)
def test_money_sent_to_a_cheat_sends_no_draft_that_was_put_away(said):
    resident = Resident()
    resident.sends(Tap("go:report_problem"))
    resident.says("ổ gà to trước nhà văn hóa phố Bến", "không có ảnh", "đúng rồi", "giấu tên")
    assert resident.asked == "review"

    resident.says("thôi cháu đừng gửi nữa", CALLER, said)
    assert resident.session.open is None
    assert resident.last.text == advice("cheated")
    assert "Gửi đi" not in resident.labels


@pytest.mark.parametrize(
    ("said", "is_wish"),
    [
        ("báo em khi có cắt điện", True),
        ("nhắn cho bác biết mỗi khi mất điện nhé", True),
        ("sắp cắt nước thì nhắn bác trước với", True),
        ("mất điện cả xóm từ sáng", False),
        ("mat nuoc roi chau oi", False),
    ],
)
def test_news_of_outages_is_wished_for_and_an_outage_is_warned_of(said, is_wish):
    resident = Resident()
    resident.says(said)
    assert (resident.turn.dialogue == "my_topics") == is_wish
    assert bool(resident.replies[0].calls) != is_wish
