"""Notify the people who filed or follow a report."""

from collections import Counter
from collections.abc import Iterable

from msgspec import Struct

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, Reach, find_reach, notify
from bot.services.inbound.notice_replies import render_news
from bot.services.inbound.turn_services import TurnServices
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from storage.database.transactions import Transaction
from storage.repositories.delivery.outbox import AT_LEAST_ONCE, Urgency
from storage.repositories.reports import followers, reports

REPORT_NEWS = "report_news"


def notify_followers(
    tx: Transaction, context: UnitContext, report_id: str, phrase: str, **values: object
) -> int:
    """Send *phrase* to everyone who filed or follows a report; return the number of recipients.

    The blanks of the phrase are *values*, the report's `code` and the name of its `category`. Skip
    people who can't be reached or have withdrawn their consent.
    """
    report = reports.get(tx, context.unit_id, report_id)
    if report is None:
        return 0
    filed = [report.person_id] if report.person_id else []
    deliveries = notify(
        tx,
        context,
        [*filed, *followers.of_report(tx, context.unit_id, report_id)],
        Notice(REPORT_NEWS, {"report": report_id, "phrase": phrase, "values": values}),
        urgency=Urgency.ANSWER,
        promise=AT_LEAST_ONCE,
    )
    return len(deliveries)


class Recipients(Struct, frozen=True):
    """The number of people who are told in one way; *who* is "reporter", "follower" or "asker"."""

    who: str
    reach: Reach
    count: int = 1


def list_recipients(tx: Transaction, context: UnitContext, report_id: str) -> list[Recipients]:
    """Return who is told about a report: first who filed it, then the followers by channel."""
    report = reports.get(tx, context.unit_id, report_id)
    if report is None:
        return []
    following = followers.of_report(tx, context.unit_id, report_id)
    filed = [report.person_id] if report.person_id else []
    reach = find_reach(tx, context.unit_id, [*filed, *following])
    reporter = reach[report.person_id] if report.person_id else Reach("", "erased")
    return [
        Recipients("reporter", reporter),
        *count_recipients("follower", [reach[id_] for id_ in following]),
    ]


def count_recipients(who: str, reached: Iterable[Reach]) -> list[Recipients]:
    """Return people as recipients, counted by how they are reached."""
    return [Recipients(who, reach, count) for reach, count in Counter(reached).most_common()]


def report_news_renderers(services: TurnServices) -> Renderers:
    """Return the renderer of news about a report."""

    def render(request: NoticeRequest) -> Reply | None:
        context, values = services.context, request.values
        report = reports.get(request.tx, context.unit_id, values["report"])
        if report is None:
            return None
        unit, language = (
            context.pack(request.tx, report.version),
            request.recipient.person.language,
        )
        category = category_name(unit, report.category).in_language(language)
        blanks = {"code": report.code, "category": category, **values["values"]}
        return render_news(services, request, values["phrase"], blanks)

    return {REPORT_NEWS: render}
