"""The questions of officials' dialogues about announcements."""

from collections.abc import Iterable, Mapping, Sequence

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    UnfitError,
)
from conversations.engine.questions.choices import (
    Choice,
    find_option,
    read_option,
    says_only_option,
)
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.staff.announcements.announcement_card import list_line
from conversations.staff.announcements.codes import find_code, is_code
from conversations.staff.announcements.effects import APPROVE, AT_ONCE, CONFIRM, RESEND, SUBMIT
from conversations.staff.announcements.queries import ListedAnnouncement
from conversations.text.fold import fold

REFRESH, CLOSE = "refresh", "close"
_LABEL = 20
_SENDS = frozenset((SUBMIT, APPROVE, AT_ONCE, CONFIRM, RESEND))
_COUNTED = frozenset((APPROVE, RESEND))


class Item(Struct, frozen=True):
    """An announcement that can be chosen, with its line in the list."""

    id: str
    code: str
    name: LocalisedText
    line: str

    @property
    def also(self) -> tuple[str, ...]:
        """Other ways of saying it."""
        return (self.code, self.code.replace(" ", ""))


def as_item(listed: ListedAnnouncement, phrases: Phrases) -> Item:
    """Return an announcement as one of the list."""
    label = f"{listed.code} {listed.topic}".strip()
    label = label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"
    return Item(listed.id, listed.code, LocalisedText(label), list_line(listed, phrases))


class AnnouncementChoice(Choice[Item]):
    """Asks which announcement; shows the lines of those that have a button now.

    A code that was named before answers it.
    """

    sort = "announcement"
    kind = ""

    def __init__(self, key: str, items: Sequence[Item], *, none: str) -> None:
        super().__init__(key, items, none=none)
        self.review_key = ""

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the lines of the announcements on this page."""
        shown = {option.id for option in self.visible_options(at)}
        return {"lines": "\n".join(item.line for item in self.items if item.id in shown)}

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the announcement whose code was named, if there is one."""
        texts = [it.text for it in at.early_inputs if isinstance(it, Text)]
        named = (self._find(at.utterance_of(text)) for text in texts)
        found = next(filter(None, named), "")
        return FullAnswer(found) if found else None

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the announcement that was chosen, also by a code among other words."""
        named = self._find(at.utterance_of(content.text)) if isinstance(content, Text) else ""
        return FullAnswer(named) if named else super().read(content, at)

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether *said* names a code or an option."""
        return bool(self._find(said)) or super().is_sure(said, reading, at)

    def names_code(self, texts: Iterable[str], at: QuestionContext) -> bool:
        """Tell whether one of *texts* names a code, of these announcements or not."""
        return any(find_code(at.utterance_of(text)) for text in texts)

    def _find(self, said: Utterance) -> str:
        code = find_code(said)
        return next((item.id for item in self.items if code and item.code == code), "")


class ActQuestion(Question[str]):
    """Shows an announcement, and asks what to do with it, one of *acts*.

    The buttons that approve and send again say to how many people it goes.
    """

    sort = "act"
    wants = ("text",)

    def __init__(
        self,
        key: str,
        acts: Sequence[str],
        *,
        pictures: tuple[str, ...],
        about: object,
        values: dict[str, object],
    ) -> None:
        super().__init__(key, about=about, values=values)
        self.acts = acts
        self.pictures = pictures

    def exhibit(self, at: QuestionContext) -> Display:
        """Return the pictures."""
        del at
        return Display("", self.pictures)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the acts."""
        return tuple(
            Option(
                act,
                at.phrases.say(f"{at.dialogue}-{act}", **self._blanks(act)),
                at.phrases.words(f"{at.dialogue}-{act}-words"),
            )
            for act in self.acts
        )

    def visible_options(self, at: QuestionContext) -> Sequence[Option]:
        """Return all of them: one page is enough."""
        return self.options(at)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the act that was chosen.

        Words beside what sends it, like "đừng", make it none; other acts ask for a reason first.
        """
        option = read_option(content, self, at)
        if option is None:
            return NoAnswer()
        if option.id in _SENDS and isinstance(content, Text):
            said = at.utterance_of(content.text)
            if not says_only_option(said, option):
                option = find_option(said, [o for o in self.options(at) if o.id not in _SENDS])
        return FullAnswer(option.id) if option else NoAnswer()

    def load(self, recorded: object) -> str:
        """Return the act."""
        if recorded in self.acts:
            return str(recorded)
        raise UnfitError(self.key)

    def _blanks(self, act: str) -> Mapping[str, object]:
        return {"count": (self.values or {})["count"]} if act in _COUNTED else {}


class OfficialText(FreeTextQuestion):
    """Asks for words that are taken as they are: an announcement may sound like anything."""

    kind = ""

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is an answer: then it means nothing else."""
        del said, at
        return isinstance(reading, FullAnswer)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the words; whoever types only a code wants to see that announcement."""
        if isinstance(content, Text) and is_code(at.utterance_of(content.text)):
            return NoAnswer()
        return super().read(content, at)


class TypedWord(Question[str]):
    """Asks to type a word, another one before a "real" alert than before a "drill": the *kind*."""

    sort = "word"
    wants = ("text",)

    def __init__(self, key: str, kind: str) -> None:
        super().__init__(key, about=kind)
        self.asked = kind

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the word, and for which kind it is."""
        return {"kind": self.asked, "word": self._word(at)}

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the word if it is the right one and nothing else, in any case or accents."""
        said = fold(content.text) if isinstance(content, Text) else ""
        return FullAnswer(said) if said == fold(self._word(at)) else NoAnswer()

    def is_sure(self, said: Utterance, reading: AnswerReading, at: QuestionContext) -> bool:
        """Tell whether it is the word."""
        del said, at
        return isinstance(reading, FullAnswer)

    def load(self, recorded: object) -> str:
        """Return what was typed."""
        return str(recorded)

    def _word(self, at: QuestionContext) -> str:
        return at.phrases.say(f"console-announcement-word-{self.asked}")


class TypedNumber(Question[int]):
    """Asks to type *number*, so that nobody sends to so many people by a slip."""

    sort = "number"
    wants = ("text",)

    def __init__(self, key: str, number: int) -> None:
        super().__init__(key, about=number, values={"count": number})
        self.number = number

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the number if it is the right one; dots between its digits don't matter."""
        del at
        digits = "".join(filter(str.isdecimal, content.text)) if isinstance(content, Text) else ""
        return FullAnswer(self.number) if digits == str(self.number) else NoAnswer()

    def load(self, recorded: object) -> int:
        """Return the number."""
        if recorded != self.number:
            raise UnfitError(self.key)
        return self.number
