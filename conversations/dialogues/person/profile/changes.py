"""Read changes that a person asks for at any time: language, form of address, home, kind."""

from functools import lru_cache
from typing import NamedTuple

from msgspec import structs

from conversations.dialogues.person.profile.details import (
    find_requested_form,
    read_home,
    read_new_home,
    read_requested_form,
    read_several_details,
    read_stated_kind,
    refuses_form,
    strip_telex_keys,
)
from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.plain_words import says_only, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model.acts import ABOUT_ME, HARMLESS
from conversations.engine.model.person import KINDS, LANGUAGES, Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.questions.channel_names import channel_options
from conversations.engine.questions.choices import find_option
from conversations.engine.replay.profile_reading import LANGUAGE_CHANGED, ProfileChange
from conversations.text.fold import fold
from conversations.text.matching import Candidate, best_match, find_within

_FORM_CHANGED = "person-called"
_HOME_CHANGED = "person-lives"
_KIND_CHANGED = "person-is"
_CHANNEL_CHANGED = "person-writes"
_SEVERAL_CHANGED = "person-noted"

_MOST_WORDS = 16
_FEW_WORDS = 8
_OTHER = "other"
# A word of at least so many letters, in a way of asking for a language, points to a language.
_TELLING = 4


class _Starts(NamedTuple):
    """The words with which wishes begin, folded; most messages begin otherwise."""

    words: frozenset[str]
    call: tuple[str, ...]
    live: tuple[str, ...]
    write: tuple[str, ...]
    am: frozenset[str]
    speak: frozenset[str]


def read_person_change(
    said: Utterance, person: Person, unit: Unit, channels: tuple[str, ...] = ()
) -> ProfileChange | None:
    """Return the change to *person* that is all that *said* asks for, or None.

    One message may ask for several changes. *channels* can be asked for by name.
    """
    if language := _named_language(said):
        return ProfileChange(structs.replace(person, language=language), LANGUAGE_CHANGED)
    change = _read_whole_change(said, person, unit, channels)
    if change is None and (form := _form_asked_within(said)):
        return _call(person, form)
    return change


def _read_whole_change(
    said: Utterance, person: Person, unit: Unit, channels: tuple[str, ...]
) -> ProfileChange | None:
    """Return the change that *said* asks for from its first word on, or None."""
    starts, folded = _starts(said.phrases), said.folded
    if (
        strip_telex_keys(folded.partition(" ")[0]) not in starts.words
        or folded.count(" ") >= _MOST_WORDS
    ):
        return None
    wish = strip_courtesies(said)
    plain = strip_telex_keys(wish.folded)
    if not starts.speak.isdisjoint(plain.split()) and (language := _requested_language(wish)):
        return ProfileChange(structs.replace(person, language=language), LANGUAGE_CHANGED)
    if plain.startswith(starts.call) and (form := read_requested_form(wish)):
        return _call(person, form)
    if plain.startswith((*starts.live, *starts.write)) or plain in starts.am:
        change = _read_one_change(wish, person, unit, channels)
        if change is not None:
            return change
    parts = split_clauses(said)
    if parts[1:] and refuses_form(said.part(plain)):
        form = read_requested_form(strip_courtesies(parts[-1]))
        return _call(person, form) if form else None
    is_several = parts[1:] and (
        plain.startswith((*starts.call, *starts.live)) or parts[0].folded in starts.am
    )
    return _read_several_changes(said, person, unit) if is_several else None


def _call(person: Person, form: str) -> ProfileChange:
    called = structs.replace(person, form=form)
    return ProfileChange(called, _FORM_CHANGED, answers="form")


def _form_asked_within(said: Utterance) -> str:
    """Return the form that *said* asks to be called by beside what else it tells of its author.

    "Bà tám mươi rồi, cứ gọi bà là bà Sáu cho gần."
    """
    if said.text.count(" ") >= _MOST_WORDS or not (asked := find_requested_form(said)):
        return ""
    if asked.is_all:
        return asked.form
    # A word that links the form is a sign of its own: "con kêu mệ bằng bà được rồi".
    meant = {ABOUT_ME} | (HARMLESS if asked.is_linked else set())
    return "" if meant.isdisjoint(listen(said).acts) else asked.form


