"""Residents name the news that they want, ask for it, and are offered it once."""

import pytest

from conversations.dialogues.announcements.effects import Subscribe, Unsubscribe, UnsubscribeAll
from conversations.dialogues.announcements.queries import (
    CurrentNews,
    MySubscriptions,
    Subscriptions,
)
from conversations.engine.model.person import Person
from tests.resident import AGREED, MENU, Resident, news

OFFER = "Có tin mới của xã thì em nhắn anh/chị nhé."
BIRTH = "làm khai sinh cần gì"


@pytest.fixture
def resident():
    return Resident()


@pytest.mark.parametrize(
    ("said", "effect"),
    [
        ("dang ky tin cat nuoc", Subscribe(("water",))),
        ("tôi muốn nhận tin điện nước", Subscribe(("power", "water"))),
        ("cho bác đăng ký tin họp dân với", Subscribe(("meeting",))),
        ("cho tôi xin nhận tin tiêm chủng nhé", Subscribe(("health",))),
        ("em nhắn tin cho bác khi cắt điện nhé", Subscribe(("power",))),
        ("dung gui tin dien nua", Unsubscribe(("power",))),
        ("đừng gửi tin cắt nước cho tôi nữa", Unsubscribe(("water",))),
        ("thôi không nhận tin giao thông nữa", Unsubscribe(("traffic",))),
        ("huy dang ky tin y te", Unsubscribe(("health",))),
        ("bo het tin", UnsubscribeAll()),
        ("bỏ hết tin đi em", UnsubscribeAll()),
        ("không nhận tin nào nữa", UnsubscribeAll()),
    ],
)
def test_one_sentence_says_which_news_to_send(resident, said, effect):
    resident.says(said)

    assert resident.effects == [effect]


@pytest.mark.parametrize(
    "said",
    [
        "nhận tin nhắn lạ bảo chuyển tiền điện",
        "tôi nhận tin nhắn lừa đảo cắt điện",
        "đăng ký thường trú cần gì",
        "nhà tôi mất điện từ sáng",
        "không nhận được tin cắt điện",
        "đừng gửi nữa",
    ],
)
def test_other_sentences_subscribe_to_nothing_and_end_nothing(resident, said):
    resident.says(said)

    assert not [e for e in resident.effects if isinstance(e, Subscribe | Unsubscribe)]
    assert UnsubscribeAll() not in resident.effects


def test_a_new_person_is_asked_for_consent_before_the_first_subscription():
    resident = Resident(person=Person())
    resident.says("dang ky tin cat nuoc")
    assert resident.effects == []

    resident.says("đồng ý")
    assert resident.effects == [Subscribe(("water",))]


def test_a_new_person_ends_news_without_consent():
    resident = Resident(person=Person())
    resident.says("đừng gửi tin điện nữa")

    assert resident.effects == [Unsubscribe(("power",))]


def test_the_news_is_asked_for_once_in_a_message(resident):
    resident.known[CurrentNews] = (news(12),)
    resident.says("hôm nay có cắt điện không")

    assert resident.recalls == [CurrentNews(("power",))]
    assert "Điện lực cắt điện từ 8 giờ" in resident.last.text


@pytest.mark.parametrize(
    "said",
    [
        "mai cắt điện thật không",
        "mai cat dien that khong chau",
        "mai cúp điện thật không cháu, hàng xóm bảo thế",
    ],
)
@pytest.mark.parametrize("person", [AGREED, Person()])
def test_who_asks_whether_news_is_true_is_told_what_the_commune_sent(said, person):
    resident = Resident(person=person)
    resident.says(said)
    resident.sees("Trong tin xã đã gửi không có tin này")
    assert resident.session.open is None

    resident.known[CurrentNews] = (news(12),)
    resident.says(said)
    resident.sees("Điện lực cắt điện từ 8 giờ")


def test_a_trouble_that_is_really_bad_asks_for_no_news(resident):
    resident.says(
        "cống tắc ở phố Bến thối thật, không ai chịu nổi, mất nước thật không biết kêu ai"
    )
    assert CurrentNews(("water",)) not in resident.recalls


@pytest.mark.parametrize("said", ["tin nhắn báo cắt điện", "nhà tôi mất điện từ sáng"])
def test_a_message_that_asks_for_no_news_gets_none(resident, said):
    resident.known[CurrentNews] = (news(12),)
    resident.says(said)

    assert resident.recalls.count(CurrentNews(("power",))) == 0


def test_the_home_menu_is_as_long_as_before(resident):
    resident.says("menu")

    assert resident.labels == MENU
    assert len(MENU) == 5


def test_news_is_offered_once_after_what_helped(resident):
    resident.says(BIRTH, "cảm ơn em")
    resident.sees(OFFER, "Cắt điện", "Cắt nước", "Y tế, tiêm chủng", "Chọn tin muốn nhận")

    resident.says(BIRTH, "cảm ơn em")
    resident.sees("Dạ, không có gì ạ.")


def test_news_is_not_offered_before_anything_helped(resident):
    resident.says("cảm ơn em")

    resident.sees("Dạ, không có gì ạ.")


@pytest.mark.parametrize("said", ["từ nay đừng gửi tin gì cho tôi nữa", "bỏ hết tin"])
def test_news_is_not_offered_to_who_wants_none(resident, said):
    resident.says(said, BIRTH, "cảm ơn em")
    assert not any(OFFER in reply.text for reply in resident.replies)


def test_news_is_not_offered_to_who_gets_it(resident):
    resident.known[MySubscriptions] = Subscriptions(("power",))
    resident.says(BIRTH, "cảm ơn em")

    resident.sees("Dạ, không có gì ạ.")


def test_news_is_not_offered_without_consent():
    resident = Resident(person=Person())
    resident.says(BIRTH, "cảm ơn em")

    assert OFFER not in resident.last.text


@pytest.mark.parametrize(
    "said",
    ["cứu tôi với nhà cháy rồi", "không muốn sống nữa", "tôi muốn tố cáo ông chủ tịch nhận tiền"],
)
def test_news_is_never_offered_in_danger_or_fear(resident, said):
    resident.says(BIRTH, said, "cảm ơn em")

    assert not any(OFFER in reply.text for reply in resident.replies)


@pytest.mark.parametrize(
    "said",
    [
        "tin nhắn kêu bắn 150k cho xã làm thẻ, có thật không",
        "co nguoi bao dong 1tr5 cho uy ban moi cap so, that hay gia",
        "tin bảo nộp 300 nghìn phí vào tài khoản, có phải của xã không",
    ],
)
def test_who_is_asked_for_money_is_told_not_to_pay_before_anything_else(said):
    resident = Resident()
    resident.says(said)
    first = resident.turn.replies[0].text
    assert first.startswith("Đây giống tin lừa đảo")
    assert "đừng chuyển tiền" in first
    assert "hãy làm theo" not in first
