"""The dialogue in which a resident reports a problem."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.reports.duplicate_question import DuplicateQuestion
from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.identifying_words import find_identifying_words, mask_words
from conversations.dialogues.reports.queries import MyReach, ReportsNearby
from conversations.dialogues.reports.told_matters import ONLY_BY_COMMAND
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.matters import drop_idioms, drop_names
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.transcript import Transcript
from conversations.engine.model.unit import Category, Unit
from conversations.engine.model.values import Said
from conversations.engine.questions.choices import ways_of
from conversations.engine.replay.talk import Talk
from conversations.text.matching import find_within

_LANGUAGES = ("vi", "en")


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


def names_matter(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* names a category of *unit*, or a place and a trouble there."""
    said = drop_names(drop_idioms(said))
    if find_within(said, _names_of(unit.categories, _LANGUAGES)):
        return True
    has_trouble = find_within(said, said.phrases.words("report_problem-trouble-words"))
    return bool(has_trouble and named_places(said, unit))


def _all_names(categories: Sequence[Category], languages: tuple[str, ...]) -> tuple[str, ...]:
    matters = [category for category in categories if category.id not in ONLY_BY_COMMAND]
    return tuple(way for its in languages for each in matters for way in ways_of(each, its))


_names_of = ListMemo(_all_names)
