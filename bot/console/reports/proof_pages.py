"""Photos of finished work: an official adds them to a report's answer before they send it."""

import asyncio
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import urlencode

from bot.async_media_store import AsyncMediaStore
from bot.console.forms import read_files, read_parts
from bot.console.reports.report_pages import REPORT, ReportPages, parse_proof, parse_view
from bot.console.site import ConsoleSite, is_own_upload
from bot.fair_queue import Owner
from bot.media_store import MediaError, UnknownMediaError
from bot.services.officials.permissions import Action, SignedInOfficial
from bot.services.reports.proof import find_proof, keep_proof
from conversations.staff.reports.my_work import MOST_PHOTOS
from handlers.http import AS_ATTACHMENT, BodyError, Request, Response, Route

# The other fields of the form, and the heads of its parts.
_FORM_BYTES = 16_384


class ProofPages:
    """Keep photos for an answer until it is sent; all of one form have *most_bytes* at most."""

    def __init__(
        self, site: ConsoleSite, files: AsyncMediaStore, pages: ReportPages, most_bytes: int
    ) -> None:
        self._site = site
        self._files = files
        self._pages = pages
        self._most_bytes = most_bytes

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        answer, one = Action.ANSWER_REPORTS, "/office/reports/{report}/proof"
        most = self._most_bytes + _FORM_BYTES
        return (
            self._site.upload_route(one, answer, self._add, "office_proof", most, of=REPORT),
            self._site.route(
                "GET", f"{one}/{{media}}", answer, self._show, "office_proof_file", of=REPORT
            ),
        )

    async def _add(self, request: Request, official: SignedInOfficial) -> Response:
        """Store the uploaded photos; go back to the report, or say there why not."""
        site = self._site
        try:
            async with request.incoming.on_disk(official.official_id) as path:
                found = await asyncio.to_thread(_read_upload, request, official, path)
            if found is None:
                return site.page("forbidden.html", status=403)
            fields, photos = found
            had = parse_proof(fields)
            if not photos:
                return await self._refuse(request, official, "none", 422, had)
            owner = Owner(request.client, official.official_id)
            room = max(0, MOST_PHOTOS - len(had))
            kept = [await self._files.keep_photo(photo, owner) for photo in photos[:room]]
        except BodyError as error:
            if error.code != "too_large":
                raise
            return await self._refuse(request, official, "too_large", 413)
        except MediaError as error:
            return await self._refuse(request, official, error.code, 422, had)
        await site.database.write(keep_proof, site.context, official.official_id, kept)
        proof = ",".join(dict.fromkeys([*had, *(photo.media for photo in kept)]))
        report_id = request.path["report"]
        query = urlencode({**parse_view(fields), "proof": proof})
        return Response(
            303, headers={"Location": f"/office/reports/{report_id}?{query}#proof-{report_id}"}
        )

    async def _refuse(
        self,
        request: Request,
        official: SignedInOfficial,
        code: str,
        status: int,
        had: Sequence[str] = (),
    ) -> Response:
        """Return the page of the report with the reason, by its *code*."""
        phrases, own = self._site.phrases, f"console-proof-{code}"
        most = self._most_bytes // 1024**2
        why = phrases.say(own, most=most) if phrases.has(own) else phrases.say(f"media-{code}")
        return await self._pages.refuse_proof(request, official, why, had, status)

    async def _show(self, request: Request, official: SignedInOfficial) -> Response:
        """Return a photo that the official sent for an answer; "-s" at its end is small."""
        site = self._site
        name = await site.database.read(
            find_proof, site.context, official.official_id, request.path["media"]
        )
        try:
            path, kind = self._files.open(name or "")
        except UnknownMediaError:
            return Response(404)
        headers = {**AS_ATTACHMENT, "Cache-Control": "no-store"}
        return Response(path=str(path), media_type=kind, headers=headers)


def _read_upload(
    request: Request, official: SignedInOfficial, path: Path
) -> tuple[Mapping[str, str], list[bytes]] | None:
    """Return the fields and the photos of the form; None if it is not ours."""
    body = path.read_bytes()
    if not is_own_upload(request, official, body):
        return None
    kind = request.headers.get("content-type", "")
    parts = read_parts(kind, body)
    fields = {
        name: content.decode("utf-8", "replace")
        for name, content in parts.items()
        if name != "photo"
    }
    return fields, read_files(kind, body, "photo")
