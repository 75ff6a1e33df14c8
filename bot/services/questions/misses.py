"""Store questions without a good answer anonymously, or pass them on to officials."""

from collections.abc import Sequence

from bot.services.ids import new_id
from bot.services.unit_context import Speaker, UnitContext
from conversations.dialogues.questions.cards.missing_parts import readable_parts
from conversations.engine.model.unit import Unit
from conversations.text.fold import clean
from conversations.text.mask import mask_numbers
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.questions import misses, official_questions

# In characters. A longer text is rarely a question, and more likely to contain names.
MAX_LENGTH = 200
MAX_OPEN = 20


def keep_miss(
    tx: Transaction, context: UnitContext, *, question: str, kind: str, card: str = ""
) -> None:
    """Store a miss of *kind* "unknown", or "not_this" if *card* was the wrong answer.

    Store only the day, no person and no time; mask phone numbers.
    """
    text = shorten(mask_numbers(clean(question)))
    if text:
        day = context.now().date().isoformat()
        misses.add(tx, context.unit_id, text=text, day=day, kind=kind, card=card)


def keep_missing_part(tx: Transaction, context: UnitContext, *, card: str, part: str) -> None:
    """Store that someone asked for a *part* that a card lacks, without their words."""
    day = context.now().date().isoformat()
    misses.add(
        tx, context.unit_id, text="", day=day, kind=misses.missing_part_kind(part), card=card
    )


def count_missing_parts(
    tx: Transaction, context: UnitContext, unit: Unit
) -> dict[str, dict[str, int]]:
    """Return, by card, how often each part that it still lacks was asked for."""
    today = context.now().date()
    has = {card.id: readable_parts(card, today) for card in unit.cards}
    found = {
        id_: {part: count for part, count in parts.items() if part not in has[id_]}
        for id_, parts in misses.count_missing_parts(tx, context.unit_id).items()
        if id_ in has
    }
    return {id_: parts for id_, parts in found.items() if parts}


def ask_official(tx: Transaction, context: UnitContext, speaker: Speaker, question: str) -> str:
    """Pass the speaker's *question* on to officials; return its id.

    Return "" if it is empty, or the speaker already has `MAX_OPEN` open questions.
    """
    unit_id, person_id = context.unit_id, speaker.person_id
    text = shorten(clean(question))
    if not text or official_questions.count_open(tx, unit_id, person_id) >= MAX_OPEN:
        return ""
    id_ = new_id()
    official_questions.add(tx, unit_id, id_, person_id=person_id, text=text, now=context.now())
    return id_


def dismiss(tx: Transaction, context: UnitContext, official: str, ids: Sequence[str]) -> int:
    """Settle misses without an answer; return their number."""
    dismissed = misses.settle(tx, context.unit_id, ids, misses.DISMISSED)
    if dismissed:
        audit.record(
            tx, context.unit_id, official, "miss.leave", str(dismissed), now=context.now()
        )
    return dismissed


def shorten(text: str) -> str:
    """Return *text*, cut to `MAX_LENGTH` characters with a final "…"."""
    return text if len(text) <= MAX_LENGTH else f"{text[: MAX_LENGTH - 1].rstrip()}…"
