"""The dialogue in which an official sees the reports that they hold, and works on one of them.

A button of a report's card begins it with what the button does.
"""

from conversations.engine.model.endings import Closing
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.questions.base import (
    AnswerReading,
    FullAnswer,
    NoAnswer,
    QuestionContext,
)
from conversations.engine.questions.choices import Pick
from conversations.engine.questions.unasked import UnaskedQuestion
from conversations.engine.replay.talk import Talk
from conversations.staff.reports.card_buttons import (
    ANSWER,
    ASK,
    EXTEND,
    MORE,
    OTHER_ACTS,
    CardButton,
    read_card_button,
)
from conversations.staff.reports.effects import (
    AnswerReport,
    AskResident,
    ExtendReport,
    RefuseReport,
)
from conversations.staff.reports.extending import NewDate
from conversations.staff.reports.handovers.acts import OtherEnding, act_otherwise
from conversations.staff.reports.official_words import RESULT, OfficialWords
from conversations.staff.reports.queries import FindNewDates, FindReport, HeldReport, MyWork
from conversations.text.matching import find_within

DIALOGUE = "my_work"
BUTTON_KEY = "button"
COMPLAINT = "complaint"
"""The reason that it is a khiếu nại or a tố cáo, which needs a letter."""

REFUSAL_REASONS = ("level", "utility", "police", "private", COMPLAINT)
"""The coded reasons for which a report is refused."""

NO_PHOTO_REASONS = ("unseen", "indoors", "danger", "gone")
"""The coded reasons for which there is no photo of the result; a lead approves them."""

MOST_PHOTOS = 3
"""The most photos that one answer has."""

_DONE, _GOING_ON = "done", "going_on"
_Ending = AnswerReport | AskResident | ExtendReport | RefuseReport | OtherEnding


class HowItStands(Pick):
    """Asks whether work is done or goes on; a sentence to the residents tells it too."""

    def __init__(self, code: str) -> None:
        super().__init__("to", (_DONE, _GOING_ON), values={"code": code}, can_use_early_text=True)

    def read(self, content: Content, at: QuestionContext) -> AnswerReading:
        """Return what was chosen, or which of the two alone the sentence tells."""
        reading = super().read(content, at)
        if not isinstance(reading, NoAnswer) or not isinstance(content, Text):
            return reading
        utterance = at.utterance_of(content.text)
        told = [option.id for option in self.options(at) if find_within(utterance, option.also)]
        return FullAnswer(told[0]) if len(told) == 1 else reading


async def my_work(talk: Talk) -> _Ending:
    """List the reports that the official holds, and show one; or do what a button says."""
    if data := await UnaskedQuestion(BUTTON_KEY):
        pressed = read_card_button(data)
        return await _act(talk, pressed) if pressed else Closing("enough")
    held = await talk.recall("mine", MyWork())
    if not held:
        return Closing("none")
    values: dict[str, object] = {
        "count": len(held),
        "late": sum(report.is_late for report in held),
        "today": sum(report.is_today for report in held),
        "lines": "\n".join(report_line(report, talk.known.phrases) for report in held),
    }
    chosen = await talk.choose("which", held, none="enough", values=values)
    return Closing("card", reports=(chosen.id,)) if chosen else Closing("enough")


async def _act(talk: Talk, pressed: CardButton) -> _Ending:
    """Ask for what the act of the button *pressed* needs."""
    report, seen, code = pressed.report, pressed.seen, ""
    head = await talk.recall("head", FindReport(report))
    if pressed.act not in head.acts:
        return Closing("over", {"code": head.code})
    if pressed.act == MORE or pressed.act in OTHER_ACTS:
        return await act_otherwise(talk, pressed, head)
    code, seen = head.code, max(seen, head.last)
    if pressed.act == ASK:
        return AskResident(report, seen, (await OfficialWords("question", code)).text)
    if pressed.act == ANSWER:
        to = await HowItStands(code)
        told = await OfficialWords(RESULT if to == _DONE else "progress", code)
        if to != _DONE:
            return AnswerReport(report, seen, told.text, done=False)
        key = "photos" if head.words_suffice else "proof"
        photos = await talk.photos(key, most=MOST_PHOTOS)
        needs_reason = not photos and not head.words_suffice
        reason = await talk.pick("no_photo", *NO_PHOTO_REASONS, code=code) if needs_reason else ""
        return AnswerReport(report, seen, told.text, done=True, photos=photos, no_photo=reason)
    if pressed.act == EXTEND:
        dates = await talk.recall("dates", FindNewDates(report))
        until = await NewDate("until", dates, code)
        return ExtendReport(report, seen, until, (await OfficialWords("delay", code)).text)
    reason = await talk.pick("reason", *REFUSAL_REASONS, code=code)
    return RefuseReport(report, seen, reason, (await OfficialWords("where", code)).text)


def report_line(report: HeldReport, phrases: Phrases) -> str:
    """Return the line of the list that shows *report*."""
    how = "asked" if report.due is None else "late" if report.is_late else "due"
    name = f"{DIALOGUE}-line-{how}"
    told = {"code": report.code, "category": report.category, "due": report.due}
    line = phrases.say(name, **told)
    return phrases.say(f"{DIALOGUE}-line-urgent", line=line) if report.is_urgent else line
