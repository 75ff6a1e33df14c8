"""The dialogue in which officials see who is on duty for urgent reports, and leads say who is.

It is noted at once and read back; a button or "bỏ trực" undoes it.
"""

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta

from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import NO, YES
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    Option,
    QuestionContext,
)
from conversations.engine.questions.choices import Choice, Pick
from conversations.engine.replay.talk import Talk
from conversations.staff.officials.duty_days import (
    DutyDays,
    read_duty_days,
    tells_duty,
    tells_own_duty,
)
from conversations.staff.officials.duty_effects import (
    UNDO_PREFIX,
    AddDuty,
    DropDuty,
    UndoDuty,
)
from conversations.staff.officials.duty_queries import (
    Duties,
    DutyBoard,
    FindDutyDeputy,
    ListedShift,
)
from conversations.staff.officials.leave_queries import StandIn
from conversations.staff.time_question import WrittenTime
from conversations.text.formatting import format_day
from conversations.text.matching import find_within

DIALOGUE = "duty"
ADD, DROP, ENOUGH, LIST = "add", "drop", "enough", "list"
_MOST_WORDS, _FEW_WORDS = 20, 7
_MOST_LINES = 20
# Whether words name a day does not depend on the day on which they are written.
_ANY_TIME = datetime(2000, 1, 3)  # noqa: DTZ001 - no moment of any place


def is_duty(utterance: Utterance) -> bool:
    """Tell whether *utterance* asks who is on duty, or says on which days somebody is, or not."""
    if len(utterance.words) > _MOST_WORDS or not tells_duty(utterance.text):
        return False
    drops = find_within(utterance, utterance.phrases.words(f"{DIALOGUE}-what-{DROP}-words"))
    names_day = bool(read_duty_days(utterance.text, _ANY_TIME).days)
    return bool(drops) or names_day or is_question(utterance)


def _told(at: QuestionContext) -> list[Utterance]:
    told = (at.utterance_of(each.text) for each in at.early_inputs if isinstance(each, Text))
    # One word is a choice among the buttons, as a number is, and tells nothing else.
    return [said for said in told if len(said.words) > 1]


class What(Pick):
    """Shows who is on duty, and asks whether to note somebody or nobody; words tell it, too."""

    wants = ("text",)

    def __init__(self, names: Sequence[str], values: dict[str, object]) -> None:
        super().__init__("what", names, values=values, can_use_early_text=True)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return what the words that began the dialogue tell."""
        return next(filter(None, (self._read(said) for said in _told(at))), None)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return what was chosen, or what the words tell that name a day."""
        reading = super().read(content, at)
        if isinstance(reading, NoAnswer) and isinstance(content, Text):
            return self._read(at.utterance_of(content.text)) or reading
        return reading

    def _read(self, said: Utterance) -> FullAnswer | None:
        if find_within(said, said.phrases.words(f"{DIALOGUE}-what-{DROP}-words")):
            return FullAnswer(DROP) if DROP in self.names else None
        # A longer text is an answer to residents: "mai xã mời chủ quán lên làm việc".
        if is_question(said) or not (tells_duty(said.text) or len(said.words) <= _FEW_WORDS):
            return None
        return FullAnswer(ADD) if read_duty_days(said.text, _ANY_TIME).days else None


class DutyDay(WrittenTime[DutyDays]):
    """Asks on which day somebody is on duty; words may name several, and a part of them."""

    kind = ""

    def __init__(self, board: DutyBoard) -> None:
        super().__init__("day")
        self._now = board.now

    def options(self, at: QuestionContext) -> Sequence[Option]:
        """Return the evening of today, and the next days of a weekend."""
        today = self._now.date()
        to_saturday = (5 - today.weekday()) % 7
        days = sorted({today, *(today + timedelta(days=to_saturday + ahead) for ahead in (0, 1))})
        return tuple(Option(day.isoformat(), self._label(day, at)) for day in days)

    def _label(self, day: date, at: QuestionContext) -> str:
        moment = datetime.combine(day, time(), self._now.tzinfo)
        return format_day(moment, at.phrases.language)

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the days that the words which began the dialogue name."""
        found = (self._read(said.text) for said in _told(at))
        return next((reading for reading in found if isinstance(reading, FullAnswer)), None)

    def read_words(self, text: str) -> AnswerReading:
        """Return the days; say if one is over."""
        return self._read(text)

    def _read(self, text: str) -> AnswerReading:
        told = read_duty_days(text, self._now)
        if not told.days:
            return NoAnswer()
        if told.days[0] < self._now.date():
            return NoAnswer("past")
        return FullAnswer(" ".join([*(day.isoformat() for day in told.days), told.part]).strip())

    def load(self, recorded: object) -> DutyDays:
        """Return the days, with the part of them that was told."""
        words = self._convert(recorded, str).split()
        part = words.pop() if words and words[-1].isalpha() else ""
        return DutyDays(self._convert(words, tuple[date, ...]), part)


class Who(Choice[StandIn]):
    """Asks who is on duty; the words that began the dialogue may name them."""

    def __init__(self, board: DutyBoard) -> None:
        super().__init__("who", board.colleagues)
        self._own = board.own

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the one colleague whom the words name, or their author."""
        told = _told(at)
        named = {
            option.id
            for option in self.options(at)
            for said in told
            if find_within(said, (option.label,))
        }
        if not named and self._own and any(tells_own_duty(said.text) for said in told):
            named = {self._own}
        return FullAnswer(named.pop()) if len(named) == 1 else None


