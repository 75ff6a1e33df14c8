"""The question whether a matter was reported already."""

from collections.abc import Sequence

from conversations.dialogues.reports.queries import Nearby, PossibleDuplicate
from conversations.engine.model.acts import NO, YES
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.unit import Category
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
    phrase_option,
)
from conversations.engine.questions.choices import Choice, read_choice
from conversations.text.matching import find_within

NEW = "new"


class DuplicateQuestion(Choice[PossibleDuplicate]):
    """Asks which of the reports *nearby* is the same; it is asked anew if they change."""

    answered_by = frozenset()

    def __init__(self, key: str, nearby: Nearby, what: Category) -> None:
        super().__init__(
            key, nearby.twins, none=NEW, about=[duplicate.id for duplicate in nearby.twins]
        )
        self.review_key = ""
        self.kind = "same"
        self.sends = True
        self.people = nearby.people
        self.what = what

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return how many others reported, and the category, in the form for mid-sentence."""
        name = self.what.name.in_language(at.phrases.language).split(",")[0]
        return {"people": self.people, "what": name[:1].lower() + name[1:]}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return each report by its code and distance, and the option for a new report."""
        stem = f"{at.dialogue}-{self.key}"
        same = at.phrases.words(f"{stem}-same-words") if len(self.items) == 1 else ()
        return (
            *(Option(t.id, self._label(t, at), (*t.also, *same)) for t in self.items),
            phrase_option(NEW, f"{stem}-{NEW}", at.phrases),
        )

    def _label(self, duplicate: PossibleDuplicate, at: QuestionContext) -> str:
        where = "own" if duplicate.is_own else "far" if duplicate.metres else "here"
        name = f"{at.dialogue}-{self.key}-{where}"
        return at.phrases.say(name, code=duplicate.code, metres=duplicate.metres)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the report that was chosen, unless a "no" stands beside its code."""
        reading = read_choice(content, self, at, strictly=True)
        is_same = isinstance(reading, FullAnswer) and reading.value != NEW
        return NoAnswer() if is_same and self._may_refuse(content, at) else reading

    def read_act(self, act: str, at: QuestionContext) -> AnswerReading:
        """Return the only report for a yes, a new report for a no."""
        del at
        if act == NO:
            return FullAnswer(NEW)
        return FullAnswer(self.items[0].id) if act == YES and len(self.items) == 1 else NoAnswer()

    def _may_refuse(self, content: Content, at: QuestionContext) -> bool:
        """Tell whether *content* may also mean no: "dung gui" is "đúng, gửi" or "đừng gửi"."""
        if not isinstance(content, Text) or not content.text.isascii():
            return False
        new = at.phrases.words(f"{at.dialogue}-{self.key}-{NEW}-words")
        return bool(find_within(at.utterance_of(content.text), new))
