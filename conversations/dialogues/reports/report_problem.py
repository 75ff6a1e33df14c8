"""The dialogue in which a resident reports a problem."""

from collections.abc import Sequence

from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.queries import MyReach, ReportsNearby
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.memo import ListMemo
from conversations.engine.model.unit import Category, Unit
from conversations.engine.questions.choices import ways_of
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.talk import Talk
from conversations.text.folded_text import analysed_once
from conversations.text.matching import Candidate, best_match, find_within

# Text about these is often a question; only the command or a button starts such a report.
_ONLY_BY_COMMAND = ("procedure", "app", "other")

_LANGUAGES = ("vi", "en")
_MIN_WORDS = 4


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


def is_reportable(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* clearly names a problem that can be reported."""
    matters = _category_candidates(unit.categories, _LANGUAGES)
    return (best_match(said, matters) or "other") not in _ONLY_BY_COMMAND


def has_exact_category(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* contains the exact name of a category."""
    matters = _category_candidates(unit.categories, _LANGUAGES)
    return any(find_within(said, matter.ways) for matter in matters)


def _to_candidates(
    categories: Sequence[Category], languages: tuple[str, ...]
) -> Sequence[Candidate]:
    def ways(category: Category) -> tuple[str, ...]:
        return tuple(way for its in languages for way in ways_of(category, its))

    return tuple(Candidate(category.id, ways(category)) for category in categories)


_category_candidates = ListMemo(_to_candidates)


@analysed_once
def has_trouble_words(said: Utterance) -> bool:
    """Tell whether *said* describes something broken or troublesome, of any category."""
    troubles = said.phrases.words("report_problem-trouble-words")
    if said.text.isascii():  # without diacritics, syllables are ambiguous: "roi" is rơi or rồi
        troubles = tuple(words for words in troubles if " " in words or words.isascii())
    return tells_story(said, least=_MIN_WORDS) and bool(find_within(said, troubles))
