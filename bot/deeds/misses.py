"""Questions that were not answered well: kept without identity, or passed on to officials."""

from bot.deeds.desk import Desk, Speaker
from storage.database import Transaction


def keep_miss(tx: Transaction, desk: Desk, *, question: str, kind: str, card: str = "") -> None:
    """Keep that a *question* was not answered well: "unknown", or *card* was "not_this"."""
    del tx, desk, question, kind, card


def pass_on(tx: Transaction, desk: Desk, speaker: Speaker, question: str) -> bool:
    """Keep a *question* that an official is to answer; return whether it stands there now."""
    del tx, desk, speaker, question
    return False
