"""Weigh what words mean at the open question."""

from collections.abc import Sequence

from conversations.engine.language.ages import says_age
from conversations.engine.language.corrections import adds_words, has_doubt, read_correction
from conversations.engine.language.plain_words import extra_words, read_number, says_only
from conversations.engine.language.question_analysis import (
    asks_only_for_part,
    is_question,
    only_complains,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    NoAnswer,
    Question,
    QuestionContext,
)
from conversations.engine.questions.free_text import PhotosQuestion
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.engine.questions.review import ReviewQuestion
from conversations.engine.recognisers.corrections import (
    CLEAR,
    OTHER_MATTER,
    POSSIBLE,
    Correction,
)
from conversations.engine.routing.card_search import find_cards
from conversations.engine.routing.wants import weigh_names
from conversations.engine.steps.amendments import AmendableDialogue
from conversations.engine.understanding.policy import choose
from conversations.engine.understanding.readings import Reading, read_acts, weigh_fit
from conversations.text.matching import find_within

# A yes that sends or joins something must be as likely as this.
FIRM = 0.7
# Reasons of a question that no other meaning of the words overrides.
EXACT_REASONS = frozenset(
    ("age", "coming", "hidden", "long", "old", "other", "outside", "unsent", "voice")
)
# At a question of which there are no labelled sentences, only these count, and only if clear.
_ANYWHERE = frozenset(
    (acts.STOP, acts.HUMAN, acts.QUESTION, acts.REPORT, acts.MY_REPORTS, acts.MY_DATA, acts.SCAM)
)
_LEAVING = frozenset((acts.STOP, acts.LATER))
# Nothing is sent on a long yes that one of these may be meant by: "mắt kém, tay run bấm mãi không
# được, cho tôi nói chuyện với cán bộ đi".
_OTHER_WISHES = frozenset((acts.STOP, acts.LATER, acts.HUMAN, acts.EDIT, acts.NO))
_LEAST_LEAD = 0.3
_MOST_OF_YES = 8
_ANY_KIND = "details"
"""The kind of question at which most sentences are known that end a dialogue."""
_CLEAR = 0.8
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


def _may_mean(said: Utterance, reading: Reading) -> bool:
    """Tell whether *said* may mean *reading*.

    There are word lists for what the law lets people ask for; a story may speak of data too.
    """
    if reading.act == acts.MY_DATA:
        return reading.score >= _CLEAR
    return reading.act != acts.QUESTION or not only_complains(said)


def _is_unsure_no(said: Utterance, question: Question[object], *, is_likely: bool) -> bool:
    """Tell whether *said*, which seems to be a no, may be none.

    Where a yes is asked about again, so is a no. "Không phải cháy đâu" is about the matter, and
    not about photos.
    """
    if isinstance(question, PhotosQuestion):
        correction = read_correction(said)
        return correction.is_mended and bool(correction.denied.words)
    return question.doubted == () and not is_likely


def _is_disputed(readings: Sequence[Reading]) -> bool:
    """Tell whether the first of *readings* leads a wish for something else by too little."""
    return any(
        its.act in _OTHER_WISHES and readings[0].score - its.score < _LEAST_LEAD
        for its in readings[1:]
    )


def _brings_photo(said: Utterance) -> bool:
    """Tell whether *said* is news of a photo that is to come with it: "vừa chụp được cái ảnh"."""
    here, none, denials = (
        said.phrases.words(f"engine-{its}-words")
        for its in ("photos-here", "photos-none", "denial")
    )
    return bool(find_within(said, here)) and not find_within(said, (*none, *denials))


class WeighingDialogue(AmendableDialogue):
    """The open dialogue, with methods that tell what words mean at its question."""

    def _weigh(self, said: Utterance, question: Question[object]) -> Sequence[str]:
        """Return the act that *said* is at *question*, two to ask about, or none."""
        meant = self.context.meant
        is_review = isinstance(question, ReviewQuestion) and not meant
        if is_review and (adds_words(said) or _brings_photo(said)):
            return (acts.EDIT,)
        correction = None if meant else self._find_correction(said, question)
        if correction is not None and correction.score >= CLEAR:
            return (acts.EDIT,)
        readings = read_acts(said, question.kind, answers=question.answered_by, meant=meant)
        if meant:
            return choose(readings)
        if not question.can_take_any_text and is_question(said) and asks_only_for_part(said):
            return (acts.QUESTION,)  # "ở đâu?", "mất bao nhiêu tiền?"
        readings = weigh_fit(
            readings, question.fit(said, self.run.question_context(self.transcript))
        )
        if self.entry.yields:
            readings = weigh_names(readings, said, self.context)
        readings = [each for each in readings if _may_mean(said, each)]
        if not question.kind:
            readings = [r for r in readings if r.score >= _CLEAR and r.act in _ANYWHERE]
            # Whoever is tired of questions says so alike at all of them.
            leaving = [] if question.can_take_any_text else read_acts(said, _ANY_KIND)
            readings += [r for r in leaving if r.act in _LEAVING and r.score >= FIRM]
        chosen = choose(readings)
        is_likely = bool(readings) and readings[0].score >= FIRM
        is_open = not is_likely or chosen == (acts.NO,)
        if is_review and is_open and correction is not None:
            return (acts.EDIT,)
        if chosen == (acts.YES,) and question.doubted is not None:
            is_long = len(said.words) > _MOST_OF_YES
            is_firm = is_likely and not (has_doubt(said) or (is_long and _is_disputed(readings)))
            return chosen if is_firm else question.doubted
        is_unsure = chosen == (acts.NO,) and _is_unsure_no(said, question, is_likely=is_likely)
        return () if is_unsure else chosen

    def _find_correction(self, said: Utterance, question: Question[object]) -> Correction | None:
        """Return the surest correction in *said*, which the open *question* does not take."""
        found = () if is_question(said) else self._find_corrections(said)
        # "Không phải đình, cây đa cơ" is about the place that is asked for.
        is_answer = isinstance(question, PlaceQuestion | SpotQuestion | PlaceConfirmation)
        if not found or (is_answer and found[0].field != OTHER_MATTER):
            return None
        return found[0] if found[0].score >= POSSIBLE else None

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
        return asks and len(find_cards(said, self.context)) == 1

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
