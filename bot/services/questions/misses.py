"""Questions that were not answered well: kept without identity, or passed on to officials."""

from collections.abc import Sequence

from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.missing_parts import readable_parts
from conversations.engine.model.unit import Unit
from conversations.text.fold import clean
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.questions import misses, official_questions

# What is longer is a tale, not a question; a tale has names in it.
MAX_LENGTH = 200
MAX_OPEN = 20


def keep_miss(
    tx: Transaction, context: UnitContext, *, question: str, kind: str, card: str = ""
) -> None:
    """Keep that a *question* was not answered well: "unknown", or *card* was "not_this".

    Neither who asked nor when that day is kept, and no number that can be dialled.
    """
    text = shorten(mask_numbers(clean(question)))
    if text:
        day = context.now().date().isoformat()
        misses.add(tx, context.unit_id, text=text, day=day, kind=kind, card=card)


def keep_missing_part(tx: Transaction, context: UnitContext, *, card: str, part: str) -> None:
    """Keep that someone asked for a *part* of a card that it does not have; no word of it."""
    day = context.now().date().isoformat()
    misses.add(
        tx, context.unit_id, text="", day=day, kind=misses.missing_part_kind(part), card=card
    )


def count_missing_parts(
    tx: Transaction, context: UnitContext, unit: Unit
) -> dict[str, dict[str, int]]:
    """Return, by card, how often each part was asked for that it still lacks today."""
    today = context.now().date()
    has = {card.id: readable_parts(card, today) for card in unit.cards}
    found = {
        id_: {part: count for part, count in parts.items() if part not in has[id_]}
        for id_, parts in misses.count_missing_parts(tx, context.unit_id).items()
        if id_ in has
    }
    return {id_: parts for id_, parts in found.items() if parts}


def ask_official(tx: Transaction, context: UnitContext, speaker: Speaker, question: str) -> bool:
    """Keep a *question* that an official is to answer to whoever asks it.

    Return whether it stands there now: one person has so many questions open and no more.
    """
    unit_id, person_id = context.unit_id, speaker.person_id
    text = shorten(clean(question))
    if not text or official_questions.count_open(tx, unit_id, person_id) >= MAX_OPEN:
        return False
    official_questions.add(
        tx, unit_id, new_id(), person_id=person_id, text=text, now=context.now()
    )
    return True


def dismiss(tx: Transaction, context: UnitContext, official: str, ids: Sequence[str]) -> int:
    """Keep that nothing is to be made of some misses; return of how many."""
    left = misses.settle(tx, context.unit_id, ids, misses.DISMISSED)
    if left:
        audit.record(tx, context.unit_id, official, "miss.leave", str(left), now=context.now())
    return left


def shorten(text: str) -> str:
    """Return *text* with "…" in the place of what is too much for a question."""
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 1].rstrip()}…"
