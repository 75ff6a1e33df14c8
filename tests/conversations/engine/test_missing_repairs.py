"""Words that what was reported is not mended, and words that only resemble them."""

import pytest

from conversations.dialogues.reports.missing_repairs import tells_missing_repair
from conversations.engine.language.utterance import Utterances
from tests.resident import BOOKS


def tells(language, text):
    return tells_missing_repair(Utterances().utterance_of(text, BOOKS[language]))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "chưa vá"),
        ("vi", "vẫn chưa sửa đâu"),
        ("vi", "chua sua xong"),
        ("vi", "hố vẫn sâu lắm"),
        ("vi", "vá rồi mà lại hỏng"),
        ("vi", "chưa thấy ai đến làm"),
        ("en", "not fixed yet"),
        ("en", "still broken"),
        ("en", "the hole is still deep"),
        ("en", "nobody came"),
        ("en", "nothing was done"),
    ],
)
def test_a_mending_that_is_denied_or_did_not_last_is_missing(language, text):
    assert tells(language, text)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("vi", "vá chưa"),
        ("vi", "chưa vá à"),
        ("vi", "có ai sửa không"),
        ("vi", "bao giờ sửa xong"),
        ("vi", "không cần sửa nữa"),
        ("vi", "vá rồi"),
        ("vi", "hôm nay tôi vẫn khỏe"),
        ("vi", "nha van hoa pho Ben nhieu rac qua"),
        ("en", "has it been fixed yet"),
        ("en", "is it still broken?"),
        ("en", "I have not done my ID card"),
    ],
)
def test_a_question_or_other_words_tell_of_none(language, text):
    assert not tells(language, text)
