"""Recognise a message that only repeats an earlier answer."""

from collections.abc import Sequence

from conversations.engine.language.plain_words import says_only
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    Question,
    QuestionContext,
)
from conversations.engine.questions.free_text import PhotosQuestion
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion


def repeats_answer(
    content: Content,
    reading: AnswerReading,
    question: Question[object] | None,
    asked: Sequence[Question[object]],
    at: QuestionContext,
) -> bool:
    """Tell whether *content* repeats that there are no photos, and would be read as a place.

    Some people tap the button for that and type it as well.
    """
    is_place = (
        isinstance(question, PlaceQuestion | SpotQuestion)
        and isinstance(reading, FullAnswer)
        and reading.value
    )
    pictures = next((one for one in asked if isinstance(one, PhotosQuestion)), None)
    if not is_place or pictures is None or not isinstance(content, Text):
        return False
    ways = [way for o in pictures.options(at) for way in (o.label, *o.also)]
    return says_only(at.utterance_of(content.text), ways)
