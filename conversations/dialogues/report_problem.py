"""A resident reports something that needs attention."""

from conversations.engine.choices import ways_of
from conversations.engine.effects import FileReport
from conversations.engine.talk import Talk
from conversations.engine.unit import Unit
from conversations.text.likeness import Named, meant

# Words about these are as often a question; only the command or a tap begins a report of them.
_NOT_BY_THEMSELVES = ("procedure", "app", "other")


async def report_problem(talk: Talk) -> FileReport:
    """Ask what, with pictures, and where; show it all; file it."""
    category = await talk.choose("category", talk.known.categories, listens=True)
    details = await talk.text("details", least=3, most=2000, listens=True)
    photos = await talk.photos("photos", most=5)
    place = await talk.place("place")
    await talk.review("review")
    return FileReport(category.id, details, photos, place)


def invites(text: str, unit: Unit) -> bool:
    """Tell whether *text* clearly names a matter that can be reported."""
    ways = [Named(c.id, (*ways_of(c, "vi"), *ways_of(c, "en"))) for c in unit.categories]
    return (meant(text, ways) or "other") not in _NOT_BY_THEMSELVES
