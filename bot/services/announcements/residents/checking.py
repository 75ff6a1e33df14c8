"""Check whether a message that somebody got is one of the commune's announcements."""

from msgspec import structs

from bot.services.announcements.residents import news
from bot.services.announcements.residents.news import Published
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.announcements.writing.content import CURRENT
from bot.services.unit_context import UnitContext
from conversations.dialogues.announcements.message_check.evidence import find_evidence
from conversations.dialogues.announcements.message_check.verdicts import judge
from conversations.dialogues.announcements.queries import (
    CORRECTED,
    OVER,
    STOPPED,
    CheckMessage,
    News,
    Verdict,
)
from conversations.engine.model.person import LANGUAGES
from storage.database.transactions import Transaction

_MOST_COMPARED = 200


def check(tx: Transaction, context: UnitContext, query: CheckMessage, language: str) -> Verdict:
    """Return whether a message comes from the commune.

    Its announcement is in the language of the message; in *language*, its reader's, if it has
    only the code or words that are the same in both.
    """
    evidence = find_evidence(query.text, query.asking)
    named = news.find_started(tx, context, evidence.codes[0]) if evidence.codes else None
    sent = news.list_started(tx, context, most=_MOST_COMPARED) if evidence.says_more else []
    written = {one.code: one for one in (*sent, *([named] if named else []))}
    languages = sorted(LANGUAGES, key=lambda each: each != language)
    verdict = judge(
        evidence,
        [_as_sent(context, one, each) for one in written.values() for each in languages],
        context.unit,
        context.public_url,
        _as_sent(context, named, language) if named else None,
    )
    if verdict.news is None:
        return verdict
    return _tell_standing(tx, context, verdict, written[verdict.news.code], language)


def _as_sent(context: UnitContext, one: Published, language: str) -> News:
    """Return an announcement with all that its message says, its question too."""
    shown = as_news(context, one.code, one.content, language)
    poll = one.content.poll
    return shown.with_question(poll.text) if poll is not None else shown


def _tell_standing(
    tx: Transaction, context: UnitContext, verdict: Verdict, one: Published, language: str
) -> Verdict:
    """Return *verdict* with when its announcement was sent, and why it does not hold any more."""
    correction = news.find_correction(tx, context, one.code)
    until = one.content.valid_until or one.started_at + CURRENT
    if correction is not None:
        ended = CORRECTED
    elif one.stopped_at is not None:
        ended = STOPPED
    else:
        ended = OVER if until <= context.now() else ""
    return structs.replace(
        verdict,
        sent_at=one.started_at.astimezone(context.timezone),
        ended=ended,
        correction=_as_sent(context, correction, language) if correction else None,
    )
