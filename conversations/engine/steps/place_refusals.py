"""Recognise who wants no place at the question for one, though the words name a place."""

from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.questions.base import Question
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.engine.understanding.policy import LEAD
from conversations.engine.understanding.readings import read_acts

_REFUSALS = frozenset((acts.STOP, acts.LATER, acts.HUMAN))
_LEAST = 0.8
# Fewer words only name what they name.
_LEAST_WORDS = 4


def read_refusal(said: Utterance, question: Question[object]) -> str:
    """Return the act by which *said* wants something else than to tell the place, or "".

    "Cho xin số ủy ban để tôi gọi" names the commune's office, but is not about it.
    """
    is_place = isinstance(question, PlaceQuestion | SpotQuestion | PlaceConfirmation)
    if not is_place or len(said.words) < _LEAST_WORDS:
        return ""
    readings = read_acts(said, question.kind, answers=question.answered_by)
    if not readings or readings[0].act not in _REFUSALS:
        return ""
    answer = next((each.score for each in readings if each.act == acts.ANSWER), 0.0)
    is_clear = readings[0].score >= max(_LEAST, answer + LEAD)
    return readings[0].act if is_clear else ""
