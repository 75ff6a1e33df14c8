"""Render the notice that asks a second official whether an alert is true."""

from bot.services.announcements.approval.at_once import CONFIRMATION, OPEN
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.parts import PhrasesFor
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Link, Reply
from storage.repositories.announcements import announcements, versions

_SECURE = "https://"


def confirmation_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of notices to officials about announcements, by kind."""

    def render_confirmation(request: NoticeRequest) -> Reply | None:
        """Ask for a second word about an alert, unless someone has given it."""
        unit_id, id_ = context.unit_id, request.values["announcement"]
        found = announcements.find(request.tx, unit_id, id_)
        if found is None or found.confirmation not in OPEN or found.confirmation_due is None:
            return None
        content = versions.load(request.tx, unit_id, id_, found.version).content
        say = phrases_for(request.recipient.person).say
        kind = "drill" if content.is_drill else "alert"
        asked = say(
            f"staff-announcement-confirm-{kind}",
            code=found.code,
            until=found.confirmation_due.astimezone(context.timezone),
        )
        page = f"{context.public_url}/office/announcements/{id_}"
        label = say("staff-announcement-open")
        links = (Link(label, page),) if page.startswith(_SECURE) else ()
        return Reply(f"{asked}\n{content.vi}", links=links)

    return {CONFIRMATION: render_confirmation}
