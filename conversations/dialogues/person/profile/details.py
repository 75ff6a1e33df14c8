"""Read what people tell about themselves: form of address, home, kind of person."""

from collections.abc import Sequence
from typing import NamedTuple

from msgspec import Struct

from conversations.engine.language.clauses import match_openings, split_clauses
from conversations.engine.language.neighbourhood_names import (
    find_neighbourhood,
    match_neighbourhood,
    names_of,
)
from conversations.engine.language.plain_words import extra_words, folded_words, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.person import FORMS, KINDS
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Neighbourhood, Unit
from conversations.text.fold import fold
from conversations.text.folded_text import analysed_once
from conversations.text.matching import is_exact_match
from conversations.text.tokenizer import parse_token

_LONGEST_PART = 40
_LONGEST_CALL = 60
_A_NAME = 1
_A_NAME_OR_TWO = 2
_WHOM_TO_CALL_WHAT = 3


class RequestedForm(NamedTuple):
    """A form of address that someone asks for.

    It *is_linked* if a word links it to the verb: "gọi cô là cô". It *is_all* that the message
    asks for if nothing else is in it.
    """

    form: str
    is_linked: bool
    is_all: bool = False


class PersonalDetails(Struct, frozen=True):
    """Details that a person told about themselves; None for those that they did not tell."""

    form: str | None = None
    home: Neighbourhood | None = None
    kind: str | None = None


def read_several_details(said: Utterance, unit: Unit) -> PersonalDetails | None:
    """Return the details in *said*; None unless each of its two or more clauses has one."""
    parts = split_clauses(said)
    if len(parts) <= 1:
        return None
    found = [read_detail(part, unit) for part in parts]
    if PersonalDetails() in found:
        return None
    return PersonalDetails(
        next((each.form for each in found if each.form), None),
        next((each.home for each in found if each.home), None),
        next((each.kind for each in found if each.kind), None),
    )


def read_detail(clause: Utterance, unit: Unit) -> PersonalDetails:
    """Return the details in the one *clause*."""
    said = strip_courtesies(clause)
    if form := read_requested_form(said) or read_form(said):
        return PersonalDetails(form=form)
    if home := match_neighbourhood(said, unit) or read_home(said, unit):
        return PersonalDetails(home=home)
    return PersonalDetails(kind=read_stated_kind(said) or read_kind(said) or None)


def read_form(said: Utterance) -> str:
    """Return the form of address that is the whole of *said*, or ""."""
    forms = (form for form in FORMS if is_exact_match(said, _ways_of_form(form, said.phrases)))
    return next(forms, "")


@analysed_once
def read_requested_form(said: Utterance) -> str:
    """Return the form that *said* asks to be called by: "gọi tôi là cô Lan nhé".

    Undo Telex keys that were left in the text ("goi toi laf coo").
    """
    if len(said.text) > _LONGEST_CALL:
        return ""
    for folded in dict.fromkeys((said.folded, strip_telex_keys(said.folded))):
        for _, rest in match_openings(folded, said.phrases.words("person-call-words")):
            first, _, more = rest.partition(" ")
            form = read_form(said.part(first))
            is_name = len(extra_words(said.part(more), ())) <= _A_NAME
            if form and (is_name or more in _enough_words(said.phrases)):
                return form
    return _read_sufficient_form(said)


def _read_sufficient_form(said: Utterance) -> str:
    """Return the form in "gọi cô là được rồi"; "gọi cô" alone asks for a call."""
    enough = _enough_words(said.phrases)
    for _, rest in match_openings(said.folded, said.phrases.words("person-call-plain-words")):
        first, _, more = rest.partition(" ")
        if more in enough:
            return read_form(said.part(first))
    return ""


def find_requested_form(said: Utterance) -> RequestedForm | None:
    """Return the form that the last clause of *said* with a verb of calling asks for, or None."""
    phrases = said.phrases
    verbs, leads = (
        folded_words(f"person-call-{name}-words", phrases) for name in ("plain", "lead")
    )
    if verbs.isdisjoint(said.folded_words):
        return None
    nots, insisting = (
        folded_words(f"person-call-{name}-words", phrases) for name in ("not", "insist")
    )
    clauses = split_clauses(said)
    asked, is_refused = [], False
    for clause in reversed(clauses):
        words = strip_telex_keys(strip_courtesies(clause).folded).split()
        at = next((at for at, word in enumerate(words) if word in verbs), None)
        if at is None:
            continue
        if nots.isdisjoint(words[:at]):
            asked.append((words[:at], words[at + 1 :]))
        else:
            is_refused = True
    found = []
    for before, behind in asked:
        insists = not insisting.isdisjoint(before[-1:])  # "thôi cứ gọi chị nhé"
        its = _form_behind(said, behind, is_enough=is_refused or insists)
        if its is not None:
            is_sure = (its.is_linked or insists) and len(clauses) == 1
            found.append(its._replace(is_all=is_sure and leads.issuperset(before)))
    # "Gọi ông bằng ông, xưng cháu cho thân": the unlinked form may be our own.
    return next((its for its in found if its.is_linked), found[0] if found else None)


