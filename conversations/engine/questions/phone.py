"""The question for a phone number that officials may call."""

from collections.abc import Callable, Sequence

from conversations.engine.language.clauses import match_at, split_clauses, word_spans
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, SKIP
from conversations.engine.model.messages import Contact, Content, Text
from conversations.engine.model.queries import Reach
from conversations.engine.model.transcript import Answer
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Holds,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    UnfitError,
    phrase_option,
)
from conversations.engine.questions.choices import read_option, says_only_option
from conversations.text import formatting, phone
from conversations.text.fold import fold
from conversations.text.matching import find_within
from conversations.text.private_numbers import MASK

HIDE = "hide"
# Dialogues use this key for the question, so that people can ask to stay anonymous before it.
CONTACT_KEY = "contact"
# More digits than this are a phone number, not the number of an option.
_MOST_CHOOSING = 3


class PhoneQuestion(Question[str]):
    """Asks for a phone number: typed, shared, or that of last time. "" means hidden.

    *example* is a number that may be shown as an example. Reject and don't store a shared contact
    of another person: it is not the sender's to give.
    """

    sort = "phone"
    kind = "contact"
    holds = Holds.NUMBER
    wants = ("contact", "text")

    def __init__(self, key: str, reach: Reach, example: str) -> None:
        super().__init__(key, values={"example": example})
        self.review_key = key
        self.known = reach.phone
        self.preset = None if reach.last is None else reach.last or HIDE

    def summary(self, answer: str, at: QuestionContext) -> Display:
        """Return the number in groups, or the note that it is hidden."""
        hidden = f"{at.dialogue}-{self.key}-hidden"
        return Display(formatting.format_phone(answer) if answer else at.phrases.say(hidden))

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the known number, and the option to stay anonymous."""
        hide = phrase_option(HIDE, f"{at.dialogue}-{self.key}-{HIDE}", at.phrases)
        return (
            (Option(self.known, formatting.format_phone(self.known)), hide)
            if self.known
            else (hide,)
        )

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the number as digits, or "" for hidden."""
        if isinstance(content, Contact):
            return _number(content.phone) if content.is_own else NoAnswer("other", is_secret=True)
        if isinstance(content, Text) and sum(map(str.isdecimal, content.text)) > _MOST_CHOOSING:
            return _number(_last_said(at.utterance_of(content.text)))
        if isinstance(content, Text) and self._says(content.text, "unless", at):
            return NoAnswer()
        option = read_option(content, self, at)
        if option and (
            not isinstance(content, Text)
            or says_only_option(at.utterance_of(content.text), option)
        ):
            return FullAnswer(option.id)
        # Someone who is afraid may not use the exact words.
        if isinstance(content, Text) and self._says(content.text, "within", at):
            return FullAnswer(HIDE)
        has_digits = isinstance(content, Text) and any(map(str.isdecimal, content.text))
        return NoAnswer() if has_digits else NoAnswer("none")

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* gives a number, hides it or says that it need not be hidden.

        A private number, which was masked, is a try to give one.
        """
        is_number = sum(map(str.isdecimal, said.text)) > _MOST_CHOOSING or MASK in said.text
        return is_number or isinstance(reading, FullAnswer) or self._says(said.text, "unless", at)

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return "hidden" for someone who does not want to give a number."""
        del at
        return FullAnswer(HIDE) if act in (SKIP, NO) else NoAnswer()

    def read_default(self, at: QuestionContext) -> AnswerReading:
        """Return the known number; else nothing: it is not ours to hide who someone is."""
        del at
        return FullAnswer(self.known) if self.known else NoAnswer("sending")

    def _says(self, text: str, which: str, at: QuestionContext) -> bool:
        """Tell whether *text* contains words of one list about hiding."""
        name = f"{at.dialogue}-{self.key}-{HIDE}-{which}-words"
        return bool(find_within(at.utterance_of(text), at.phrases.words(name)))

    def load(self, recorded: object) -> str:
        """Return the digits, "" for a hidden number."""
        if recorded == HIDE:
            return ""
        if isinstance(recorded, str) and phone.national(recorded) == recorded:
            return recorded
        raise UnfitError(self.key)


def read_early_anonymity(
    content: Content | None, dialogue: str, utterance_of: Callable[[str], Utterance]
) -> Answer | None:
    """Return the answer to CONTACT_KEY if *content* asks, among other words, to stay anonymous.

    It is kept until the question comes, and takes precedence over the number of last time.
    """
    if not isinstance(content, Text):
        return None
    said = utterance_of(content.text)
    wish = said.phrases.words(f"{dialogue}-anonymous-words")
    if not wish or not find_within(said, wish):
        return None
    unless = said.phrases.words(f"{dialogue}-{CONTACT_KEY}-{HIDE}-unless-words")
    return None if find_within(said, unless) else Answer(CONTACT_KEY, HIDE, None)


def read_early_number(
    content: Content | None,
    dialogue: str,
    utterance_of: Callable[[str], Utterance],
    *,
    is_any: bool = False,
) -> Answer | None:
    """Return the answer to CONTACT_KEY if *content* gives a number to call back.

    In a story a number that nobody calls their own may be another's, unless it *is_any*.
    """
    if isinstance(content, Contact):
        digits = phone.national(content.phone) if content.is_own else ""
    elif isinstance(content, Text):
        said = utterance_of(content.text)
        own = said.phrases.words(f"{dialogue}-{CONTACT_KEY}-own-words")
        is_own = is_any or bool(find_within(said, own)) or _tells_name(said, dialogue)
        digits = phone.national(content.text) if is_own else ""
    else:
        return None
    return Answer(CONTACT_KEY, digits, None) if digits else None


def _tells_name(said: Utterance, dialogue: str) -> bool:
    """Tell whether a clause of *said* begins as people do who say their name: "tôi tên Hạnh"."""
    ways = said.phrases.words(f"{dialogue}-{CONTACT_KEY}-named-words")
    return any(match_at(strip_courtesies(clause), 0, ways) for clause in split_clauses(said))


def _last_said(said: Utterance) -> str:
    """Return the text of *said* behind a slip: "0912 345 678 à nhầm 0912 345 679".

    Behind "à nhầm 679" the digits are no whole number: the one before it is wrong all the same.
    """
    slips = [fold(way).split() for way in said.phrases.words("engine-slip-words")]
    spans, folded = word_spans(said), said.folded_words
    ends = [
        spans[at + len(way) - 1][1]
        for way in slips
        for at in range(len(folded) - len(way) + 1)
        if folded[at : at + len(way)] == way
    ]
    rest = said.text[max(ends) :] if ends and len(spans) == len(folded) else ""
    return rest if any(map(str.isdecimal, rest)) else said.text


def _number(text: str) -> AnswerReading:
    digits = phone.national(text)
    if digits:
        return FullAnswer(digits)
    return NoAnswer("old" if phone.has_old_number(text) else "")
