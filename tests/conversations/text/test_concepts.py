"""Concepts are found in any of their words, however they are typed."""

import pytest

from conversations.text.concepts import Concepts

CONCEPTS = Concepts(
    {
        "blood": ("máu", "chảy máu cam"),
        "fall": ("ngã", "té", "rơi xuống"),
        "road": ("ngã ba",),
        "attack": ("đâm",),
        "crash": ("đâm",),
    }
)


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("cháu ngã rồi có máu", {"fall", "blood"}),
        ("chau nga roi co mau", {"fall", "blood"}),
        ("ở ngã ba", {"road"}),
        ("chảy máu cam", {"blood"}),
        ("chảy máu tay", {"blood"}),
        ("nó đâm vào", {"attack", "crash"}),
        ("rơi vào nhà", set()),
        ("màu gì cũng được ạ", set()),
        ("tes tu tren cay", {"fall"}),
        ("rơi", set()),
        ("", set()),
    ],
)
def test_the_longest_phrase_at_a_place_counts(text, concepts):
    assert CONCEPTS.find(text.split()) == concepts
