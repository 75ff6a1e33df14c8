"""The dialogue in which a resident reports a problem."""

from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.queries import MyReach, ReportsNearby
from conversations.engine.replay.talk import Talk


async def report_problem(talk: Talk) -> FileReport | JoinReport:
    """Ask what and where, with photos; offer to join a duplicate; show it all and file it."""
    category = await talk.choose("category", talk.known.categories, can_use_early_text=True)
    details = await talk.text("details", least=3, most=2000, can_use_early_text=True)
    photos = await talk.photos("photos", most=5)
    place = await talk.place("place")
    nearby = await talk.recall("twins", ReportsNearby(category.id, place))
    same = await talk.same("same", nearby, what=category) if nearby.twins else None
    if same is not None:
        return JoinReport(same.id, FileReport(category.id, details, photos, place))
    contact = await talk.phone("contact", await talk.recall("reach", MyReach()))
    await talk.review("review")
    return FileReport(category.id, details, photos, place, contact)
