"""The retention rules of conversations, links, requests and consents."""

from datetime import datetime, timedelta

import msgspec
from msgspec import structs

from bot.services import redaction
from bot.services.retention_rules import YEAR, Rule, apply_by
from conversations.engine.model.transcript import Session, session_from_json, session_to_json
from storage.database.transactions import Transaction
from storage.repositories import job_runs
from storage.repositories.privacy import retention

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
        tx, unit_id, before=before, most=most, redact=_without_texts
    )


def _without_texts(stored: str) -> str:
    """Return the *stored* session without the last question asked and the pending text."""
    try:
        session = session_from_json(stored)
    except msgspec.DecodeError:
        return _EMPTY_TALK
    session = structs.replace(
        session, asked=None, pending_text="", pending_text_at=None, pending_text_message=""
    )
    return session_to_json(session).decode()


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
