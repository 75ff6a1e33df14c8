"""Reports that start with English words."""

import pytest

from tests.resident import Resident


@pytest.mark.parametrize(
    ("said", "category"),
    [
        ("there is garbage on my street", "waste"),
        ("the street light is broken", "lights"),
        ("a big pothole near the market", "road"),
        ("loud music every night", "noise"),
        ("stray dogs near the school", "animals"),
    ],
)
def test_a_problem_described_in_english_starts_a_report_of_its_category(said, category):
    resident = Resident(language="en")
    resident.says(said)
    assert resident.given["category"] == category


@pytest.mark.parametrize("said", ["bao den hong", "đèn hỏng", "den bi hong may hom roi"])
def test_a_broken_lamp_in_two_words_starts_a_report(said):
    resident = Resident()
    resident.says(said)
    assert resident.given["category"] == "lights"
