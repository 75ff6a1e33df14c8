"""What a card knows is asked of it, whatever else its words are like."""

from itertools import islice

import pytest

from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from conversations.engine.turn.play import play
from conversations.text.fold import fold
from tests.resident import Resident

# Only phone numbers are shown if officials are asked for or accused.
OFFICIALS = ("feedback", "denounce", "reception", "signature", "vneid-login")


@pytest.fixture
def resident():
    return Resident()


def named(context):
    """Yield every title, label and way of asking in force, with its card."""
    for card in context.unit.cards:
        if card.id not in OFFICIALS:
            for way in dict.fromkeys((card.title.vi, card.name.vi, *card.asks)):
                yield card.id, way


# A twelfth of the names as written, another without marks; the soak says all in both ways.
@pytest.mark.parametrize(
    ("spell", "start", "step"),
    [
        pytest.param(str, 0, 12, id="as written, one in twelve"),
        pytest.param(str, 0, 1, id="as written", marks=pytest.mark.soak),
        pytest.param(fold, 6, 12, id="without marks, one in twelve"),
        pytest.param(fold, 0, 1, id="without marks", marks=pytest.mark.soak),
    ],
)
def test_every_name_of_a_card_is_answered_by_cards(spell, start, step):
    context = Resident().context
    elsewhere = []
    for id_, way in islice(named(context), start, None, step):
        turn = play(Session(), Text(spell(way)), context)
        asked = turn.session.asked
        offered = [button.data for button in turn.replies[-1].buttons]
        if asked is None or (asked.card != id_ and not any(id_ in its for its in offered)):
            elsewhere.append((id_, way, turn.dialogue, asked.card if asked else ""))

    assert [its for its in elsewhere if its[2] != "asking"] == []
    # Two cards share some words, so the other one may be first.
    assert len(elsewhere) <= 12 / step, elsewhere


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("trợ cấp người già", "Trợ cấp người cao tuổi"),
        ("tro cap that nghiep", "Trợ cấp thất nghiệp"),
        ("Giấy an toàn thực phẩm", "Giấy an toàn thực phẩm"),
        ("xin xác nhận nơi ở", "Giấy xác nhận cư trú"),
    ],
)
def test_a_title_similar_to_a_category_is_answered_by_its_card(resident, said, title):
    resident.says(said)
    resident.sees(title[:4])
    assert resident.is_at_home


def test_a_title_that_names_a_category_is_answered_by_its_card(resident):
    resident.says("Lịch thu gom rác")
    resident.sees("Lịch thu gom rác")
    assert resident.is_at_home()
    resident.says("rác ùn ở cổng chợ")
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize("said", ["rác ùn ở cổng chợ", "mất điện cả xóm", "o ga truoc nha"])
def test_an_exact_category_name_starts_a_report(resident, said):
    resident.says(said)
    assert resident.talk.name == "report_problem"


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("lam lai cccd bi mat", "Làm lại căn cước bị mất"),
        ("làm lại cccd bị mất", "Làm lại căn cước bị mất"),
        ("trợ cấp người già", "Trợ cấp người cao tuổi"),
        ("I want to register my newborn baby", "Đăng ký khai sinh"),
    ],
)
def test_a_question_at_the_form_of_address_is_answered_first(resident, said, title):
    resident.says("/start")
    resident.taps("Cách gọi, nơi ở")
    resident.says(said)
    assert resident.replies[-2].text.startswith(title)
    assert resident.talk.name == "about_me"


def test_a_request_for_a_document_during_a_report_is_answered_and_no_detail(resident):
    resident.says("đèn đường hỏng mấy hôm nay")
    resident.says("bố tôi bị mất căn cước, cần làm lại thẻ căn cước")
    assert resident.replies[-2].text.startswith("Làm lại căn cước bị mất")
    assert "căn cước" not in str(resident.given)


def test_a_story_during_a_report_is_part_of_it(resident):
    resident.says("đèn đường hỏng mấy hôm nay")
    resident.says("hôm qua bà cụ nhà bên mất thăng bằng ngã gãy tay ở đó")
    resident.sees("Em đã ghi thêm lời")


@pytest.mark.parametrize("said", ["em là ai", "em ăn cơm chưa", "địt mẹ mày", "may ngu lam"])
def test_small_talk_and_anger_during_a_dialogue_are_answered(resident, said):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says(said)
    answer, again = resident.replies[-2:]
    assert answer.text.startswith(("Em là trợ lý", "Em cảm ơn", "Em xin lỗi vì"))
    assert again.text.startswith("Anh/chị muốn báo việc gì ạ?")


@pytest.mark.parametrize(
    "said",
    ["đồ chó", "địt mẹ mày", "dit me may", "lũ ăn hại", "dm", "cút đi", "cut di", "Fuck you"],
)
def test_abuse_is_answered_kindly_with_a_number_to_call(resident, said):
    resident.says(said)
    resident.sees("Em xin lỗi vì chưa giúp được anh/chị.")


@pytest.mark.parametrize(
    "said",
    [
        "bao gio co dien a",
        "toi bi cut chan thi duoc che do gi",
        "có con chó chết ở mương",
        "cấp thẻ hướng dẫn viên du lịch",
        "nha toi dot qua xin ho tro sua nha",
    ],
)
def test_words_that_resemble_abuse_are_not_taken_for_it(resident, said):
    resident.says(said)
    assert "xin lỗi vì chưa giúp" not in resident.last.text


@pytest.mark.parametrize("said", ["có ai không", "cho hoi", "bác hỏi cái này tí", "toi muon hoi"])
def test_asking_whether_one_may_ask_is_answered_with_yes(resident, said):
    resident.says(said)
    resident.sees("Dạ em đây,")
    resident.sees("cứ hỏi ạ.")


@pytest.mark.parametrize("said", ["con gà gáy", "gia vang hom nay", "xổ số miền bắc"])
def test_a_few_words_without_a_likely_card_get_no_offer(resident, said):
    resident.says(said)
    assert "Không phải" not in resident.labels


def test_a_story_for_which_there_may_be_cards_becomes_a_report(resident):
    resident.says("con ga nha hang xom gay hoai")
    assert resident.asked == "photos"
    assert "con ga nha hang xom" in str(resident.given)


@pytest.mark.parametrize(
    ("said", "is_report"),
    [("mai có cắt điện thôn mình không", False), ("đèn đường không sáng", True)],
)
def test_a_text_that_ends_like_a_question_is_one(resident, said, is_report):
    resident.says(said)
    assert resident.is_at_home is not is_report
