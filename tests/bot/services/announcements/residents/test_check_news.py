"""Whoever got a message, a number or a link hears whether it is the commune's."""

import pytest
from msgspec import structs

from conversations.engine.model.messages import Text
from tests.bot.services.announcements.office import CONTENT
from tests.bot.services.announcements.residents.test_residents import UNTIL, Commune

WORDS = "Ngày 5/12 cắt điện phố Me từ 7 giờ 30 đến 11 giờ để sửa trạm biến áp."


@pytest.fixture
def commune(database, services, context):
    commune = Commune(database, services)
    commune.says("an", "dang ky tin cat dien")
    until = context.now() + UNTIL
    commune.announces(
        content=structs.replace(CONTENT, vi=WORDS, place="Phố Me", valid_until=until)
    )
    return commune


@pytest.mark.parametrize(
    "said",
    [
        f"{WORDS} có thật không em",
        "ngay 5/12 cat dien pho me tu 7 gio 30 den 11 gio de sua tram bien ap, co that khong",
        "TB 1",
        "mã tin tb1 có thật không",
        "0229 0000 105",
        "https://dichvucong.gov.vn/p/home",
    ],
)
def test_what_the_commune_sent_is_recognised(commune, said):
    assert commune.hears("an", said).text.startswith(("Đúng là", "Số 0229", "Trang dichvucong"))


@pytest.mark.both
def test_the_announcement_as_it_was_received_is_recognised(commune):
    received = commune.renders().text
    told = commune.hears("an", Text(received, is_forwarded=True))

    assert told.text.startswith("Đúng là tin của xã, mã TB 1. Xã gửi tin ấy lúc 7 giờ 30 sáng")
    assert "còn hiệu lực đến 7 giờ 30 sáng thứ Tư 25/11." in told.text
    assert told.text.endswith(received)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("TB 99", "không gửi tin nào mã TB 99"),
        (f"{WORDS.replace('5/12', '15/12')} có thật không", "không đúng như tin TB 1"),
        (f"{WORDS} Gọi 0987654321 để đóng tiền, có thật không", "không đúng như tin TB 1"),
        ("https://dichvucong.gov.vn.capnhat.top/x", "không dùng trang dichvucong.gov.vn.capnhat"),
        ("https://dichvucong.gov.vn@capnhat.top/x", "không dùng trang capnhat.top"),
        ("0987 654 321", "Số 0987 654 321 không phải số của xã"),
        ("0987654321 co phai so cua xa k", "Số 0987 654 321 không phải số của xã"),
    ],
)
def test_what_only_looks_like_it_is_not_the_communes(commune, said, told):
    reply = commune.hears("an", said)

    assert told in reply.text
    assert commune.context.unit.phone in reply.calls


def test_hearsay_is_neither_confirmed_nor_denied(commune):
    told = commune.hears("an", "nghe nói xã sắp mở lớp dạy bơi cho trẻ con, có thật không em")

    assert told.text.startswith("Trong tin xã đã gửi không có tin này")
    assert told.calls == (commune.context.unit.phone,)


def test_a_known_fraud_gets_its_warning_first(commune):
    bait = "Cập nhật VNeID mức 2 tại capnhat-vneid.top trước 17h, nếu không sẽ bị khóa"
    first, second = commune.hears("an", Text(bait, is_forwarded=True)).text.split("\n")

    assert first.startswith("Đây giống tin lừa đảo")
    assert "không dùng trang capnhat-vneid.top" in second


def test_a_genuine_announcement_that_warns_of_fraud_is_no_fraud(commune):
    warns = "Công an xã không bao giờ gọi điện bảo cập nhật VNeID hay đọc mã OTP cho ai."
    commune.announces("a2", structs.replace(CONTENT, vi=warns))

    told = commune.hears("an", f"{warns} có thật không").text
    assert told.startswith("Đúng là tin của xã, mã TB 2.")


def test_the_menu_asks_for_the_message_and_tells_in_english_too(commune):
    asked = commune.hears("an", "english", "is this real")
    assert asked.text.startswith("Paste the message")
    bait = "I want to report that you won a prize, call 0987 654 321 to ask how to get it"
    told = commune.hears("an", bait)
    assert told.text.startswith("This looks like a scam")
    assert "0987 654 321 is not a number of the commune" in told.text


def test_in_a_report_the_question_is_asked_again(commune):
    commune.says("an", "gửi phản ánh", "mã tin TB 1 có thật không")
    told, question = commune.replies("an")[-2:]

    assert told.text.startswith("Đúng là mã tin của xã")
    assert question.text == "Anh/chị muốn báo việc gì ạ?"


def test_a_phone_number_is_still_the_answer_where_one_is_asked_for(commune):
    commune.says("an", "đèn đường trước bưu điện phố Me hỏng ba hôm nay rồi", "không có ảnh")
    commune.says("an", "0987654321")

    assert "không phải số của xã" not in commune.replies("an")[-1].text


def test_an_announcement_that_is_over_is_not_to_be_followed(commune, clock):
    clock.now += UNTIL
    told = commune.hears("an", f"{WORDS} có thật không").text

    assert "nay đã hết hạn, anh/chị đừng làm theo nữa" in told


@pytest.mark.parametrize("said", [f"{WORDS} có thật không", "TB 1"])
def test_an_announcement_that_was_stopped_is_not_to_be_followed(commune, said):
    commune.halts()
    told = commune.hears("an", said).text

    assert told.startswith("Đúng là")
    assert "nhưng sau đó đã dừng, anh/chị đừng làm theo nữa" in told


def test_an_announcement_that_was_corrected_is_shown_with_its_correction(commune):
    right = structs.replace(CONTENT, vi="Ngày 6/12 mới cắt điện phố Me.", corrects="TB 1")
    commune.receives()
    commune.announces("a2", right)
    told = commune.hears("an", f"{WORDS} có thật không").text

    assert "nhưng sau đó đã đính chính, anh/chị làm theo tin TB 2 ở cuối nhé" in told
    assert "Ngày 6/12 mới cắt điện phố Me." in told.rpartition("Tin đính chính của xã:")[2]


def test_another_word_is_shown_in_a_chat_and_in_the_dialogue(commune):
    false = WORDS.replace("phố Me", "phố Chợ")
    asked = commune.hears("an", f"Có thật không ạ? {false}").text
    commune.says("an", "kiểm tra tin")

    assert "viết “điện phố «Chợ» từ 7”, xã viết “điện phố «Me» từ 7”" in asked
    assert commune.hears("an", false).text == asked


def test_words_that_a_mark_turns_around_are_others_in_a_chat_and_in_the_dialogue(commune):
    turned = WORDS.replace("5/12", "\u202e5/12\u202c")  # shown as "21/5"
    asked = commune.hears("an", f"Có thật không ạ? {turned}").text
    commune.says("an", "kiểm tra tin")

    assert "không đúng như tin TB 1" in asked
    assert commune.hears("an", turned).text == asked


def test_a_message_in_the_other_language_is_compared_with_the_text_in_it(commune):
    commune.says("an", "english")
    told = commune.hears("an", f"{commune.renders().text}\nis this real?").text

    assert told.startswith("Yes, this is the commune's news, code TB 1.")
    assert f"\n{WORDS}\nỞ: Phố Me\n" in told
