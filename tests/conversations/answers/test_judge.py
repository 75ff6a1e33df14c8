import pytest
from hypothesis import given
from hypothesis import strategies as st

from conversations.dialogues.questions.answers.judge import judge
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.card_policy import CardChoice, choose_card
from conversations.dialogues.questions.cards.knowledge import CardMatch, DidYouMean, DontKnow
from conversations.text.fold import fold
from conversations.text.matching import Candidate
from tests.conversations.answers.sample_cards import CARDS, LEXICON, index

INDEX = index()


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("Đăng ký khai sinh cần giấy tờ gì?", "birth"),
        ("dang ky khai sinh can giay to gi", "birth"),
        ("ddang ky khai sinhh cho con", "birth"),
        ("đk ks cho con ntn ạ", "birth"),
        ("làm giấy khai sinh cho cháu mới sinh", "birth"),
        ("em muốn xin giấy xác nhận độc thân", "single"),
        ("xin xác nhận tình trạng hôn nhân", "single"),
        ("lam lai cccd bi mat", "identity"),
        ("mất căn cuớc công dân thì làm lại ở đâu", "identity"),
        ("dk tam tru cho con", "stay"),
        ("tôi thuê trọ khai báo tạm trú thế nào", "stay"),
        ("muốn làm sổ đỏ cho đất ở", "land"),
        ("xin giấy phép xây dựng nhà ở cần gì", "building"),
        ("mua bhyt hộ gia đình", "health"),
    ],
)
def test_a_question_about_one_card_is_answered_by_it(question, card):
    assert judge(question, INDEX) == CardMatch(card)


@pytest.mark.parametrize(
    ("question", "card"),
    [("khai sinh", "birth"), ("thuế nhà đất", "land-tax"), ("hôn nhân", "single")],
)
def test_a_question_that_fits_several_cards_offers_them(question, card):
    meant = judge(question, INDEX)

    assert isinstance(meant, DidYouMean)
    assert card in meant.ids
    assert len(meant.ids) <= 3


@pytest.mark.parametrize(
    "question",
    [
        "thời tiết hôm nay thế nào",
        "chào em",
        "cảm ơn nhé",
        "kết quả xổ số miền bắc",
        "giá vé máy bay đi Đà Nẵng",
        "mày ngu lắm",
        "hello, how are you?",
        "出生证明",
        "a",
        "?",
        "",
        "0912345678",
        "ở đâu?",
    ],
)
def test_a_question_about_no_card_is_unknown(question):
    assert judge(question, INDEX) == DontKnow()


def test_typed_diacritics_distinguish_words():
    assert judge("thuế khi cho thuê nhà", INDEX) == CardMatch("rent-tax")
    cards = [
        Candidate("sell", ("Bán nhà",)),
        Candidate("friend", ("Bạn nhà",)),
        Candidate("table", ("Bàn nhà",)),
    ]
    small = Index.build(cards, LEXICON)

    assert [small.search(card.ways[0]).matches[0].id for card in cards] == [
        "sell",
        "friend",
        "table",
    ]


@pytest.mark.parametrize(
    ("first", "either", "choice"),
    [
        (0.85, 0.97, CardChoice.ANSWER),
        (0.75, 0.78, CardChoice.GUESS),
        (0.65, 0.85, CardChoice.ASK),
        (0.5, 0.6, CardChoice.NONE),
    ],
)
def test_what_costs_least_is_done_with_the_cards(first, either, choice):
    assert choose_card(first, either, lead=0.2) == choice


def test_a_card_that_hardly_leads_is_a_guess():
    assert choose_card(0.85, 0.97, lead=0.02) == CardChoice.GUESS


def test_equal_cards_are_offered_and_none_is_chosen():
    twins = [
        Candidate("one", ("Trợ cấp người cao tuổi",)),
        Candidate("two", ("Trợ cấp người cao tuổi",)),
    ]

    meant = judge("trợ cấp người cao tuổi", Index.build([*CARDS, *twins], LEXICON))

    assert isinstance(meant, DidYouMean)
    assert {"one", "two"} <= set(meant.ids)


def test_an_empty_index_gives_no_answer():
    assert judge("đăng ký khai sinh", Index.build([], LEXICON)) == DontKnow()
    assert judge("đăng ký", Index.build([Candidate("empty", ("…", ""))], LEXICON)) == DontKnow()


def test_an_index_can_be_replaced_as_a_value():
    newer = Index.build([*CARDS, Candidate("dog", ("Tiêm phòng dại cho chó",))], LEXICON)

    assert judge("tiêm phòng dại cho chó", INDEX) == DontKnow()
    assert judge("tiêm phòng dại cho chó", newer) == CardMatch("dog")


@given(st.text(max_size=300))
def test_any_text_gives_one_of_three_judgements_reproducibly(text):
    first = judge(text, INDEX)

    assert isinstance(first, CardMatch | DidYouMean | DontKnow)
    assert judge(text, INDEX) == first


@pytest.mark.parametrize("card", CARDS, ids=lambda card: card.id)
def test_every_way_of_asking_finds_its_card_with_and_without_diacritics(card):
    for way in card.ways:
        for said in (way, way.upper(), fold(way)):
            assert INDEX.search(said).matches[0].id == card.id, said


def test_a_procedure_is_found_if_no_card_answers():
    procedures = [
        Candidate("rice", ("Cấp phép xuất khẩu gạo",)),
        Candidate("p-birth", ("Khai sinh",)),
    ]
    directory = Index.build(procedures, LEXICON)
    asked = "xin cấp phép xuất khẩu gạo"

    assert not isinstance(judge(asked, INDEX), CardMatch)
    assert judge(asked, INDEX, directory=directory) == CardMatch("rice")
    assert judge("đăng ký khai sinh", INDEX, directory=directory) == CardMatch("birth")
    assert judge("khai sinh", INDEX, directory=directory) == judge("khai sinh", INDEX)
    assert judge("kết quả xổ số", INDEX, directory=directory) == DontKnow()
