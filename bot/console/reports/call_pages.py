"""The page of people to phone, because an answer to their report did not reach them."""

from collections.abc import Sequence

from msgspec import Struct

from bot.console.site import ConsoleSite
from bot.console.typed_text import read_typed_form
from bot.console.work_objects import ObjectOf
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.reports import access
from bot.services.reports.calls import note_call
from bot.services.reports.query_handlers import category_name
from bot.services.unit_context import UnitContext
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.reports import answer_deliveries
from storage.repositories.reports.answer_deliveries import Call
from storage.repositories.reports.report_scope import ReportScope

AT = "/office/calls"
CALL = ObjectOf(access.items_of_call, "report_not_found.html")
_MOST = 50


class _CallRow(Struct, frozen=True):
    """One call to make, with the name of the report's category and of the official."""

    call: Call
    category: str
    official: str


class CallPages:
    """List the people to phone; their number stands on the page of their report."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        route = self._site.route
        return (
            route("GET", AT, Action.SEE_REPORTS, self._list, "office_calls"),
            route(
                "POST",
                f"{AT}/{{call}}",
                Action.ANSWER_REPORTS,
                self._called,
                "office_called",
                of=CALL,
            ),
        )

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        del request
        site = self._site
        scope = access.scope_of(site.context, official)
        rows, count = await site.database.read(
            _list_rows, site.context, site.phrases.language, scope
        )
        return site.page("calls.html", {"rows": rows, "count": count}, official=official)

    async def _called(self, request: Request, official: SignedInOfficial) -> Response:
        """Note that an official called, and take the call off the list."""
        site = self._site
        is_known = await site.database.write(
            note_call, site.context, official.official_id, request.path["call"]
        )
        if not is_known:
            values = {"typed": read_typed_form(request)}
            return site.page("report_not_found.html", values, official=official, status=404)
        return Response(303, headers={"Location": AT})


def _list_rows(
    tx: Transaction, context: UnitContext, language: str, scope: ReportScope
) -> tuple[list[_CallRow], int]:
    unit_id = context.unit_id
    calls = answer_deliveries.list_calls(tx, unit_id, scope, most=_MOST)
    rows = [
        _CallRow(
            call,
            category_name(context.pack(tx, call.version), call.category).in_language(language),
            officials.name_of(tx, unit_id, call.answered_by),
        )
        for call in calls
    ]
    return rows, answer_deliveries.count_calls(tx, unit_id, scope)
