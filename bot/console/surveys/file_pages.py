"""The photos and recordings in the answers to a survey, for officials."""

from collections.abc import Sequence

from bot.console.site import ConsoleSite
from bot.media_store import MediaStore, UnknownMediaError
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import AS_ATTACHMENT, Request, Response, Route
from storage.database.transactions import Transaction
from storage.repositories import media
from storage.repositories.surveys import responses


class SurveyFilePages:
    """Send one file of the answers."""

    def __init__(self, site: ConsoleSite, store: MediaStore) -> None:
        self._site = site
        self._store = store

    def routes(self) -> Sequence[Route]:
        """Return the route."""
        path = "/office/surveys/{survey}/files/{media}"
        return (
            self._site.route("GET", path, Action.SEE_SURVEYS, self._file, "office_survey_file"),
        )

    async def _file(self, request: Request, official: SignedInOfficial) -> Response:
        del official
        path = request.path
        name = await self._site.database.read(self._find_name, path["survey"], path["media"])
        try:
            found, kind = self._store.open(name or "")
        except UnknownMediaError:
            return Response(404)
        # On a computer that officials share, no cache may keep what residents sent.
        headers = {**AS_ATTACHMENT, "Cache-Control": "no-store"}
        return Response(path=str(found), media_type=kind, headers=headers)

    def _find_name(self, tx: Transaction, survey_id: str, media_id: str) -> str | None:
        unit_id = self._site.context.unit_id
        plain = media_id.removesuffix(media.SMALL_SUFFIX)
        is_its = responses.has_file(tx, unit_id, survey_id, plain)
        return media.name_on_disk(tx, unit_id, media_id) if is_its else None
