"""Record which expired cards officials were notified of."""

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import insert, select

from conversations.engine.model.cards import Card
from storage.database.transactions import Transaction
from storage.tables import CARDS_TOLD


def find_unannounced(tx: Transaction, unit_id: str, over: Iterable[Card]) -> list[Card]:
    """Return those of the expired cards *over* that were not announced since they expired."""
    notice = CARDS_TOLD.c
    query = select(notice.card_id, notice.expires).where(notice.unit_id == unit_id)
    announced = {(card_id, expires) for card_id, expires in tx.execute(query)}
    return [card for card in over if (card.id, _expiry_day(card)) not in announced]


def record(tx: Transaction, unit_id: str, announced: Iterable[Card], *, now: datetime) -> None:
    """Record that officials were notified of the cards *announced*."""
    rows = [
        {"unit_id": unit_id, "card_id": card.id, "expires": _expiry_day(card), "told_at": now}
        for card in announced
    ]
    if rows:
        tx.execute(insert(CARDS_TOLD), rows)


def _expiry_day(card: Card) -> str:
    return card.expires.isoformat() if card.expires else ""
