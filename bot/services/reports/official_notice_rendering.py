"""Render notices to officials about reports."""

from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.parts import PhrasesFor
from bot.services.reports.desk.heads import find_facts
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Button, Reply
from conversations.engine.routing import menu
from conversations.staff.reports.entries import ENTRIES
from conversations.staff.reports.queries import Facts
from conversations.staff.reports.report_card import build_report_card, category_label

REPORT_CARD = "report_card"
REPORT_JOINED = "report_joined"
LATE_PHOTOS = "late_photos"
MORE_WORK = "more_work"

_NEW_WORK = next(entry for entry in ENTRIES if entry.name == "new_work")


def official_notice_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of notices to officials about reports, by kind.

    Who may not read the report any more when a notice is to be sent doesn't get it.
    """

    def render_card(request: NoticeRequest) -> Reply | None:
        report = facts_for_recipient(request, context)
        if report is None:
            return None
        return build_report_card(
            report,
            context.pack(request.tx, report.version),
            phrases_for(request.recipient.person),
            request.now,
        )

    def render_joined(request: NoticeRequest) -> Reply | None:
        report = facts_for_recipient(request, context)
        if report is None:
            return None
        phrases, photos = phrases_for(request.recipient.person), request.values["photos"]
        category = category_label(report, context.pack(request.tx, report.version), phrases)
        count = request.values["people"]
        text = phrases.say("staff-joined", code=report.code, category=category, count=count)
        if photos:
            text = f"{text}\n{phrases.say('staff-joined-photos', count=len(photos))}"
        return Reply(text, photos=tuple(photos), reports=(report.id,))

    def render_late_photos(request: NoticeRequest) -> Reply | None:
        report = facts_for_recipient(request, context)
        if report is None:
            return None
        phrases, photos = phrases_for(request.recipient.person), request.values["photos"]
        lines = [phrases.say("staff-photos", code=report.code)] if photos else []
        if lost := request.values["lost"]:
            lines.append(phrases.say("staff-photos-lost", code=report.code, count=lost))
        return Reply("\n".join(lines), photos=tuple(photos), reports=(report.id,))

    def render_more_work(request: NoticeRequest) -> Reply:
        phrases = phrases_for(request.recipient.person)
        button = Button(phrases.say(f"{_NEW_WORK.name}-menu"), menu.button_data(_NEW_WORK))
        return Reply(phrases.say("staff-more"), buttons=(button,))

    return {
        REPORT_CARD: render_card,
        REPORT_JOINED: render_joined,
        LATE_PHOTOS: render_late_photos,
        MORE_WORK: render_more_work,
    }


def facts_for_recipient(request: NoticeRequest, context: UnitContext) -> Facts | None:
    """Return the facts of the report of a notice, or None if its recipient may not read it."""
    return find_facts(request.tx, context, request.recipient.person_id, request.values["report"])
