"""Ask what to add to a report that is shown; words that tell of it are added at once."""

from collections.abc import Sequence

from conversations.dialogues.reports.cited_reports import is_about_matter
from conversations.dialogues.reports.missing_repairs import tells_missing_repair
from conversations.engine.language.matters import tells_mended
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    UnfitError,
)
from conversations.engine.questions.choices import Pick
from conversations.text.fold import clean


class ReportActQuestion(Question[str | Said]):
    """A choice of what to do with a report of the category *matter*.

    Words that it is mended, or not, are the remark itself: "có, hố vẫn sâu lắm".
    """

    def __init__(
        self,
        key: str,
        names: Sequence[str],
        *,
        heard: Sequence[str] = (),
        matter: str,
        most: int,
        about: object,
        values: dict[str, object],
    ) -> None:
        super().__init__(key, about=about, values=values)
        self._pick = Pick(key, names, heard=heard, about=about, values=values)
        self._matter = matter
        self._most = most

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the names with their labels and words."""
        return self._pick.options(at)

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the names that have a button."""
        return self._pick.visible_options(at)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the name that was chosen, or the words that tell of the report."""
        chosen = self._pick.read(content, at)
        if not isinstance(chosen, NoAnswer) or not isinstance(content, Text):
            return chosen
        if not self._tells_of_report(at.utterance_of(content.text)):
            return chosen
        text = clean(content.text)
        return FullAnswer({"text": text}) if len(text) <= self._most else NoAnswer("long")

    def _tells_of_report(self, said: Utterance) -> bool:
        is_news = tells_mended(said) or tells_missing_repair(said)
        return is_news and is_about_matter(said, self._matter)

    def load(self, recorded: object) -> str | Said:
        """Return the name, or the words."""
        if isinstance(recorded, str):
            return self._pick.load(recorded)
        told = self._convert(recorded, Said)
        if not told.text:
            raise UnfitError(self.key)
        return told
