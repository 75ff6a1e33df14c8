"""The service part of reports."""

from bot.services.delivery.notice_renderer import Renderers
from bot.services.handlers import Listener, Listeners, Occasion
from bot.services.hooks import Hooks
from bot.services.parts import (
    WITH_THE_PERSON,
    NoticeTools,
    PhrasesFor,
    ServicePart,
    TablePolicy,
)
from bot.services.reports.clocks.due_notices import due_notice_renderers
from bot.services.reports.clocks.sweep import clock_jobs
from bot.services.reports.desk.acts import DESK_HANDLERS
from bot.services.reports.desk.colleagues import HANDOVER_QUERY_HANDLERS
from bot.services.reports.desk.correcting import CORRECTING_HANDLERS
from bot.services.reports.desk.handover_notices import handover_renderers
from bot.services.reports.desk.handovers import HANDOVER_HANDLERS
from bot.services.reports.desk.heads import DESK_QUERY_HANDLERS
from bot.services.reports.desk.merging import MERGING_HANDLERS, MERGING_QUERY_HANDLERS
from bot.services.reports.desk.retracting import (
    RETRACTING_HANDLERS,
    RETRACTING_QUERY_HANDLERS,
)
from bot.services.reports.desk.team import TEAM_HANDLERS, TEAM_QUERY_HANDLERS
from bot.services.reports.effect_handlers import EFFECT_HANDLERS
from bot.services.reports.entering import ENTERING_HANDLERS
from bot.services.reports.life.closing import closing_jobs
from bot.services.reports.notices import ANSWER_LISTENERS, report_news_renderers
from bot.services.reports.official_notice_rendering import official_notice_renderers
from bot.services.reports.official_notices import official_notice_listeners
from bot.services.reports.query_handlers import QUERY_HANDLERS
from bot.services.reports.remark_notices import (
    REMARK_NOTICE_LISTENERS,
    remark_notice_renderers,
)
from bot.services.reports.report_messages import (
    REPORT_MESSAGE_LISTENERS,
    find_edited_report,
)
from bot.services.reports.retention import RETENTION
from bot.services.reports.sharing import close_pages
from bot.services.reports.urgency import urgency_listeners
from bot.services.unit_context import UnitContext
from storage.database.transactions import Transaction
from storage.repositories.reports import erasure

_WITH_MESSAGE = "It refers to messages to officials; their text is deleted with the report."
_STEPS = "It says when officials and residents were told of a date, and names no person."
_NO_PERSON = "It names no person; the message that it refers to is redacted."
_IDS = "It holds only ids; the texts of the messages that it refers to are redacted."


def notices(tools: NoticeTools) -> Renderers:
    """Return the renderers of notices about reports, for residents and for officials."""
    return {
        **report_news_renderers(tools.services),
        **official_notice_renderers(tools.services.context, tools.official_phrases_for),
        **due_notice_renderers(tools.services.context, tools.official_phrases_for),
        **remark_notice_renderers(tools.services.context, tools.official_phrases_for),
        **handover_renderers(tools.services.context, tools.official_phrases_for),
    }


def listeners(phrases_for: PhrasesFor) -> Listeners:
    """Return the listeners of events about reports and their messages.

    First, they store how urgent a report is; then they notify officials of it.
    """
    return _call_in_turn(
        urgency_listeners(phrases_for),
        official_notice_listeners(),
        ANSWER_LISTENERS,
        REMARK_NOTICE_LISTENERS,
        REPORT_MESSAGE_LISTENERS,
    )


def _call_in_turn(*each: Listeners) -> Listeners:
    """Return listeners that call those of *each* in this order."""

    def listener_of(kind: type) -> Listener:
        called = [listeners[kind] for listeners in each if kind in listeners]

        def listen(tx: Transaction, context: UnitContext, event: object) -> None:
            for call in called:
                call(tx, context, event)

        return listen

    return {kind: listener_of(kind) for listeners in each for kind in listeners}


def erase(tx: Transaction, context: UnitContext, person_id: str) -> None:
    """Erase a person from their reports, and from those that they follow or added to."""
    erasure.erase_person(tx, context.unit_id, person_id)


PART = ServicePart(
    effect_handlers={
        **EFFECT_HANDLERS,
        **DESK_HANDLERS,
        **CORRECTING_HANDLERS,
        **ENTERING_HANDLERS,
        **HANDOVER_HANDLERS,
        **MERGING_HANDLERS,
        **RETRACTING_HANDLERS,
        **TEAM_HANDLERS,
    },
    query_handlers={
        **QUERY_HANDLERS,
        **DESK_QUERY_HANDLERS,
        **HANDOVER_QUERY_HANDLERS,
        **MERGING_QUERY_HANDLERS,
        **RETRACTING_QUERY_HANDLERS,
        **TEAM_QUERY_HANDLERS,
    },
    retention=RETENTION,
    notices=notices,
    jobs=lambda tools: [*closing_jobs(tools.services), *clock_jobs(tools.services.context)],
    hooks=Hooks(before_playing=(find_edited_report,)),
    listeners=listeners,
    tables=(
        TablePolicy("report", "reports", WITH_THE_PERSON),
        TablePolicy("report_event", "reports", WITH_THE_PERSON),
        TablePolicy("report_media", "reports", WITH_THE_PERSON),
        TablePolicy("report_page", "reports", WITH_THE_PERSON),
        TablePolicy("contact_look", "reports", WITH_THE_PERSON),
        TablePolicy("entered_report", "reports", WITH_THE_PERSON),
        TablePolicy("report_follower", "reports", WITH_THE_PERSON),
        TablePolicy("report_clock_step", "report_clock_steps", _STEPS),
        TablePolicy("report_delivery", "report_deliveries", _NO_PERSON),
        TablePolicy("report_message", "reports", WITH_THE_PERSON),
        TablePolicy("report_card", _WITH_MESSAGE, _IDS),
        # The web chat creates and reads the keys; they are deleted with their report.
        TablePolicy("return_key", "reports", WITH_THE_PERSON),
    ),
    erasers={Occasion.PERSON_ERASED: erase, Occasion.CONSENT_WITHDRAWN: close_pages},
)
