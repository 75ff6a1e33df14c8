"""The files of photos in messages: a picture for many people is uploaded once, and reused."""

from collections import OrderedDict
from collections.abc import Iterator, Mapping, Sequence

import msgspec
from msgspec import Struct

from handlers.errors import NotYetError
from handlers.telegram.bot_api.calls import Attachment, Call
from handlers.telegram.host import Host

UPLOAD_SECONDS = 1.0
"""After so long a message is tried again whose picture another message is uploading."""

_MOST_KNOWN = 1_000

File = bytes | str
"""The bytes of a photo, or the id that Telegram gave it."""


class _Size(Struct, frozen=True):
    file_id: str


class _Sent(Struct, frozen=True):
    photo: list[_Size] = []


_decode = msgspec.json.Decoder(_Sent | list[_Sent]).decode


class SharedPictures:
    """Finds the photos of messages, and remembers Telegram's ids of those that many people get.

    The photos of one person are uploaded for each message: nothing of them is remembered.
    """

    def __init__(self, host: Host) -> None:
        self._host = host
        self._ids: OrderedDict[str, str] = OrderedDict()
        self._uploading: set[str] = set()

    async def find(self, photos: Sequence[str]) -> dict[str, File]:
        """Return those of *photos* that still exist; end with `release`.

        Raises:
            NotYetError: another message is uploading one of them; wait for its id.
        """
        files: dict[str, File] = {}
        shared = set()
        for media in photos:
            id_ = self._ids.get(media) or await self._host.uploaded(media)
            if id_:
                files[media] = self._remember(media, id_)
            elif (data := await self._host.photo(media)) is not None:
                files[media] = data
                shared |= {media} if id_ is not None else set()
        # It may have been uploaded while we asked.
        files |= {media: self._ids[media] for media in shared if media in self._ids}
        new = shared - self._ids.keys()
        if new & self._uploading:
            raise NotYetError(UPLOAD_SECONDS)
        self._uploading |= new
        return files

    def release(self, files: Mapping[str, File]) -> None:
        """End the uploads of a message that got *files*, successful or not."""
        self._uploading -= {media for media, file in files.items() if isinstance(file, bytes)}

    async def note(self, call: Call, result: bytes) -> None:
        """Remember the ids of the pictures for many that *call* has uploaded."""
        for media, id_ in zip(_media_in(call), _ids_in(result), strict=False):
            if media in self._uploading and self._ids.get(media) != id_:
                self._remember(media, id_)
                await self._host.note_uploaded(media, id_)

    async def reload(self, call: Call, files: Mapping[str, File]) -> dict[str, File] | None:
        """Return *files* with the bytes of the photo of *call* in place of its id.

        Telegram has refused the id. Return None if it got no id, or the photo is gone.
        """
        (media,) = _media_in(call)
        if not isinstance(files.get(media), str):
            return None
        self._ids.pop(media, None)
        data = await self._host.photo(media)
        if data is None:
            return None
        self._uploading.add(media)
        return {**files, media: data}

    def _remember(self, media: str, id_: str) -> str:
        self._ids[media] = id_
        self._ids.move_to_end(media)
        if len(self._ids) > _MOST_KNOWN:
            self._ids.popitem(last=False)
        return id_


def _media_in(call: Call) -> Iterator[str]:
    """Yield the ids of the photos of *call* in the media store, in their order."""
    album = call.params.get("media")
    parts = [one["media"] for one in album] if isinstance(album, list) else []
    for part in (call.params.get("photo"), *parts):
        if isinstance(part, Attachment):
            yield part.media_id


def _ids_in(result: bytes) -> list[str]:
    """Return Telegram's ids of the photos in *result*, each in its largest size."""
    try:
        sent = _decode(result)
    except msgspec.DecodeError:
        return []
    messages = sent if isinstance(sent, list) else [sent]
    return [it.photo[-1].file_id for it in messages if it.photo]
