"""Questions in one's own words, outside and inside a dialogue."""

from datetime import date, timedelta
from functools import cache

import pytest
from msgspec import structs

from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.dialogues.questions.answers.procedures import PORTAL, Procedure
from conversations.dialogues.questions.answers.search.lexicon import build_lexicon
from conversations.dialogues.questions.effects import Missed, PartMissed
from conversations.engine.model.cards import SECTIONS, Card, CardDetails
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.figures import states_a_figure
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Tap
from conversations.engine.model.unit import Fact
from tests.resident import BOOKS, MENU, PACK, Resident

TODAY = date(2026, 11, 23)
STALE = Card(
    "stamp",
    LocalisedText("Đóng dấu giáp lai"),
    LocalisedText("Mang bản chính đến xã, nộp 9.000 đồng là có ngay."),
    "certify",
    "service",
    asks=("giáp lai giấy tờ nhiều trang",),
    more=CardDetails(
        fee=LocalisedText("9.000 đồng một trang."),
        time=LocalisedText("Có ngay trong ngày."),
        place=LocalisedText("Bàn số 2 của xã."),
        link="https://dichvucong.gov.vn/stamp",
    ),
    source="Thông tư 1/2025",
    checked=date(2026, 11, 3),
    expires=TODAY,
)
FRESH = structs.replace(STALE, expires=TODAY + timedelta(days=1))
LEXICON = build_lexicon(BOOKS.values())
LISTED = Procedure("Cấp giấy phép khai thác thủy sản bằng lồng bè", link="")


@pytest.fixture
def resident():
    return Resident()


@cache
def unread():
    """Know the shipped cards; nobody has read fee, time and form of the one about births yet."""
    cards = (
        structs.replace(card, more=structs.replace(card.more, fee=None, time=None, form=None))
        if card.id == "birth"
        else card
        for card in PACK.cards
    )
    return KnowledgeBase(tuple(cards), (), LEXICON)


def knowing(*cards, listed=()):
    return Resident(knowledge=KnowledgeBase(cards, listed, LEXICON))


def test_a_question_is_answered_by_its_card(resident):
    resident.says("lam giay khai sinh cho con")

    resident.sees(
        "Đăng ký khai sinh\nBé mới sinh",
        "Xem giấy tờ cần",
        "Xem tiền phải nộp",
        "Xem mấy ngày xong",
        "Xem nơi nộp",
        "Xem thêm",
    )
    assert resident.last.links[0].url.startswith("https://dichvucong.gov.vn/thu-tuc-hanh-chinh/")
    assert resident.effects == []


def test_a_card_without_a_source_says_so():
    resident = knowing(structs.replace(FRESH, source="", more=CardDetails(place=FRESH.more.place)))
    resident.says("đóng dấu giáp lai")

    resident.sees(BOOKS["vi"].say("card-source-none"))


def test_what_the_commune_itself_tells_is_told_as_its_word():
    resident = knowing(structs.replace(FRESH, source="{unit}", checked=None))
    resident.says("đóng dấu giáp lai")

    resident.sees(f"Theo {PACK.name.vi}.")


def test_each_figure_of_a_shipped_card_is_shown_with_its_source():
    resident, bare = Resident(), []
    for card in PACK.cards:
        for name in ("show", *SECTIONS):
            resident.sends(Tap(f"card:{name}:{card.id}"))
            lines = resident.last.text.split("\n")
            if states_a_figure(" ".join(lines[1:])) and not lines[-1].startswith("Theo "):
                bare.append((card.id, name))

    assert bare == []


def test_the_part_that_was_asked_for_is_the_answer(resident):
    resident.says("lam giay khai sinh cho con can gi")

    resident.sees("Đăng ký khai sinh\nGiấy chứng sinh")
    assert "Xem giấy tờ cần" not in resident.labels


@pytest.mark.parametrize("said", ["4", "số 4", "Xem nơi nộp", "xem noi nop", "nơi nộp", "ở đâu?"])
def test_a_part_of_the_card_is_shown_by_number_and_by_words(resident, said):
    resident.says("lam giay khai sinh cho con", said)

    resident.sees("Trung tâm Phục vụ hành chính công")
    assert "Xem nơi nộp" not in resident.labels


