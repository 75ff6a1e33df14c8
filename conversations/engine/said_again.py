"""What says only once more what was answered already."""

from collections.abc import Sequence

from conversations.engine.messages import Content, Text
from conversations.engine.places import Near, Where
from conversations.engine.plain_words import says_only
from conversations.engine.questions import Heard, Open, Question, Reading
from conversations.engine.tellings import Pictures


def says_again(
    content: Content,
    reading: Reading,
    question: Question[object] | None,
    asked: Sequence[Question[object]],
    at: Open,
) -> bool:
    """Tell whether *content* would be taken for a place, and says that there are no pictures.

    Some press the button for that and write it as well.
    """
    is_place = isinstance(question, Where | Near) and isinstance(reading, Heard) and reading.value
    pictures = next((one for one in asked if isinstance(one, Pictures)), None)
    if not is_place or pictures is None or not isinstance(content, Text):
        return False
    ways = [way for o in pictures.options(at) for way in (o.label, *o.also)]
    return says_only(content.text, ways, at.phrases)
