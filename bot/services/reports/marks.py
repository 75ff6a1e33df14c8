"""What officials look at twice: words or photos that come again, and harsh words.

It is a hint on the card of a report. Nothing is dropped for it, and it joins nobody to anything:
it tells neither which other reports these are, nor whose.
"""

from collections.abc import Sequence
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from bot.language_data import WordLists
from bot.services.unit_context import UnitContext
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.utterance import Utterance, Utterances
from conversations.engine.model.person import LANGUAGES
from conversations.text.matching import find_within
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.reports import repeats

_RECENT = timedelta(days=30)
# Shorter words are the same by chance: "ổ gà to giữa đường".
_LEAST = 20
_MOST_BESIDE = 1
_LISTS = [WordLists(language) for language in LANGUAGES]


class Marks(NamedTuple):
    """How many reports of others have the *same_words*, and what else there is to see."""

    same_words: int
    has_old_photo: bool
    is_harsh: bool


def find_marks(
    tx: Transaction,
    context: UnitContext,
    report_id: str,
    person_id: str | None,
    details: str,
    photos: Sequence[str],
) -> Marks:
    """Return the marks of a report with the words *details* and the files *photos*."""
    unit_id, since = context.unit_id, context.now() - _RECENT
    same = 0
    if len(details) >= _LEAST:
        same = repeats.count_same_words(
            tx, unit_id, details, without=person_id, own=report_id, since=since
        )
    digests = media.map_digests(tx, unit_id, photos).values() if photos else ()
    is_old = repeats.has_photo_of_another(tx, unit_id, report_id, set(digests))
    return Marks(same, is_old, is_harsh(details))


@lru_cache(maxsize=512)
def is_harsh(text: str) -> bool:
    """Tell whether a clause of *text* has hardly more than rude words, in a language we know."""
    utterances = Utterances()
    said = (utterances.utterance_of(text, lists) for lists in _LISTS)
    clauses = (clause for each in said for clause in (each, *split_clauses(each)))
    return any(map(_is_rude, clauses))


def _is_rude(said: Utterance) -> bool:
    ways = said.phrases.words("small_talk-rude-words")
    return bool(find_within(said, ways)) and len(extra_words(said, ways)) <= _MOST_BESIDE
