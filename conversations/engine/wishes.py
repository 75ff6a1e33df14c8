"""The words by which people change, at any time, how they are called and spoken to."""

from functools import lru_cache

from msgspec import Struct, structs

from conversations.engine.channels import channels
from conversations.engine.choices import bare, option_meant
from conversations.engine.hoods import hood_in
from conversations.engine.person import FORMS, KINDS, LANGUAGES, Person
from conversations.engine.phrases import Phrases
from conversations.engine.unit import Unit
from conversations.text.fold import fold, same

CALLED = "person-called"

_MOST_WORDS = 12


class Wish(Struct, frozen=True):
    """A change that someone asked for: what they are now, and the phrase that says so."""

    person: Person
    phrase: str
    what: str = ""


def wished(
    text: str, person: Person, phrases: Phrases, unit: Unit, *, at_home: bool
) -> Wish | None:
    """Return the change to *person* that *text* asks for as a whole, None where it asks for none.

    Where they live and who they are is heard only *at_home*: inside a dialogue such words are
    an answer.
    """
    folded = fold(text)
    if folded.partition(" ")[0] not in _openings(phrases) or folded.count(" ") >= _MOST_WORDS:
        return None
    said = fold(bare(text, phrases))
    for language in LANGUAGES:
        if said in map(fold, phrases.words(f"person-speak-{language}-words")):
            return Wish(structs.replace(person, language=language), "person-speaks")
    if form := _after(said, phrases.words("person-call-words")):
        found = form_said(form, phrases)
        return Wish(structs.replace(person, form=found), CALLED) if found else None
    return _wished_at_home(said, person, phrases, unit) if at_home else None


def _wished_at_home(said: str, person: Person, phrases: Phrases, unit: Unit) -> Wish | None:
    if place := _after(said, phrases.words("person-live-words")):
        hood = hood_in(place, unit, phrases)
        if hood is not None:
            name = hood.name.in_language(phrases.language)
            return Wish(structs.replace(person, neighbourhood=hood.id), "person-lives", name)
    if channel := _after(said, phrases.words("person-write-words")):
        option = option_meant(channel, channels(phrases))
        if option is not None:
            return Wish(structs.replace(person, channel=option.id), "person-writes", option.label)
    for kind in KINDS:
        if said in map(fold, phrases.words(f"person-am-{kind}-words")):
            label = phrases.say(f"about_me-kind-{kind}")
            return Wish(structs.replace(person, kind=kind), "person-is", label)
    return None


@lru_cache(maxsize=64)
def _openings(phrases: Phrases) -> frozenset[str]:
    """Return the words that a wish can begin with: most messages are none at the first glance."""
    names = (
        *(f"person-speak-{language}-words" for language in LANGUAGES),
        "person-call-words",
        "person-live-words",
        "person-write-words",
        *(f"person-am-{kind}-words" for kind in KINDS),
        "engine-polite-first",
    )
    return frozenset(fold(way).partition(" ")[0] for name in names for way in phrases.words(name))


def form_said(text: str, phrases: Phrases) -> str:
    """Return the form of address that *text* names as a whole, "" where it names none."""
    for form in FORMS:
        ways = (
            phrases.say(f"about_me-form-{form}"),
            *phrases.words(f"about_me-form-{form}-words"),
        )
        if any(same(text, way) for way in ways):
            return form
    return ""


def _after(said: str, openings: tuple[str, ...]) -> str:
    """Return what follows one of *openings* in *said*, "" where none opens it."""
    for opening in sorted(map(fold, openings), key=len, reverse=True):
        if said.startswith(f"{opening} "):
            return said[len(opening) + 1 :]
    return ""
