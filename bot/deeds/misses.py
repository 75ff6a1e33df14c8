"""Questions that were not answered well: kept without identity, or passed on to officials."""

from collections.abc import Sequence

from bot.deeds.desk import Desk, Speaker, new_id
from conversations.engine.lacks import parts_of
from conversations.engine.unit import Unit
from conversations.text.fold import clean
from conversations.text.mask import masked
from storage.database import Transaction
from storage.repositories import asked, audit, misses

# What is longer is a tale, not a question; a tale has names in it.
MOST = 200
MOST_OPEN = 20


def keep_miss(tx: Transaction, desk: Desk, *, question: str, kind: str, card: str = "") -> None:
    """Keep that a *question* was not answered well: "unknown", or *card* was "not_this".

    Neither who asked nor when that day is kept, and no number that can be dialled.
    """
    text = short(masked(clean(question)))
    if text:
        day = desk.now().date().isoformat()
        misses.keep(tx, desk.unit_id, text=text, day=day, kind=kind, card=card)


def keep_lack(tx: Transaction, desk: Desk, *, card: str, part: str) -> None:
    """Keep that someone asked for a *part* of a card that it does not have; no word of it."""
    day = desk.now().date().isoformat()
    misses.keep(tx, desk.unit_id, text="", day=day, kind=misses.lack(part), card=card)


def lacking(tx: Transaction, desk: Desk, unit: Unit) -> dict[str, dict[str, int]]:
    """Return, by card, how often each part was asked for that it still lacks today."""
    today = desk.now().date()
    has = {card.id: parts_of(card, today) for card in unit.cards}
    found = {
        id_: {part: count for part, count in parts.items() if part not in has[id_]}
        for id_, parts in misses.lacking(tx, desk.unit_id).items()
        if id_ in has
    }
    return {id_: parts for id_, parts in found.items() if parts}


def pass_on(tx: Transaction, desk: Desk, speaker: Speaker, question: str) -> bool:
    """Keep a *question* that an official is to answer to whoever asks it.

    Return whether it stands there now: one person has so many questions open and no more.
    """
    unit_id, person_id = desk.unit_id, speaker.person_id
    text = short(clean(question))
    if not text or asked.count_open(tx, unit_id, person_id) >= MOST_OPEN:
        return False
    asked.keep(tx, unit_id, new_id(), person_id=person_id, text=text, now=desk.now())
    return True


def leave(tx: Transaction, desk: Desk, official: str, ids: Sequence[str]) -> int:
    """Keep that nothing is to be made of some misses; return of how many."""
    left = misses.settle(tx, desk.unit_id, ids, misses.LEFT)
    if left:
        audit.note(tx, desk.unit_id, official, "miss.leave", str(left), now=desk.now())
    return left


def short(text: str) -> str:
    """Return *text* with "…" in the place of what is too much for a question."""
    return text if len(text) <= MOST else f"{text[: MOST - 1].rstrip()}…"