def test_a_part_of_the_card_is_shown_by_tap_and_an_old_button_still_works(resident):
    resident.says("lam giay khai sinh cho con can gi")
    resident.taps("Xem nơi nộp")
    old = resident.button("Xem giấy tờ cần")
    resident.says("xin chào")
    resident.says("/start")
    resident.taps("Xem giấy tờ cần")

    resident.sees("Giấy chứng sinh")
    assert old == "card:papers:birth"


def test_after_another_reply_numbers_are_those_of_the_menu(resident):
    resident.says("lam giay khai sinh cho con can gi", "xin chào", "3")

    resident.sees("Anh/chị chưa gửi phản ánh nào")


@pytest.mark.parametrize(
    ("asked", "answer"),
    [
        ("mất bao nhiêu tiền", "Lệ phí của việc này em chưa có con số"),
        ("mat may ngay a", "Em chưa có số ngày giải quyết"),
        ("thế còn online?", "ở trang dưới đây"),
        ("ai làm thay được không", "ông bà"),
        ("mẫu đơn", "Em chưa có mẫu đơn"),
    ],
)
def test_a_question_without_a_subject_is_about_the_last_card(asked, answer):
    resident = Resident(knowledge=unread())
    resident.says("lam giay khai sinh cho con can gi", asked)

    resident.sees(answer)
    resident.sees("Đăng ký khai sinh")


def test_the_last_card_is_the_subject_for_some_hours(resident):
    resident.says("lam giay khai sinh cho con can gi")
    resident.waits(hours=3)
    resident.says("ở đâu?")
    resident.sees("Đăng ký khai sinh")
    resident.waits(hours=5)
    resident.says("ở đâu?")

    assert "Đăng ký khai sinh" not in resident.last.text


@pytest.mark.parametrize("said", ["ở đâu?", "mất bao nhiêu tiền", "mat may ngay a"])
def test_a_question_without_a_subject_and_card_asks_back(resident, said):
    resident.says(said)

    resident.sees("Anh/chị hỏi về việc gì ạ?")
    assert resident.effects == []


def test_the_name_of_a_dialogue_is_no_question_about_the_last_card(resident):
    resident.says("lam giay khai sinh cho con can gi", "phản ánh của tôi đến đâu rồi")
    assert resident.turn.dialogue == "my_reports"


def test_a_question_that_begins_like_a_label_is_still_a_question(resident):
    resident.says("khai sinh", "khai sinh muộn cho con 10 tuổi đã đi học")
    resident.sees("Khai sinh muộn\n")


def test_many_parts_are_on_two_pages():
    more = structs.replace(
        FRESH.more,
        papers=LocalisedText("Bản chính."),
        form=LocalisedText("Không có mẫu."),
        who_may_act=LocalisedText("Ai cũng được."),
    )
    resident = knowing(structs.replace(FRESH, more=more))
    resident.says("đóng dấu giáp lai")
    assert len(resident.labels) == 5
    assert resident.labels[-1] == "Xem thêm"
    resident.says("xem thêm")
    assert resident.labels == ("Xem mẫu đơn", "Ai đi thay được", "Xem thêm")
    resident.says("2")
    resident.sees("Ai cũng được.")


def test_a_removed_card_is_explained_and_offers_the_menu(resident):
    resident.says("lam giay khai sinh cho con can gi")
    resident.knowledge = KnowledgeBase((FRESH,), (), LEXICON)
    resident.taps("Xem nơi nộp")
    resident.sees("Nút này của câu trước rồi ạ.", *MENU)
    resident.says("ở đâu?")
    resident.sees("Anh/chị hỏi về việc gì ạ?")


def test_one_sentence_asks_which_of_two_cards_is_meant(resident):
    resident.says("bảo hiểm y tế")
    one, other = "Mất thẻ BHYT", "Mua bảo hiểm y tế"
    resident.sees(f'Anh/chị hỏi "{one}" hay "{other}" ạ?', one, other)
    assert all(len(label) <= 20 for label in resident.labels)
    resident.says("mua bao hiem y te")
    assert resident.last.text.startswith(other)


def test_words_that_only_one_offered_label_has_choose_its_card(resident):
    resident.says("bảo hiểm y tế", "mua")

    assert resident.last.text.startswith("Mua bảo hiểm y tế hộ gia đình\n")


def test_a_question_after_an_offer_is_about_the_likelier_card(resident):
    resident.says("bảo hiểm y tế", "nộp ở đâu")

    assert resident.last.text.startswith("Mất, hỏng, sai thẻ bảo hiểm y tế\n")


