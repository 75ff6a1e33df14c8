"""The question for a one-time code: six digits, however they are grouped."""

import re

from conversations.engine.choices import Pick, option_meant
from conversations.engine.messages import Content, Text
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare
from conversations.engine.questions import Heard, Open, Reading, UnfitError
from conversations.text.fold import fold

DIGITS = 6
_CODE = re.compile(r"(?:(?P<opening>[^\d]+?) ?)?(?P<digits>\d(?: ?\d){5})")
_LONGEST = 60


def code_said(text: str, openings: tuple[str, ...] | None, phrases: Phrases) -> str:
    """Return the six digits that *text* says after one of *openings*, "" where it says none.

    Without *openings* the digits may stand alone, or after anything.
    """
    if len(text) > _LONGEST or not any(map(str.isdecimal, text)):
        return ""
    found = _CODE.fullmatch(fold(bare(text, phrases)))
    if found is None:
        return ""
    opening = found["opening"] or ""
    if openings is not None and opening not in map(fold, openings):
        return ""
    return found["digits"].replace(" ", "")


class Code(Pick):
    """A code, or one of a few names; words that came before may hold either."""

    wants = ("text",)

    def welcome(self, at: Open) -> Reading | None:
        """Return the code, or the name, that the words in the stash say."""
        for content in at.stash:
            if isinstance(content, Text):
                option = option_meant(bare(content.text, at.phrases), self.options(at))
                said = code_said(content.text, None, at.phrases)
                if said or option:
                    return Heard(said or (option.id if option else ""))
        return None

    def read(self, content: Content, at: Open) -> Reading:
        """Return the digits, or the name that was chosen."""
        said = code_said(content.text, None, at.phrases) if isinstance(content, Text) else ""
        return Heard(said) if said else super().read(content, at)

    def load(self, recorded: object) -> str:
        """Return the code or the name again."""
        if is_code(recorded):
            return str(recorded)
        if recorded in self.names:
            return str(recorded)
        raise UnfitError(self.key)


def is_code(answer: object) -> bool:
    """Tell whether *answer* is a code, and not a name."""
    return isinstance(answer, str) and answer.isdecimal() and len(answer) == DIGITS
