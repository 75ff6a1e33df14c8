"""Cards are found by their names, with words of asking around them."""

import pytest

from conversations.text.folded_text import FoldedText
from tests.resident import KNOWLEDGE


@pytest.mark.parametrize(
    ("question", "card"),
    [
        ("thủ tục khai tử làm thế nào", "death"),
        ("thu tuc khai tu", "death"),
        ("bác muốn hỏi về khai sinh muộn", "birth-late"),
        ("cho hỏi khách nước ngoài với", "foreign-guest"),
        ("hoc phi the nao", "school-fees"),
    ],
)
def test_a_name_among_words_of_asking_finds_its_card(question, card):
    assert KNOWLEDGE.named_in_request(FoldedText(question)) == card


@pytest.mark.parametrize(
    "question",
    [
        "khai sinh cho trâu",  # something more than the name
        "bao nhiêu tiền thế",  # words that fit any question
        "",
        "thủ tục " * 20 + "khai tử",  # a longer text tells more
    ],
)
def test_other_words_name_no_card(question):
    assert not KNOWLEDGE.named_in_request(FoldedText(question))


@pytest.mark.parametrize(
    ("question", "owner"),
    [
        ("đất vườn muốn đào ao thì xin ai", "economy"),
        ("anh tôi ở đức về chơi có phải khai báo không", "police"),
        ("tối nay ai đá với ai", ""),
        ("ở đâu", ""),
    ],
)
def test_the_office_of_a_question_without_an_answer_is_that_of_the_nearest_cards(question, owner):
    assert KNOWLEDGE.find_owner(question) == owner
