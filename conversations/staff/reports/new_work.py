"""An official looks through the reports that wait for a first answer."""

from collections.abc import Sequence

from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content
from conversations.engine.questions.base import (
    FullAnswer,
    NoAnswer,
    Option,
    Question,
    QuestionContext,
    Reading,
    UnfitError,
)
from conversations.engine.questions.choices import read_option
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.queries import NewWork, WaitingReports

_MOST_PAGES = 40
_MORE, _ENOUGH = "more", "enough"


class WorkPage(Question[str]):
    """Some reports, and whether to go on to the next; what it says is the same on each page."""

    sort = "page"
    wants = ("text",)

    def __init__(self, key: str, work: WaitingReports) -> None:
        super().__init__(key, about=list(work.reports), values={"left": work.left})
        self.reports = work.reports

    def phrase(self, at: QuestionContext, wording: str = "") -> str:
        """Return the name of the phrase that asks."""
        name = f"{at.dialogue}-{self.sort}"
        own = f"{name}-{wording}"
        return own if wording and at.phrases.has(own) else f"{name}-again" if wording else name

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the next page and the way out."""
        say, words, stem = at.phrases.say, at.phrases.words, f"{at.dialogue}-{self.sort}"
        return (
            Option(_MORE, say("engine-more"), words("engine-more-words")),
            Option(_ENOUGH, say(f"{stem}-{_ENOUGH}"), words(f"{stem}-{_ENOUGH}-words")),
        )

    def read(self, content: Content, at: QuestionContext) -> Reading:
        """Return which of the two was chosen."""
        option = read_option(content, self, at)
        return FullAnswer(option.id) if option else NoAnswer()

    def load(self, recorded: object) -> str:
        """Return which of the two it was."""
        if recorded in (_MORE, _ENOUGH):
            return str(recorded)
        raise UnfitError(self.key)


async def new_work(talk: Talk) -> Closing:
    """Show a few reports at a time, those first whose answer is due first."""
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
    """Return which phrase ends the list: nobody waits, these are all, or these were the last."""
    if not after:
        return "all" if work.reports else "none"
    return "last"
