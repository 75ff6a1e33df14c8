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
    is_place = question is not None and question.asks_where
    pictures = next((one for one in asked if one.continues_story), None)
    is_later = is_place or (question is not None and "contact" in question.wants)
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
