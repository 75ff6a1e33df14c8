"""The versions of a survey: who saved each, when, and what it changed."""

from collections.abc import Sequence
from datetime import datetime

from msgspec import Struct

from bot.console.differences import Difference, find_differences
from bot.console.site import ConsoleSite
from bot.console.surveys.words import SurveyWords
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories.officials import officials
from storage.repositories.surveys import surveys
from storage.repositories.surveys.surveys import StoredSurvey

_MOST = 30


class _Saved(Struct, frozen=True):
    """A version as the page shows it, with what differs from the one before."""

    number: int
    who: str
    at: datetime
    changes: Sequence[Difference]


class SurveyVersionPages:
    """Show the newest versions of a survey."""

    def __init__(self, site: ConsoleSite) -> None:
        self._site = site
        self._words = SurveyWords(site)

    def routes(self) -> Sequence[Route]:
        """Return the route."""
        path, see = "/office/surveys/{survey}/versions", Action.SEE_SURVEYS
        return (self._site.route("GET", path, see, self._list, "office_survey_versions"),)

    async def _list(self, request: Request, official: SignedInOfficial) -> Response:
        stored, saved = await self._site.database.read(self._load, request.path["survey"])
        if stored is None:
            return self._site.refusals.gone_page("survey_gone.html", request, official)
        values = {"stored": stored, "saved": saved}
        return self._site.page("survey_versions.html", values, official=official)

    def _load(self, tx: Transaction, id_: str) -> tuple[StoredSurvey | None, Sequence[_Saved]]:
        """Return a survey with its versions, the newest first."""
        unit_id = self._site.context.unit_id
        stored = surveys.find(tx, unit_id, id_)
        if stored is None:
            return None, ()
        found: list[_Saved] = []
        before: dict[str, str] = {}
        for number in range(max(1, stored.version - _MOST), stored.version + 1):
            version = surveys.load_version(tx, unit_id, id_, number)
            texts = self._words.describe(version.content)
            who = officials.name_of(tx, unit_id, version.editor)
            changes = find_differences(before, texts) if before else ()
            found.append(_Saved(number, who, version.saved_at, changes))
            before = texts
        return stored, found[::-1]
