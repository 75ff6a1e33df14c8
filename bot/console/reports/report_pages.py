"""The list of reports, the page of one report with the form for answers, and its photos."""

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

from msgspec import Struct

from bot.console.forms import parse_form, parse_number
from bot.console.reports.report_rows import Row, build_rows
from bot.console.site import ConsoleSite
from bot.console.work_objects import ObjectOf
from bot.media_store import MEDIA_ID, MediaStore, UnknownMediaError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.reports import access, answering
from bot.services.reports.answering import (
    InvalidAnswerError,
    OfficialAnswer,
    ReportChangedError,
    UnknownReportError,
)
from bot.services.reports.contacts import CONTACT_REASONS, NoReasonError, record_look
from bot.services.reports.life.closure import may_approve
from bot.services.reports.notices import Recipients
from bot.services.reports.proof import answer_with_proof
from bot.services.unit_context import UnitContext
from conversations.engine.model.phrases import Phrases
from conversations.staff.reports.my_work import MOST_PHOTOS, NO_PHOTO_REASONS, REFUSAL_REASONS
from handlers.http import AS_ATTACHMENT, Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.reports import answer_deliveries, report_list
from storage.repositories.reports.report_list import WaitingCounts
from storage.repositories.reports.report_scope import ReportScope
from storage.repositories.reports.reports import (
    DANGER,
    NOT_URGENT,
    URGENT_CATEGORY,
    FullReport,
)
from storage.tables.report_states import ANSWERED, MERGED, REFUSED
from storage.tables.reports import CORRECTED_KINDS, HAND_KINDS, UNMERGED

_MOST = 50
_DUE, _APPROVE = "due", "approve"
_DRAFT = "report-"
# The fields with the reason of an answer, by the state to which it leads.
_REASONS = {ANSWERED: "no_photo", REFUSED: "refusal"}
_RANKS = (str(URGENT_CATEGORY), str(DANGER))

REPORT = ObjectOf(access.items_of_report, "report_not_found.html")
FILE = ObjectOf(access.items_of_file, "report_not_found.html")

# The query parameters that select reports: "order", "before" or "after" with a report's id, and
# "rank", how urgent the report "before" was when it was shown.
View = Mapping[str, str]
# An answer many times longer than allowed is still read, so that its text can be shown again.
_MOST_BYTES = 262_144


class RejectedAnswer(Struct, frozen=True):
    """A refused answer: *faults* by field.

    If the report changed meanwhile, *state* is its new state, and *faster* the official who
    changed it, "" if a resident added something. *proof* are the ids of its photos.
    """

    word: OfficialAnswer
    faults: Mapping[str, str] = {}
    faster: str = ""
    state: str = ""
    proof: Sequence[str] = ()


class _Sent(Struct, frozen=True):
    """An answer that was just sent, and to whom."""

    row: Row
    recipients: Sequence[Recipients]


