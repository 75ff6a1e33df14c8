"""The code by which a person asks for one survey: in their words, or by a link."""

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.turn_context import TurnContext
from conversations.surveys import codes

_KEY = "code"
_MOST_WORDS = 8


class CitedCode(UnaskedQuestion):
    """The code that the first words had, "" if none."""

    def __init__(self) -> None:
        super().__init__(_KEY)


def cites_survey(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* has the code of a survey in a few words: "trả lời YK 3"."""
    del context
    return len(said.words) <= _MOST_WORDS and bool(codes.find_code(said.text))


def calls_survey(said: Utterance) -> bool:
    """Tell whether *said* is the code of a survey alone, which is no answer to any question."""
    return codes.is_code(said.folded)


def read_early_code(said: Utterance, context: TurnContext) -> Answer | None:
    """Return the code that *said* has, as an answer, or None."""
    del context
    code = codes.find_code(said.text)
    return Answer(_KEY, code) if code else None


def words_of_link(payload: str, phrases: Phrases) -> str:
    """Return the words that a link with *payload* stands for, or ""."""
    del phrases
    return codes.words_of_link(payload)