@pytest.mark.parametrize(
    ("first", "then", "title"),
    [
        ("làm căn cước cần gì", "thế còn trẻ con thì sao", "Làm căn cước cho trẻ em\n"),
        ("đăng ký kết hôn cần gì", "thế lấy chồng nước ngoài thì sao", "Kết hôn với người"),
    ],
)
def test_a_short_question_names_another_card_of_the_same_subject(resident, first, then, title):
    resident.says(first, then)

    assert resident.last.text.startswith(title)


def test_a_word_that_differs_in_its_diacritics_is_not_in_the_card(resident):
    resident.says("làm căn cước cần gì", "hôm nay ăn gì")  # "Công an"

    assert not resident.last.text.startswith("Làm căn cước")


def test_rejecting_all_offered_cards_is_a_miss(resident):
    resident.says("bảo hiểm y tế", "không phải")

    assert resident.effects == [Missed("bảo hiểm y tế")]
    resident.sees("Việc này em chưa rõ. Anh/chị gọi 0229 0000 100")


@pytest.mark.parametrize("said", ["", "không đúng ý tôi", "khong phai y toi", "nhầm rồi"])
def test_rejecting_a_card_is_a_miss_with_its_question(resident, said):
    resident.says("lam giay khai sinh cho con can gi")
    resident.taps("Xem nơi nộp", *([] if said else ["Không đúng ý tôi"]))
    resident.says(*([said] if said else []))

    assert resident.effects == [Missed("lam giay khai sinh cho con can gi", "birth")]


@pytest.mark.parametrize(
    "said", ["thời tiết mai thế nào", "mai trời có mưa không", "giá xăng hôm nay thế nào"]
)
def test_a_question_outside_our_field_is_unknown(resident, said):
    resident.says(said)
    resident.sees("Việc này em chưa rõ. Anh/chị gọi 0229 0000 100", "Nhờ cán bộ trả lời")
    assert resident.effects == [Missed(said)]


@pytest.mark.parametrize("said", ["menuu", "mennu"])
def test_a_typing_error_in_a_menu_word_is_no_question(resident, said):
    resident.says(said)
    resident.sees("Em chưa hiểu ý anh/chị.")
    assert resident.effects == []


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("mất bao nhiêu tiền thì làm được khai sinh?", "Đăng ký khai sinh"),
        ("bao nhiêu tiền thì đăng ký được kết hôn?", "Đăng ký kết hôn"),
        ("phải nộp bao nhiêu tiền thì xin được giấy phép xây nhà?", "Giấy phép xây nhà"),
    ],
)
def test_words_that_ask_for_a_figure_do_not_count_as_the_subject(resident, said, answer):
    resident.says(said)
    resident.sees(answer)
    assert "thai sản" not in resident.last.text


def test_asking_what_it_costs_is_not_about_a_lost_document(resident):
    """Mất is to lose, and what it costs."""
    resident.says("mất bao nhiêu tiền thì làm được căn cước?")
    resident.sees("Làm căn cước lần đầu")
    resident.says("bao lâu thì có sổ đỏ?")
    resident.sees("Làm sổ đỏ lần đầu")


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("làm hộ chiếu", "Hộ chiếu do Công an tỉnh cấp"),
        ("tôi quên mật khẩu vneid", 'Quên mật khẩu thì bấm "Quên mật khẩu"'),
    ],
)
def test_a_part_that_the_title_names_is_not_asked_for(resident, said, answer):
    """Làm hộ is to act for someone, and how làm hộ chiếu begins; VNeID is a way online."""
    resident.says(said)
    resident.sees(answer)


@pytest.mark.parametrize(
    ("asked", "part"),
    [
        ("mất bao nhiêu tiền", "fee"),
        ("mấy ngày xong", "time"),
        ("bn tien", "fee"),
        ("mat bn ngay", "time"),
        ("mẫu đơn", "form"),
        ("ở đâu", ""),
    ],
)
def test_a_missing_part_is_counted_for_its_owner(asked, part):
    resident = Resident(knowledge=unread())
    resident.says("làm giấy khai sinh cho con", asked)

    assert resident.effects == ([PartMissed("birth", part)] if part else [])


def test_a_missing_part_requested_at_once_is_counted_also_during_a_dialogue():
    resident = Resident(knowledge=unread())
    resident.says("làm giấy khai sinh cho con mất bao nhiêu tiền")
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("làm giấy khai sinh cho con mất bao nhiêu tiền?", "mấy ngày?")

    fee, time = (PartMissed("birth", part) for part in ("fee", "time"))
    assert resident.effects == [fee, fee, time]
    assert resident.asked == "category"


