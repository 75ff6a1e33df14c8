"""The dialogue in which a person chooses when, how often and of which places to get news."""

from collections.abc import Sequence
from datetime import time
from functools import lru_cache

from msgspec import Struct

from conversations.dialogues.announcements.clock_question import ClockQuestion
from conversations.dialogues.announcements.effects import (
    SETTING,
    PlanNews,
    SetNewsPlace,
    how_often,
    read_clock,
)
from conversations.dialogues.announcements.news_words import read_news_wish
from conversations.dialogues.announcements.queries import MyNewsSetting
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.effects import Effect
from conversations.engine.model.endings import Closing
from conversations.engine.model.localised_text import LocalisedText
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.engine.replay.talk import Talk
from conversations.text.clock import NamedTime, TimesFound, find_times
from conversations.text.fold import fold
from conversations.text.formatting import format_weekday
from conversations.text.matching import is_exact_match

_HOW = ("now", "daily", "weekly", "quiet", "places")
_DIGESTS = ("06:30", "11:30", "18:00", "20:00")
_BEGINS = ("20:00", "21:00", "22:00")
_ENDS = ("05:00", "06:00", "06:30", "07:00")
# The usual quiet hours, for who says no more than "at night"; and none at all.
_NIGHT = ("21:00", "06:30")
_NEVER = ("00:00", "00:00")
_LISTS = (
    *("off", "now", "daily", "weekly", "joined", "send"),
    *("never", "night", "after", "before", "place"),
)
# One of these is in each wish.
_SIGNS = ("off", "now", "daily", "weekly", "joined", "never", "place")
_WEEK = (5, 6, 0, 1, 2, 3, 4)
_MOST_WORDS = 18
_NOON = 12
_PAIR = 2
_CHOSEN = "✔ "
_LABEL = 20


class _Item(Struct, frozen=True):
    """A weekday, or a neighbourhood with its mark."""

    id: str
    name: LocalisedText
    also: tuple[str, ...] = ()


async def news_setting(talk: Talk) -> PlanNews | SetNewsPlace | Closing:
    """Say how the person gets news, and ask what to change."""
    mine = await talk.recall("mine", MyNewsSetting())
    phrases, plan = talk.known.phrases, mine.plan
    how = await talk.pick(
        "how",
        *_HOW,
        can_use_early_text=True,
        how=how_often(plan, phrases),
        begin=read_clock(plan.quiet_from, phrases),
        end=read_clock(plan.quiet_until, phrases),
        quiet="no" if plan.quiet_from == plan.quiet_until else "yes",
    )
    if how == "now":
        return PlanNews("now")
    if how == "quiet":
        begin = await ClockQuestion("begin", _BEGINS, none="never", is_evening=True)
        if begin == "never":
            return PlanNews(quiet_from=_NEVER[0], quiet_until=_NEVER[1])
        return PlanNews(quiet_from=begin, quiet_until=await ClockQuestion("end", _ENDS))
    if how == "places" and mine.everywhere:
        return Closing("everywhere")
    if how == "places":
        places = [_as_item(it, mine.places) for it in talk.known.unit.neighbourhoods]
        chosen = await talk.choose("place", places)
        return SetNewsPlace(chosen.id, wanted=chosen.id not in mine.places)
    day = None
    if how == "weekly":
        days = [_Item(str(day), _day_name(day)) for day in _WEEK]
        day = int((await talk.choose("day", days)).id)
    return PlanNews(how, await ClockQuestion("at", _DIGESTS), day)


def names_what_to_change(said: Utterance) -> bool:
    """Tell whether *said* is a wish that the first question understands: "tin của thôn khác"."""
    return is_exact_match(strip_courtesies(said), _first_answers(said.phrases))


@lru_cache(maxsize=64)
def _first_answers(phrases: Phrases) -> Sequence[str]:
    """Return the labels of the first question, and the words of what is asked about further."""
    labels = [phrases.say(f"{SETTING}-how-{it}") for it in _HOW]
    ways = (phrases.words(f"{SETTING}-how-{it}-words") for it in ("quiet", "places"))
    return [*labels, *(way for its in ways for way in its)]


def read_wish(said: Utterance, unit: Unit) -> Effect | None:
    """Return the effect if *said* says when, how often or of which place to get news, or None.

    Each of its words must be one that such a wish has, so that "rác một tuần gom một lần" is none.
    """
    if len(said.words) > _MOST_WORDS:
        return None
    folded = said.folded
    wishes = _wishes(said.phrases)
    if not any(_has(folded, wishes[name]) for name in _SIGNS):
        return None  # cheaper than all that follows, and so for most messages
    if is_question(said) or names_what_to_change(said):
        return None
    if (place := _find_place(folded, unit)) is not None:
        # "Chỉ nhận tin phố Bến" takes others off.
        wish = read_news_wish(said, unit)
        is_only = wish is not None and wish.is_only_place
        return wish if is_only else _read_place(folded, place, said.phrases)
    found = find_times(said.text)
    if not _has_only(found.rest, said.phrases):
        return None
    return _read_plan(folded, found, wishes)


