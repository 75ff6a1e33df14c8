import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from conversations.dialogues.questions.answers.search.lexicon import Lexicon
from conversations.dialogues.questions.answers.search.question_tokens import tokenize_question
from conversations.text.fold import clean, fold
from tests.conversations.answers.sample_cards import LEXICON, index

PAIRS = {("thu", "tuc"), ("tuc", "ket"), ("ket", "hon"), ("khai", "sinh"), ("dang", "ky")}


def spelled(text, lexicon=LEXICON, pairs=frozenset(PAIRS)):
    return " ".join(
        word.spellings[-1].plain
        for word in tokenize_question(text, lexicon, lambda *p: p in pairs)
    )


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("Ðăng ký", "dang ky"),  # U+00D0, from old fonts
        (unicodedata.normalize("NFD", "đăng ký thường trú"), "dang ky thuong tru"),
        ("hoà giải, hòa giải", "hoa giai hoa giai"),
        ("ddawng kys khai sinh", "dang ky khai sinh"),
        ("dda8ng ky1", "dang ky"),
        ("giaays phesp xaay duwngj", "giay phep xay dung"),
        ("sổ đỏ: 75.200₫/bản", "so do 75 200 ban"),
        ("làmmmm giấyyyy", "lam giay"),
        ("giấy fép", "giay phep"),
        ("CCCD", "can cuoc cong dan"),
        ("đk ks", "dang ky khai sinh"),
        ("tt kh", "thu tuc ket hon"),
        ("ko bít lm ntn", "khong biet lam nhu the nao"),
        ("dangky khaisinh", "dang ky khai sinh"),
    ],
)
def test_a_question_is_normalised_to_one_form(text, plain):
    assert spelled(text) == plain


@pytest.mark.parametrize("text", ["tuổi hưu", "Cà Mau", "an toàn", "xe ôm", "quý", "học sinh"])
def test_vietnamese_words_are_not_undone_as_telex(text):
    assert spelled(text, Lexicon({})) == fold(text)


def test_an_ambiguous_shorthand_follows_its_neighbours_or_is_the_first_meaning():
    lexicon = Lexicon({"ks": (("khai", "sinh"), ("khách", "sạn"))})

    assert spelled("giấy ks", lexicon, {("giay", "khach")}) == "giay khach san"
    assert spelled("ks", lexicon, set()) == "khai sinh"


def test_short_words_of_another_script_are_tokens():
    assert spelled("出生 证明") == "出生 证明"


@given(st.text())
@example("a")
@example("ddd" * 2000)
@example("\u0303" * 50)
@example("đ" * 5000)
@example("𝓱𝓮𝓵𝓵𝓸 ﷽ เกิด")
def test_any_text_can_be_tokenized_and_searched(text):
    words = tokenize_question(text, LEXICON, lambda *_: True)

    assert len(words) <= 2 * 60 * 6
    assert all(0 <= match.score <= 1.5 for match in INDEX.search(text).matches)


@given(st.text())
def test_folding_is_idempotent(text):
    assert fold(fold(text)) == fold(text)
    assert clean(clean(text)) == clean(text)


INDEX = index()
