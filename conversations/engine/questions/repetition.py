"""Recognise a message that only repeats that there are no photos."""

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
from conversations.engine.questions.phone import PhoneQuestion
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.text.matching import find_within

_LEAST_WORDS = 3


def repeats_no_photos(
    content: Content,
    reading: AnswerReading,
    question: Question[object] | None,
    asked: Sequence[Question[object]],
    at: QuestionContext,
) -> bool:
    """Tell whether *content* repeats at a later question that there are no photos.

    Some people tap the button for that and type it as well.
    """
    is_place = isinstance(question, PlaceQuestion | SpotQuestion)
    pictures = next((one for one in asked if isinstance(one, PhotosQuestion)), None)
    is_later = is_place or isinstance(question, PhoneQuestion)
    if not is_later or pictures is None or not isinstance(content, Text):
        return False
    said = at.utterance_of(content.text)
    if not is_place:  # "không có đâu" is about the number
        here, none = (at.phrases.words(f"engine-photos-{its}-words") for its in ("here", "none"))
        return bool(find_within(said, here) and find_within(said, none))
    is_nothing_more = isinstance(reading, FullAnswer) and not reading.value
    # "Không có" is about the place itself.
    if is_nothing_more or len(said.words) < _LEAST_WORDS:
        return False
    return says_only(said, [way for o in pictures.options(at) for way in (o.label, *o.also)])
