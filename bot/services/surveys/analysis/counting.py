"""Count a survey's answers: at each look, or in the background where there are very many.

What is shown is at most ten seconds old. A survey with few answers is counted when somebody looks.
The counts of a large one are kept in the database. While it is open, one of the processes counts
it again every few seconds, so that nobody waits. Results that are shown once, when the survey is
over (`disclosure`), are not counted before.
"""

from datetime import datetime, timedelta

from msgspec import structs

from bot.services.surveys.analysis.disclosure import is_shown_once, load_participation
from bot.services.surveys.analysis.making import make_results
from bot.services.surveys.analysis.tables import ShownResults
from bot.services.unit_context import UnitContext
from conversations.surveys.survey import Survey
from storage.database.transactions import Database
from storage.repositories.surveys import surveys, tallies
from storage.repositories.surveys.surveys import OPEN
from storage.repositories.surveys.tallies import Tally

LARGE = 5_000
"""From so many respondents on, counting takes about 0.1 s or more, too long for each look."""

RECOUNT_SECONDS = 5
MOST_AGE = timedelta(seconds=10)
_STALE = timedelta(seconds=4)
# Answers of which nobody knows when they were given may be changed, and as many people are left.
_READ_AGAIN = timedelta(minutes=1)


class SurveyCounter:
    """Return the counts of surveys; a survey is large from *large* respondents on."""

    def __init__(self, database: Database, context: UnitContext, large: int = LARGE) -> None:
        self._database = database
        self._context = context
        self._large = large

    async def load_results(self, survey_id: str, version: int, survey: Survey) -> ShownResults:
        """Return what may be shown of a version of *survey* now."""
        before = await self._database.read(
            load_participation, self._context, survey_id, version, survey
        )
        return before or make_results(survey, await self.load(survey_id, version))

    async def load(self, survey_id: str, version: int) -> Tally:
        """Return the counts of a version of a survey, at most ten seconds old."""
        unit_id = self._context.unit_id
        kept = await self._database.read(tallies.find, unit_id, survey_id, version)
        if kept is None:
            return await self._count(survey_id, version)
        is_recent = self._context.now() - kept.counted_at <= MOST_AGE
        if is_recent or await self._is_unchanged(survey_id, version, kept):
            return kept
        return await self._count(survey_id, version)

    async def recount(self) -> None:
        """Count the large open surveys again, unless another process did so just now."""
        unit_id, before = self._context.unit_id, self._context.now() - _STALE
        for id_, version, kept_at in await self._database.read(tallies.list_open, unit_id):
            key = (unit_id, id_, version)
            stored = await self._database.read(surveys.load_version, *key)
            if is_shown_once(stored.content.survey):
                continue
            if kept_at is None:
                extent = await self._database.read(tallies.find_extent, *key)
                if extent.respondents >= self._large:
                    await self._count(id_, version)
            elif kept_at < before and await self._claim(id_, version, before):
                await self._recount(id_, version)

    async def _recount(self, survey_id: str, version: int) -> None:
        """Count again, if anybody answered since; else keep the counts as those of now."""
        key, now = (self._context.unit_id, survey_id, version), self._context.now()
        kept = await self._database.read(tallies.find, *key)
        extent = await self._database.read(tallies.find_extent, *key)
        is_same = kept is not None and (kept.respondents, kept.last_at) == extent[1:]
        if kept is None or not is_same or now - kept.read_at > _READ_AGAIN:
            await self._count(survey_id, version)
        else:
            kept = structs.replace(kept, counted_at=now)
            await self._database.write(tallies.keep, *key, kept)

    async def _claim(self, survey_id: str, version: int, before: datetime) -> bool:
        key, now = (self._context.unit_id, survey_id, version), self._context.now()
        return await self._database.write(tallies.claim, *key, before=before, now=now)

    async def _is_unchanged(self, survey_id: str, version: int, kept: Tally) -> bool:
        """Tell whether nobody can answer any more, and nobody's answers were erased since."""
        key = (self._context.unit_id, survey_id, version)
        extent = await self._database.read(tallies.find_extent, *key)
        return extent.state != OPEN and extent.respondents == kept.respondents

    async def _count(self, survey_id: str, version: int) -> Tally:
        key = (self._context.unit_id, survey_id, version)
        now = self._context.now()
        tally = await self._database.read(tallies.count, *key, now=now)
        if tally.respondents >= self._large:
            await self._database.write(tallies.keep, *key, tally)
        return tally