class ReportPages:
    """Show reports to officials, newest first or by deadline."""

    def __init__(self, site: ConsoleSite, store: MediaStore) -> None:
        self._site = site
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route, see, one = self._site.route, Action.SEE_REPORTS, "/office/reports/{report}"
        answer, contact, of = Action.ANSWER_REPORTS, Action.SEE_CONTACTS, REPORT
        return (
            self._site.room("/office", see, self._list, "office_reports"),
            route("GET", one, see, self._one, "office_report", of=of),
            route("POST", one, answer, self._answer, "office_answer", _MOST_BYTES, of=of),
            route("POST", f"{one}/contact", contact, self._contact, "office_contact", of=of),
            route("GET", f"{one}/photos/{{photo}}", see, self._photo, "office_photo", of=of),
            route("GET", "/office/media/{media}", see, self._file, "office_file", of=FILE),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        site, view = self._site, parse_view(request.query)
        scope = access.scope_of(site.context, official)
        rows, waiting = await site.database.read(
            _list_rows, site.context, site.phrases, view, scope, official
        )
        unapproved = await site.database.read(_count_unapproved, site.context, scope, official)
        calls = await site.database.read(
            answer_deliveries.count_calls, site.context.unit_id, scope
        )
        last = rows[-1] if len(rows) == _MOST else None
        order = view.get("order", "")
        by_due = order == _DUE
        values = {
            "rows": rows,
            "waiting": waiting,
            "calls": calls,
            "further": f"/office?{urlencode(_view_behind(last, by_due=by_due))}" if last else "",
            "is_first": not {"after", "before"} & view.keys(),
            "by_due": by_due,
            "to_approve": order == _APPROVE,
            "unapproved": unapproved,
            "sent": await self._sent(request, official),
            **self._form_values(view),
        }
        return site.page("reports.html", values, official=official)

    async def _one(self, request: Request, official: SignedInOfficial) -> Response:
        return await self._page(request, official, parse_view(request.query))

    async def _answer(self, request: Request, official: SignedInOfficial) -> Response:
        """Store an official's answer to a report; if refused, show the typed text again."""
        fields, report_id = parse_form(request), request.path["report"]
        to = fields.get("to", "")
        word = OfficialAnswer(
            saw=fields.get("saw", ""),
            to=to,
            text=fields.get("text", ""),
            last=parse_number(fields, "last") if "last" in fields else None,
            reason=fields.get(_REASONS.get(to, ""), ""),
        )
        view, proof, site = parse_view(fields), parse_proof(fields), self._site
        try:
            await site.database.write(
                answer_with_proof, site.context, official.official_id, report_id, word, proof
            )
        except InvalidAnswerError as error:
            form = RejectedAnswer(word, error.faults, proof=proof)
            return await self._page(request, official, view, form, status=422)
        except ReportChangedError as error:
            form = RejectedAnswer(word, faster=error.name, state=error.state, proof=proof)
            return await self._page(request, official, view, form, status=409)
        except UnknownReportError:
            return self._not_found(request, official)
        query = urlencode({**view, "sent": f"{_DRAFT}{report_id}"})
        return Response(303, headers={"Location": f"/office?{query}"})

    async def _contact(self, request: Request, official: SignedInOfficial) -> Response:
        """Show a report with its phone numbers, once, for a reason, which is recorded."""
        site, fields = self._site, parse_form(request)
        why = fields.get("why", ""), fields.get("because", "")
        try:
            row = await site.database.write(
                _uncover_row, site.context, site.phrases, official, request.path["report"], why
            )
        except NoReasonError:
            view, more = parse_view(request.query), {"no_reason": True, "because": why[1]}
            return await self._page(request, official, view, status=422, more=more)
        if row is None:
            return self._not_found(request, official)
        values = {"row": row, **self._form_values(parse_view(request.query))}
        return site.page("report.html", values, official=official)

    async def _page(
        self,
        request: Request,
        official: SignedInOfficial,
        view: View,
        form: RejectedAnswer | None = None,
        *,
        status: int = 200,
        more: Mapping[str, object] | None = None,
    ) -> Response:
        """Return the page of the report that *request* names."""
        row = await self._row(request.path["report"], official)
        if row is None:
            return self._not_found(request, official)
        proof = form.proof if form else parse_proof(request.query)
        values = {"row": row, **self._form_values(view, form), "proof": proof, **(more or {})}
        return self._site.page("report.html", values, official=official, status=status)

    async def refuse_proof(
        self,
        request: Request,
        official: SignedInOfficial,
        why: str,
        proof: Sequence[str],
        status: int,
    ) -> Response:
        """Return the page of a report that tells *why* no photo was added to those of *proof*."""
        more = {"proof": proof, "proof_fault": why}
        return await self._page(request, official, {}, status=status, more=more)

    async def _photo(self, request: Request, official: SignedInOfficial) -> Response:
        """Return the page with one photo of a report."""
        row = await self._row(request.path["report"], official)
        number = parse_number(request.path, "photo")
        if row is None or not 0 < number <= len(row.photos):
            return self._not_found(request, official)
        values = {"row": row, "number": number, "photo": row.photos[number - 1]}
        return self._site.page("photo.html", values, official=official)

    async def _file(self, request: Request, official: SignedInOfficial) -> Response:
        del official
        site = self._site
        name = await site.database.read(
            media.name_on_disk, site.context.unit_id, request.path["media"]
        )
        try:
            path, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        # On a computer that officials share, no cache may keep what residents sent.
        headers = {**AS_ATTACHMENT, "Cache-Control": "no-store"}
        return Response(path=str(path), media_type=kind, headers=headers)

    def _form_values(self, view: View, form: RejectedAnswer | None = None) -> dict[str, object]:
        """Return what a template needs to show reports with their forms."""
        limits = {"least": answering.MIN_LENGTH, "most": answering.MAX_LENGTH}
        faults = form.faults.items() if form else ()
        return {
            "view": view,
            "form": form,
            "faults": {
                name: self._site.phrases.say(f"console-fault-{name}-{why}", **limits)
                for name, why in faults
            },
            "left": self._site.names.time_left,
            "now": self._site.context.now(),
            "moves": answering.list_answer_moves,
            "limits": limits,
            "most_photos": MOST_PHOTOS,
            "proof": (),
            "proof_fault": "",
            "no_photo_reasons": NO_PHOTO_REASONS,
            "refusal_reasons": REFUSAL_REASONS,
            "refused": REFUSED,
            "done": ANSWERED,
            "contact_reasons": CONTACT_REASONS,
            "hand_kinds": (*HAND_KINDS, *CORRECTED_KINDS, MERGED, UNMERGED),
            "no_reason": False,
            "because": "",
        }

    async def _row(self, report_id: str, official: SignedInOfficial) -> Row | None:
        site = self._site
        return await site.database.read(_find_row, site.context, site.phrases, report_id, official)

    async def _sent(self, request: Request, official: SignedInOfficial) -> _Sent | None:
        """Return the answer that the official has just sent, or None."""
        report_id, site = request.query.get("sent", "").removeprefix(_DRAFT), self._site
        item = await site.database.read(access.find_item, site.context, report_id)
        if item is None or not official.may(Action.SEE_REPORTS, item):
            return None
        row = await self._row(report_id, official)
        return _Sent(row, row.told) if row is not None and row.answers else None

    def _not_found(self, request: Request, official: SignedInOfficial) -> Response:
        return self._site.refusals.gone_page("report_not_found.html", request, official)


def _list_rows(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    view: View,
    scope: ReportScope,
    official: SignedInOfficial,
) -> tuple[list[Row], WaitingCounts]:
    unit_id = context.unit_id
    listed: Sequence[FullReport]
    if view.get("order") == _APPROVE:
        listed = _list_unapproved(tx, context, scope, official)
    elif view.get("order") == _DUE:
        after = view.get("after", "")
        listed = report_list.list_due_first(tx, unit_id, scope, after=after, most=_MOST)
    else:
        before, rank = view.get("before", ""), int(view.get("rank", NOT_URGENT))
        listed = report_list.list_newest(tx, unit_id, scope, before=before, rank=rank, most=_MOST)
    rows = build_rows(tx, context, phrases, listed, official=official)
    return rows, report_list.count_waiting(tx, unit_id, scope, now=context.now())


def _list_unapproved(
    tx: Transaction, context: UnitContext, scope: ReportScope, official: SignedInOfficial
) -> list[FullReport]:
    """Return the reports whose closure without a photo waits for *official*, oldest first."""
    if {Action.APPROVE_CLOSURES, Action.APPROVE_AS_DEPUTY}.isdisjoint(official.actions):
        return []
    listed = report_list.list_unapproved(tx, context.unit_id, scope, most=_MOST)
    items = [(report, access.find_item(tx, context, report.report_id)) for report in listed]
    return [report for report, item in items if item and may_approve(tx, context, official, item)]


def _count_unapproved(
    tx: Transaction, context: UnitContext, scope: ReportScope, official: SignedInOfficial
) -> int:
    return len(_list_unapproved(tx, context, scope, official))


def _find_row(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    report_id: str,
    official: SignedInOfficial,
) -> Row | None:
    report = report_list.find(tx, context.unit_id, report_id)
    return build_rows(tx, context, phrases, [report], official=official)[0] if report else None


def _uncover_row(
    tx: Transaction,
    context: UnitContext,
    phrases: Phrases,
    official: SignedInOfficial,
    report_id: str,
    why: tuple[str, str],
) -> Row | None:
    """Return a report with its phone numbers, for the reason *why*: a code, and words."""
    report = report_list.find(tx, context.unit_id, report_id)
    if report is None:
        return None
    record_look(tx, context, official.official_id, report_id, *why)
    return build_rows(tx, context, phrases, [report], official=official, is_uncovered=True)[0]


def parse_proof(fields: Mapping[str, str]) -> list[str]:
    """Return the ids of photos in the field "proof"; ignore what can't be one."""
    ids = fields.get("proof", "").split(",")
    return [id_ for id_ in ids if MEDIA_ID.fullmatch(id_)][:MOST_PHOTOS]


def parse_view(parameters: Mapping[str, str]) -> View:
    """Return the valid ones of *parameters*; ignore what can't be a report's id."""
    if parameters.get("order") == _APPROVE:
        return {"order": _APPROVE}
    by_due = parameters.get("order") == _DUE
    name = "after" if by_due else "before"
    id_ = parameters.get(name, "")
    page = {name: id_} if id_.isascii() and id_.isalnum() else {}
    if by_due:
        return {"order": _DUE, **page}
    rank = parameters.get("rank", "")
    return {**page, "rank": rank} if page and rank in _RANKS else page


def _view_behind(last: Row, *, by_due: bool) -> View:
    """Return the parameters that select the reports behind *last*."""
    id_ = last.report.report_id
    if by_due:
        return {"order": _DUE, "after": id_}
    return {"before": id_, "rank": str(last.rank)} if last.rank else {"before": id_}