def test_an_expired_figure_is_a_missing_part_and_a_valid_one_is_not():
    for card, lacks in ((FRESH, []), (STALE, [PartMissed("stamp", "fee")])):
        resident = knowing(card)
        resident.says("đóng dấu giáp lai mất bao nhiêu tiền")
        assert resident.effects == lacks


def test_an_unknown_question_is_answered_honestly_and_can_be_passed_on(resident):
    resident.says("giá vàng hôm nay bao nhiêu, gọi lại 0912 345 678 nhé")
    question = "giá vàng hôm nay bao nhiêu, gọi lại … nhé"
    assert resident.effects == [Missed(question)]
    resident.sees("Việc này em chưa rõ.", "Nhờ cán bộ trả lời")
    resident.taps("Nhờ cán bộ trả lời")

    assert resident.effects[1:] == [AskOfficial(question)]
    resident.sees("Em đã chuyển câu hỏi cho cán bộ.")


@pytest.mark.parametrize(
    "said",
    [
        "đồng ý",
        "u nho can bo tra loi giup bac nhe",
        "ừ thế nhờ cháu hỏi hộ",
        "được, cháu chuyển cho cán bộ đi",
    ],
)
def test_the_offer_to_ask_an_official_is_accepted_in_words(resident, said):
    resident.says("giá vàng hôm nay bao nhiêu", said)

    assert resident.effects[1:] == [AskOfficial("giá vàng hôm nay bao nhiêu")]


def test_the_offer_to_ask_an_official_is_accepted_in_english():
    resident = Resident(language="en")
    resident.says("what is the price of gold today", "yes please, ask them")

    assert resident.effects[1:] == [AskOfficial("what is the price of gold today")]


@pytest.mark.parametrize("said", ["không cần đâu", "cảm ơn cháu", "gặp cán bộ ở đâu ạ"])
def test_other_words_do_not_accept_it(resident, said):
    resident.says("giá vàng hôm nay bao nhiêu", said)

    assert not any(isinstance(effect, AskOfficial) for effect in resident.effects)


def test_a_valid_card_shows_its_figures_with_source_and_day():
    resident = knowing(FRESH)
    resident.says("đóng dấu giáp lai mất bao nhiêu tiền")
    resident.sees("9.000 đồng một trang.\nTheo Thông tư 1/2025, xem ngày 3/11/2026.")


@pytest.mark.parametrize("asked", ["", "mất bao nhiêu tiền", "mấy ngày"])
def test_a_stale_card_shows_no_figure_and_gives_the_number_to_call(asked):
    resident = knowing(STALE)
    resident.says("đóng dấu giáp lai", *([asked] if asked else []))

    resident.sees("Quy định có thể đã đổi")
    resident.sees("0229 0000 104")  # the owner's
    assert resident.labels == ("Xem nơi nộp",)
    assert not any(
        "9.000" in reply.text or "trong ngày" in reply.text for reply in resident.replies
    )


def test_a_procedure_without_a_card_is_answered_by_its_title_and_the_portal():
    resident = knowing(FRESH, listed=(LISTED,))
    resident.says("giấy phép khai thác thủy sản bằng lồng bè")

    resident.sees(LISTED.title)
    assert resident.last.links[0].url == PORTAL
    resident.says("ở đâu?")
    resident.sees(LISTED.title)


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        ("cảm ơn", "Dạ, không có gì ạ."),
        ("em là ai", "Em là trợ lý tự động"),
        ("em khoe khong", "em vẫn khỏe ạ"),
        ("đồ ngu", "Em xin lỗi vì chưa giúp được"),
        ("a", "viết thêm vài chữ"),
        ("👍👍", "tin không có chữ"),
        ("…", "tin không có chữ"),
        ("482913", "Em chưa rõ số này là gì"),
        ("出生证明怎么办", "I can read Vietnamese and English"),
        ("як отримати паспорт дитині", "I can read Vietnamese and English"),
        ("chữ gì thế này " * 300, "Tin này dài quá"),
        ("x" * 5000, "Tin này dài quá"),
    ],
)
def test_small_talk_has_a_kind_and_short_reply(resident, said, answer):
    resident.says(said)

    resident.sees(answer)
    assert resident.effects == []
    assert len(resident.last.text.split()) <= 40


