"""The dialogue in which residents follow up on their reports and add remarks."""

from msgspec import structs

from conversations.dialogues.reports.effects import AddRemark, Unfollow
from conversations.engine.model.endings import Closing
from conversations.engine.model.queries import MyReport, MyReports
from conversations.engine.model.unit import LocalisedText
from conversations.engine.model.values import Said
from conversations.engine.replay.talk import Talk


async def my_reports(talk: Talk) -> AddRemark | Unfollow | Closing:
    """Show a report that the person filed or follows; take a remark or photos for it."""
    mine = [_as_choice(report, talk) for report in await talk.recall("mine", MyReports())]
    if not mine:
        return Closing("none")
    report = mine[0] if len(mine) == 1 else await talk.own("which", mine)
    act = await talk.pick(
        "act",
        "remark",
        "photo",
        *(("unfollow",) if report.follows else ()),
        "enough",
        about=report.id,
        code=report.code,
        category=report.category,
        filed=report.filed,
        answer=_answer_text(report, talk),
    )
    if act == "unfollow":
        return Unfollow(report.id)
    if act == "remark":
        return AddRemark(report.id, await talk.text("remark", least=2, most=1000))
    if act == "photo":
        photos = await talk.photos("photos", most=3)
        return AddRemark(report.id, Said(), photos) if photos else Closing("enough")
    return Closing("enough")


def _as_choice(report: MyReport, talk: Talk) -> MyReport:
    """Return *report* as an option; one that is only followed is labelled so."""
    if not report.follows:
        return report
    label = talk.known.phrases.say("my_reports-which-followed", code=report.code)
    return structs.replace(report, name=LocalisedText(label))


def _answer_text(report: MyReport, talk: Talk) -> str:
    """Return an official's newest reply, or the deadline for the first one, never both.

    A reply may have been erased since. A deadline that has passed comes with whom to call.
    """
    say = talk.known.phrases.say
    if report.answer:
        return say(f"my_reports-answer-{report.state}", text=report.answer)
    if report.is_late:
        return say("my_reports-late", due=report.due, phone=talk.known.unit.phone)
    return say(f"my_reports-state-{report.state}", due=report.due)
