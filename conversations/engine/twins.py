"""The question whether others have told of the same matter already."""

from collections.abc import Sequence

from conversations.engine.choices import Choice, chosen
from conversations.engine.messages import Content, Text
from conversations.engine.queries import Nearby, Twin
from conversations.engine.questions import Heard, Missed, Open, Option, Reading
from conversations.engine.unit import Category
from conversations.text.likeness import is_within

NEW = "new"


class Same(Choice[Twin]):
    """Which of the reports *nearby* is the same; a new answer is wanted where they are others."""

    def __init__(self, key: str, nearby: Nearby, what: Category) -> None:
        super().__init__(key, nearby.twins, none=NEW, about=[twin.id for twin in nearby.twins])
        self.gives = ""
        self.people = nearby.people
        self.what = what

    def blanks(self, at: Open) -> dict[str, object]:
        """Return how many others told, and of what, in the middle of a sentence."""
        name = self.what.name.in_language(at.phrases.language).split(",")[0]
        return {"people": self.people, "what": name[:1].lower() + name[1:]}

    def options(self, at: Open) -> Sequence[Option]:
        """Return each report by its code and how far it is, and the way to a new one."""
        say, words = at.phrases.say, at.phrases.words
        stem = f"{at.dialogue}-{self.key}"
        same = words(f"{stem}-same-words") if len(self.items) == 1 else ()
        return (
            *(Option(t.id, self._label(t, at), (*t.also, *same)) for t in self.items),
            Option(NEW, say(f"{stem}-{NEW}"), words(f"{stem}-{NEW}-words")),
        )

    def _label(self, twin: Twin, at: Open) -> str:
        where = "own" if twin.is_own else "far" if twin.metres else "here"
        name = f"{at.dialogue}-{self.key}-{where}"
        return at.phrases.say(name, code=twin.code, metres=twin.metres)

    def read(self, content: Content, at: Open) -> Reading:
        """Return the report that was chosen; a "no" beside its code is not overheard."""
        reading = chosen(content, self, at, strictly=True)
        is_same = isinstance(reading, Heard) and reading.value != NEW
        return Missed() if is_same and self._may_refuse(content, at) else reading

    def _may_refuse(self, content: Content, at: Open) -> bool:
        """Tell whether *content* may say no as well: "dung gui" is "đúng, gửi" and "đừng gửi"."""
        if not isinstance(content, Text) or not content.text.isascii():
            return False
        new = at.phrases.words(f"{at.dialogue}-{self.key}-{NEW}-words")
        return bool(is_within(content.text, new))
