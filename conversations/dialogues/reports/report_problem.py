"""The dialogue in which a resident reports a problem."""

from msgspec import structs

from conversations.dialogues.reports.duplicate_question import DuplicateQuestion
from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.identifying_words import find_identifying_words, mask_words
from conversations.dialogues.reports.queries import MyReach, ReportsNearby
from conversations.engine.model.transcript import Transcript
from conversations.engine.model.unit import Unit
from conversations.engine.model.values import Said
from conversations.engine.replay.talk import Talk


async def report_problem(talk: Talk) -> FileReport | JoinReport:
    """Ask what and where, with photos; offer to join a duplicate; show it all and file it."""
    category = await talk.choose(
        "category", talk.known.categories, can_use_early_text=True, kind="category"
    )
    ready = {f"{category.id}-{n}": story for n, story in enumerate(category.stories)}
    details = await talk.text("details", least=3, most=2000, can_use_early_text=True, ready=ready)
    photos = await talk.photos("photos", most=5)
    place = await talk.place("place")
    nearby = await talk.recall("twins", ReportsNearby(category.id, place))
    same = await DuplicateQuestion("same", nearby, category) if nearby.twins else None
    told = FileReport(category.id, details, photos, place, is_urgent=talk.known.is_urgent)
    if same is not None:
        return JoinReport(same.id, told)
    contact = await talk.phone("contact", await talk.recall("reach", MyReach()))
    if not contact:
        told = structs.replace(told, details=await _without_names(talk, details))
    await talk.review("review")
    return structs.replace(told, contact=contact)


async def _without_names(talk: Talk, details: Said) -> Said:
    """Offer to take out of *details* by what their author, who stays hidden, may be known."""
    said = talk.known.utterances.utterance_of(details.text, talk.known.phrases)
    found = find_identifying_words(said, talk.name)
    if not found:
        return details
    shown = ", ".join(found)
    if await talk.pick("names", "out", "stay", about=list(found), shown=shown) == "stay":
        return details
    details = structs.replace(details, text=mask_words(details.text, found))
    talk.reword("details", details)
    return details


def title_of(draft: Transcript, unit: Unit, language: str) -> str:
    """Return what the report *draft* is about, as far as it is known: "Đèn đường, phố Chợ"."""
    known = {answer.key: answer.value for answer in draft.answers}
    place = known.get("place")
    hood = place.get("neighbourhood") if isinstance(place, dict) else None
    names = [each.name for each in unit.categories if each.id == known.get("category")]
    names += [each.name for each in unit.neighbourhoods if each.id == hood]
    return ", ".join(name.in_language(language) for name in names)
