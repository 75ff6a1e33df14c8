"""The words by which people change, at any time, how they are called and spoken to."""

from functools import lru_cache
from typing import NamedTuple

from msgspec import Struct, structs

from conversations.engine.about_person import (
    form_asked_for,
    home_changed,
    home_told,
    kind_told,
    refuses_form,
    told_at_once,
    untelexed,
)
from conversations.engine.channels import channels
from conversations.engine.choices import option_meant
from conversations.engine.clauses import clauses, opened
from conversations.engine.person import KINDS, LANGUAGES, Person
from conversations.engine.phrases import Phrases
from conversations.engine.plain_words import bare, says_only
from conversations.engine.unit import Unit
from conversations.text.fold import fold
from conversations.text.likeness import Named, is_within, meant

SPEAKS = "person-speaks"
CALLED = "person-called"
LIVES = "person-lives"
IS = "person-is"
WRITES = "person-writes"
NOTED = "person-noted"

_MOST_WORDS = 16
_FEW_WORDS = 6
_OTHER = "other"
# A word of so many letters tells of a language, among all the ways of asking for one.
_TELLING = 4


class Wish(Struct, frozen=True):
    """A change that someone asked for: what they are now, and the phrase that says so.

    One that is *maybe* told within a dialogue is an answer there, if the open question takes it.
    The message *has_age* where it said how old they are, too: that is not kept.
    """

    person: Person
    phrase: str
    what: str = ""
    maybe: bool = False
    has_age: bool = False


class _Starts(NamedTuple):
    """How wishes begin, folded: most messages are none at the first glance."""

    words: frozenset[str]
    call: tuple[str, ...]
    live: tuple[str, ...]
    write: tuple[str, ...]
    am: frozenset[str]
    speak: frozenset[str]


def wished(text: str, person: Person, phrases: Phrases, unit: Unit) -> Wish | None:
    """Return the change to *person* that *text* asks for as a whole, None where it asks for none.

    Several may be asked for in one breath.
    """
    if language := _language_named(text, phrases):
        return Wish(structs.replace(person, language=language), SPEAKS)
    starts, folded = _starts(phrases), fold(text)
    if untelexed(folded.partition(" ")[0]) not in starts.words or folded.count(" ") >= _MOST_WORDS:
        return None
    said = bare(text, phrases)
    plain = untelexed(fold(said))
    if not starts.speak.isdisjoint(plain.split()) and (language := _language(said, phrases)):
        return Wish(structs.replace(person, language=language), SPEAKS)
    if plain.startswith(starts.call) and (form := form_asked_for(said, phrases)):
        return Wish(structs.replace(person, form=form), CALLED)
    if plain.startswith((*starts.live, *starts.write)) or plain in starts.am:
        wish = _of_person(said, person, phrases, unit)
        if wish is not None:
            return wish
    parts = clauses(text)
    if parts[1:] and refuses_form(plain, phrases):
        form = form_asked_for(bare(parts[-1], phrases), phrases)
        return Wish(structs.replace(person, form=form), CALLED) if form else None
    is_several = parts[1:] and (
        plain.startswith((*starts.call, *starts.live)) or fold(parts[0]) in starts.am
    )
    return _at_once(text, person, phrases, unit) if is_several else None


def _language_named(text: str, phrases: Phrases) -> str:
    """Return the language that a few words have among them, where that is a wish for it.

    In English "tieng viet" is: who came into it by a slip must find back whatever they write.
    """
    ways = _ways_back(phrases)
    if not ways or text.count(" ") >= _FEW_WORDS:
        return ""
    return next((named.id for named in ways if is_within(text, named.ways)), "")


@lru_cache(maxsize=64)
def _ways_back(phrases: Phrases) -> tuple[Named, ...]:
    others = (which for which in LANGUAGES if which != phrases.language)
    ways = (Named(which, phrases.words(f"person-speak-{which}-within-words")) for which in others)
    return tuple(named for named in ways if named.ways)


def _language(said: str, phrases: Phrases) -> str:
    """Return the language that *said* asks for, "" where it asks for none."""
    ways = _ways_to_speak(phrases)
    found = meant(said, ways)
    if found is None or not says_only(said, dict(ways)[found], phrases):
        return ""
    if found == _OTHER:
        return next(language for language in LANGUAGES if language != phrases.language)
    return found


@lru_cache(maxsize=64)
def _ways_to_speak(phrases: Phrases) -> tuple[Named, ...]:
    ways = (Named(which, phrases.words(f"person-speak-{which}-words")) for which in LANGUAGES)
    return (*ways, Named(_OTHER, phrases.words(f"person-speak-{_OTHER}-words")))


def _of_person(said: str, person: Person, phrases: Phrases, unit: Unit) -> Wish | None:
    changed = home_changed(said, unit, phrases)
    if hood := changed or home_told(said, unit, phrases):
        name = hood.name.in_language(phrases.language)
        moved = structs.replace(person, neighbourhood=hood.id)
        return Wish(moved, LIVES, name, maybe=changed is None)
    for _, channel in opened(said, phrases.words("person-write-words")):
        option = option_meant(channel, channels(phrases))
        if option is not None:
            return Wish(structs.replace(person, channel=option.id), WRITES, option.label)
    if kind := kind_told(said, phrases):
        label = phrases.say(f"about_me-kind-{kind}")
        return Wish(structs.replace(person, kind=kind), IS, label, maybe=True)
    return None


def _at_once(text: str, person: Person, phrases: Phrases, unit: Unit) -> Wish | None:
    told = told_at_once(text, unit, phrases)
    if told is None:
        return None
    person = Person(
        language=person.language,
        form=told.form or person.form,
        neighbourhood=told.home.id if told.home else person.neighbourhood,
        kind=told.kind or person.kind,
        consent=person.consent,
        channel=person.channel,
    )
    return Wish(person, NOTED, maybe=True)


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
