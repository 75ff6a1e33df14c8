"""Questions at a meeting: open at once, in no list, closed by a button."""

from datetime import timedelta

import pytest

from bot.services.approvals import TransitionError
from bot.services.surveys import meeting_questions
from bot.services.surveys.content import InvalidSurveyError
from conversations.dialogues.surveys.effects import AnswersSent
from conversations.engine.model.effects import Refused
from conversations.engine.model.localised_text import LocalisedText
from conversations.surveys.checks import SurveyFault
from storage.repositories import audit
from storage.repositories.surveys import surveys
from tests.bot.services.surveys.test_surveys import OTHER, WRITER, Office

WHY = LocalisedText("Để cuộc họp biết.", "For the meeting.")


class Hall(Office):
    """An office that asks at a meeting."""

    def asks(self, question="Góp tiền làm đèn?", options=(), meeting="Họp phố"):
        facts = {"meeting": meeting, "why": WHY, "question": question, "options": options}
        return self.does(meeting_questions.open_question, WRITER, **facts)

    def closes(self, id_, by=OTHER):
        self.does(meeting_questions.close_question, by, id_)


@pytest.fixture
def hall(database, context):
    return Hall(database, context)


def test_it_is_asked_at_once_and_audited(hall):
    id_ = hall.asks()
    assert hall.state(id_) == "open"
    (offered,) = hall.offered()
    assert (offered.code, offered.survey.is_for_meeting) == ("YK 1", True)
    acts = hall.database.write_now(
        audit.list_of_kinds, hall.context.unit_id, ("survey.ask_at_meeting",)
    )
    assert [(act.actor, act.subject) for act in acts] == [(WRITER, id_)]


def test_an_answer_counts_and_a_second_one_changes_it(hall):
    id_ = hall.asks(options=("Ngõ 3", " ", "Ngõ 5"))
    first = hall.responds("an", {"q": "o1"}, id_=id_)
    second = hall.responds("an", {"q": "o2"}, id_=id_)
    assert isinstance(first, AnswersSent)
    assert isinstance(second, AnswersSent)
    assert (first.meeting, second.is_changed) == ("YK 1", True)
    assert hall.tally("q", id_=id_) == {"o2": 1}


def test_closed_it_takes_no_answers_and_can_not_be_closed_again(hall):
    id_ = hall.asks()
    hall.closes(id_)
    assert hall.responds("an", {"q": "yes"}, id_=id_) == Refused("closed")
    with pytest.raises(TransitionError):
        hall.closes(id_)


def test_forgotten_it_closes_by_itself(hall, clock):
    id_ = hall.asks()
    clock.passes(hours=3, minutes=1)
    assert hall.offered() == ()
    hall.runs_jobs()
    assert hall.state(id_) == "closed"


@pytest.mark.parametrize(
    ("facts", "fault"),
    [
        ({"question": " "}, SurveyFault("q", "empty")),
        ({"meeting": ""}, SurveyFault("", "empty")),
        ({"options": ("Một",)}, SurveyFault("q", "few")),
        ({"options": ("Một", "một")}, SurveyFault("q", "twice")),
        ({"question": "x" * 201}, SurveyFault("q", "long")),
    ],
    ids=["question", "meeting", "one option", "twice", "long"],
)
def test_what_can_not_be_asked_is_refused_and_nothing_stored(hall, facts, fault):
    with pytest.raises(InvalidSurveyError) as refused:
        hall.asks(**facts)
    assert refused.value.faults == [fault]
    found = hall.database.write_now(
        surveys.list_in_states, hall.context.unit_id, surveys.STATES, most=9
    )
    assert found == []


def test_an_approved_survey_is_not_closed_by_this_button(hall):
    hall.opens(hall.content(closes_at=hall.context.now() + timedelta(days=1)))
    with pytest.raises(LookupError):
        hall.closes("s1")
    assert hall.state() == "open"
