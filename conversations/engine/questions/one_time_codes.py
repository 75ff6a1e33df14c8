"""The question for a one-time code: six digits, in whatever groups."""

import re

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import FullAnswer, QuestionContext, Reading, UnfitError
from conversations.engine.questions.choices import Pick, find_option
from conversations.text.fold import fold

DIGITS = 6
_CODE = re.compile(r"(?:(?P<opening>[^\d]+?) ?)?(?P<digits>\d(?: ?\d){5})")
_LONGEST = 60


def find_code(text: str, openings: tuple[str, ...] | None, phrases: Phrases) -> str:
    """Return the six digits that follow one of *openings* in *text*, or "".

    Without *openings* the digits may stand alone or after any words.
    """
    if len(text) > _LONGEST or not any(map(str.isdecimal, text)):
        return ""
    found = _CODE.fullmatch(fold(strip_courtesies(text, phrases)))
    if found is None:
        return ""
    opening = found["opening"] or ""
    if openings is not None and opening not in map(fold, openings):
        return ""
    return found["digits"].replace(" ", "")


class CodeQuestion(Pick):
    """Asks for a code or one of a few names; early words may give either."""

    wants = ("text",)

    def read_early_inputs(self, at: QuestionContext) -> Reading | None:
        """Return the code or the name in the early inputs."""
        for content in at.early_inputs:
            if isinstance(content, Text):
                option = find_option(strip_courtesies(content.text, at.phrases), self.options(at))
                said = find_code(content.text, None, at.phrases)
                if said or option:
                    return FullAnswer(said or (option.id if option else ""))
        return None

    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return the digits, or the name that was chosen."""
        said = find_code(content.text, None, at.phrases) if isinstance(content, Text) else ""
        return FullAnswer(said) if said else super().read(content, at)

    def load(self, recorded: object) -> str:
        """Return the code or the name."""
        if is_code(recorded):
            return str(recorded)
        if recorded in self.names:
            return str(recorded)
        raise UnfitError(self.key)


def is_code(answer: object) -> bool:
    """Tell whether *answer* is a code and not a name."""
    return isinstance(answer, str) and answer.isdecimal() and len(answer) == DIGITS
