"""Tell officials that a report is theirs now, or no more."""

from msgspec import structs

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.delivery.notify import Notice, phrase
from bot.services.parts import PhrasesFor
from bot.services.reports.official_notice_rendering import facts_for_recipient
from bot.services.reports.official_notices import notify_of_report, notify_officials
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from conversations.staff.reports.report_card import build_report_card
from storage.database.transactions import Transaction
from storage.repositories.officials import officials, staff_bot
from storage.repositories.reports import reports
from storage.repositories.reports.reports import NOT_URGENT
from storage.tables.report_states import awaits_officials

REPORT_GIVEN = "report_given"
REPORT_TAKEN = "report_taken"


def notify_new_holder(
    tx: Transaction, context: UnitContext, report_id: str, official_id: str, *, by: str
) -> bool:
    """Send the card of a report to who holds it now; return False if they don't use the chat."""
    values = {"report": report_id, "by": by}
    return _notify(tx, context, report_id, official_id, Notice(REPORT_GIVEN, values))


def notify_former_holder(
    tx: Transaction, context: UnitContext, report_id: str, official_id: str, *, by: str
) -> bool:
    """Tell who held a report that it is somebody else's; return False if nobody is told."""
    values = {"report": report_id, "by": by}
    return _notify(tx, context, report_id, official_id, Notice(REPORT_TAKEN, values))


def notify_giver(
    tx: Transaction, context: UnitContext, giver: str, *, by: str, taker: str, count: int
) -> None:
    """Tell who held *count* reports that a lead gave them to somebody else, or to departments."""
    unit_id = context.unit_id
    who, to = (officials.name_of(tx, unit_id, id_) if id_ else "" for id_ in (by, taker))
    name = "staff-work_given" if taker else "staff-work_given-department"
    notify_officials(
        tx,
        context,
        staff_bot.list_people(tx, unit_id, [giver]),
        phrase(name, who=who, to=to, count=count),
    )


def _notify(
    tx: Transaction, context: UnitContext, report_id: str, official_id: str, notice: Notice
) -> bool:
    person_id = staff_bot.find_person(tx, context.unit_id, official_id)
    report = staff_bot.find_report(tx, context.unit_id, report_id)
    if not person_id or report is None:
        return False
    is_urgent = awaits_officials(report.state) and report.urgency > NOT_URGENT
    notify_of_report(tx, context, report_id, [person_id], notice, at_once=is_urgent)
    return True


def handover_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of the notices that a report changed hands."""

    def render_given(request: NoticeRequest) -> Reply | None:
        facts = facts_for_recipient(request, context)
        if facts is None:
            return None
        phrases = phrases_for(request.recipient.person)
        unit = context.pack(request.tx, facts.version)
        card = build_report_card(facts, unit, phrases, request.now)
        who = officials.name_of(request.tx, context.unit_id, request.values["by"])
        return structs.replace(card, text=f"{phrases.say('staff-given', who=who)}\n{card.text}")

    def render_taken(request: NoticeRequest) -> Reply | None:
        tx, unit_id, values = request.tx, context.unit_id, request.values
        report = reports.get(tx, unit_id, values["report"])
        if report is None:
            return None
        person = request.recipient.person
        phrases, unit = phrases_for(person), context.pack(tx, report.version)
        holder = officials.name_of(tx, unit_id, report.assignee) if report.assignee else ""
        is_taken_over = report.assignee == values["by"]
        how = "department" if not holder else "over" if is_taken_over else ""
        text = phrases.say(
            f"staff-taken-{how}" if how else "staff-taken",
            code=report.code,
            holder=holder,
            department=unit.department_name(report.department, person.language),
            who=officials.name_of(tx, unit_id, values["by"]),
        )
        return Reply(text, reports=(values["report"],))

    return {REPORT_GIVEN: render_given, REPORT_TAKEN: render_taken}
