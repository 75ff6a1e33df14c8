"""The question into which report another one is merged; a code that can't be it is read, too."""

import re
from collections.abc import Sequence

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.questions.base import AnswerReading, FullAnswer, QuestionContext
from conversations.engine.questions.choices import Choice
from conversations.staff.reports.queries import HeldReport

# The code of a report here, or with the capitals of another commune; or its number alone.
_CODE = r"\b({prefix}|[A-ZĐ]{{2,4}}) ?(\d{{1,9}})\b"
_NUMBER = re.compile(r"\d{3,9}")


class MergeGoal(Choice[HeldReport]):
    """Asks for the report that tells of the same as *code*: one of *items*, or any by its code."""

    def __init__(
        self, key: str, items: Sequence[HeldReport], *, none: str, values: dict[str, object]
    ) -> None:
        super().__init__(key, items, none=none, values=values, can_use_early_text=True)
        self._prefix = str(values["code"]).rsplit(maxsplit=1)[0]

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the report whose code early words name, or what they mean otherwise."""
        told = (self._find_code(each) for each in at.early_inputs)
        return next(filter(None, told), None) or super().read_early_inputs(at)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the report that was chosen, or its code if it is none of those offered."""
        return self._find_code(content) or super().read(content, at)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is a code, or one of the options."""
        return self._find_code(Text(said.text)) is not None or super().is_sure(said, reading, at)

    def load(self, recorded: object) -> HeldReport | None:
        """Return the report; one that was not offered has its code only."""
        if isinstance(recorded, str) and re.fullmatch(r"\D+ \d+", recorded):
            return HeldReport("", recorded, "")
        return super().load(recorded)

    def _find_code(self, content: Content) -> FullAnswer | None:
        if not isinstance(content, Text):
            return None
        text = content.text.strip()
        if _NUMBER.fullmatch(text):
            text = f"{self._prefix} {text}"
        pattern = _CODE.format(prefix=f"(?i:{re.escape(self._prefix)})")
        found = re.search(pattern, text)
        if found is None:
            return None
        code = f"{found[1].upper()} {int(found[2])}"
        return FullAnswer(next((item.id for item in self.items if item.code == code), code))
