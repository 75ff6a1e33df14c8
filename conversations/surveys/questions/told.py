"""The questions of a survey that are answered with a number, in words, or with photos."""

from collections.abc import Sequence

from conversations.engine.language.plain_words import says_nothing
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text, Voice
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
    UnfitError,
)
from conversations.engine.questions.free_text import FreeTextQuestion, PhotosQuestion
from conversations.surveys.numbers import read_amount
from conversations.surveys.questions.base import STEM, AskedQuestion, Position
from conversations.surveys.survey import MOST_PHOTOS, Answer, SurveyQuestion, Told

MOST_TEXT = 1_000


class NumberQuestion(AskedQuestion):
    """A number, in digits or in words: "khoảng ba chục"."""

    wants = ("text",)

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the number, or that it is out of its limits."""
        if not isinstance(content, Text):
            return NoAnswer()
        number = read_amount(at.utterance_of(content.text))
        if number is None:
            return NoAnswer()
        is_within = self.asked.least <= number <= self.asked.most
        return FullAnswer(number) if is_within else NoAnswer("limits")

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is a number."""
        del said, at
        return isinstance(reading, FullAnswer) or reading == NoAnswer("limits")

    def load_given(self, recorded: object) -> Answer:
        """Return the number."""
        if isinstance(recorded, int) and self.asked.least <= recorded <= self.asked.most:
            return recorded
        raise UnfitError(self.key)


class WordsQuestion(AskedQuestion):
    """An answer in the person's own words, or in their voice; an anonymous survey keeps none.

    "Bao giờ làm đường?" is an opinion here, too.
    """

    can_take_any_text = True
    answered_by = frozenset((acts.REPORT, acts.PLACE, acts.QUESTION))

    def __init__(self, asked: SurveyQuestion, position: Position) -> None:
        super().__init__(asked, position)
        self.wants = ("text",) if position.survey.is_anonymous else ("text", "voice")
        self._text = FreeTextQuestion(self.key, least=1, most=MOST_TEXT)

    def in_words(self, answer: Answer, at: QuestionContext) -> str:
        """Return the words, or the note that there is a recording."""
        if not isinstance(answer, Told):
            return str(answer)
        return self._text.summary(Said(answer.text, answer.voice, answer.seconds), at).text

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words or the recording; whoever has nothing to say skips the question."""
        if isinstance(content, Voice) and "voice" not in self.wants:
            return NoAnswer("voice")
        is_nothing = isinstance(content, Text) and says_nothing(at.utterance_of(content.text))
        if is_nothing and self.can_be_skipped:
            return FullAnswer("")
        return self._text.read(content, at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return that the question is skipped, for a no."""
        del at
        return FullAnswer("") if self.can_be_skipped and act == acts.NO else NoAnswer()

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell that it is not sure: any text may mean anything else."""
        del said, reading, at
        return False

    def load_given(self, recorded: object) -> Answer:
        """Return the words, with the recording if there is one."""
        said = self._text.load(recorded)
        return Told(said.text, said.voice, said.seconds) if said.voice else said.text


class PhotosOfSurvey(AskedQuestion):
    """A few photos, sent one by one or together."""

    wants = ("photo",)

    def __init__(self, asked: SurveyQuestion, position: Position) -> None:
        super().__init__(asked, position)
        self._photos = PhotosQuestion(asked.id, most=MOST_PHOTOS)

    def summary(self, answer: Answer, at: QuestionContext) -> Display:
        """Return the number of photos, and the photos."""
        photos = tuple(answer) if isinstance(answer, list) else ()
        said = at.phrases.say(f"{STEM}-photos", count=len(photos))
        return Display(said, photos) if photos else super().summary(None, at)

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return another wording once there are photos."""
        is_more = at.gathered and not wording
        return self._photos.phrase(at) if is_more else super().phrase(at, wording)

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the number of photos while they come."""
        return self._photos.phrase_values(at) if at.gathered else super().phrase_values(at)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the way on once photos came; before that, the question may be skipped."""
        return self._photos.options(at) if at.gathered else ()

    def read_given(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the photos so far, or all of them."""
        return self._or_none(self._photos.read(content, at))

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the photos so far, if there are no more."""
        return self._or_none(self._photos.read_act(act, at))

    def _or_none(self, reading: AnswerReading) -> AnswerReading:
        """Return *reading*; no photo at all skips the question, if that is allowed."""
        if not isinstance(reading, FullAnswer) or reading.value:
            return reading
        return FullAnswer("") if self.can_be_skipped else NoAnswer()

    def is_plain(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* is the option's number or exact words."""
        return self._photos.is_sure(said, reading, at)

    def add_later_input(self, recorded: object, content: Content) -> object | None:
        """Return the photos with as many of the new ones as there is room for."""
        return self._photos.add_later_input(recorded or [], content)

    def load_given(self, recorded: object) -> Answer:
        """Return the ids of the photos, None if all were lost."""
        photos = self._convert(recorded, list[str])
        if not photos and not self.can_be_skipped:
            raise UnfitError(self.key)
        return photos or None
