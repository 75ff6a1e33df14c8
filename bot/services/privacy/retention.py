"""The retention rules of conversations, links, requests and consents."""

from datetime import date, datetime, timedelta

import msgspec
from msgspec import structs

from bot.services import redaction
from bot.services.retention_rules import YEAR, Rule, apply_by
from conversations.engine.model.transcript import Session, session_from_json, session_to_json
from storage.database.transactions import Transaction
from storage.repositories import job_runs
from storage.repositories.privacy import retention

# The JSON keys of a session that hold a person's words outside a dialogue.
_KEYS_OF_WORDS = ("asked", "told")
_EMPTY_TALK = session_to_json(Session()).decode()


def _words(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    redacted = retention.redact_messages(
        tx,
        unit_id,
        before=before,
        most=most,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
    )
    return redacted + retention.redact_talks(
        tx, unit_id, before=before, most=most, keys=_KEYS_OF_WORDS, redact=_without_texts
    )


def _without_texts(stored: str) -> str:
    """Return the *stored* session without the last question asked and the pending text."""
    return _changed(
        stored, asked=None, pending_text="", pending_text_at=None, pending_text_message=""
    )


def _informers(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    def redact(stored: str) -> str:
        return _changed(stored, secret_until=None)

    return retention.redact_talks(
        tx, unit_id, before=before, most=most, keys=("secret_until",), redact=redact
    )


def _changed(stored: str, **changes: object) -> str:
    """Return the *stored* session with *changes* to its fields."""
    try:
        session = session_from_json(stored)
    except msgspec.DecodeError:
        return _EMPTY_TALK
    return session_to_json(structs.replace(session, **changes)).decode()


def _strangers(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    redacted = retention.redact_messages(
        tx,
        unit_id,
        before=before,
        most=most,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
        only_strangers=True,
    )
    reset = retention.reset_talks(tx, unit_id, before=before, most=most, session=_EMPTY_TALK)
    return redacted + reset


RETENTION = (
    Rule(
        "drafts",
        "Unfinished conversations",
        timedelta(days=7),
        "So that they can be taken up again (setting `dialogue.draft_days`)",
        None,
        rank=10,
    ),
    Rule(
        "words",
        "Words of messages, of both sides",
        timedelta(days=90),
        "To show the conversation and to settle questions about it",
        _words,
        rank=20,
    ),
    Rule(
        "informers",
        "That a person began to inform of a wrong, without the words",
        timedelta(hours=24),
        "To keep no words of what follows (for half an hour)",
        _informers,
        since=date(2026, 11, 27),
        rank=25,
    ),
    Rule(
        "strangers",
        "Words of people who did not agree, or no longer do",
        timedelta(hours=24),
        "To take up what they said once they agree",
        _strangers,
        rank=30,
    ),
    Rule(
        "links",
        "Links to sign in, to come back and to read one's data, after they ended",
        timedelta(days=30),
        "To see whether someone tried them",
        apply_by(retention.delete_links),
        rank=80,
    ),
    Rule(
        "jobs",
        "When which background work was done",
        timedelta(days=30),
        "To do each once, and to see that it was done",
        apply_by(job_runs.delete_before),
        rank=105,
        about_people=False,
    ),
    Rule(
        "requests",
        "Requests about one's data, after they were done",
        5 * YEAR,
        "To prove that they were done in time",
        apply_by(retention.delete_requests),
        rank=110,
    ),
    Rule(
        "consents",
        "Consents, after they were withdrawn",
        5 * YEAR,
        "To prove what was agreed to, in which words",
        apply_by(retention.delete_consents),
        rank=120,
    ),
)
