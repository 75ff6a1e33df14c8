"""Cases of a card: what somebody's situation changes is answered first."""

import pytest
from msgspec import structs

from conversations.dialogues.questions.answers.knowledge_base import KnowledgeBase
from conversations.engine.model.cards import CardCase
from conversations.engine.model.localised_text import LocalisedText
from tests.resident import LEXICON, PACK, Resident

WAYS = [
    (card.id, way, case) for card in PACK.cards for case in card.cases for way in case.asks[:1]
]


@pytest.mark.parametrize(("id_", "way", "case"), WAYS, ids=[way for _, way, _ in WAYS])
def test_a_first_question_with_a_case_finds_the_card_and_answers_the_case(id_, way, case):
    resident = Resident(language="en" if way.isascii() and "pho" not in way else "vi")
    resident.says(way)

    assert resident.session.asked is not None
    assert resident.session.asked.card == id_
    opening = case.answer.in_language(resident.language).partition("{")[0]
    assert resident.last.text.partition("\n")[2].startswith(opening)


@pytest.mark.parametrize(
    ("first", "then", "answer"),
    [
        ("đăng ký tạm trú cần gì", "chủ nhà không chịu đưa giấy tờ thì sao", "Tự khai được"),
        ("khai sinh cho con", "bọn em chưa đăng ký kết hôn thì sao", "Bố mẹ chưa đăng ký"),
        ("mua bảo hiểm y tế hộ gia đình", "người thứ 5 thì sao", "Mỗi tháng người đầu"),
        ("sang tên sổ đỏ", "bố cho con thì thế nào", "Cho con thì làm hợp đồng tặng cho"),
        ("sang tên sổ đỏ", "có phải đóng thuế không", "Bán nhà đất có thuế thu nhập"),
        ("giấy xác nhận độc thân", "tôi từng bỏ vợ, ly hôn rồi thì thêm gì", "Đã ly hôn hoặc"),
        ("mở quán nước ở nhà phải đăng ký không", "vậy có phải nộp thuế không ạ", "Đăng ký hộ"),
        ("xin hoãn nghĩa vụ quân sự", "nó cận 4 độ đi khám rồi có phải đi không", "Mắt cận"),
        ("sang tên sổ đỏ", "bà cô trong Nam không chịu ký thì sao", "Đất ông bà, bố mẹ để lại"),
        (
            "trợ cấp người cao tuổi",
            "bà ốm không đi được, cháu đi nhận tiền hộ được chứ",
            "Người khác lĩnh thay",
        ),
        (
            "làm khai sinh cho con",
            "bọn em chỉ tạm trú thì làm luôn ở đây được chứ",
            "Không phải về quê",
        ),
    ],
)
def test_a_follow_up_with_a_case_is_answered_from_the_last_card(first, then, answer):
    resident = Resident()
    resident.says(first, then)

    resident.sees(f"\n{answer}")


@pytest.mark.parametrize(
    ("first", "then", "card"),
    [
        ("làm khai sinh cho con", "thế đăng ký kết hôn thì cần gì", "marriage"),
        ("giấy xác nhận độc thân", "thế ly hôn thì nộp đơn ở đâu", "divorce"),
        ("đăng ký hộ kinh doanh", "có cần giấy an toàn thực phẩm không", "food-safety"),
    ],
)
def test_a_follow_up_that_names_another_card_gets_that_one(first, then, card):
    resident = Resident()
    resident.says(first, then)

    assert resident.session.asked is not None
    assert resident.session.asked.card == card


def test_a_case_is_told_of_only_in_words_that_the_card_itself_lacks():
    resident = Resident()
    resident.says("xin giấy xác nhận độc thân để còn cưới")

    resident.sees("\nXin giấy này ở Trung tâm")


def test_all_parts_that_a_follow_up_asks_for_are_answered_with_the_hours():
    resident = Resident()
    resident.says(
        "đăng ký thường trú", "nộp chỗ nào, mấy giờ làm việc với cả mất bao lâu thì xong"
    )

    for told in ("Công an xã nơi ở mới", "7 ngày làm việc", "7:30–11:30"):
        resident.sees(told)


def test_what_is_told_beside_a_follow_up_does_not_hide_it():
    resident = Resident()
    resident.says("đăng ký thường trú", "nhà này của bố em, thế em phải mang thêm cái gì")

    resident.sees("\nCăn cước hoặc VNeID")


def test_the_parts_that_are_asked_for_beside_a_case_follow_it():
    resident = Resident()
    resident.says("chủ nhà không chịu ký thì đăng ký tạm trú nộp ở đâu")

    _, case, place, *_ = resident.last.text.split("\n")
    assert case.startswith("Tự khai được")
    assert place.startswith("Công an xã nơi đang ở")


def test_a_question_without_a_case_gets_the_card_itself():
    resident = Resident()
    resident.says("đăng ký tạm trú")

    resident.sees("\nỞ trọ, ở nhờ xã khác")


