"""Add pictures to an announcement, take them away, and show them."""

import asyncio
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from bot.async_media_store import AsyncMediaStore
from bot.console.announcements.announcement_pages import AnnouncementPages, Refusal
from bot.console.announcements.editor import AT
from bot.console.forms import parse_form, parse_number, read_parts
from bot.console.site import ConsoleSite, is_own_upload
from bot.fair_queue import Owner
from bot.media_store import MediaError, UnknownMediaError
from bot.services.announcements.writing import pictures
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.announcements.writing.drafting import ConcurrentEditError, Saved
from bot.services.approvals import NotAllowedError, TransitionError
from bot.services.officials.permissions import Action, SignedInOfficial
from handlers.http import AS_ATTACHMENT, BodyError, Request, Response, Route
from storage.repositories import media

_ACT = "picture"
# The other fields of the form, and the heads of its parts.
_FORM_BYTES = 16_384


class PicturePages:
    """Keep the pictures of announcements; files have *most_bytes* at most."""

    def __init__(
        self,
        site: ConsoleSite,
        files: AsyncMediaStore,
        pages: AnnouncementPages,
        most_bytes: int,
    ) -> None:
        self._site = site
        self._files = files
        self._pages = pages
        self._most_bytes = most_bytes

    def routes(self) -> Sequence[Route]:
        """Return the routes."""
        write, one = Action.WRITE_ANNOUNCEMENTS, f"{AT}/{{announcement}}"
        return (
            self._site.upload_route(
                f"{one}/picture",
                write,
                self._add,
                "office_announcement_picture",
                self._most_bytes + _FORM_BYTES,
            ),
            self._site.route(
                "POST",
                f"{one}/picture-away",
                write,
                self._remove,
                "office_announcement_picture_away",
            ),
            self._site.route(
                "GET",
                f"{one}/pictures/{{picture}}",
                Action.SEE_ANNOUNCEMENTS,
                self._show,
                "office_announcement_picture_file",
            ),
        )

    async def _add(self, request: Request, official: SignedInOfficial) -> Response:
        """Store the uploaded picture, and add it; if that can't be, say why."""
        site = self._site
        try:
            async with request.incoming.on_disk(official.official_id) as path:
                found = await asyncio.to_thread(_read_upload, request, official, path)
            if found is None:
                return site.page("forbidden.html", status=403)
            seen, picture = found
            owner = Owner(request.client, official.official_id)
            kept = await self._files.keep_photo(picture, owner)
        except BodyError as error:
            if error.code != "too_large":
                raise
            return await self._refuse(request, official, "too_large", 413)
        except MediaError as error:
            return await self._refuse(request, official, error.code, 422)
        change = partial(pictures.add_picture, seen_version=seen, kept=kept)
        return await self._change(request, official, change)

    async def _remove(self, request: Request, official: SignedInOfficial) -> Response:
        form = parse_form(request)
        seen, picture = parse_number(form, "seen"), form.get("picture", "")
        change = partial(pictures.remove_picture, seen_version=seen, media_id=picture)
        return await self._change(request, official, change)

    async def _change(
        self, request: Request, official: SignedInOfficial, change: Callable[..., Saved]
    ) -> Response:
        """Make a new version by *change*; go back to the page, or show there why not."""
        site, id_ = self._site, request.path["announcement"]
        try:
            await site.database.write(change, site.context, official.official_id, id_)
        except InvalidAnnouncementError as error:
            return await self._refuse(request, official, error.faults["picture"], 422)
        except LookupError:
            return await self._pages.page(request, official)
        except (ConcurrentEditError, TransitionError):
            why = site.phrases.say("console-announcement-edited-meanwhile")
            return await self._pages.page(request, official, Refusal(_ACT, {"state": why}), 409)
        except NotAllowedError as error:
            why = site.phrases.say(f"console-announcement-refused-{error.why}")
            return await self._pages.page(request, official, Refusal(_ACT, {"state": why}), 409)
        return Response(303, headers={"Location": f"{AT}/{id_}?sent=pictures#pictures"})

    async def _refuse(
        self, request: Request, official: SignedInOfficial, code: str, status: int
    ) -> Response:
        """Return the page of the announcement with the reason, by its *code*."""
        say = self._site.phrases.say
        own = f"console-announcement-picture-{code}"
        most = self._most_bytes // 1024**2
        why = say(own, most=most) if self._site.phrases.has(own) else say(f"media-{code}")
        return await self._pages.page(request, official, Refusal(_ACT, {_ACT: why}), status)

    async def _show(self, request: Request, official: SignedInOfficial) -> Response:
        """Return the file of a picture; "-s" at the end of its id is the small copy."""
        del official
        picture = request.path["picture"]
        is_known = await self._site.database.read(
            media.is_picture, self._site.context.unit_id, picture.removesuffix("-s")
        )
        try:
            path, kind = self._files.open(picture if is_known else "")
        except UnknownMediaError:
            return Response(404)
        return Response(path=str(path), media_type=kind, headers=AS_ATTACHMENT)


def _read_upload(
    request: Request, official: SignedInOfficial, path: Path
) -> tuple[int, bytes] | None:
    """Return the version that was seen and the picture; None if the form is not ours."""
    body = path.read_bytes()
    if not is_own_upload(request, official, body):
        return None
    parts = read_parts(request.headers.get("content-type", ""), body)
    seen = parse_number({"seen": parts.get("seen", b"").decode("ascii", "replace")}, "seen")
    return seen, parts.get("picture", b"")
