"""Check whether a message that somebody got is one of the commune's announcements."""

from msgspec import structs

from bot.services.announcements.residents import news
from bot.services.announcements.residents.query_handlers import as_news
from bot.services.unit_context import UnitContext
from conversations.dialogues.announcements.queries import CheckMessage, Verdict
from conversations.dialogues.announcements.verdicts import find_evidence, judge
from conversations.engine.model.person import LANGUAGES
from storage.database.transactions import Transaction

_MOST_COMPARED = 200


def check(tx: Transaction, context: UnitContext, query: CheckMessage, language: str) -> Verdict:
    """Return whether a message comes from the commune; its announcement is in *language*."""
    evidence = find_evidence(query.text, query.asking)
    named = news.find_published(tx, context, evidence.codes[0]) if evidence.codes else None
    sent = news.list_past(tx, context, most=_MOST_COMPARED) if evidence.says_more else []
    written = {one.code: one for one in (*sent, *([named] if named else []))}
    verdict = judge(
        evidence,
        [
            as_news(context, one.code, one.content, its)
            for one in written.values()
            for its in LANGUAGES
        ],
        context.unit,
        context.public_url,
        as_news(context, named.code, named.content, language) if named else None,
    )
    if verdict.news is None:
        return verdict
    found = written[verdict.news.code]
    return structs.replace(verdict, news=as_news(context, found.code, found.content, language))