def _form_behind(
    said: Utterance, behind: Sequence[str], *, is_enough: bool
) -> RequestedForm | None:
    """Return the form in the words *behind* a verb of calling, if only a name or ease follows.

    Others may be called by "gọi bà đi", too. The bare form *is_enough* where another one is
    refused, or where the verb insists: "cứ gọi bà".
    """
    links, tails = (
        folded_words(f"person-call-{name}-words", said.phrases) for name in ("before", "tail")
    )
    for at in reversed(range(len(behind))):
        is_linked = at > 0 and behind[at - 1] in links
        if not (is_linked or at == 0) or not (form := read_form(said.part(behind[at]))):
            continue
        tail = behind[at + 1 :]
        if tails.issuperset(tail[:1]) and (tail or is_linked or is_enough):
            return RequestedForm(form, is_linked)
        if is_linked and tails.issuperset(tail[1:2]):
            return RequestedForm(form, is_linked)
        if " ".join(tail[1:]) in _enough_words(said.phrases):
            return RequestedForm(form, is_linked)
    return None


def _enough_words(phrases: Phrases) -> frozenset[str]:
    return folded_words("person-call-enough-words", phrases)


def find_form(said: Utterance) -> str:
    """Return the form in the last clause of *said*, an answer to our question: "tôi là cô Lan"."""
    clauses, phrases = split_clauses(said), said.phrases
    words = strip_courtesies(clauses[-1]).folded_words if clauses else []
    if not folded_words("person-call-not-words", phrases).isdisjoint(words):
        return ""
    before = folded_words("person-call-before-words", phrases)
    for at in reversed(range(len(words))):
        is_led_in = at == 0 or words[at - 1] in before
        if (
            is_led_in
            and len(words) - at - 1 <= _A_NAME
            and (form := read_form(said.part(words[at])))
        ):
            return form
    return ""


def refuses_form(said: Utterance) -> bool:
    """Tell whether *said* begins by refusing a form: "đừng gọi tôi là anh chị nữa"."""
    refusals = said.phrases.words("person-call-refused-words")
    return is_exact_match(said, refusals) or any(match_openings(said.folded, refusals))


def _asks_for_unknown_form(said: Utterance) -> bool:
    """Tell whether *said* asks for a form that we don't have: "gọi tôi là mẹ"."""
    if refuses_form(said):
        return True
    return any(
        len(opening.split()) >= _WHOM_TO_CALL_WHAT and len(rest.split()) <= _A_NAME_OR_TWO
        for opening, rest in match_openings(said.folded, said.phrases.words("person-call-words"))
    )


def strip_telex_keys(folded: str) -> str:
    """Return the *folded* words without Telex keys."""
    return " ".join(map(_strip_telex_key, folded.split()))


def _strip_telex_key(word: str) -> str:
    read = parse_token(word)
    return read.spellings[1].plain if read.is_odd and len(read.spellings) > 1 else word


def read_home(said: Utterance, unit: Unit) -> Neighbourhood | None:
    """Return the neighbourhood where someone says that they live: "nhà tôi ở phố Tiến Yết"."""
    return _home_after(said, said.phrases.words("person-live-words"), unit)


def read_new_home(said: Utterance, unit: Unit) -> Neighbourhood | None:
    """Return the neighbourhood someone says that they move to: "đổi nơi ở sang phố Chợ"."""
    return _home_after(said, said.phrases.words("person-move-words"), unit)


def _home_after(said: Utterance, openings: tuple[str, ...], unit: Unit) -> Neighbourhood | None:
    phrases = said.phrases
    for _, rest in match_openings(said.folded, openings):
        place = said.part(rest)
        neighbourhood = find_neighbourhood(place, unit)
        if neighbourhood is not None:
            more = extra_words(place, names_of(neighbourhood, phrases))
            # "tôi ở phố Me, đèn đường hỏng" reports a lamp, so the rest must be a place only.
            kinds = folded_words("engine-place-kinds", phrases)
            return neighbourhood if {*fold(unit.name.vi).split()} | kinds >= set(more) else None
    return None


def read_stated_kind(said: Utterance) -> str:
    """Return the kind of person that someone says they are: "tôi là hộ kinh doanh"."""
    words = said.phrases.words
    return next((k for k in KINDS if is_exact_match(said, words(f"person-am-{k}-words"))), "")


def read_kind(said: Utterance) -> str:
    """Return the kind of person that is the whole of *said*."""
    phrases = said.phrases
    for kind in KINDS:
        name = f"person-kind-{kind}"
        if is_exact_match(said, (phrases.say(name), *phrases.words(f"{name}-words"))):
            return kind
    return ""


@analysed_once
def read_requested_detail(said: Utterance, dialogue: str) -> str:
    """Return the one part, "form", "home" or "kind", that is all that *said* asks to change.

    The phrases `<dialogue>-only-<part>-words` list the ways of asking for "home" and "kind".
    """
    if len(said.text) > _LONGEST_PART:
        return ""
    words, plain = said.phrases.words, strip_courtesies(said)
    if _asks_for_unknown_form(plain):
        return "form"
    parts = ("home", "kind")
    return next(
        (p for p in parts if is_exact_match(plain, words(f"{dialogue}-only-{p}-words"))), ""
    )


def _ways_of_form(form: str, phrases: Phrases) -> tuple[str, ...]:
    name = f"person-form-{form}"
    return (phrases.say(name), *phrases.words(f"{name}-words"))
