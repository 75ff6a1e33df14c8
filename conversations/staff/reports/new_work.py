"""The dialogue in which an official looks through reports without a first answer."""

from collections.abc import Sequence

from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    UnfitError,
    phrase_option,
)
from conversations.engine.questions.choices import read_option
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.queries import NewWork, WaitingReports

_MOST_PAGES = 40
_MORE, _ENOUGH = "more", "enough"


class WorkPage(Question[str]):
    """A question that shows some reports and asks whether to show more.

    Its text is the same on each page.
    """

    sort = "page"
    wants = ("text",)

    def __init__(self, key: str, work: WaitingReports) -> None:
        super().__init__(key, about=list(work.reports), values={"left": work.left})
        self.reports = work.reports

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the name of the question's phrase."""
        name = f"{at.dialogue}-{self.sort}"
        own = f"{name}-{wording}"
        return own if wording and at.phrases.has(own) else f"{name}-again" if wording else name

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the options "next" and "stop"."""
        return (
            phrase_option(_MORE, "engine-more", at.phrases),
            phrase_option(_ENOUGH, f"{at.dialogue}-{self.sort}-{_ENOUGH}", at.phrases),
        )

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return the option that was chosen."""
        option = read_option(content, self, at)
        return FullAnswer(option.id) if option else NoAnswer()

    def load(self, recorded: object) -> str:
        """Return the recorded option."""
        if recorded in (_MORE, _ENOUGH):
            return str(recorded)
        raise UnfitError(self.key)


async def new_work(talk: Talk) -> Closing:
    """Show a few reports at a time, the nearest deadline first."""
    after = ""
    for number in range(1, _MOST_PAGES + 1):
        work = await talk.recall(f"work-{number}", NewWork(after))
        if not work.left:
            return Closing(_closing_phrase(after, work), reports=work.reports)
        if await WorkPage(f"page-{number}", work) == _ENOUGH:
            break
        after = work.reports[-1]
    return Closing("enough")


def _closing_phrase(after: str, work: WaitingReports) -> str:
    """Return the phrase that ends the list: there are none, these are all, or the last ones."""
    if not after:
        return "all" if work.reports else "none"
    return "last"
