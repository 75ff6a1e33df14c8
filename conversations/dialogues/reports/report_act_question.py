"""Ask what to add to a report that is shown; words that tell of it are added at once."""

from collections.abc import Sequence
from typing import Any

from msgspec import structs

from conversations.dialogues.reports.cited_reports import is_about_matter, tells_more
from conversations.dialogues.reports.mere_thanks import only_thanks
from conversations.dialogues.reports.missing_repairs import tells_missing_repair
from conversations.engine.language import commands
from conversations.engine.language.matters import tells_mended, tells_relapse
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import is_question
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
from conversations.engine.questions.free_text import FreeTextQuestion, PhotosQuestion, tells_story
from conversations.text.fold import clean
from conversations.text.matching import find_within, is_exact_match

# So few words name no other matter: what is "hỏng" was reported before.
_FEW_WORDS = 4
_ENOUGH = "enough"


def tells_how_it_is(said: Utterance, matter: str) -> bool:
    """Tell whether *said* tells that what a report of *matter* is about is mended, or not."""
    is_again = tells_relapse(said)
    if is_question(said) and not is_again:
        return False
    unfinished = said.phrases.words("my_reports-not-done-words")
    is_news = is_again or tells_mended(said) or tells_missing_repair(said)
    if len(said.words) > _FEW_WORDS:
        return is_news and is_about_matter(said, matter)
    is_still = find_within(said, said.phrases.words("engine-still-words"))
    return is_news or bool(is_still) or is_exact_match(strip_courtesies(said), unfinished)


class RemarkQuestion(FreeTextQuestion):
    """Asks for words about a report of *matter*; few that tell how it is are enough."""

    def __init__(self, key: str, *, matter: str, most: int) -> None:
        super().__init__(key, least=2, most=most)
        self._matter = matter

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a remark, whatever else its words may mean."""
        is_told = not isinstance(reading, NoAnswer) and tells_how_it_is(said, self._matter)
        return is_told or super().is_sure(said, reading, at)


class RemarkPhotosQuestion(PhotosQuestion):
    """Asks for photos of a report of *matter*, and takes words instead that tell how it is."""

    def __init__(self, key: str, *, matter: str, most: int) -> None:
        super().__init__(key, most=most)
        self._matter = matter

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the photos so far, all of them, or the words as text."""
        if isinstance(content, Text) and not at.gathered:
            said = at.utterance_of(content.text)
            if tells_how_it_is(said, self._matter):
                return FullAnswer({"text": clean(content.text)})
        return super().read(content, at)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a remark, or surely about the photos."""
        is_told = isinstance(reading, FullAnswer) and isinstance(reading.value, dict)
        return is_told or super().is_sure(said, reading, at)

    def load(self, recorded: object) -> Any:  # noqa: ANN401 - photos or `Said`
        """Return the photos, or the words."""
        if isinstance(recorded, dict):
            return self._convert(recorded, Said)
        return super().load(recorded)


def _without_commands(option: Option, at: QuestionContext) -> Option:
    also = (
        way for way in option.also if commands.read_command(Text(way), at.utterance_of) is None
    )
    return structs.replace(option, also=tuple(also))


class ReportActQuestion(Question[str | Said]):
    """A choice of what to do with a report of the category *matter*.

    Words that it is mended, or not, are the remark itself: "có, hố vẫn sâu lắm". So are words
    that tell more of it and nothing else that we understand: "vá xong hôm sau lại lở".
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
        """Return the names with their labels and words.

        "Hủy" alone stops this dialogue; it takes no report back.
        """
        return [_without_commands(option, at) for option in self._pick.options(at)]

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the names that have a button."""
        return self._pick.visible_options(at)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the name that was chosen, or the words that tell of the report."""
        chosen = self._pick.read(content, at)
        if not isinstance(chosen, NoAnswer) or not isinstance(content, Text):
            return chosen
        said = at.utterance_of(content.text)
        if only_thanks(said) and not tells_mended(said):
            return FullAnswer(_ENOUGH)
        text = clean(content.text)
        told = FullAnswer({"text": text}) if len(text) <= self._most else NoAnswer("long")
        if tells_how_it_is(said, self._matter):
            return told
        is_story = tells_story(said) and tells_more(said)
        if chosen.why or not is_story or not isinstance(told, FullAnswer):
            return chosen
        return structs.replace(chosen, otherwise=told)

    def load(self, recorded: object) -> str | Said:
        """Return the name, or the words."""
        if isinstance(recorded, str):
            return self._pick.load(recorded)
        told = self._convert(recorded, Said)
        if not told.text:
            raise UnfitError(self.key)
        return told