def _read_plan(
    folded: str, found: TimesFound, wishes: dict[str, Sequence[str]]
) -> PlanNews | None:
    is_refused = _has(folded, wishes["off"])
    if _has(folded, wishes["now"]) or (is_refused and _has(folded, wishes["joined"])):
        return PlanNews("now")
    if _has(folded, wishes["never"]):
        return PlanNews(quiet_from=_NEVER[0], quiet_until=_NEVER[1])
    if is_refused and (found.times or _has(folded, wishes["night"])):
        return _read_quiet(folded, found.times, wishes)
    if is_refused:
        return None
    at = found.times[0].time.isoformat("minutes") if len(found.times) == 1 else None
    is_joined = _has(folded, wishes["joined"])
    if not is_joined and not _has(folded, wishes["send"]):
        return None
    if _has(folded, wishes["weekly"]) or (is_joined and found.days):
        return PlanNews("weekly", at, found.days[0] if len(found.days) == 1 else None)
    is_daily = _has(folded, wishes["daily"]) or (is_joined and at)
    return PlanNews("daily", at) if is_daily else None


def _read_quiet(
    folded: str, times: Sequence[NamedTime], wishes: dict[str, Sequence[str]]
) -> PlanNews | None:
    if not times:
        return PlanNews(quiet_from=_NIGHT[0], quiet_until=_NIGHT[1])
    first = times[0].time
    if len(times) == 1 and _has(folded, wishes["before"]):
        return PlanNews(quiet_until=first.isoformat("minutes"))
    if times[0].is_vague:
        first = time(first.hour % _NOON + _NOON, first.minute)  # "sau 9 giờ" is in the evening
    begin = first.isoformat("minutes")
    if len(times) == 1:
        return PlanNews(quiet_from=begin) if _has(folded, wishes["after"]) else None
    is_pair = len(times) == _PAIR
    return (
        PlanNews(quiet_from=begin, quiet_until=times[1].time.isoformat("minutes"))
        if is_pair
        else None
    )


def _read_place(folded: str, place: Neighbourhood, phrases: Phrases) -> SetNewsPlace | None:
    """Return the wish for news of *place*, if all other words are those of such a wish."""
    wishes, rest = _wishes(phrases), folded
    for name in sorted(_names(place), key=len, reverse=True):
        rest = f" {rest} ".replace(f" {name} ", " ").strip()
    if not _has_only(rest, phrases) or not _has(folded, wishes["place"]):
        return None
    return SetNewsPlace(place.id, wanted=not _has(folded, wishes["off"]))


def _find_place(folded: str, unit: Unit) -> Neighbourhood | None:
    """Return the only neighbourhood that *folded* names, or None."""
    named = [its for its in unit.neighbourhoods if _has(folded, _names(its))]
    return named[0] if len(named) == 1 else None


def _names(its: Neighbourhood) -> Sequence[str]:
    return [fold(name) for name in (its.name.vi, its.name.en, *its.also) if name]


@lru_cache(maxsize=64)
def _wishes(phrases: Phrases) -> dict[str, Sequence[str]]:
    """Return the lists of words of wishes, folded, by name."""
    return {it: [fold(way) for way in phrases.words(f"{SETTING}-{it}-words")] for it in _LISTS}


@lru_cache(maxsize=64)
def _vocabulary(phrases: Phrases) -> frozenset[str]:
    """Return each word, folded, that a wish may have."""
    ways = [*phrases.words(f"{SETTING}-other-words")]
    ways += [way for its in _wishes(phrases).values() for way in its]
    return frozenset(word for way in ways for word in fold(way).split())


def _has_only(folded: str, phrases: Phrases) -> bool:
    """Tell whether *folded* has no words but those of wishes."""
    return set(folded.split()) <= _vocabulary(phrases)


def _has(folded: str, ways: Sequence[str]) -> bool:
    padded = f" {folded} "
    return any(way in folded and f" {way} " in padded for way in ways)


def _day_name(day: int) -> LocalisedText:
    return LocalisedText(*(format_weekday(day, language) for language in ("vi", "en")))


def _as_item(its: Neighbourhood, chosen: Sequence[str]) -> _Item:
    if its.id not in chosen:
        return _Item(its.id, its.name, its.also)
    return _Item(its.id, LocalisedText(_mark(its.name.vi), _mark(its.name.en)), its.also)


def _mark(name: str) -> str:
    label = _CHOSEN + name
    return label if len(label) <= _LABEL else f"{label[: _LABEL - 1].rstrip()}…"
