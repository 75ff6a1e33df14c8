"""Read from how people speak of themselves how to address them: "bà thấy cái đường bị lún"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from msgspec import Struct

from conversations.dialogues.person.profile.ages import says_age
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import filler_words, folded_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.person import FORMS
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import diacritics, fold, is_same_text, words

# Friends say this to each other, not of themselves.
_NEVER_OF_ONESELF = "ban"
# People introduce themselves at the beginning, so the rest of a long story is not read.
_MOST_LETTERS = 200
_MOST_HOME_WORDS = 6
_MOST_NAMES = 3
_QUOTES = re.compile(r"""["“”«»]""")

_Words = Sequence[str]


class _Lists(Struct, frozen=True):
    """The wordings of one language around a form of address, each as its words.

    *labels* are the words by form, *forms* the forms by folded word, *plain* the forms that are
    clear without diacritics.
    """

    labels: Mapping[str, str]
    forms: Mapping[str, str]
    plain: frozenset[str]
    before: Sequence[_Words]
    verbs: Sequence[_Words]
    ends: Sequence[_Words]
    let: Sequence[_Words]
    ask: Sequence[_Words]
    asked: Sequence[_Words]
    help: Sequence[_Words]
    particles: Sequence[_Words]
    home: Sequence[_Words]
    never: Sequence[_Words]


def read_own_form(said: Utterance) -> str:
    """Return the form of address by which the author of *said* calls themselves, or "".

    Return "" where the word may mean someone else ("bà Lan nhà bên", "cô giáo bảo"), where it may
    be another word without diacritics ("co muon"), in quotations, and if two forms occur.
    """
    lists = _lists(said.phrases)
    if lists.forms.keys().isdisjoint(said.folded_words) or _QUOTES.search(said.text):
        return ""
    own, _, _ = said.text[:_MOST_LETTERS].partition(":")  # what follows may be a quotation
    # "Toi" in another clause may be "tối".
    alone = [
        clause
        for clause in split_clauses(said.part(own))
        if not _is_of_another(clause.words, lists)
    ]
    aged = {form for clause in alone for form in _forms_with_age(clause, lists)}
    # "Bà ngã, cụ 82 tuổi" tells the age of whom it is about.
    begun = {_clear_form(clause.words[0], clause, lists) for clause in alone if clause.words}
    aged = aged if begun <= {*aged, ""} else set()
    forms = aged or {form for clause in alone for form in _own_forms(clause.words, lists)}
    return forms.pop() if len(forms) == 1 else ""


def _forms_with_age(clause: Utterance, lists: _Lists) -> Iterator[str]:
    """Yield the forms behind which *clause* tells only an age: "bà năm nay 71 tuổi rồi".

    That makes clear what has no diacritics, too, but not "co", which may be "có".
    """
    for at, word in enumerate(clause.words):
        form, behind = (
            _clear_form(word, clause, lists),
            clause.part(" ".join(clause.words[at + 1 :])),
        )
        if form and _is_beginning(clause.words[:at], lists) and says_age(behind):
            yield form


def _clear_form(word: str, clause: Utterance, lists: _Lists) -> str:
    """Return the form of address that *word* of *clause* surely is, or ""."""
    form = lists.forms.get(fold(word), "")
    is_plain = word.isascii() and fold(word) not in filler_words(clause.phrases)
    is_form = form and (is_plain or _is_form(word, form, lists, is_plain=word.isascii()))
    return form if is_form else ""


def without_age(said: Utterance) -> Utterance:
    """Return *said* without clauses that only tell an age beside a form, if others are left."""
    lists = _lists(said.phrases)
    if lists.forms.keys().isdisjoint(said.folded_words):
        return said
    clauses = split_clauses(said)
    kept = [clause.text for clause in clauses if not any(_forms_with_age(clause, lists))]
    return said.part(", ".join(kept)) if 0 < len(kept) < len(clauses) else said


def first_form(said: Utterance) -> str:
    """Return the form of address that *said* has first, of whomever, or ""."""
    forms = _lists(said.phrases).forms
    return next((forms[word] for word in said.folded_words if word in forms), "")


