"""Render the notices about what became of an announcement, and what waits for approval."""

from bot.services.announcements.sending.progress import load_progress
from bot.services.announcements.transition_notices import ANNOUNCEMENT_NEWS, ANNOUNCEMENT_WAITS
from bot.services.delivery.notice_renderer import NoticeRequest, Renderers
from bot.services.officials.permissions import Action
from bot.services.officials.staff_bot import find_user
from bot.services.parts import PhrasesFor
from bot.services.unit_context import UnitContext
from conversations.engine.model.messages import Reply
from conversations.staff.announcements.effects import show_button
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import WAITING_FOR_APPROVAL
from storage.repositories.delivery.outbox import SENT
from storage.repositories.officials import officials

_START = 120


def transition_renderers(context: UnitContext, phrases_for: PhrasesFor) -> Renderers:
    """Return the renderers of both kinds of notices."""

    def render_waiting(request: NoticeRequest) -> Reply | None:
        """Return who asks for approval; nothing if it does not wait for that any more."""
        id_, version = request.values["announcement"], request.values["version"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None or (found.state, found.version) != (WAITING_FOR_APPROVAL, version):
            return None
        if not _may(request, context, Action.APPROVE_ANNOUNCEMENTS):
            return None
        phrases = phrases_for(request.recipient.person)
        content = versions.load(request.tx, context.unit_id, id_, version).content
        events = announcements.TABLES.list_events(request.tx, context.unit_id, id_)
        text = phrases.say(
            "staff-announcement-waits",
            who=_name(request.tx, context, events[-1].by),
            code=found.code,
            text=_beginning(content.vi),
        )
        return Reply(text, (show_button(found.code, phrases),))

    def render_news(request: NoticeRequest) -> Reply | None:
        """Return what was done, by whom and why."""
        id_, act = request.values["announcement"], request.values["act"]
        found = announcements.find(request.tx, context.unit_id, id_)
        if found is None or not _may(request, context, Action.SEE_ANNOUNCEMENTS):
            return None
        events = announcements.TABLES.list_events(request.tx, context.unit_id, id_)
        event = next(it for it in reversed(events) if it.act == act)
        phrases = phrases_for(request.recipient.person)
        progress = load_progress(request.tx, context, found)
        text = phrases.say(
            f"staff-announcement-{act}",
            who=_name(request.tx, context, event.by),
            code=found.code,
            reason=event.reason,
            sent=progress.by_group[SENT],
            total=progress.total,
        )
        return Reply(text, (show_button(found.code, phrases),))

    return {ANNOUNCEMENT_WAITS: render_waiting, ANNOUNCEMENT_NEWS: render_news}


def _may(request: NoticeRequest, context: UnitContext, action: Action) -> bool:
    """Tell whether the recipient still may do *action*."""
    user = find_user(request.tx, context, request.recipient.person_id)
    return user is not None and user.may(action)


def _name(tx: Transaction, context: UnitContext, actor: str) -> str:
    return officials.name_of(tx, context.unit_id, actor) or actor


def _beginning(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _START else f"{text[: _START - 1].rsplit(' ', 1)[0]}…"
