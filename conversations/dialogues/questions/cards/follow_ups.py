"""Read a short question about what was just answered: "lâu k", "t7 có làm ko", "hết nhiêu z"."""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from operator import itemgetter

from conversations.dialogues.questions.cards.requested_parts import (
    REQUESTED_PARTS,
    find_requested_parts,
    is_common_word,
    ways_to_ask,
)
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.language_detection import ENGLISH
from conversations.engine.language.plain_words import extra_words, rest_after
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import FINE, WHO
from conversations.engine.model.phrases import Phrases
from conversations.text.fold import fold, is_same_text, words
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match
from conversations.text.tokenizer import mend_word

# What a card has no part for: how long its paper is valid, and whether the office is open then.
VALIDITY, HOURS = "validity", "hours"
# The card itself, if no part of it is asked for: "thủ tục thế nào".
WHOLE = "whole"

_PARTS = (*REQUESTED_PARTS, VALIDITY, HOURS)
_MOST_WORDS = 12
_MOST_TOLD = 20
_FEWEST_WORDS = 2
_MOST_BEFORE = 5


@analysed_once
def read_next_part(said: Utterance) -> str:
    """Return the part of the last answer that *said* asks for and names nothing else, or "".

    A question about none of its parts in particular is about the `WHOLE`.
    """
    its = spell_out(said)
    if len(its.words) > _MOST_WORDS:
        return ""
    found = [(len(find_within(its, _ways(name, its.phrases))), name) for name in _PARTS]
    length, name = max(found, key=itemgetter(0))
    if not length:
        name = WHOLE if find_within(its, _ways(WHOLE, its.phrases)) else ""
    return name if name and not new_words(its) else ""


@analysed_once
def read_next_parts(said: Utterance) -> Sequence[str]:
    """Return the parts of the last answer that *said* asks for, all of them, or none.

    What is told beside the question has no subject of its own either: "nhà là của bố mẹ đẻ em,
    thế em phải mang thêm cái gì".
    """
    if name := read_next_part(said):
        several = find_requested_parts(spell_out(said))
        return several if len(several) > 1 else (name,)
    if len(said.words) > _MOST_TOLD or new_words(said):
        return ()
    several = list(find_requested_parts(spell_out(said)))
    if find_within(spell_out(said), _ways(HOURS, said.phrases)):
        several.append(HOURS)
    asked = [name for clause in split_clauses(said) if (name := read_next_part(clause))]
    return tuple(several) if len(several) > 1 else tuple(asked[:1])


@analysed_once
def asks_on(said: Utterance) -> bool:
    """Tell whether *said* is a short question."""
    its = spell_out(said)
    if not _FEWEST_WORDS <= len(its.words) <= _MOST_WORDS:
        return False
    ends = its.phrases.words("asking-question-ends")
    if is_question(its) or is_exact_match(its.words[-1], ends):
        return True
    return asks_what_if(its)


@analysed_once
def asks_who_may_act(said: Utterance) -> bool:
    """Tell whether *said*, which may tell more, asks who may act and for no other part.

    "Mẹ em đi xin thay được k, em ở xa" does; "thay tôi đứng tên thì đóng dấu ở đâu" asks where.
    """
    its = spell_out(said)
    others = (name for name in _PARTS if name != WHO)
    is_asked = find_within(its, _ways(WHO, its.phrases))
    return bool(is_asked) and not any(find_within(its, _ways(it, its.phrases)) for it in others)


@analysed_once
def stays_on_topic(said: Utterance) -> bool:
    """Tell whether *said* is a short question without a subject of its own.

    "Chủ nhà không chịu ký thì sao" has one new word, and asks what becomes of the same matter.
    """
    most_new = 1 if asks_what_if(spell_out(said)) else 0
    return asks_on(said) and len(new_words(said)) <= most_new


def asks_what_if(said: Utterance) -> bool:
    """Tell whether *said* asks what becomes of the last matter if it is otherwise."""
    return bool(find_within(said, said.phrases.words("asking-next-question-words")))