def _is_of_another(said: _Words, lists: _Lists) -> bool:
    """Tell whether *said* has a word that makes its forms those of someone else ("tôi")."""
    return any(_length_at_start(said[at:], lists.never) for at in range(len(said)))


def _own_forms(clause: _Words, lists: _Lists) -> Iterator[str]:
    """Yield the forms that the words of *clause* say of its author."""
    is_plain = all(map(str.isascii, clause))
    for at, word in enumerate(clause):
        form = lists.forms.get(fold(word), "")
        if not form or not _is_form(word, form, lists, is_plain=is_plain):
            continue
        before, behind = clause[:at], clause[at + 1 :]
        if (
            (_says_own_act(behind, lists) and _is_beginning(before, lists))
            or (_length_at_end(before, lists.let) and _length_at_start(behind, lists.ask))
            or _asks_for_help(before, behind, lists)
        ):
            yield form


def _is_form(word: str, form: str, lists: _Lists, *, is_plain: bool) -> bool:
    """Tell whether *word* is surely the form, and not "ba" (three) or "có"."""
    if is_plain:
        return form in lists.plain
    return diacritics(word) == diacritics(lists.labels[form])


def _says_own_act(behind: _Words, lists: _Lists) -> bool:
    """Tell whether the words *behind* a form are what people say of themselves."""
    if _length_at_start(behind, lists.verbs):
        return True
    if len(behind) <= _MOST_HOME_WORDS and _length_at_start(behind, lists.home):
        return True
    # "Bà Hoa ở phố Bến đây"
    at_home = any(_length_at_start(behind[at:], lists.home) for at in range(_MOST_NAMES))
    if at_home and _length_at_end(behind, lists.home):
        return True
    length = _length_at_start(behind, lists.ends)
    return bool(length) and _is_nothing_more(behind[length:], lists)


def _asks_for_help(before: _Words, behind: _Words, lists: _Lists) -> bool:
    """Tell whether a form stands in "gửi giúp bác nhé"; "làm hộ bà" acts for someone else."""
    length = _length_at_end(before, lists.help)
    if not length or not _is_nothing_more(behind, lists):
        return False
    rest = before[:-length]
    return _is_beginning(rest, lists) or bool(_length_at_end(rest, lists.asked))


def _is_beginning(before: _Words, lists: _Lists) -> bool:
    """Tell whether only courtesies stand *before* a form."""
    while before and (length := _length_at_start(before, lists.before)):
        before = before[length:]
    return not before


def _is_nothing_more(behind: _Words, lists: _Lists) -> bool:
    """Tell whether only particles stand *behind*."""
    while behind and (length := _length_at_start(behind, lists.particles)):
        behind = behind[length:]
    return not behind


def _length_at_start(said: _Words, ways: Sequence[_Words]) -> int:
    """Return the number of words of the longest of *ways* that *said* begins with, or 0."""
    return max((len(way) for way in ways if _is_same(said[: len(way)], way)), default=0)


def _length_at_end(said: _Words, ways: Sequence[_Words]) -> int:
    """Return the number of words of the longest of *ways* that *said* ends with, or 0."""
    return max((len(way) for way in ways if _is_same(said[-len(way) :], way)), default=0)


def _is_same(said: _Words, way: _Words) -> bool:
    return len(said) == len(way) and all(map(is_same_text, said, way))


@lru_cache(maxsize=64)
def _lists(phrases: Phrases) -> _Lists:
    def ways(name: str) -> Sequence[_Words]:
        return tuple(words(way) for way in phrases.words(f"person-own-{name}-words"))

    labels = {form: phrases.say(f"person-form-{form}").lower() for form in FORMS}
    own = {fold(label): form for form, label in labels.items() if form != _NEVER_OF_ONESELF}
    plain = folded_words("person-own-plain-words", phrases)
    return _Lists(
        labels=labels,
        forms=own,
        plain=frozenset(own[word] for word in plain),
        before=ways("before"),
        verbs=ways("verbs"),
        ends=ways("ends"),
        let=ways("let"),
        ask=ways("ask"),
        asked=ways("asked"),
        help=ways("help"),
        particles=ways("particles"),
        home=ways("home"),
        never=ways("never"),
    )