@pytest.mark.parametrize("said", ["出生证明怎么办", "як отримати паспорт дитині"])
def test_a_person_who_writes_another_script_can_continue_in_english(resident, said):
    resident.says(said)
    resident.taps("English")
    resident.sees("I will speak English from now on.")


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("ổ gà to trước nhà văn hoá phố Me", "road"),
        ("đèn đường hỏng mấy hôm nay", "lights"),
        ("người ta thả bè chắn ngang sông nguy hiểm lắm", None),
    ],
)
def test_a_problem_starts_a_report_with_its_words(resident, said, category):
    resident.says(said)

    assert resident.talk.name == "report_problem"
    assert resident.given.get("category") == category
    if category is None:
        resident.says("1")
    assert resident.given["details"] == {"text": said}


@pytest.mark.parametrize(
    "said",
    [
        "đổ rác nhà mình giờ nào thì được",
        "muốn lắp đèn đường ngõ thì xin ai ạ?",
    ],
)
def test_a_question_starts_no_report(resident, said):
    resident.says(said)
    assert resident.is_at_home()


def test_a_story_starts_a_report_even_if_a_card_answers_it(resident):
    said = "chó nhà hàng xóm thả rông cắn người mấy lần"
    resident.says(said)
    assert resident.given == {"category": "animals", "details": {"text": said}}


def test_a_question_during_a_dialogue_is_answered_and_the_open_one_repeated(resident):
    resident.says("đèn đường hỏng mấy hôm nay")
    asked = resident.last
    for said, answer in (
        ("mất bao nhiêu tiền?", "Gửi phản ánh không mất tiền ạ."),
        ("lam giay khai sinh can gi", "Giấy chứng sinh"),
    ):
        resident.says(said)
        told, again = resident.replies[-2:]
        assert answer in told.text
        assert told.buttons == ()
        assert again.text in asked.text
    assert resident.asked == "photos"
    assert "khai sinh" not in str(resident.given)


def test_after_two_questions_that_belong_elsewhere_the_report_steps_aside(resident):
    resident.says("đèn đường hỏng mấy hôm nay", "lam giay khai sinh can gi", "ở đâu?")
    told, aside = resident.replies[-2:]
    assert "Trung tâm Phục vụ hành chính công" in told.text
    assert "Em tạm cất việc dở, chưa gửi gì cả." in aside.text
    assert resident.is_at_home()
    resident.taps("Làm tiếp việc dở")

    assert resident.asked == "photos"
    assert resident.given["details"] == {"text": "đèn đường hỏng mấy hôm nay"}


@pytest.mark.parametrize(
    ("said", "is_question"),
    [
        ("lam giay khai sinh can gi", True),
        ("Đăng ký tạm trú cần giấy tờ gì?", True),
        ("đèn tắt từ tối qua", False),
        ("đèn cháy rồi sao mãi không sửa?", False),
        ("xe máy ngã mấy lần, ai chịu trách nhiệm?", False),
        ("đi làm đồng về tối thì thấy đèn tắt ngóm", False),
    ],
)
def test_at_a_free_text_question_only_a_clear_question_is_one(resident, said, is_question):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says(said)

    assert ("details" in resident.given) is not is_question