@analysed_once
def asks_whether(said: Utterance) -> bool:
    """Tell whether *said* asks if something is needed, with or without a question mark.

    "Phải có chủ hộ đồng ý ạ" does; "phải rồi ạ" names nothing that could be needed.
    """
    needed = _needed(said, "whether")
    if asks_whether_to_have(said):
        return True
    return not all(is_common_word(word, said.phrases) for word in needed)


@analysed_once
def asks_whether_to_have(said: Utterance) -> bool:
    """Tell whether *said* asks if one must have a thing: a paper for what was just answered."""
    thing = _needed(said, "having")
    is_named = len(thing) > _FEWEST_WORDS
    return is_named or not all(is_common_word(word, said.phrases) for word in thing)


def _needed(said: Utterance, name: str) -> Sequence[str]:
    """Return the words of *said* behind one of the ways *name* to ask what is needed, or none.

    Nothing but words that fit any question may stand before it: "ủa thế hai bên phải có mặt à".
    """
    its = spell_out(said)
    if len(its.words) > _MOST_WORDS or not _ends_to_be_told(said):
        return ()
    ways, denials = (
        its.phrases.words(f"asking-{one}-words") for one in (f"next-{name}", "denial")
    )
    for at in range(min(len(its.words), _MOST_BEFORE)):
        before = its.words[:at]
        if before and (
            is_exact_match(before[-1], denials) or new_words(its.part(" ".join(before)))
        ):
            return ()
        if rest := rest_after(its.part(" ".join(its.words[at:])), ways):
            return rest.split()
    return ()


def _ends_to_be_told(said: Utterance) -> bool:
    """Tell whether *said* ends as questions do, or as requests to be told do: "… hả chú"."""
    phrases = said.phrases
    ends = (*phrases.words("asking-question-ends"), *phrases.words("asking-next-whether-ends"))
    return said.text.endswith("?") or any(is_exact_match(it, ends) for it in said.words[-2:])


def new_words(said: Utterance) -> list[str]:
    """Return the words of *said* that a question about the last answer does not need."""
    its = spell_out(said)
    ways = tuple(way for name in (*_PARTS, WHOLE) for way in _ways(name, its.phrases))
    known = tuple(
        way for name in ("next", "joining") for way in its.phrases.words(f"asking-{name}-words")
    )
    return [
        word
        for word in extra_words(its, ways)
        if not is_common_word(word, its.phrases)
        and not any(is_same_text(word, way) for way in known)
        and not word.isdigit()
    ]


@analysed_once
def spell_out(said: Utterance) -> Utterance:
    """Return *said* with its shorthand in full, and mended: "mag j" is "mang gì".

    English words are no Vietnamese syllables with a slip: "how" is not mended.
    """
    short, is_bare = _shorthand(said.phrases), said.text.isascii()
    mend = str if said.phrases.language == ENGLISH else mend_word
    text = " ".join(short.get(word.casefold()) or mend(word) for word in said.words)
    return said.part(fold(text) if is_bare else text)


@lru_cache(maxsize=8)
def _shorthand(phrases: Phrases) -> Mapping[str, str]:
    """Return the shorthand that may stand for words a question about the last answer has."""
    ways = {
        word for name in (*_PARTS, WHOLE) for way in _ways(name, phrases) for word in words(way)
    }
    known = ways.union(phrases.words("asking-next-words"))
    here = (pair.partition(" ") for pair in phrases.words("asking-next-short-words"))
    found = {short: full for short, _, full in here}
    for pair in phrases.words("asking-short-words"):
        short, _, full = pair.partition(" ")
        if all(word in known or is_common_word(word, phrases) for word in full.split()):
            found.setdefault(short, full)
    return found


def _ways(name: str, phrases: Phrases) -> tuple[str, ...]:
    if name == FINE:
        return ways_to_ask(FINE, phrases)
    ways = phrases.words(f"asking-next-{name}-words")
    return (*phrases.words(f"card-{name}-words"), *ways) if name in REQUESTED_PARTS else ways
