"""Care, a question or nothing: whatever costs least at that probability."""

import pytest

from conversations.dialogues.emergencies.detection.alert import DENUNCIATION, FIRE, Alert
from conversations.dialogues.emergencies.detection.danger_policy import Decision, Place, decide
from conversations.dialogues.emergencies.detection.danger_reading import (
    compete,
    read_danger,
    weaken,
)

CARE, ASK, NOTHING = Decision.CARE, Decision.ASK, Decision.NOTHING


@pytest.mark.parametrize(
    ("probability", "decision"),
    [(0.0, NOTHING), (0.1, NOTHING), (0.25, ASK), (0.5, ASK), (0.7, CARE), (1.0, CARE)],
)
def test_the_likelier_a_danger_is_the_more_is_done(probability, decision):
    assert decide(probability, is_exact=False) is decision


@pytest.mark.parametrize("probability", [0.0, 0.001, 0.1])
def test_a_danger_in_an_exact_phrase_is_at_least_asked_about(probability):
    assert decide(probability, is_exact=True) is ASK


def test_an_exact_phrase_in_words_that_mean_something_else_is_not_asked_about():
    assert decide(0.02, is_exact=True, otherwise=0.95) is NOTHING
    assert decide(0.4, is_exact=True, otherwise=0.95) is ASK


def test_two_readings_compete_and_an_unlikely_one_changes_nothing():
    assert compete(0.76, 0.3) == pytest.approx(0.76)
    assert compete(0.76, 0.9) < 0.5 < compete(0.95, 0.9)


@pytest.mark.parametrize("is_exact", [False, True])
def test_nobody_is_asked_while_they_know_whom_to_call(is_exact):
    decisions = [decide(n / 100, is_exact=is_exact, place=Place.WITH_HELP) for n in range(101)]
    assert ASK not in decisions
    assert decisions[0] is NOTHING
    assert decisions[-1] is CARE


def test_a_phrase_of_the_lists_makes_a_danger_likelier_and_another_meaning_less_likely():
    alone, listed = (read_danger(0.0, 0.0, is_listed=flag) for flag in (False, True))
    assert alone < listed
    assert weaken(listed, 2) < weaken(listed, 1) < weaken(listed, 0) == pytest.approx(listed)


def test_a_doubtful_danger_that_may_be_a_denunciation_is_secret():
    secret = Alert(DENUNCIATION)
    doubtful = Alert(FIRE, probability=0.3, is_exact=False, otherwise=secret)
    assert doubtful.is_doubtful
    assert doubtful.is_secret
