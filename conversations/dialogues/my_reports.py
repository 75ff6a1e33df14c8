"""A resident hears what became of their reports, and adds to one of them."""

from conversations.engine.effects import AddRemark, Closing, Said
from conversations.engine.queries import MyReports
from conversations.engine.talk import Talk


async def my_reports(talk: Talk) -> AddRemark | Closing:
    """Show one of the person's reports, and take a remark or photos to it."""
    mine = await talk.recall("mine", MyReports())
    if not mine:
        return Closing("none")
    report = mine[0] if len(mine) == 1 else await talk.choose("which", mine)
    act = await talk.pick(
        "act",
        "remark",
        "photo",
        "enough",
        about=report.id,
        code=report.code,
        category=report.category,
        filed=report.filed,
        answer=report.answer
        or talk.known.phrases.say(f"my_reports-state-{report.state}", due=report.due),
    )
    if act == "remark":
        return AddRemark(report.id, await talk.text("remark", least=2, most=1000))
    if act == "photo":
        photos = await talk.photos("photos", most=3)
        return AddRemark(report.id, Said(), photos) if photos else Closing("enough")
    return Closing("enough")
