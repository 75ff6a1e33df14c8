"""A text and what was computed from it."""

import pytest

from conversations.text.folded_text import FoldedText, analysed_once


@pytest.mark.parametrize(
    ("said", "way", "is_same"),
    [
        ("đúng", "đúng", True),
        ("dung", "đúng", True),
        ("dừng", "đúng", False),
        ("Đúng!", "đúng", True),
        ("đúng rồi", "đúng", False),
    ],
)
def test_is_same_compares_diacritics_where_they_were_typed(said, way, is_same):
    assert FoldedText(said).is_same(way) == is_same


def test_analysed_once_computes_once_for_each_text_and_arguments():
    computed = []

    @analysed_once
    def join(text: FoldedText, first: str, last: str) -> str:
        computed.append((text.text, first, last))
        return f"{text.text} {first} {last}"

    text = FoldedText("a")
    results = [join(text, "b", "c"), join(text, "b", "c"), join(text, "c", "b")]
    assert results == ["a b c", "a b c", "a c b"]
    assert computed == [("a", "b", "c"), ("a", "c", "b")]
    assert join(FoldedText("a"), "b", "c") == "a b c"
    assert len(computed) == 3  # another text object keeps its own results


def test_a_result_of_none_is_kept_as_well():
    computed = []

    @analysed_once
    def find_nothing(text: FoldedText) -> None:
        computed.append(text)

    text = FoldedText("a")
    find_nothing(text)
    find_nothing(text)
    assert computed == [text]
