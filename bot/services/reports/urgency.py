"""Store that a report is urgent by its category or its words, as soon as these are stored.

A report that an emergency was told of is filed as urgent. The list of reports, the card of the
staff bot and the time of the notices follow what is stored.
"""

from bot.services.handlers import Listeners
from bot.services.parts import PhrasesFor
from bot.services.reports.query_handlers import find_category
from bot.services.reports.remark_notices import notify_of_remark
from bot.services.reports.urgent_calls import tell_whom_to_phone
from bot.services.unit_context import UnitContext
from conversations.dialogues.emergencies.detection.detection import detect_alert
from conversations.dialogues.reports.effects import (
    Filed,
    FiledAnew,
    FiledOutcome,
    Joined,
    Remarked,
    RemarkedLate,
    Reopened,
    Replied,
)
from conversations.engine.language.utterance import Utterances
from conversations.engine.model.effects import Amended
from conversations.engine.model.person import LANGUAGES, Person
from conversations.staff.questions.effects import TurnedIntoReport
from conversations.staff.reports.effects import ReportEntered
from storage.database.transactions import Transaction
from storage.repositories.reports import report_list, reports
from storage.repositories.reports.reports import (
    DANGER,
    FOLLOWER,
    NOT_URGENT,
    RESIDENT,
    URGENT_CATEGORY,
)

_CHANGES = (
    Filed,
    FiledAnew,
    ReportEntered,
    TurnedIntoReport,
    Joined,
    Remarked,
    RemarkedLate,
    Reopened,
    Replied,
    Amended,
)
_Changed = Filed | FiledAnew | ReportEntered | TurnedIntoReport | Joined | Remarked | Amended


def urgency_listeners(phrases_for: PhrasesFor) -> Listeners:
    """Return the listeners that store how urgent a report is, and notify of what became so."""

    def record(tx: Transaction, context: UnitContext, changed: _Changed) -> None:
        is_more = record_urgency(tx, context, changed, phrases_for=phrases_for)
        # Of everything else, officials are notified anyway.
        if is_more and isinstance(changed, Amended):
            notify_of_remark(tx, context, changed)
        if is_more or isinstance(changed, FiledOutcome):
            tell_whom_to_phone(tx, context, changed.code)

    return dict.fromkeys(_CHANGES, record)


def record_urgency(
    tx: Transaction, context: UnitContext, changed: _Changed, *, phrases_for: PhrasesFor
) -> bool:
    """Store how urgent a report is by its category and its newest words, if it is more so.

    Only the words of residents count. Return whether it is more urgent than before.
    """
    found = reports.find_by_code(tx, context.unit_id, changed.code)
    report = report_list.find(tx, context.unit_id, found[0]) if found else None
    if report is None:
        return False
    events = reports.history(tx, context.unit_id, [report.report_id])
    told = [event.text for event in events if event.text and event.by in (RESIDENT, FOLLOWER)]
    newest = told[-1] if told else report.details
    category = find_category(context.pack(tx, report.version), report.category)
    now = context.now().astimezone(context.timezone)
    is_urgent = category is not None and category.is_urgent_at(now)
    urgency = URGENT_CATEGORY if is_urgent else NOT_URGENT
    if mentions_danger(newest, phrases_for):
        urgency = DANGER
    is_more = urgency > report.urgency
    if is_more:
        reports.set_urgency(tx, context.unit_id, report.report_id, urgency)
    return is_more


def mentions_danger(text: str, phrases_for: PhrasesFor) -> bool:
    """Tell whether *text*, or a line of it, tells of an emergency, in any language that we know.

    A line may be a message of its own: a cry that is followed by a long story is still a cry.
    """
    utterances = Utterances()
    alerts = (
        detect_alert(utterances.utterance_of(line, phrases_for(Person(language))))
        for language in LANGUAGES
        for line in dict.fromkeys((text, *text.splitlines()))
    )
    return any(alert is not None and alert.is_emergency for alert in alerts)
