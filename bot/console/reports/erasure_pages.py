"""The act by which officials ask for the erasure of who told a report that they entered."""

from collections.abc import Sequence

from bot.console.forms import parse_form
from bot.console.reports.report_pages import REPORT
from bot.console.site import ConsoleSite
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.privacy.requests_at_counter import NotEnteredError, ask_erasure
from handlers.http import Request, Response, Route

_GOES_ON = "goes_on"


class ErasurePages:
    """Take the request to erase somebody who can't ask for it in a chat."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site

    def routes(self) -> Sequence[Route]:
        """Return the route."""
        path, enters = "/office/reports/{report}/erasure", Action.ENTER_REPORTS
        route = self._site.route
        return (route("POST", path, enters, self._ask, "office_report_erasure", of=REPORT),)

    async def _ask(self, request: Request, official: SignedInOfficial) -> Response:
        site, report_id = self._site, request.path["report"]
        goes_on = parse_form(request).get("work") == _GOES_ON
        work, official_id = site.database.write, official.official_id
        try:
            await work(ask_erasure, site.context, official_id, report_id, goes_on=goes_on)
        except NotEnteredError:
            return site.refusals.gone_page("report_not_found.html", request, official)
        return Response(303, headers={"Location": f"/office/reports/{report_id}"})