def test_a_card_without_cases_goes_on_as_before():
    birth = next(card for card in PACK.cards if card.id == "birth")
    one = CardCase(("sinh đôi thì khai thế nào",), LocalisedText("Mỗi bé một tờ khai."))
    for cases, answer in (((), "Đăng ký khai sinh"), ((one,), "\nMỗi bé một tờ khai.")):
        card = structs.replace(birth, cases=cases)
        resident = Resident(knowledge=KnowledgeBase((card,), (), LEXICON))
        resident.says("làm khai sinh", "sinh đôi thì khai thế nào")

        resident.sees(answer)


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (
            "làm khai sinh cần giấy tờ gì, hết bao nhiêu tiền và nộp ở đâu vậy ạ",
            ("Giấy chứng sinh", "Miễn phí trong 60 ngày", "Trung tâm Phục vụ"),
        ),
        ("đăng ký tạm trú nộp ở đâu mất mấy ngày", ("Công an xã nơi đang ở", "Ở từ 30 ngày")),
    ],
)
def test_several_parts_of_one_question_are_answered_in_order(asked, answers):
    resident = Resident()
    resident.says(asked)

    lines = resident.last.text.split("\n")
    told = [each for line in lines for each in answers if line.startswith(each)]
    assert told == list(answers)


def test_two_matters_of_one_question_get_a_card_each():
    resident = Resident()
    resident.says("làm khai sinh cho con cần gì, còn căn cước cho trẻ em thì nộp ở đâu")

    first, second = resident.replies[-2:]
    assert first.text.startswith("Đăng ký khai sinh\n")
    assert second.text.startswith("Làm căn cước cho trẻ em\n")


def test_what_is_asked_beside_a_part_is_answered_too():
    resident = Resident()
    resident.says("hỗ trợ mai táng nộp ở đâu và nhà tôi có được không")

    resident.sees("10.800.000 đồng")
    resident.sees("Trung tâm Phục vụ hành chính công")


def test_a_follow_up_with_a_case_is_not_sent_elsewhere():
    resident = Resident()
    resident.says("xin giấy xác nhận độc thân", "chị từng ly hôn thì phải thêm gì")

    resident.sees("Đã ly hôn hoặc vợ, chồng đã mất")


@pytest.mark.parametrize(
    ("asked", "answers"),
    [
        (
            "quên báo khách ngủ lại nhà thì bị phạt thế nào",
            ("Có người ngủ lại", "Mức phạt em chưa"),
        ),
        ("hát loa kéo ầm ĩ tới khuya thì phạt bao nhiêu", ("Giờ nào phải tắt loa",)),
    ],
)
def test_whether_there_is_a_fine_is_answered_behind_the_card(asked, answers):
    resident = Resident()
    resident.says(asked)

    lines = resident.last.text.split("\n")
    assert [each for line in lines for each in answers if line.startswith(each)] == list(answers)
    assert resident.last.text.count("chưa kiểm tra") == 1


def test_a_follow_up_about_a_fine_stays_with_the_card():
    resident = Resident()
    resident.says("đăng ký tạm trú", "thế không khai thì phạt bao nhiêu")

    resident.sees("Đăng ký tạm trú\nMức phạt em chưa kiểm tra")


def test_a_case_told_in_a_sentence_of_its_own_is_found():
    resident = Resident()
    resident.says("Tôi thuê trọ, đăng ký tạm trú cần giấy gì? Chủ nhà không chịu ký giấy")

    resident.sees("\nTự khai được")


def test_a_case_that_is_nearer_than_all_general_ways_need_not_be_told_in_full():
    resident = Resident()
    resident.says("rơi mất cái ví hết sạch giấy tờ, căn cước với bằng lái, giờ báo đâu trước")

    resident.sees("\nMất cả ví thì ra Công an xã")


def test_a_clause_without_a_subject_asks_about_the_card_of_the_other():
    resident = Resident()
    resident.says("muốn mở quán nước thì đăng ký những gì, có phải đóng thuế không")

    titles = [reply.text.split("\n")[0] for reply in resident.replies[-2:]]
    assert titles == ["Đăng ký hộ kinh doanh", "Thuế hộ kinh doanh"]


def test_a_question_that_the_card_says_nothing_of_is_named_with_whom_to_ask():
    resident = Resident()
    resident.says("cháu 14 tuổi làm căn cước ở đâu, cô giáo có dẫn cả lớp đi không")

    resident.sees('Còn "cô giáo có dẫn cả lớp đi không" thì em chưa rõ')


def test_a_fever_at_night_is_told_the_ambulance_and_the_health_station():
    resident = Resident()
    resident.says("nua dem con sot cao goi so nao")

    resident.sees("115")
    resident.sees("0229 0000 106")


def test_what_if_something_unknown_happens_is_asked_of_the_last_card():
    resident = Resident()
    resident.says("làm hộ chiếu ở đâu", "ông chú bên Lào với bà thím lười thì sao")

    resident.sees("Làm hộ chiếu")
    assert resident.session.asked is not None
    assert resident.session.asked.offered == "passport"
