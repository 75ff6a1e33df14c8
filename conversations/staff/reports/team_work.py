"""The dialogue in which a lead sees who holds what, and hands all of somebody's work over."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import Option, QuestionContext, phrase_option
from conversations.engine.questions.choices import Choice
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.handovers.effects import HandOverWork
from conversations.staff.reports.handovers.queries import (
    NOBODY,
    Holder,
    HolderWork,
    Takers,
    TeamWork,
)
from conversations.staff.reports.my_work import report_line
from conversations.staff.reports.queries import HeldReport

DIALOGUE = "team_work"
ENOUGH, HAND_OVER, DEPARTMENT = "enough", "hand_over", "department"
_MOST_LINES = 12


class HeldReports(Choice[HeldReport]):
    """Asks which of somebody's reports to open; perhaps all of them can be *given* to another."""

    def __init__(
        self, key: str, items: Sequence[HeldReport], values: dict[str, object], *, given: bool
    ) -> None:
        super().__init__(key, items, none=ENOUGH, values=values)
        self._given = given

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the reports, and the ways out."""
        *reports, enough = super().options(at)
        name = f"{at.dialogue}-{self.key}-{HAND_OVER}"
        others = (phrase_option(HAND_OVER, name, at.phrases),) if self._given else ()
        return (*reports, *others, enough)

    def load(self, recorded: object) -> HeldReport | None:
        """Return the report; one without an id stands for all of them."""
        if self._given and recorded == HAND_OVER:
            return HeldReport("", "", "")
        return super().load(recorded)


async def team_work(talk: Talk) -> Closing | HandOverWork:
    """List who holds how much, the most overdue first; show one's reports, or hand them over."""
    phrases = talk.known.phrases
    nobody = LocalisedText(phrases.say(f"{DIALOGUE}-nobody"))
    holders = [
        holder if holder.id != NOBODY else structs.replace(holder, name=nobody)
        for holder in await talk.recall("team", TeamWork())
    ]
    if not holders:
        return Closing("none")
    values: dict[str, object] = {
        "count": sum(holder.count for holder in holders),
        "late": sum(holder.late for holder in holders),
        "lines": "\n".join(_line(holder, phrases) for holder in holders),
    }
    holder = await talk.choose("holder", holders, none=ENOUGH, values=values)
    if holder is None:
        return Closing(ENOUGH)
    held = await talk.recall("held", HolderWork(holder.id))
    if not held:
        return Closing("none_left", {"who": holder.name.vi})
    values = {
        "who": holder.name.vi,
        "count": len(held),
        "lines": "\n".join(report_line(report, phrases) for report in held[:_MOST_LINES]),
    }
    chosen = await HeldReports("which", held, values, given=holder.id != NOBODY)
    if chosen is None:
        return Closing(ENOUGH)
    if chosen.id:
        return Closing("card", reports=(chosen.id,))
    takers = await talk.recall("takers", Takers(holder.id))
    values = {"who": holder.name.vi, "count": len(held)}
    taker = await talk.choose("taker", takers, none=DEPARTMENT, values=values)
    return HandOverWork(holder.id, taker.id if taker else "")


def _line(holder: Holder, phrases: Phrases) -> str:
    """Return the line of the list that tells how much somebody holds."""
    counts = {"count": holder.count, "late": holder.late, "today": holder.today}
    line = phrases.say(f"{DIALOGUE}-line", who=holder.name.vi, **counts)
    if holder.until is None:
        return line
    return phrases.say(f"{DIALOGUE}-line-away", line=line, until=holder.until)
