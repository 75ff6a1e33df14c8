"""The question by which number officials may call, if by any."""

from collections.abc import Sequence

from conversations.engine.choices import is_only, read_option
from conversations.engine.messages import Contact, Content, Text
from conversations.engine.phrases import Phrases
from conversations.engine.queries import Reach
from conversations.engine.questions import (
    Heard,
    Missed,
    Open,
    Option,
    Question,
    Reading,
    Shown,
    UnfitError,
)
from conversations.engine.transcript import Answer
from conversations.text import phone, spoken
from conversations.text.likeness import is_within

HIDE = "hide"
# What dialogues call it that let people ask to stay anonymous before it is asked.
KEY = "contact"
# More digits are no number of an option but a phone's, and then each of them counts.
_MOST_CHOOSING = 3


class Phone(Question[str]):
    """A number to call: typed, handed over, or the one of last time. To hide it is "".

    Another person's contact is not taken, and not kept either: it is not the sender's to give.
    """

    sort = "phone"
    wants = ("contact", "text")
    edits_at_once = True

    def __init__(self, key: str, reach: Reach) -> None:
        super().__init__(key)
        self.gives = key
        self.known = reach.phone
        self.preset = None if reach.last is None else reach.last or HIDE

    def summary(self, answer: str, at: Open) -> Shown:
        """Return the number in groups, or that it is hidden."""
        hidden = f"{at.dialogue}-{self.key}-hidden"
        return Shown(spoken.phone(answer) if answer else at.phrases.say(hidden))

    def options(self, at: Open) -> Sequence[Option]:
        """Return the number that we know, and the way to stay anonymous."""
        stem = f"{at.dialogue}-{self.key}-{HIDE}"
        hide = Option(HIDE, at.phrases.say(stem), at.phrases.words(f"{stem}-words"))
        return (Option(self.known, spoken.phone(self.known)), hide) if self.known else (hide,)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the number as digits, or that it is hidden."""
        if isinstance(content, Contact):
            return _number(content.phone) if content.is_own else Missed("other", is_secret=True)
        if isinstance(content, Text) and sum(map(str.isdecimal, content.text)) > _MOST_CHOOSING:
            return _number(content.text)
        if isinstance(content, Text) and self._says(content.text, "unless", at):
            return Missed()
        option = read_option(content, self, at)
        if option and (not isinstance(content, Text) or is_only(content.text, option, at)):
            return Heard(option.id)
        # Whoever is afraid need not find the right word.
        if isinstance(content, Text) and self._says(content.text, "within", at):
            return Heard(HIDE)
        has_digits = isinstance(content, Text) and any(map(str.isdecimal, content.text))
        return Missed() if has_digits else Missed("none")

    def _says(self, text: str, which: str, at: Open) -> bool:
        """Tell whether *text* has, among others, words of one list about hiding."""
        name = f"{at.dialogue}-{self.key}-{HIDE}-{which}-words"
        return bool(is_within(text, at.phrases.words(name)))

    def load(self, recorded: object) -> str:
        """Return the digits again, "" for a hidden number."""
        if recorded == HIDE:
            return ""
        if isinstance(recorded, str) and phone.national(recorded) == recorded:
            return recorded
        raise UnfitError(self.key)


def hidden_early(content: Content | None, dialogue: str, phrases: Phrases) -> Answer | None:
    """Return the answer to KEY where *content* asks, among other words, to stay anonymous.

    It is set aside until its question comes, and goes before what was answered last time.
    """
    wish = phrases.words(f"{dialogue}-anonymous-words")
    if not isinstance(content, Text) or not wish or not is_within(content.text, wish):
        return None
    unless = phrases.words(f"{dialogue}-{KEY}-{HIDE}-unless-words")
    return None if is_within(content.text, unless) else Answer(KEY, HIDE, None)


def _number(text: str) -> Reading:
    digits = phone.national(text)
    if digits:
        return Heard(digits)
    return Missed("old" if phone.is_old(text) else "")
