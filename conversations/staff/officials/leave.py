"""The dialogue in which an official tells that they are on leave, or are back.

It is noted at once and read back; a button or a word undoes it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Text
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
)
from conversations.engine.questions.choices import Choice, Pick
from conversations.engine.replay.talk import Talk
from conversations.staff.officials.leave_days import DayOff, read_last_day, read_leave_days
from conversations.staff.officials.leave_effects import UNDO, EndLeave, TakeLeave
from conversations.staff.officials.leave_queries import LeaveBoard, OwnLeave, StandIn
from conversations.staff.parts_of_day import AFTERNOON, HALF, MORNING
from conversations.staff.time_question import WrittenTime
from conversations.text.formatting import format_day
from conversations.text.matching import find_within, is_exact_match

DIALOGUE = "leave"
TAKE, END, ENOUGH, NOBODY = "take", "end", "enough", "nobody"
_MOST_WORDS = 25
# Whether words name a day does not depend on the day on which they are written.
_ANY_TIME = datetime(2000, 1, 3)  # noqa: DTZ001 - no moment of any place


def is_leave(utterance: Utterance) -> bool:
    """Tell whether *utterance* says that its official is on leave, or back."""
    words = utterance.phrases.words
    if is_exact_match(strip_courtesies(utterance), words(f"{DIALOGUE}-what-{END}-words")):
        return True
    if len(utterance.words) > _MOST_WORDS or is_question(utterance):
        return False
    is_told = bool(find_within(utterance, words(f"{DIALOGUE}-words")))
    return is_told and read_leave_days(utterance.text, _ANY_TIME).since is not None


class What(Pick):
    """Asks whether to note another leave or to end the one that is noted; words tell it, too."""

    wants = ("text",)

    def __init__(self, board: LeaveBoard) -> None:
        super().__init__("what", (TAKE, END, ENOUGH), values={"since": board.since})
        self.preset = None if board.since else TAKE

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return what the words that began the dialogue tell."""
        told = [at.utterance_of(each.text) for each in at.early_inputs if isinstance(each, Text)]
        ends = at.phrases.words(f"{DIALOGUE}-what-{END}-words")
        if any(is_exact_match(strip_courtesies(utterance), ends) for utterance in told):
            return FullAnswer(END)
        tells = any(find_within(it, at.phrases.words(f"{DIALOGUE}-words")) for it in told)
        return FullAnswer(TAKE) if tells or self.preset else None


class LeaveDay(WrittenTime[DayOff]):
    """Asks for the first day of a leave, or for the last day of one *since* a day."""

    kind = ""

    def __init__(self, key: str, board: LeaveBoard, since: date | None = None) -> None:
        super().__init__(key, about=since.isoformat() if since else None)
        self._now = board.now
        self._since = since

    def phrase_values(self, at: QuestionContext) -> dict[str, object]:
        """Return the first day, if it is known."""
        del at
        return {"since": self._since} if self._since else {}

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the days that are the likeliest."""
        first = self._since or self._now.date()
        days = (first, first + timedelta(days=1))
        return tuple(Option(day.isoformat(), self._label(day, at)) for day in days)

    def _label(self, day: date, at: QuestionContext) -> str:
        moment = datetime.combine(day, time(), self._now.tzinfo)
        return format_day(moment, at.phrases.language)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the day that the words which began the dialogue name."""
        told = [it.text for it in at.early_inputs if isinstance(it, Text)]
        days = (read_leave_days(text, self._now) for text in told)
        named = [day.until if self._since else day.since for day in days]
        found = next((day for day in named if day and not self._refuse(day.day)), None)
        return FullAnswer(_record(found)) if found else None

    def read_words(self, text: str) -> AnswerReading:
        """Return the day; say if it is over, or comes before the first one."""
        day = (
            read_last_day(text, self._since, self._now)
            if self._since
            else read_leave_days(text, self._now).since
        )
        if day is None:
            return NoAnswer()
        why = self._refuse(day.day)
        return NoAnswer(why) if why else FullAnswer(_record(day))

    def _refuse(self, day: date) -> str:
        """Return why the leave can't begin or end on *day*: a code, or ""."""
        if self._since and day < self._since:
            return "order"
        return "past" if day < self._now.date() else ""

    def load(self, recorded: object) -> DayOff:
        """Return the day, with the half of it that was told."""
        day, _, part = self._convert(recorded, str).partition(" ")
        return DayOff(self._convert(day, date), part)


def _record(day: DayOff) -> str:
    return f"{day.day.isoformat()} {day.part}".strip()


class Deputy(Choice[StandIn]):
    """Asks who stands in; the words that began the dialogue may name them."""

    def __init__(self, colleagues: Sequence[StandIn]) -> None:
        super().__init__("deputy", colleagues, none=NOBODY, can_use_early_text=True)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the one colleague whom the words name, or that nobody stands in."""
        told = [at.utterance_of(each.text) for each in at.early_inputs if isinstance(each, Text)]
        options = self.options(at)
        named = {o.id for o in options for it in told if find_within(it, (o.label,))}
        return FullAnswer(named.pop()) if len(named) == 1 else None


async def leave(talk: Talk) -> TakeLeave | EndLeave | Closing:
    """Note a leave with who stands in, or that the official is back."""
    board = await talk.recall("board", OwnLeave())
    what = await What(board)
    if what == ENOUGH:
        return Closing(ENOUGH)
    if what == END:
        return EndLeave()
    since = await LeaveDay("since", board)
    until = await LeaveDay("until", board, since.day)
    if HALF in (since.part, until.part):
        half = await talk.pick("half", MORNING, AFTERNOON)
        since, until = (it._replace(part=half) if it.part == HALF else it for it in (since, until))
    deputy = await Deputy(board.colleagues)
    return TakeLeave(
        since.day,
        until.day,
        deputy.id if deputy else "",
        begins=AFTERNOON if since.part == AFTERNOON else "",
        ends=MORNING if until.part == MORNING else "",
    )


def read_undo_button(data: str) -> EndLeave | None:
    """Return the effect of the button that undoes a leave, None for other data."""
    return EndLeave() if data == UNDO else None
