"""The question for words that an official writes to residents."""

from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    QuestionContext,
)
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.staff.reports.codes import is_code
from conversations.text.matching import find_within

LEAST_WORDS = 10
"""The fewest letters of what residents are told."""

RESULT = "result"
"""The key of the question for words that tell of work that is done."""

_MOST = 2000
_MOST_BESIDE = 3


class OfficialWords(FreeTextQuestion):
    """Asks for words to residents, which are taken as they are; a code alone is none."""

    kind = ""

    def __init__(self, key: str, code: str, **values: object) -> None:
        super().__init__(
            key,
            least=LEAST_WORDS,
            most=_MOST,
            is_verbatim=True,
            can_use_early_text=True,
            fewest_early_words=0,
        )
        self.wants = ("text",)
        self._code = code
        self._values = values

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the code of the report, the smallest length, and what else the phrase tells."""
        return {**super().phrase_values(at), "code": self._code, **self._values}

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is an answer: then it means nothing else."""
        del said, at
        return isinstance(reading, FullAnswer)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words; whoever types only a code wants to see that report."""
        prefix = self._code.rsplit(maxsplit=1)[0]
        if isinstance(content, Text) and is_code(at.utterance_of(content.text), prefix):
            return NoAnswer()
        result = content.text if isinstance(content, Text) and self.key == RESULT else ""
        if result and only_passes_on(at.utterance_of(result)):
            return NoAnswer("passed_on")
        reading = super().read(content, at)
        # How long it must be is told by the words that ask again.
        return NoAnswer() if reading == NoAnswer("short") else reading


def only_passes_on(utterance: Utterance) -> bool:
    """Tell whether *utterance* says only that it was passed on, which mends nothing."""
    ways = utterance.phrases.words("my_work-passed_on-words")
    return bool(find_within(utterance, ways)) and len(extra_words(utterance, ways)) <= _MOST_BESIDE
