"""Weigh what words mean at the open question."""

from collections.abc import Sequence

from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.corrections import adds_words
from conversations.engine.language.plain_words import extra_words, read_number, says_only
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen, only_tell
from conversations.engine.model import acts
from conversations.engine.model.readings import Evidence
from conversations.engine.policy import Certainty, Place, decide
from conversations.engine.questions.base import AnswerReading, NoAnswer, Question
from conversations.engine.questions.review import names_sending
from conversations.engine.recognisers.number_changes import short_numbers
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.engine.routing.wants import find_evidence
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import corrections_in
from conversations.engine.understanding.corrections import NUMBER, OTHER_MATTER, Correction
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
_TWO = 2
# Beside the news of a photo.
_FEW_AROUND = 2


def weigh(dialogue: OpenDialogue, utterance: Utterance) -> Sequence[str]:
    """Return the act that *utterance* is at the open question, two to ask about, or none."""
    question, at, meant = dialogue.question, dialogue.at, dialogue.context.meant
    if meant:
        return (acts.ANSWER if meant in question.answered_by else meant,)
    correction = _find_correction(dialogue, utterance)
    if correction is not None and correction.certainty is Certainty.CLEAR:
        return (acts.EDIT,)  # "không phải ổ gà, cống tắc cơ" is exact
    if question.is_review and _sends_and_tells(utterance, question):
        return (acts.YES,)
    found = list(find_evidence(utterance, dialogue.context))
    corrects = correction is not None or adds_words(utterance) or _brings_photo(utterance)
    if question.is_review and corrects:
        found.append(Evidence.CORRECTION)
    if question.takes_as_place(utterance, at):
        found.append(Evidence.PLACE)
    no, skip = (question.read_act(act, at) for act in (acts.NO, acts.SKIP))
    readings = read_spoken_acts(
        utterance,
        question.kind,
        answers=question.answered_by,
        found=found,
        alike={acts.SKIP: acts.NO} if no == skip else {},
    )
    if not question.kind:
        leaving = read_spoken_acts(utterance, _ANY_KIND)
        readings = [
            *(reading for reading in readings if reading.act not in _LEAVING),
            *(reading for reading in leaving if reading.act in _LEAVING),
        ]
    decision = decide(readings, _place_of(question), found)
    dialogue.context.decided.append(decision)
    return decision.acts


def is_exact(dialogue: OpenDialogue, utterance: Utterance, reading: AnswerReading) -> bool:
    """Tell whether only the question itself can say what is meant: a number, a button's text.

    What the question refuses for a reason of its own is exact too: a location that is outside.
    """
    if corrects_number(dialogue, utterance):
        return False
    if dialogue.question.is_sure(utterance, reading, dialogue.at):
        return True
    if read_number(utterance) is not None:
        return True
    return isinstance(reading, NoAnswer) and reading.why in EXACT_REASONS


def asks_why(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* only asks why the question is asked: "xin số làm gì thế"."""
    question = dialogue.question
    if question.can_take_any_text or len(utterance.words) > _MOST_WHY:
        return False
    if not utterance.phrases.has(f"{dialogue.entry.name}-{question.key}-help"):
        return False
    return bool(find_within(utterance, utterance.phrases.words("engine-why-asked-words")))


def asks_to_repeat(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* only asks to hear the question again: "đọc lại cho bà nghe"."""
    if dialogue.question.can_take_any_text or len(utterance.words) > _MOST_TO_REPEAT:
        return False
    ways, unless = (
        utterance.phrases.words(f"engine-{name}-words") for name in ("repeat", "repeat-unless")
    )
    return bool(find_within(utterance, ways)) and not find_within(utterance, unless)


def asks_for_card(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* asks for one answer: "thôi, tôi hỏi cái khai sinh đã"."""
    asks = not dialogue.question.can_take_any_text and is_question(utterance)
    return asks and dialogue.context.has_one_answer(utterance)


def announces_photo(dialogue: OpenDialogue, utterance: Utterance, reading: AnswerReading) -> bool:
    """Tell whether *utterance* only tells of a photo to come, where words are asked for."""
    question = dialogue.question
    if "photo" not in dialogue.entry.starts.takes or "photo" in question.wants:
        return False
    if question.is_review or not (question.can_take_any_text or isinstance(reading, NoAnswer)):
        return False
    ways = utterance.phrases.words("engine-photos-here-words")
    return _brings_photo(utterance) and len(extra_words(utterance, ways)) <= _FEW_AROUND


def only_hides(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* only asks to stay anonymous, which is not an answer here."""
    wish = utterance.phrases.words(f"{dialogue.entry.name}-anonymous-words")
    return "contact" not in dialogue.question.wants and says_only(utterance, wish)


def is_age_unasked(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* is an age, and the open question is not one about the person."""
    question = dialogue.question
    return dialogue.context.profile.says_age(utterance) and not (
        question.can_be_combined or question.is_no_command(utterance)
    )


def corrects_number(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* says that a number told before is another: "51, không phải 15"."""
    if len(set(short_numbers(utterance))) != _TWO:
        return False
    found = corrections_in(dialogue, utterance)
    return bool(found) and found[0].field == NUMBER


def _find_correction(dialogue: OpenDialogue, utterance: Utterance) -> Correction | None:
    """Return the surest correction in *utterance*, which the open question does not take.

    A question corrects a number at most: "đã bảo 7 ngày mà vẫn ghi 5 ngày à".
    """
    found = corrections_in(dialogue, utterance)
    if found and found[0].field == NUMBER:
        return found[0]
    if is_question(utterance):
        return None
    # "Không phải đình, cây đa cơ" is about the place that is asked for.
    is_answer = dialogue.question.asks_where or dialogue.question.denial
    if not found or (is_answer and found[0].field != OTHER_MATTER):
        return None
    return found[0] if found[0].certainty is not Certainty.VAGUE else None


def _brings_photo(utterance: Utterance) -> bool:
    """Tell whether a photo is to come with *utterance*: "vừa chụp được cái ảnh"."""
    here, none, denials = (
        utterance.phrases.words(f"engine-{name}-words")
        for name in ("photos-here", "photos-none", "denial")
    )
    return bool(find_within(utterance, here)) and not find_within(utterance, (*none, *denials))


def _sends_and_tells(utterance: Utterance, question: Question[object]) -> bool:
    """Tell whether *utterance* begins with a yes and goes on with what was told.

    "Gửi đi, bà cụ mới ngã ở đó" does; "gửi đi, mà sửa lại chỗ đã" does not.
    """
    first, *rest = split_at_marks(utterance) or [utterance]
    if not rest or not any(map(names_sending, (first, *rest))):
        return False
    says_yes = listen(first, Place.AT_REVIEW, asked=question.kind).acts == (acts.YES,)
    return says_yes and only_tell(rest, Place.AT_REVIEW, question.kind)


def _place_of(question: Question[object]) -> Place:
    if question.sends:
        return Place.AT_REVIEW
    if question.asks_for_story and question.kind:
        return Place.AT_TELLING
    return Place.AT_QUESTION if question.kind else Place.AT_OTHER_QUESTION
