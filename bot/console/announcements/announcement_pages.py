"""The list of announcements, and the page of one."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from bot.console.announcements.announcement_view import (
    AnnouncementView,
    load_view,
    names_of,
    preview,
    render,
)
from bot.console.announcements.editor import AT, AnnouncementEditor
from bot.console.announcements.words import AnnouncementWords, Row
from bot.console.forms import parse_number
from bot.console.site import ConsoleSite
from bot.services.announcements.approval import approval, at_once
from bot.services.announcements.sending import pausing, resending
from bot.services.announcements.sending.outlook import Outlook, Paces, look_ahead
from bot.services.announcements.sending.progress import Hindrance, Progress
from bot.services.announcements.sending.sending import EXPIRE, TAMPERED
from bot.services.announcements.writing import corrections, trial_message
from bot.services.approvals import (
    APPROVE,
    PROGRAM,
    REJECT,
    RETURN,
    SUBMIT,
    TransitionError,
)
from bot.services.broadcasts import restored
from bot.services.officials.permissions import Action, SignedInOfficial
from conversations.announcements.message import MAX_PICTURES
from conversations.text.formatting import format_time
from handlers.channel import Limits
from handlers.http import Request, Response, Route
from handlers.webchat.authentication import read_cookie
from storage.database.transactions import Transaction
from storage.repositories.announcements import announcements, versions
from storage.repositories.announcements.announcements import (
    APPROVED,
    DRAFT,
    REJECTED,
    RETURNED,
    SENDING,
    SENT,
    STOPPED,
    WAITING_FOR_APPROVAL,
    Announcement,
)

STATES = (WAITING_FOR_APPROVAL, RETURNED, DRAFT, APPROVED, SENDING, SENT, STOPPED, REJECTED)
"""The states in the order in which the list names them: first what waits for someone."""

TRY = "trial"

_PAGE = 20
_ENDS = {approval.STOP, RETURN, REJECT, EXPIRE, TAMPERED}
_DONE = {
    SUBMIT,
    APPROVE,
    approval.STOP,
    RETURN,
    REJECT,
    at_once.SEND,
    at_once.CONFIRM,
    at_once.REFUSE,
    resending.RESEND,
    pausing.PAUSE,
    pausing.RESUME,
}


class Refusal(NamedTuple):
    """An act that was refused: why, by field, and what was typed."""

    act: str
    faults: Mapping[str, str]
    typed: str = ""


class AnnouncementPages:
    """Show announcements, let what was restored be sent, and begin corrections."""

    def __init__(
        self,
        site: ConsoleSite,
        words: AnnouncementWords,
        editor: AnnouncementEditor,
        limits: Mapping[str, Limits],
        paces: Paces,
    ) -> None:
        self._site = site
        self._words = words
        self._editor = editor
        self._limits = limits
        self._paces = paces

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        see, write = Action.SEE_ANNOUNCEMENTS, Action.WRITE_ANNOUNCEMENTS
        approve = Action.APPROVE_ANNOUNCEMENTS
        one = f"{AT}/{{announcement}}"
        return (
            self._site.room(AT, see, self._list, "office_announcements"),
            self._site.route(
                "POST", f"{AT}/release", approve, self._release, "office_announcements_release"
            ),
            self._site.route("GET", one, see, self._one, "office_announcement"),
            self._site.route(
                "POST", f"{one}/correct", write, self._correct, "office_announcement_correct"
            ),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        state = request.query.get("state", "")
        state = state if state in STATES else ""
        start = max(0, parse_number(request.query, "from"))
        counts, rows, unconfirmed = await self._site.database.read(self._load_rows, state, start)
        values = {
            "is_held": await self._site.database.read(restored.is_held, self._site.context),
            "state": state,
            "counts": {name: counts[name] for name in STATES if name in counts},
            "rows": rows[:_PAGE],
            "unconfirmed": unconfirmed,
            "before": max(0, start - _PAGE) if start else None,
            "after": start + _PAGE if len(rows) > _PAGE else 0,
        }
        return self._site.page("announcements.html", values, official=official)

    async def _release(self, request: Request, official: SignedInOfficial) -> Response:
        """Let broadcasts of a restored backup be sent."""
        del request
        site = self._site
        await site.database.write(restored.release, site.context, official.official_id)
        return Response(303, headers={"Location": AT})

    def _load_rows(
        self, tx: Transaction, state: str, start: int
    ) -> tuple[dict[str, int], list[Row], list[Row]]:
        """Return the counts by state, and the rows from *start* on, one more than a page has.

        The last are those of the alerts that lack a second word.
        """
        unit_id = self._site.context.unit_id
        listed = announcements.list_in_states(
            tx, unit_id, (state,) if state else STATES, most=start + _PAGE + 1
        )[start:]
        counts, unconfirmed = (
            announcements.count_by_state(tx, unit_id),
            announcements.list_unconfirmed(tx, unit_id),
        )
        return counts, self._rows(tx, listed), self._rows(tx, unconfirmed)

    def _rows(self, tx: Transaction, listed: Sequence[Announcement]) -> list[Row]:
        unit_id = self._site.context.unit_id
        names = names_of(tx, unit_id, {it.author for it in listed})
        return [
            self._words.row(
                it,
                versions.load(tx, unit_id, it.announcement_id, it.version).content,
                names[it.author],
            )
            for it in listed
        ]

    async def _one(self, request: Request, official: SignedInOfficial) -> Response:
        return await self.page(request, official)

    async def page(
        self,
        request: Request,
        official: SignedInOfficial,
        refusal: Refusal | None = None,
        status: int = 200,
    ) -> Response:
        """Return the page of one announcement, with an act that was refused."""
        site, words, id_ = self._site, self._words, request.path["announcement"]
        view = await site.database.read(load_view, site.context, official, id_)
        if view is None:
            return self._editor.refused(request, official, "gone", 404)
        content, found = view.version.content, view.announcement
        previews = await site.database.read(
            preview, site.services, self._limits, id_, view.version
        )
        outlook = await site.database.read(self._look_ahead, view)
        trial_channels = await site.database.read(
            trial_message.list_channels, site.context, official.official_id, read_cookie(request)
        )
        values = {
            "row": words.row(found, content, view.names[found.author]),
            "version": found.version,
            "hash": view.content_hash,
            "rights": view.rights,
            "done": self._done(request.query, view),
            "faults": refusal.faults if refusal else {},
            "typed_in": refusal.act if refusal else "",
            "typed": refusal.typed if refusal else "",
            "reason": self._last_reason(view),
            "progress": _bar(view.progress) if view.progress else None,
            "hindrance": self._hindrance(view.progress),
            "is_paused": view.is_paused,
            "previews": previews if content.vi else {},
            "hints": [] if view.progress else words.hints(content),
            "recipients": view.recipients,
            "left_out": view.left_out,
            "audience": words.audience(content),
            "is_safety": words.is_safety(content),
            "is_late": found.state == WAITING_FOR_APPROVAL
            and content.send_at is not None
            and content.send_at <= site.context.now(),
            "blockers": words.faults(view.blockers),
            "outlook": outlook,
            "is_full": site.database.is_full,
            "pictures": content.pictures,
            "most_pictures": MAX_PICTURES,
            "may_try": official.may(Action.TRY_ANNOUNCEMENTS) and bool(view.recipients),
            "trial_channels": trial_channels,
            "is_drill": content.is_drill,
            "confirmation": self._confirmation(view),
            "corrects": content.corrects,
            "asks_if_safe": content.asks_if_safe,
            "asked": view.asked,
            "has_poll": content.poll is not None,
            "corrections": view.corrections,
            "rounds": view.rounds,
            "most_untyped": approval.TYPED_ABOVE,
            "series": view.series,
            "occurrences": view.occurrences,
            "versions": [
                (it.version, self._name(view, it.editor), it.saved_at, it.content.vi)
                for it in reversed(view.versions)
            ],
        }
        return site.page("announcement.html", values, official=official, status=status)

    def _look_ahead(self, tx: Transaction, view: AnnouncementView) -> Outlook | None:
        """Return what is to be expected of what is not being sent yet, None before it is clear."""
        site, version = self._site, view.version
        reply = render(tx, site.services, view.announcement.announcement_id, version, "vi")
        if view.recipients is None or reply is None:
            return None
        return look_ahead(tx, site.context, version.content, view.recipients, reply, self._paces)

    async def _correct(self, request: Request, official: SignedInOfficial) -> Response:
        """Lead to the draft that corrects the announcement."""
        site, id_ = self._site, request.path["announcement"]
        try:
            draft = await site.database.write(
                corrections.prepare,
                site.context,
                site.services.phrases_for,
                official.official_id,
                id_,
            )
        except LookupError:
            return self._editor.refused(request, official, "gone", 404)
        except TransitionError:
            return self._editor.refused(request, official, "unsent")
        return Response(303, headers={"Location": f"{AT}/{draft}"})

    def _done(self, query: Mapping[str, str], view: AnnouncementView) -> str:
        """Return the sentence about what the official has just done, "" if nothing."""
        did, say = query.get("did", ""), self._site.phrases.say
        if query.get("sent") == "pictures":
            return say("console-announcement-did-picture")
        if query.get("sent") and not did:
            return say("console-announcement-saved")
        if did == TRY:
            return say("console-announcement-did-trial")
        acts = [event.act for event in view.events]
        if did not in _DONE & set(acts):
            return ""
        counted = view.progress or view.recipients
        return say(f"console-announcement-did-{did}", count=counted.total if counted else 0)

    def _confirmation(self, view: AnnouncementView) -> dict[str, str] | None:
        """Return what became of the second word about an alert; None if none is needed."""
        found, say = view.announcement, self._site.phrases.say
        if not found.confirmation or found.confirmation_due is None:
            return None
        who = {event.act: event for event in view.events}
        given = who.get(at_once.CONFIRM) or who.get(at_once.REFUSE)
        timezone, language = self._site.context.timezone, self._site.phrases.language
        said = say(
            f"console-announcement-word-{found.confirmation}",
            sender=self._name(view, found.approved_by),
            until=format_time(found.confirmation_due.astimezone(timezone), language),
            who=self._name(view, given.by) if given else "",
            late="yes" if at_once.UNCONFIRMED in who else "no",
        )
        return {"state": found.confirmation, "said": said, "reason": given.reason if given else ""}

    def _last_reason(self, view: AnnouncementView) -> dict[str, str] | None:
        """Return who ended the announcement's way, or sent it back, and why."""
        if view.announcement.state not in {RETURNED, REJECTED, STOPPED}:
            return None
        last = next(event for event in reversed(view.events) if event.act in _ENDS)
        who = self._name(view, last.by)
        said = self._site.phrases.say(f"console-announcement-event-{last.act}", who=who)
        return {"who": said, "text": last.reason}

    def _hindrance(self, sent: Progress | None) -> str:
        """Return in words what keeps the rest from being sent, "" if nothing does."""
        found: Hindrance | None = sent.hindrance if sent else None
        phrases = self._site.phrases
        if sent and sent.queued and self._site.database.is_full:
            return phrases.say("console-announcement-waits-full")
        if found is None:
            return ""
        until = format_time(found.until, phrases.language) if found.until else ""
        return phrases.say(f"console-announcement-waits-{found.why}", until=until)

    def _name(self, view: AnnouncementView, actor: str) -> str:
        """Return who did something: an official's name, the program or the operator."""
        other = "console-announcement-program" if actor == PROGRAM else "console-history-nobody"
        return view.names[actor] or self._site.phrases.say(other)


def _bar(progress: Progress) -> dict[str, object]:
    """Return what the bar and the table of the sending show; the counts add up to the total."""
    return {
        "counts": progress.by_group,
        "total": progress.total,
        "done": progress.total - progress.queued,
        "minutes": -(-progress.time_left.seconds // 60) if progress.time_left else None,
    }
