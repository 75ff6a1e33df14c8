"""Use up the single-use tokens of officials' links, which expire."""

from datetime import datetime

from sqlalchemy import Table, update

from storage.database.transactions import Transaction


def use_token(
    tx: Transaction, table: Table, unit_id: str, token_hash: str, *, now: datetime
) -> str | None:
    """Mark the token as used; return its official, or None if it is used, expired or unknown."""
    token = table.c
    return tx.execute(
        update(table)
        .where(token.unit_id == unit_id, token.token_hash == token_hash)
        .where(token.used_at.is_(None), token.until > now)
        .values(used_at=now)
        .returning(token.official_id)
    ).scalar()
