"""What a sentence is about: names of people are no matters, and good news is no report."""

import pytest

from conversations.engine.language.matters import drop_names, likelier_category, tells_mended
from tests.resident import utterance


@pytest.mark.parametrize(
    ("said", "left"),
    [
        ("cụ Mùi báo đèn đường hỏng", "cụ báo đèn đường hỏng"),
        ("ba Mui nho chau bao", "ba nho chau bao"),
        ("Chào anh. Rác đầy đường", "Chào anh. Rác đầy đường"),
        ("NHÀ BÀ MÙI HÔI QUÁ", "NHÀ BÀ MÙI HÔI QUÁ"),
        ("nhà bà mùi hôi quá", "nhà bà mùi hôi quá"),
    ],
)
def test_a_name_behind_a_title_is_left_out(said, left):
    assert drop_names(utterance(said)).text == left


@pytest.mark.parametrize(
    ("said", "named", "category"),
    [
        ("cống trước quán tắc, nước thối um khách bỏ đi hết", "pollution", "drains"),
        ("cây đổ vào dây điện", "trees", ""),
        ("rác trước cổng trường bốc mùi", "waste", ""),
    ],
)
def test_what_a_sentence_is_about_outweighs_what_it_names(said, named, category):
    assert likelier_category(utterance(said), named) == category


@pytest.mark.parametrize(
    ("said", "is_mended"),
    [
        ("ổ gà hôm nọ người ta vá rồi đấy em", True),
        ("cong tac hom truoc don roi nhe", True),
        ("vá rồi mà lại hỏng", False),
        ("đèn sửa rồi vẫn không sáng", False),
        ("đèn đường tắt mấy hôm rồi", False),
    ],
)
def test_news_that_something_is_mended_is_told_from_a_report(said, is_mended):
    assert tells_mended(utterance(said)) is is_mended
