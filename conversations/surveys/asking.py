"""Ask the questions of a survey in a conversation."""

from conversations.engine.model.unit import Unit
from conversations.engine.questions.base import Question
from conversations.surveys.age_groups import AGE_GROUP
from conversations.surveys.questions.base import AskedQuestion, Position
from conversations.surveys.questions.choices import (
    AgeGroupQuestion,
    ChoiceQuestion,
    RankingQuestion,
    ScaleQuestion,
    SeveralQuestion,
)
from conversations.surveys.questions.places import AreaQuestion, ExactPlaceQuestion
from conversations.surveys.questions.told import NumberQuestion, PhotosOfSurvey, WordsQuestion
from conversations.surveys.survey import (
    NUMBER,
    ONE,
    PHOTO,
    PLACE,
    RANKING,
    SCALE,
    SEVERAL,
    SPOT,
    TEXT,
    YES_NO,
    Answer,
    SurveyQuestion,
)

__all__ = ["Position", "make_question"]


def make_question(asked: SurveyQuestion, position: Position, unit: Unit) -> Question[Answer]:
    """Return the question that asks *asked*, which is none of several rows, in a conversation."""
    if asked.kind == PLACE:
        return AreaQuestion(asked, position, unit)
    if asked.kind == SPOT:
        return ExactPlaceQuestion(asked, position, unit)
    if asked.id == AGE_GROUP and asked.kind == ONE:
        return AgeGroupQuestion(asked, position)
    kinds: dict[str, type[AskedQuestion]] = {
        ONE: ChoiceQuestion,
        YES_NO: ChoiceQuestion,
        SCALE: ScaleQuestion,
        SEVERAL: SeveralQuestion,
        RANKING: RankingQuestion,
        NUMBER: NumberQuestion,
        TEXT: WordsQuestion,
        PHOTO: PhotosOfSurvey,
    }
    return kinds[asked.kind](asked, position)
