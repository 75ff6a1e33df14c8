"""The case of a card is found by what only that case says, in whatever words."""

import pytest

from tests.resident import KNOWLEDGE


@pytest.mark.parametrize(
    ("question", "card", "part_of_case"),
    [
        ("nhiem chat doc da cam con chau co duoc huong gi khong", "merit", "da cam"),
        ("can cuoc cua ba toi het han ma ba nam lien mot cho", "idcard-change", "nằm một chỗ"),
        ("mẹ em tuổi 80 có thẻ bảo hiểm y tế miễn phí chưa", "health-free", "miễn phí"),
        (
            "my wife is vietnamese i am american, birth certificate for our baby",
            "birth",
            "foreign",
        ),
    ],
)
def test_a_case_is_told_in_other_words_than_its_ways_of_asking(question, card, part_of_case):
    case = KNOWLEDGE.find_case(question, card)

    assert case is not None
    assert any(part_of_case in way for way in case.asks)


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("khai sinh cho bé cần giấy gì", "birth"),
        ("birth certificate for our baby, papers and cost please", "birth"),
        ("sang tên xe hết bao nhiêu tiền", "vehicle"),
    ],
)
def test_a_general_question_tells_of_no_case(question, card):
    assert KNOWLEDGE.find_case(question, card) is None


def test_words_that_fit_any_question_are_no_case_after_a_card():
    assert KNOWLEDGE.find_case("dữ liệu của tôi", "birth", is_follow_up=True) is None
