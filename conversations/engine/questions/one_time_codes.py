"""The question for a code: six digits, or more, in whatever groups."""

import re
from collections.abc import Sequence

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    QuestionContext,
    UnfitError,
)
from conversations.engine.questions.choices import Pick, find_option
from conversations.text.fold import fold

DIGITS = 6
_CODE = re.compile(r"(?:(?P<opening>[^\d]+?) ?)?(?P<digits>\d(?: ?\d)*)")
_LONGEST = 60


def find_code(
    said: Utterance, openings: tuple[str, ...] | None = None, *, digits: int = DIGITS
) -> str:
    """Return the code of *digits* digits that follows one of *openings* in *said*, or "".

    Without *openings* the digits may stand alone or after any words.
    """
    if len(said.text) > _LONGEST or not any(map(str.isdecimal, said.text)):
        return ""
    found = _CODE.fullmatch(strip_courtesies(said).folded)
    if found is None:
        return ""
    opening = found["opening"] or ""
    if openings is not None and opening not in map(fold, openings):
        return ""
    code = found["digits"].replace(" ", "")
    return code if len(code) == digits else ""


class CodeQuestion(Pick):
    """Asks for a code or one of a few names; early words may give either."""

    wants = ("text",)

    def __init__(
        self,
        key: str,
        names: Sequence[str],
        *,
        heard: Sequence[str] = (),
        values: dict[str, object] | None = None,
        digits: int = DIGITS,
    ) -> None:
        super().__init__(key, names, heard=heard, values=values)
        self.digits = digits

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the code or the name in the early inputs."""
        for content in at.early_inputs:
            if isinstance(content, Text):
                said = at.utterance_of(content.text)
                option, code = (
                    find_option(strip_courtesies(said), self.options(at)),
                    find_code(said, digits=self.digits),
                )
                if code or option:
                    return FullAnswer(code or (option.id if option else ""))
        return None

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the digits, or the name that was chosen."""
        said = at.utterance_of(content.text) if isinstance(content, Text) else None
        code = find_code(said, digits=self.digits) if said else ""
        return FullAnswer(code) if code else super().read(content, at)

    def load(self, recorded: object) -> str:
        """Return the code or the name."""
        if is_code(recorded, digits=self.digits):
            return str(recorded)
        if recorded in self.names:
            return str(recorded)
        raise UnfitError(self.key)


def is_code(answer: object, *, digits: int = DIGITS) -> bool:
    """Tell whether *answer* is a code of *digits* digits and not a name."""
    return isinstance(answer, str) and answer.isdecimal() and len(answer) == digits
