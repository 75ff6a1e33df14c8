"""Read what people tell about themselves: form of address, home, kind of person."""

from msgspec import Struct

from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.neighbourhood_names import (
    find_neighbourhood,
    match_neighbourhood,
    names_of,
)
from conversations.engine.language.plain_words import extra_words, strip_courtesies
from conversations.engine.model.person import FORMS, KINDS
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.text.fold import fold
from conversations.text.matching import is_exact_match
from conversations.text.text_cache import text_lru_cache
from conversations.text.tokenizer import parse_token

_LONGEST_PART = 40
_LONGEST_CALL = 60
_A_NAME = 1
_A_NAME_OR_TWO = 2
_WHOM_TO_CALL_WHAT = 3


class PersonalDetails(Struct, frozen=True):
    """Details that a person told about themselves; None for those that they did not tell."""

    form: str | None = None
    home: Neighbourhood | None = None
    kind: str | None = None


def read_several_details(text: str, unit: Unit, phrases: Phrases) -> PersonalDetails | None:
    """Return the details in *text*; None unless each of its two or more clauses has one."""
    parts = split_clauses(text)
    if len(parts) <= 1:
        return None
    found = [read_detail(part, unit, phrases) for part in parts]
    if PersonalDetails() in found:
        return None
    return PersonalDetails(
        next((each.form for each in found if each.form), None),
        next((each.home for each in found if each.home), None),
        next((each.kind for each in found if each.kind), None),
    )


def read_detail(clause: str, unit: Unit, phrases: Phrases) -> PersonalDetails:
    """Return the details in the one *clause*."""
    said = strip_courtesies(clause, phrases)
    if form := read_requested_form(said, phrases) or read_form(said, phrases):
        return PersonalDetails(form=form)
    if home := match_neighbourhood(said, unit, phrases) or read_home(said, unit, phrases):
        return PersonalDetails(home=home)
    return PersonalDetails(
        kind=read_stated_kind(said, phrases) or read_kind(said, phrases) or None
    )


def read_form(text: str, phrases: Phrases) -> str:
    """Return the form of address that is the whole of *text*, or ""."""
    forms = (form for form in FORMS if is_exact_match(text, _ways_of_form(form, phrases)))
    return next(forms, "")


@text_lru_cache
def read_requested_form(said: str, phrases: Phrases) -> str:
    """Return the form that *said* asks to be called by: "gọi tôi là cô Lan nhé".

    Undo Telex keys that were left in the text ("goi toi laf coo").
    """
    if len(said) > _LONGEST_CALL:
        return ""
    for way in dict.fromkeys((said, strip_telex_keys(fold(said)))):
        for _, rest in match_openings(way, phrases.words("person-call-words")):
            first, _, more = rest.partition(" ")
            form = read_form(first, phrases)
            if form and len(extra_words(more, (), phrases)) <= _A_NAME:
                return form
    return _read_sufficient_form(said, phrases)


def _read_sufficient_form(said: str, phrases: Phrases) -> str:
    """Return the form in "gọi cô là được rồi"; "gọi cô" alone asks for a call."""
    enough = frozenset(map(fold, phrases.words("person-call-enough-words")))
    for _, rest in match_openings(said, phrases.words("person-call-plain-words")):
        first, _, more = rest.partition(" ")
        if more in enough:
            return read_form(first, phrases)
    return ""


def find_form(text: str, phrases: Phrases) -> str:
    """Return the form in the last clause of *text*, an answer to our question: "tôi là cô Lan"."""
    said = (
        fold(strip_courtesies(split_clauses(text)[-1], phrases)).split()
        if split_clauses(text)
        else []
    )
    if not frozenset(said).isdisjoint(map(fold, phrases.words("person-call-not-words"))):
        return ""
    before = frozenset(map(fold, phrases.words("person-call-before-words")))
    for at in reversed(range(len(said))):
        is_led_in = at == 0 or said[at - 1] in before
        if is_led_in and len(said) - at - 1 <= _A_NAME and (form := read_form(said[at], phrases)):
            return form
    return ""


def refuses_form(said: str, phrases: Phrases) -> bool:
    """Tell whether *said* begins by refusing a form: "đừng gọi tôi là anh chị nữa"."""
    refusals = phrases.words("person-call-refused-words")
    return is_exact_match(said, refusals) or any(match_openings(said, refusals))


def _asks_for_unknown_form(said: str, phrases: Phrases) -> bool:
    """Tell whether *said* asks for a form that we don't have: "gọi tôi là mẹ"."""
    if refuses_form(said, phrases):
        return True
    return any(
        len(opening.split()) >= _WHOM_TO_CALL_WHAT and len(rest.split()) <= _A_NAME_OR_TWO
        for opening, rest in match_openings(said, phrases.words("person-call-words"))
    )


def strip_telex_keys(folded: str) -> str:
    """Return the *folded* words without Telex keys."""
    return " ".join(map(_strip_telex_key, folded.split()))


def _strip_telex_key(word: str) -> str:
    read = parse_token(word)
    return read.spellings[1].plain if read.is_odd and len(read.spellings) > 1 else word


def read_home(said: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the neighbourhood where someone says that they live: "nhà tôi ở phố Tiến Yết"."""
    return _home_after(said, phrases.words("person-live-words"), unit, phrases)


def read_new_home(said: str, unit: Unit, phrases: Phrases) -> Neighbourhood | None:
    """Return the neighbourhood someone says that they move to: "đổi nơi ở sang phố Chợ"."""
    return _home_after(said, phrases.words("person-move-words"), unit, phrases)


def _home_after(
    said: str, openings: tuple[str, ...], unit: Unit, phrases: Phrases
) -> Neighbourhood | None:
    for _, place in match_openings(said, openings):
        neighbourhood = find_neighbourhood(place, unit, phrases)
        if neighbourhood is not None:
            more = extra_words(place, names_of(neighbourhood, phrases), phrases)
            # "tôi ở phố Me, đèn đường hỏng" reports a lamp, so the rest must be a place only.
            kinds = map(fold, phrases.words("engine-place-kinds"))
            return neighbourhood if set(more) <= {*fold(unit.name.vi).split(), *kinds} else None
    return None


def read_stated_kind(said: str, phrases: Phrases) -> str:
    """Return the kind of person that someone says they are: "tôi là hộ kinh doanh"."""
    return next(
        (k for k in KINDS if is_exact_match(said, phrases.words(f"person-am-{k}-words"))), ""
    )


def read_kind(said: str, phrases: Phrases) -> str:
    """Return the kind of person that is the whole of *said*."""
    for kind in KINDS:
        name = f"person-kind-{kind}"
        if is_exact_match(said, (phrases.say(name), *phrases.words(f"{name}-words"))):
            return kind
    return ""


@text_lru_cache
def read_requested_detail(text: str, dialogue: str, phrases: Phrases) -> str:
    """Return the one part, "form", "home" or "kind", that is all that *text* asks to change.

    The phrases `<dialogue>-only-<part>-words` list the ways of asking for "home" and "kind".
    """
    if len(text) > _LONGEST_PART:
        return ""
    said = strip_courtesies(text, phrases)
    if _asks_for_unknown_form(said, phrases):
        return "form"
    parts = ("home", "kind")
    return next(
        (p for p in parts if is_exact_match(said, phrases.words(f"{dialogue}-only-{p}-words"))), ""
    )


def _ways_of_form(form: str, phrases: Phrases) -> tuple[str, ...]:
    name = f"person-form-{form}"
    return (phrases.say(name), *phrases.words(f"{name}-words"))
