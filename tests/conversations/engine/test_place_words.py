"""How a text says where: at whose house, and what stands around a name."""

import pytest

from conversations.engine.language.place_words import find_spot_at_house, is_at_own_house
from conversations.engine.questions.place_reading import drop_asides, read_words
from tests.resident import PACK, utterance


@pytest.mark.parametrize(
    ("said", "spot"),
    [
        ("cống trước nhà ông Đoàn tắc", "trước nhà ông Đoàn"),
        ("ổ gà to ngay cạnh nhà bà Thơm Béo, xe ngã suốt", "ngay cạnh nhà bà Thơm Béo"),
        ("đèn hỏng, ở trước cổng nhà ông Đoàn cạnh ao", "trước cổng nhà ông Đoàn cạnh ao"),
        ("den duong doi dien nha bac Tu chay bong", "doi dien nha bac Tu"),
        ("trước nhà bà cống tắc", ""),
        ("TRƯỚC NHÀ BÀ CỐNG TẮC", ""),
        ("chó nhà ông Đoàn thả rông", ""),
    ],
)
def test_a_spot_at_a_house_ends_with_the_name(said, spot):
    found = find_spot_at_house(utterance(said))

    assert (found.text if found else "") == spot


@pytest.mark.parametrize(
    ("said", "is_own"),
    [
        ("đèn đường trước cửa nhà tôi hỏng", True),
        ("cong dau ngo nha bac tac", True),
        ("đèn trước nhà bà Thơm hỏng", False),
        ("đèn đường hỏng cả tuần", False),
    ],
)
def test_ones_own_house_is_told_from_someone_elses(said, is_own):
    assert is_at_own_house(utterance(said)) is is_own


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("gan cho Me co", "gần chợ Me"),
        ("canh buu dien co ma", "cạnh bưu điện"),
        ("gan nha co Lan", "gan nha co Lan"),
    ],
)
def test_end_words_behind_a_landmark_are_no_part_of_the_place(said, words):
    assert read_words(utterance(said), PACK).words == words


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("bà nói rồi còn gì, ngõ 7", "ngõ 7"),
        ("sao hỏi lại, cạnh bưu điện", "cạnh bưu điện"),
        ("ở đâu là thế nào", "ở đâu là thế nào"),
        ("gần chợ, cạnh đình", "gần chợ, cạnh đình"),
    ],
)
def test_a_question_beside_a_place_is_left_out(said, place):
    assert drop_asides(utterance(said), PACK).text == place