def test_an_answer_to_the_open_question_is_no_side_question(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("rác thải")
    assert resident.given["category"] == "waste"


def test_an_offer_during_a_dialogue_is_accepted_by_tap(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("trợ cấp hằng tháng thế nào?")
    offer = resident.replies[-2]
    labels = [button.label for button in offer.buttons]
    assert labels == ["Trợ cấp người già", "Trợ cấp khuyết tật"]
    resident.taps(offer.buttons[0].label)
    assert "Trợ cấp người cao tuổi" in resident.replies[-2].text
    assert resident.asked == "category"


def test_during_a_dialogue_unlikely_cards_are_not_offered(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("mở tài khoản ngân hàng ở đâu?")
    assert "Câu này em chưa rõ" in resident.replies[-2].text
    assert resident.asked == "category"


def test_a_request_for_a_part_of_a_likely_card_is_no_detail(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("mất bao nhiêu tiền thì làm được căn cước?")
    assert "Làm căn cước lần đầu" in resident.replies[-2].text
    assert "details" not in resident.given


def test_an_unknown_question_during_a_dialogue_is_answered_and_stored(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh")
    resident.says("giá vàng hôm nay bao nhiêu?")

    assert resident.effects == [Missed("giá vàng hôm nay bao nhiêu?")]
    assert "Câu này em chưa rõ" in resident.replies[-2].text
    assert resident.asked == "category"


def test_a_question_after_a_pause_is_answered_when_the_draft_is_declined(resident):
    resident.says("/start")
    resident.taps("Gửi phản ánh", "Đèn đường")
    resident.says("đèn tắt ba hôm")
    resident.waits(hours=5)
    resident.says("đăng ký tạm trú cần giấy tờ gì?")
    resident.taps("Không, việc khác")
    resident.sees("Đăng ký tạm trú")


def test_an_informers_words_are_not_judged_and_not_stored(resident):
    resident.says("tôi muốn tố cáo cán bộ nhận hối lộ thì gửi đơn đi đâu?")

    assert resident.turn.is_secret
    assert resident.session.asked is None
    assert resident.effects == []


LOCAL = Card(
    "market",
    LocalisedText("Chợ phiên của {unit}", "Market of {unit}"),
    LocalisedText("Chợ họp {fact}, hỏi thêm thì gọi {phone}."),
    "commune",
    "police",
    asks=("hôm nào chợ họp phiên",),
    more=CardDetails(
        place=LocalisedText("Làm việc {hours}. {saturday}. Gấp thì gọi {phone:ambulance}.")
    ),
    fact="market-days",
)


def with_fact(text):
    unit = structs.replace(PACK, facts=(Fact("market-days", LocalisedText("Chợ"), text),))
    return Resident(units={1: unit}, knowledge=KnowledgeBase((LOCAL,), (), LEXICON))


def test_a_local_fact_and_the_owners_phone_are_filled_in():
    resident = with_fact(LocalisedText("mồng 2 và mồng 7"))

    resident.says("hôm nào chợ họp phiên")

    resident.sees(
        "Chợ phiên của xã Gia Viễn\nChợ họp mồng 2 và mồng 7, hỏi thêm thì gọi 0229 0000 105.",
        "Xem nơi nộp",
    )


def test_a_local_fact_that_nobody_wrote_is_asked_of_its_owner():
    resident = with_fact(None)

    resident.says("hôm nào chợ họp phiên")

    resident.sees("Điều này xã chưa ghi cho em. Anh/chị gọi 0229 0000 105 hỏi nhé.")


def test_hours_saturdays_and_named_phones_are_filled_in():
    resident = with_fact(None)

    resident.says("hôm nào chợ họp phiên", "ở đâu?")

    resident.sees("Làm việc 7:30–11:30, 13:30–17:00. Thứ Bảy, Chủ nhật nghỉ. Gấp thì gọi 115.")


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("het nhieu k", "8.000"),
        ("mấy hôm lấy dc z", "Trong ngày"),
        ("lay luon trong buoi chieu dc k", "Trong ngày"),
        ("có cần ảnh không", "Căn cước"),
        ("hạn dùng bao lâu", "dùng được bao lâu"),
    ],
)
def test_a_short_question_stays_with_the_last_card(resident, said, shown):
    resident.says("trích lục khai sinh", said)

    assert resident.last.text.startswith("Trích lục khai sinh\n")
    assert shown in resident.last.text


def test_how_long_a_paper_is_valid_is_read_in_its_card(resident):
    resident.says("giấy độc thân", "giay do dung dc bao lau")

    assert "Giấy dùng được 6 tháng." in resident.last.text


@pytest.mark.parametrize("said", ["ok", "cảm ơn cháu", "căn cước hết bao nhiêu", "em là ai"])
def test_what_names_something_else_leaves_the_last_card(resident, said):
    resident.says("trích lục khai sinh", said)

    assert not resident.last.text.startswith("Trích lục khai sinh")


def test_a_card_about_the_assistant_offers_no_place_to_hand_anything_in():
    resident = Resident()
    resident.says("cái này có phải của xã thật không")
    resident.sees("không bao giờ hỏi mật khẩu")
    assert not resident.last.buttons


def test_a_card_that_is_probably_meant_is_shown_and_said_to_be_a_guess():
    resident = Resident()
    resident.says("hộ khẩu")

    resident.sees("Em đoán anh/chị hỏi việc dưới đây")
    resident.sees("\nKhông còn sổ hộ khẩu giấy\n")
