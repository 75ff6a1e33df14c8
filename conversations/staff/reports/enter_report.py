"""The dialogue in which an official enters a report that somebody told elsewhere.

They were phoned, or spoken to at the counter, or were given a letter. The receipt is read out.
"""

from collections.abc import Sequence

from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content
from conversations.engine.model.queries import Reach
from conversations.engine.model.values import Said
from conversations.engine.questions.base import (
    AnswerReading,
    Display,
    FullAnswer,
    Option,
    QuestionContext,
    phrase_option,
)
from conversations.engine.questions.choices import Pick, read_option
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.effects import EnterReport

DIALOGUE = "enter_report"
MODES = ("phone", "counter", "paper")
"""How somebody told of the report that an official enters."""

CALL, COUNTER, NOTHING = "call", "counter", "nothing"
"""How they will hear what became of it: they are phoned, they come and ask, or not at all."""

MOST_PHOTOS = 3
_NONE = "none"
_MOST_NAME = 100


class ShownPick(Pick):
    """A choice among *names* that the review shows."""

    def __init__(self, key: str, *names: str) -> None:
        super().__init__(key, names)
        self.review_key = key

    def summary(self, answer: str, at: QuestionContext) -> Display:
        """Return the label of what was chosen."""
        return Display(next(it.label for it in self.options(at) if it.id == answer))


class NameQuestion(FreeTextQuestion):
    """Asks who told it; they need not say."""

    kind = ""
    wants = ("text",)

    def __init__(self, key: str) -> None:
        super().__init__(key, least=2, most=_MOST_NAME, is_verbatim=True)

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the option to leave it out."""
        return (phrase_option(_NONE, at.name(self, _NONE), at.phrases),)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the name, "" if they did not say it."""
        if read_option(content, self, at):
            return FullAnswer({"text": ""})
        return super().read(content, at)

    def summary(self, answer: Said, at: QuestionContext) -> Display:
        """Return the name, or that there is none."""
        return Display(answer.text or self.options(at)[0].label)


async def enter_report(talk: Talk) -> EnterReport | Closing:
    """Ask how it was told, whether they agreed, what and where, and how they will hear."""
    mode = await ShownPick("mode", *MODES)
    if await talk.pick("agreed", "yes", "no") == "no":
        return Closing("not_agreed")
    category = await talk.choose("category", talk.known.categories, kind="category")
    details = await talk.text("details", least=3, most=2000, is_verbatim=True)
    photos = await talk.photos("photos", most=MOST_PHOTOS)
    place = await talk.place("place")
    name = await NameQuestion("name")
    contact = await talk.phone("contact", Reach())
    ways = (CALL, COUNTER, NOTHING) if contact else (COUNTER, NOTHING)
    hears = await ShownPick("hears", *ways)
    await talk.review("review")
    return EnterReport(category.id, details.text, place, mode, name.text, contact, hears, photos)
