"""Weigh what words mean at the open question."""

from collections.abc import Sequence

from conversations.engine.language.ages import says_age
from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.corrections import adds_words
from conversations.engine.language.plain_words import extra_words, read_number, says_only
from conversations.engine.language.question_analysis import (
    is_question,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen, only_tell
from conversations.engine.model import acts
from conversations.engine.model.readings import Evidence
from conversations.engine.policy import Place, decide
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    NoAnswer,
    Question,
    QuestionContext,
)
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.engine.questions.review import ReviewQuestion, names_sending
from conversations.engine.recognisers.corrections import OTHER_MATTER, Correction
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.engine.routing.wants import find_evidence
from conversations.engine.steps.amendments import AmendableDialogue
from conversations.text.matching import find_within

# Whoever is tired of questions says so alike at all of them.
_LEAVING = frozenset((acts.STOP, acts.LATER))
_ANY_KIND = "details"
"""The kind of question at which most sentences are known that end a dialogue."""
# Reasons of a question that no other meaning of the words overrides.
EXACT_REASONS = frozenset(
    ("age", "coming", "hidden", "long", "old", "other", "outside", "unsent", "voice")
)
# Longer words ask for more than why a question is asked.
_MOST_WHY = 8
# Longer words tell something of what is to be read again.
_MOST_TO_REPEAT = 16
# Beside the news of a photo.
_FEW_AROUND = 2


def is_exact(
    said: Utterance, reading: AnswerReading, question: Question[object], at: QuestionContext
) -> bool:
    """Tell whether only the question itself can say what *said* means: a number, a button's text.

    What the question refuses for a reason of its own is exact too: a location that is outside.
    """
    if question.is_sure(said, reading, at) or read_number(said) is not None:
        return True
    return isinstance(reading, NoAnswer) and reading.why in EXACT_REASONS


def _brings_photo(said: Utterance) -> bool:
    """Tell whether *said* is news of a photo that is to come with it: "vừa chụp được cái ảnh"."""
    here, none, denials = (
        said.phrases.words(f"engine-{its}-words")
        for its in ("photos-here", "photos-none", "denial")
    )
    return bool(find_within(said, here)) and not find_within(said, (*none, *denials))


def _sends_and_tells(said: Utterance, question: Question[object]) -> bool:
    """Tell whether *said* begins with a yes and goes on with what was told.

    "Gửi đi, bà cụ mới ngã ở đó" does; "gửi đi, mà sửa lại chỗ đã" does not.
    """
    first, *rest = split_at_marks(said) or [said]
    if not rest or not any(map(names_sending, (first, *rest))):
        return False
    says_yes = listen(first, Place.AT_REVIEW, asked=question.kind).acts == (acts.YES,)
    return says_yes and only_tell(rest, Place.AT_REVIEW, question.kind)


def _place_of(question: Question[object]) -> Place:
    if question.sends:
        return Place.AT_REVIEW
    if isinstance(question, FreeTextQuestion) and question.kind:
        return Place.AT_TELLING
    return Place.AT_QUESTION if question.kind else Place.AT_OTHER_QUESTION


class WeighingDialogue(AmendableDialogue):
    """The open dialogue, with methods that tell what words mean at its question."""

    def _weigh(self, said: Utterance, question: Question[object]) -> Sequence[str]:
        """Return the act that *said* is at *question*, two to ask about, or none."""
        if self.context.meant:
            is_answer = self.context.meant in question.answered_by
            return (acts.ANSWER if is_answer else self.context.meant,)
        correction = self._find_correction(said, question)
        if correction is not None and correction.is_clear:
            return (acts.EDIT,)  # "không phải ổ gà, cống tắc cơ" is exact
        is_review = isinstance(question, ReviewQuestion)
        if is_review and _sends_and_tells(said, question):
            return (acts.YES,)
        found = list(find_evidence(said, self.context))
        if is_review and (correction is not None or adds_words(said) or _brings_photo(said)):
            found.append(Evidence.CORRECTION)
        at = self.run.question_context(self.transcript)
        if question.takes_as_place(said, at):
            found.append(Evidence.PLACE)
        no, skip = (question.read_act(act, at) for act in (acts.NO, acts.SKIP))
        readings = read_spoken_acts(
            said,
            question.kind,
            answers=question.answered_by,
            found=found,
            alike={acts.SKIP: acts.NO} if no == skip else {},
        )
        if not question.kind:
            readings = [
                *(reading for reading in readings if reading.act not in _LEAVING),
                *(r for r in read_spoken_acts(said, _ANY_KIND) if r.act in _LEAVING),
            ]
        decision = decide(readings, _place_of(question), found)
        self.context.decided.append(decision)
        return decision.acts

    def _find_correction(self, said: Utterance, question: Question[object]) -> Correction | None:
        """Return the surest correction in *said*, which the open *question* does not take."""
        found = () if is_question(said) else self._find_corrections(said)
        # "Không phải đình, cây đa cơ" is about the place that is asked for.
        is_answer = isinstance(question, PlaceQuestion | SpotQuestion | PlaceConfirmation)
        if not found or (is_answer and found[0].field != OTHER_MATTER):
            return None
        return found[0] if found[0].is_possible else None

    def _asks_why(self, said: Utterance, question: Question[object]) -> bool:
        """Tell whether *said* only asks why the open question is asked: "xin số làm gì thế"."""
        if question.can_take_any_text or len(said.words) > _MOST_WHY:
            return False
        if not self.context.phrases.has(f"{self.entry.name}-{question.key}-help"):
            return False
        ways = said.phrases.words("engine-why-asked-words")
        return bool(find_within(said, ways))

    def _asks_to_repeat(self, said: Utterance, question: Question[object]) -> bool:
        """Tell whether *said* only asks to hear the question again: "đọc lại cho bà nghe"."""
        if question.can_take_any_text or len(said.words) > _MOST_TO_REPEAT:
            return False
        ways, unless = (
            said.phrases.words(f"engine-{its}-words") for its in ("repeat", "repeat-unless")
        )
        return bool(find_within(said, ways)) and not find_within(said, unless)

    def _asks_for_card(self, said: Utterance, question: Question[object]) -> bool:
        """Tell whether *said* asks for what a card answers: "thôi, tôi hỏi cái khai sinh đã"."""
        asks = not question.can_take_any_text and is_question(said)
        return asks and self.context.has_one_answer(said)

    def _announces_photo(self, said: Utterance, reading: AnswerReading) -> bool:
        """Tell whether *said* only tells of a photo to come, where words are asked for."""
        question = self.run.question
        if question is None or "photo" not in self.entry.takes or "photo" in question.wants:
            return False
        if isinstance(question, ReviewQuestion) or not (
            question.can_take_any_text or isinstance(reading, NoAnswer)
        ):
            return False
        ways = said.phrases.words("engine-photos-here-words")
        return _brings_photo(said) and len(extra_words(said, ways)) <= _FEW_AROUND

    def _says_no_more(self, text: str, reading: AnswerReading) -> bool:
        """Tell whether *text* only asks to stay anonymous, which is not an answer here."""
        question = self.run.question
        is_answer = not isinstance(reading, NoAnswer | EditRequest) and not (
            question and question.can_take_any_text
        )
        wish = self.context.phrases.words(f"{self.entry.name}-anonymous-words")
        return not is_answer and says_only(self.context.utterance_of(text), wish)

    def _is_age_unasked(self, text: str) -> bool:
        """Tell whether *text* is an age, and the open question is not one about the person."""
        question, said = self.run.question, self.context.utterance_of(text)
        if not says_age(said):
            return False
        return question is None or not (question.can_be_combined or question.is_no_command(said))
