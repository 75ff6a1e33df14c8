"""What is done with a message, by what a mistake would cost."""

import pytest

from conversations.engine.model import acts
from conversations.engine.model.readings import Reading
from conversations.engine.policy import Place, decide


def readings(**likely):
    return [Reading(act, score) for act, score in likely.items()]


@pytest.mark.parametrize(
    ("likely", "place", "done"),
    [
        ({"question": 0.9, "report": 0.1}, Place.OUTSIDE, ("question",)),
        ({"question": 0.52, "report": 0.48}, Place.OUTSIDE, ("question", "report")),
        # The answers to these are only words: it does no harm to take one for another.
        ({"thanks": 0.5, "greeting": 0.5}, Place.OUTSIDE, ("thanks",)),
        # A place that is told outside begins a report.
        ({"report": 0.55, "place": 0.45}, Place.OUTSIDE, ("report",)),
        ({"yes": 0.85, "edit": 0.15}, Place.AT_QUESTION, ("yes",)),
        # A yes that sends, or has words stored, must be surer.
        ({"yes": 0.8, "edit": 0.2}, Place.AT_REVIEW, ("yes", "edit")),
        ({"yes": 0.95, "edit": 0.05}, Place.AT_REVIEW, ("yes",)),
        ({"yes": 0.87, "no": 0.13}, Place.AT_CONSENT, ("yes", "no")),
        ({"yes": 0.97, "no": 0.03}, Place.AT_CONSENT, ("yes",)),
        # Nobody cares whether a draft is set aside because of the one or the other.
        ({"stop": 0.55, "later": 0.45}, Place.AT_QUESTION, ("stop",)),
        # An answer that no model knows is left only for what is surely something else.
        ({"stop": 0.6, "report": 0.1}, Place.AT_OTHER_QUESTION, ("answer",)),
        ({"stop": 0.95}, Place.AT_OTHER_QUESTION, ("stop",)),
        ({"thanks": 0.99}, Place.AT_OTHER_QUESTION, ("answer",)),
        # Who wants no more messages in danger may not be the only one who reads them.
        ({"stop": 0.6, "no": 0.4}, Place.CARE, ("stop",)),
        ({"thanks": 0.7, "question": 0.3}, Place.CARE, ()),
        ({"own_reports": 0.75, "question": 0.25}, Place.CONFIDENTIAL, ()),
    ],
)
def test_what_costs_least_on_average_is_done(likely, place, done):
    assert decide(readings(**likely), place).acts == done


def test_a_need_is_rather_answered_once_too_often():
    assert decide(readings(distress=0.4, small_talk=0.6), Place.OUTSIDE).acts == ("distress",)


def test_without_a_reading_it_is_unclear():
    assert decide([], Place.OUTSIDE).acts == ()


def test_the_readings_are_kept_the_likeliest_first():
    decision = decide(readings(report=0.2, question=0.8), Place.OUTSIDE)
    assert [reading.act for reading in decision.readings] == ["question", "report"]


def test_every_act_has_its_row():
    for act in acts.ACTS:
        assert decide([Reading(act, 1.0)], Place.OUTSIDE).acts in ((act,), ())