def _named_language(said: Utterance) -> str:
    """Return the language that *said*, a few words, names if its name alone asks for it, or "".

    To someone who is spoken to in English, "tieng viet" is enough: whoever switched to English by
    mistake must find the way back.
    """
    ways, phrases, spaces = _ways_back(said.phrases), said.phrases, said.text.count(" ")
    if spaces < _MOST_WORDS and find_within(
        said, phrases.words(f"person-speak-{phrases.language}-within-words")
    ):
        return phrases.language  # "my Vietnamese is bad, can we talk in English"
    if not ways or spaces >= _FEW_WORDS:
        return ""
    if find_within(said, phrases.words(f"person-speak-{phrases.language}-words")):
        return ""  # "can you speak English? My Vietnamese is bad"
    return next((named.id for named in ways if find_within(said, named.ways)), "")


@lru_cache(maxsize=64)
def _ways_back(phrases: Phrases) -> tuple[Candidate, ...]:
    others = (which for which in LANGUAGES if which != phrases.language)
    ways = (
        Candidate(which, phrases.words(f"person-speak-{which}-within-words")) for which in others
    )
    return tuple(named for named in ways if named.ways)


def _requested_language(said: Utterance) -> str:
    """Return the language that *said* asks for, or ""."""
    ways = _ways_to_speak(said.phrases)
    found = best_match(said, ways)
    if found is None or not says_only(said, {way.id: way.ways for way in ways}[found]):
        return ""
    if found == _OTHER:
        return next(language for language in LANGUAGES if language != said.phrases.language)
    return found


@lru_cache(maxsize=64)
def _ways_to_speak(phrases: Phrases) -> tuple[Candidate, ...]:
    ways = (Candidate(which, phrases.words(f"person-speak-{which}-words")) for which in LANGUAGES)
    return (*ways, Candidate(_OTHER, phrases.words(f"person-speak-{_OTHER}-words")))


def _read_one_change(
    said: Utterance, person: Person, unit: Unit, channels: tuple[str, ...]
) -> ProfileChange | None:
    phrases = said.phrases
    changed = read_new_home(said, unit)
    if neighbourhood := changed or read_home(said, unit):
        name = neighbourhood.name.in_language(phrases.language)
        moved = structs.replace(person, neighbourhood=neighbourhood.id)
        return ProfileChange(
            moved, _HOME_CHANGED, name, may_be_answer=changed is None, may_be_told=True
        )
    for _, channel in match_openings(said.folded, phrases.words("person-write-words")):
        option = find_option(said.part(channel), channel_options(channels, phrases))
        if option is not None:
            return ProfileChange(
                structs.replace(person, channel=option.id), _CHANNEL_CHANGED, option.label
            )
    if kind := read_stated_kind(said):
        label = phrases.say(f"person-kind-{kind}")
        return ProfileChange(
            structs.replace(person, kind=kind), _KIND_CHANGED, label, may_be_answer=True
        )
    return None


def _read_several_changes(said: Utterance, person: Person, unit: Unit) -> ProfileChange | None:
    told = read_several_details(said, unit)
    if told is None:
        return None
    changed = structs.replace(
        person,
        form=told.form or person.form,
        neighbourhood=told.home.id if told.home else person.neighbourhood,
        kind=told.kind or person.kind,
    )
    return ProfileChange(changed, _SEVERAL_CHANGED, may_be_answer=True, may_be_told=True)


@lru_cache(maxsize=64)
def _starts(phrases: Phrases) -> _Starts:
    def ways(*names: str) -> list[str]:
        return [fold(way) for name in names for way in phrases.words(f"{name}-words")]

    speak = ways(*(f"person-speak-{which}" for which in (*LANGUAGES, _OTHER)))
    call, live = ways("person-call", "person-call-plain"), ways("person-live", "person-move")
    write, am = ways("person-write"), ways(*(f"person-am-{kind}" for kind in KINDS))
    refused, polite = ways("person-call-refused"), phrases.words("engine-polite-first")
    every = (*speak, *call, *refused, *live, *write, *am, *map(fold, polite))
    return _Starts(
        words=frozenset(way.partition(" ")[0] for way in every),
        call=tuple(f"{way} " for way in call),
        live=tuple(f"{way} " for way in live),
        write=tuple(f"{way} " for way in write),
        am=frozenset(am),
        speak=frozenset(word for way in speak for word in way.split() if len(word) >= _TELLING),
    )
