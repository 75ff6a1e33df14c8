"""The page on which the counter finds the report that someone asks about."""

from collections.abc import Sequence

from bot.console.forms import parse_form
from bot.console.reports.report_rows import Row, build_rows
from bot.console.site import ConsoleSite
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.unit_context import UnitContext
from conversations.dialogues.reports.report_codes import find_written_codes
from conversations.engine.model.phrases import Phrases
from conversations.text.folded_text import FoldedText
from conversations.text.phone import national
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import audit
from storage.repositories.reports import report_list

_MOST = 20


class FindPages:
    """Find reports by code or phone number; each one found is in the audit log."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the route; the number that is asked for stays out of addresses and logs."""
        find = self._site.route
        return (find("POST", "/office/find", Action.FIND_REPORTS, self._find, "office_find"),)

    async def _find(self, request: Request, official: SignedInOfficial) -> Response:
        site, asked = self._site, parse_form(request).get("asked", "")
        rows = await site.database.write(
            _find_rows, site.context, site.phrases, official.official_id, asked
        )
        values = {"rows": rows, "asked": asked}
        return site.page("reports_found.html", values, official=official)


def _find_rows(
    tx: Transaction, context: UnitContext, phrases: Phrases, official: str, asked: str
) -> list[Row]:
    """Return the reports with the code, or the phone number, that *asked* is."""
    unit_id, prefix = context.unit_id, context.unit.prefix
    number = "".join(asked.split())
    codes = [f"{prefix} {number}"] if number.isdecimal() else []
    codes += find_written_codes(FoldedText(asked), prefix)
    found = report_list.find_asked(tx, unit_id, codes, national(asked), most=_MOST)
    for report in found:
        now, report_id = context.now(), report.report_id
        audit.record(tx, unit_id, official, "report.find", report_id, now=now)
    return build_rows(tx, context, phrases, found)
