"""One canonical form for Vietnamese text, however it was typed."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from conversations.text.fold import (
    clean,
    diacritics,
    fold,
    has_matching_diacritics,
    is_same_text,
    words,
)

VIETNAMESE = "aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵdđ"
TEXTS = st.text(alphabet=st.one_of(st.sampled_from(VIETNAMESE + " .,!?"), st.characters()))
KNOWN = settings(derandomize=True, max_examples=300, deadline=None, database=None)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đăng ký khai sinh", "dang ky khai sinh"),
        ("ĐÈN ĐƯỜNG", "den duong"),
        ("Ðèn ðường", "den duong"),
        ("hoà", "hoa"),
        ("hòa", "hoa"),
        ("thuỷ", "thuy"),
        ("thủy", "thuy"),
        ("quý", "quy"),
        ("qúy", "quy"),
        ("nghiêng", "nghieng"),
        ("Ổ gà, đường hỏng!!!", "o ga duong hong"),
        ("  phố \t Me\n", "pho me"),
        ("số 2.", "so 2"),
        ("70.000₫", "70 000"),
        ("p\u200bhố\u200d \u202eMe\u202c", "pho me"),
        ("\ufeffphố\u00ad Me", "pho me"),
        ("👍🏽", ""),
        ("💡 đèn 💡", "den"),
        ("", ""),
        ("\u0300\u0301", ""),
        ("ﬁ ß İ", "fi ss i"),
    ],
)
def test_text_is_folded_to_plain_words(text, folded):
    assert fold(text) == folded
    assert fold(unicodedata.normalize("NFD", text)) == folded


def test_twenty_thousand_characters_are_folded():
    assert fold("Đường hỏng. " * 1700) == " ".join(["duong hong"] * 1700)


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("phố\u200b Me", "phố Me"),
        ("một\r\ndòng", "một\ndòng"),
        ("a\x00b\x07", "a b"),
        ("\u202ephố\u202c", "phố"),
        ("  phố  ", "phố"),
        ("dòng\nhai", "dòng\nhai"),
        (unicodedata.normalize("NFD", "đường"), "đường"),
        ("💡", "💡"),
    ],
)
def test_cleaning_removes_only_invisible_characters(text, cleaned):
    assert clean(text).replace(" \n", "\n") == cleaned


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("đúng", "đúng"),
        ("dung", "đúng"),
        ("DUNG", "đúng"),
        ("Đúng!", "đúng"),
        ("hoà", "hòa"),
        ("hủy", "huỷ"),
        ("đung", "đúng"),
        ("đúng roi", "đúng rồi"),
        ("đưòng", "đường"),
        ("dung rồi", "đúng rồi"),
        (unicodedata.normalize("NFD", "đúng rồi"), "đúng rồi"),
    ],
)
def test_words_are_equal_with_and_without_diacritics(said, way):
    assert is_same_text(said, way)


@pytest.mark.parametrize(
    ("said", "way"),
    [
        ("dừng", "đúng"),
        ("đừng", "đúng"),
        ("đứng", "đúng"),
        ("dúng", "đúng"),
        ("cầu trước", "câu trước"),
        ("bò", "bỏ"),
        ("chùa", "chưa"),
        ("đúng", "dung"),
        ("đúng thế", "đúng"),
    ],
)
def test_words_with_other_diacritics_are_different(said, way):
    assert not is_same_text(said, way)


def test_the_position_of_a_tone_mark_within_a_syllable_does_not_matter():
    assert diacritics("hoà") == diacritics("hòa")
    assert diacritics("quý") == diacritics("qúy")
    assert diacritics("Ð") == diacritics("đ")


def test_words_are_compared_one_by_one():
    assert has_matching_diacritics(["đen", "duong"], ["đèn", "đường"])
    assert not has_matching_diacritics(["đèn"], ["đèn", "đường"])
    assert not has_matching_diacritics(["đền", "đường"], ["đèn", "đường"])


@given(TEXTS)
@KNOWN
def test_folding_is_idempotent(text):
    assert fold(fold(text)) == fold(text)


@given(TEXTS)
@KNOWN
def test_composed_and_decomposed_letters_fold_to_the_same(text):
    composed, decomposed = (unicodedata.normalize(form, text) for form in ("NFC", "NFD"))
    assert fold(composed) == fold(decomposed)


@given(st.text(alphabet=VIETNAMESE + " ,.", max_size=40))
@KNOWN
def test_vietnamese_folds_to_plain_letters_and_spaces(text):
    assert fold(text).replace(" ", "").isascii()
    assert fold(text) == " ".join(fold(text).split())


@given(TEXTS)
@KNOWN
def test_cleaning_is_idempotent(text):
    assert clean(clean(text)) == clean(text)


@given(st.text(alphabet=VIETNAMESE + " ,.", max_size=40))
@KNOWN
def test_each_folded_word_has_one_typed_word(text):
    assert [fold(word) for word in words(text)] == fold(text).split()


@given(TEXTS)
@KNOWN
def test_every_text_equals_itself_and_its_folded_form(text):
    assert is_same_text(text, text)
    assert is_same_text(fold(text), text)


MARKS = "\u0323\u0301" * 10_000


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("a" + MARKS, "ạ" + "\u0323" * 3 + "\u0301" * 4),
        ("🙂" * 50, "🙂" * 50),
        ("…" * 50 + "a\u0323", "…" * 50 + "ạ"),
        ("đường\u0301 hỏng", "đườnǵ hỏng"),
    ],
)
def test_more_marks_on_a_letter_than_a_language_has_are_dropped(text, cleaned):
    assert clean(text) == cleaned


def test_a_long_run_of_marks_is_no_word():
    assert (fold(MARKS), words(MARKS), len(diacritics("a" + MARKS))) == ("", (), 2)
