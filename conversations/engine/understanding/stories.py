"""Tell whether what seems to be chat goes on with a story."""

from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.questions.free_text import tells_story
from conversations.text.matching import find_within

# Acts that a clause of a story may resemble, and how many words with a meaning it has.
_TOLD = frozenset(
    (acts.SMALL_TALK, acts.DISTRESS, acts.GIBBERISH, acts.REPORT, acts.PLACE, acts.NO)
)
_LEAST_TOLD = 2


def tells_on(said: Utterance, dialogue: str) -> bool:
    """Tell whether *said* may be part of a story for *dialogue*, though it seems to be chat."""
    is_trouble = find_within(said, said.phrases.words(f"{dialogue}-trouble-words"))
    if is_question(said) or not (is_trouble or tells_story(said, least=_LEAST_TOLD)):
        return False
    if find_within(said, said.phrases.words("consent-sorrow-words")):
        return False
    return not _TOLD.isdisjoint(listen(said).acts)
