"""How long everything is kept, why, and since when; docs/privacy.md says the same."""

from collections.abc import Callable
from datetime import date, datetime, timedelta

import msgspec
from msgspec import Struct, structs

from bot.services import redaction
from bot.services.unit_context import UnitContext
from conversations.engine.model.transcript import Session, session_from_json, session_to_json
from storage.database.transactions import Transaction
from storage.repositories.privacy import retention
from storage.repositories.questions import misses, official_questions
from storage.repositories.reports import contributions

_MOST = 500
_YEAR = timedelta(days=365.25)
_TWO_DAYS = 48
_START = date(2026, 11, 25)
_EMPTY_TALK = session_to_json(Session()).decode()

Apply = Callable[[Transaction, str, datetime, int], int]


class Rule(Struct, frozen=True):
    """One rule: *what* is kept for *keeps*, *why*, valid since *since*.

    *apply* lets go of what is older than a moment; a rule without it is applied elsewhere.
    """

    name: str
    what: str
    keeps: timedelta
    why: str
    apply: Apply | None
    since: date = _START

    @property
    def length(self) -> tuple[int, str]:
        """How long it is, as people say it: a number of hours, days or years."""
        if self.keeps >= _YEAR:
            return round(self.keeps / _YEAR), "years"
        hours = round(self.keeps / timedelta(hours=1))
        return (hours, "hours") if 0 < hours < _TWO_DAYS else (hours // 24, "days")


def _words(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    blanked = retention.redact_messages(
        tx,
        unit_id,
        before=before,
        most=most,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
    )
    return blanked + retention.redact_talks(tx, unit_id, before=before, most=most, redact=_quiet)


def _quiet(kept: str) -> str:
    """Return the talk *kept* without the last question and the last tale."""
    try:
        session = session_from_json(kept)
    except msgspec.DecodeError:
        return _EMPTY_TALK
    session = structs.replace(session, asked=None, told="", told_at=None, told_in="")
    return session_to_json(session).decode()


def _strangers(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    blanked = retention.redact_messages(
        tx,
        unit_id,
        before=before,
        most=most,
        content=redaction.REDACTED_CONTENT,
        payload=redaction.REDACTED_REPLY,
        only_strangers=True,
    )
    emptied = retention.reset_talks(tx, unit_id, before=before, most=most, session=_EMPTY_TALK)
    return blanked + emptied


def _by(apply_batch: Callable[..., int]) -> Apply:
    def apply(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
        return apply_batch(tx, unit_id, before=before, most=most)

    return apply


def _misses(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return misses.delete_before(tx, unit_id, before=before.date().isoformat(), most=most)


def _unanswered(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return official_questions.delete_before(
        tx, unit_id, before=before, most=most, state=official_questions.OPEN
    )


def _erased(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    parted = retention.anonymize_erased_reports(tx, unit_id, before=before, most=most)
    return parted + contributions.anonymize_settled(tx, unit_id, most=most)


RULES = (
    Rule(
        "drafts",
        "Unfinished conversations",
        timedelta(days=7),
        "So that they can be taken up again (setting `dialogue.draft_days`)",
        None,
    ),
    Rule(
        "words",
        "Words of messages, of both sides",
        timedelta(days=90),
        "To show the conversation and to settle questions about it",
        _words,
    ),
    Rule(
        "strangers",
        "Words of people who did not agree, or no longer do",
        timedelta(hours=24),
        "To take up what they said once they agree",
        _strangers,
    ),
    Rule(
        "media",
        "Photos and recordings that belong to no report",
        timedelta(days=7),
        "They may still become part of an unfinished report",
        _by(retention.delete_media),
    ),
    Rule(
        "misses",
        "Questions that had no good answer, without who asked them",
        timedelta(days=365),
        "To see what people ask and to write the answers",
        _misses,
    ),
    Rule(
        "asked",
        "Questions passed on to officials, after they were answered",
        timedelta(days=90),
        "To settle questions about the answer",
        _by(official_questions.delete_before),
    ),
    Rule(
        "unanswered",
        "Questions passed on to officials that nobody answered",
        timedelta(days=365),
        "They may still be answered",
        _unanswered,
    ),
    Rule(
        "links",
        "Links to sign in, to come back and to read one's data, after they ended",
        timedelta(days=30),
        "To see whether someone tried them",
        _by(retention.delete_links),
    ),
    Rule(
        "erased",
        "What people who were erased told in reports that are settled and not followed by others",
        timedelta(),
        "It was needed only until then",
        _erased,
    ),
    Rule(
        "reports",
        "Settled reports, with person, words and photos",
        5 * _YEAR,
        "To answer for what was done; then only code, kind, dates and answers stay",
        _by(retention.anonymize_settled_reports),
    ),
    Rule(
        "requests",
        "Requests about one's data, after they were done",
        5 * _YEAR,
        "To prove that they were done in time",
        _by(retention.delete_requests),
    ),
    Rule(
        "consents",
        "Consents, after they were withdrawn",
        5 * _YEAR,
        "To prove what was agreed to, in which words",
        _by(retention.delete_consents),
    ),
)


def apply_rule(tx: Transaction, context: UnitContext, rule: Rule) -> int:
    """Apply one rule once, to one batch; return how much was let go."""
    if rule.apply is None:
        return 0
    return rule.apply(tx, context.unit_id, context.now() - rule.keeps, _MOST)


def rules_table() -> list[tuple[str, ...]]:
    """Return the rules as rows of docs/privacy.md."""
    lengths = {rule.name: " ".join(map(str, rule.length)) for rule in RULES}
    return [(r.what, lengths[r.name], r.why, r.since.isoformat()) for r in RULES]