class Which(Choice[StandIn]):
    """Asks which shift is dropped; the words that began the dialogue may tell it."""

    def __init__(self, board: DutyBoard, shifts: Sequence[StandIn]) -> None:
        super().__init__("which", shifts, none=ENOUGH)
        self._board = board

    def read_early_inputs(self, at: QuestionContext) -> AnswerReading | None:
        """Return the one shift of the day and of the official whom the words name."""
        for said in _told(at):
            days = read_duty_days(said.text, self._board.now).days
            if not (days or tells_duty(said.text) or self._names_somebody(said)):
                continue
            meant = [
                shift
                for shift in self._board.shifts
                if (not days or shift.span.since.date() in days)
                and (find_within(said, (shift.who,)) or not self._names_somebody(said))
            ]
            if len(meant) == 1:
                return FullAnswer(meant[0].id)
        return None

    def _names_somebody(self, said: Utterance) -> bool:
        return any(find_within(said, (shift.who,)) for shift in self._board.shifts)


async def duty(talk: Talk) -> AddDuty | DropDuty | Closing:
    """Tell who is on duty; note somebody, or nobody any more, if a lead says so."""
    board = await talk.recall("board", Duties())
    phrases = talk.known.phrases
    lines = "\n".join(_line(shift, phrases) for shift in board.shifts[:_MOST_LINES])
    values: dict[str, object] = {"count": len(board.shifts), "lines": lines}
    if not board.may_keep:
        return Closing(LIST, values)
    names = (ADD, DROP, ENOUGH) if board.shifts else (ADD, ENOUGH)
    what = await What(names, values)
    if what == ENOUGH:
        return Closing(ENOUGH)
    if what == DROP:
        labels = [_named(shift, phrases) for shift in board.shifts]
        which = await Which(board, labels)
        return DropDuty((which.id,)) if which else Closing(ENOUGH)
    days, part = await DutyDay(board)
    who = await Who(board)
    if who is None:
        return Closing(ENOUGH)
    chosen = who.id
    away = await talk.recall("away", FindDutyDeputy(who.id, days, part))
    if away is not None:
        name, until = who.name.vi, away.until
        if not away.deputy:
            return Closing("nobody_stands_in", {"who": name, "until": until})
        instead = await talk.pick("deputy", YES, NO, who=name, until=until, deputy=away.name)
        if instead == NO:
            return Closing(ENOUGH)
        chosen = away.deputy
    return AddDuty(chosen, days, part)


def _line(shift: ListedShift, phrases: Phrases) -> str:
    how = "line-stand_in" if shift.stand_in else "line-nobody" if shift.is_away else "line"
    return phrases.say(
        f"{DIALOGUE}-{how}",
        span=shift.span.say(phrases),
        who=shift.who,
        deputy=shift.stand_in,
    )


def _named(shift: ListedShift, phrases: Phrases) -> StandIn:
    label = phrases.say(f"{DIALOGUE}-shift", span=shift.span.say(phrases), who=shift.who)
    return StandIn(shift.id, LocalisedText(label))


def read_undo_button(data: str) -> UndoDuty | None:
    """Return the effect of the button that undoes what was noted, None for other data."""
    if not data.startswith(UNDO_PREFIX):
        return None
    return UndoDuty(data.removeprefix(UNDO_PREFIX))
