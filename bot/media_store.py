"""The media store: re-encoded photos and recordings without metadata, named by their hashes."""

import contextlib
import errno
import hashlib
import io
import math
import os
import re
import tempfile
import threading
import warnings
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import ClassVar, Literal

from PIL import ExifTags, Image, ImageOps

from bot.subprocess_work.sounds import TOO_LONG, Recording, decode_sound

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
MOST_PIXELS = 40_000_000
MOST_SIDE = 16_383
MOST_MEMORY = 200_000_000
LITTLE_MEMORY = 50_000_000
MOST_SCANS = 500
SIDE = 2560
SMALL_SIDE = 480
BAND = 32
QUALITY = 85
SOUNDS = {
    ".ogg": ("audio/ogg", rb"OggS.{24}(OpusHead|\x01vorbis|Speex)"),
    ".webm": ("audio/webm", rb"\x1aE\xdf\xa3.{0,48}(webm|matroska)"),
    ".m4a": ("audio/mp4", rb".{4}ftyp(M4A|M4B|mp4|iso|3g|dash)"),
    ".aac": ("audio/aac", rb"\xff[\xf0\xf1\xf8\xf9]"),
    ".mp3": ("audio/mpeg", rb"ID3[\x02-\x04]|\xff[\xe2\xe3\xf2\xf3\xfa\xfb][\x10-\xef]"),
    ".wav": ("audio/wav", rb"RIFF.{4}WAVE"),
    ".amr": ("audio/amr", rb"#!AMR(-WB)?\n"),
}
MIME_TYPES = {".jpg": "image/jpeg"} | {suffix: mime for suffix, (mime, _) in SOUNDS.items()}
PART = ".part"
MEDIA_ID = re.compile(r"[0-9a-f]{64}(-s)?")

# At import: the filters are global, and changing them later would race with other threads.
warnings.filterwarnings("error", category=Image.DecompressionBombWarning)


class MediaError(Exception):
    """A file can't be stored or found; *code* names the phrase media-<code>.

    The same file may be accepted after *retry_seconds*, but never if they are 0.
    """

    code: ClassVar[str]
    retry_seconds: float = 0.0


class NotAPictureError(MediaError):
    """The bytes can't be decoded as a picture of a supported type."""

    code = "not_a_picture"


class TooManyPixelsError(MediaError):
    """Decoding the picture would take too much memory."""

    code = "too_many_pixels"


class EmptyError(MediaError):
    """The file is empty."""

    code = "empty"


class NotASoundError(MediaError):
    """The bytes can't be decoded as a recording of a supported type."""

    code = "not_a_sound"


class TooLargeError(MediaError):
    """The file has too many bytes."""

    code = "too_large"


class TooLongError(TooLargeError):
    """The recording takes too many minutes."""

    code = "too_long"


class DiskFullError(MediaError):
    """The disk is full."""

    code = "disk_full"
    retry_seconds = 60.0


class NoRoomError(MediaError):
    """Our share of the disk is used up, or too little of the disk is free."""

    code = "no_room"
    retry_seconds = 600.0


class TooManyFilesError(MediaError):
    """The sender's quota is used up."""

    code = "too_many"
    retry_seconds = 600.0


class TooManyYetError(MediaError):
    """The sender's quota before consent is used up."""

    code = "too_many_yet"


class TooLargeYetError(MediaError):
    """The file has too many bytes to be stored before consent."""

    code = "too_large_yet"


class BusyError(MediaError):
    """Too much is being decoded for the sender, or in all."""

    code = "busy"

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:.0f} s")
        self.retry_seconds = seconds


class UnknownMediaError(MediaError):
    """No file has this id."""

    code = "unknown"


@dataclass(frozen=True)
class StoredFile:
    """A stored file: *media* is its id, *bytes* its size; a recording has no width and height."""

    media: str
    kind: Literal["photo", "voice"]
    mime: str
    bytes: int
    width: int = 0
    height: int = 0


class MediaStore:
    """Files in *folder*, each named by the SHA-256 of its content; thread-safe.

    The small copy of a photo has its id with "-s" at the end. A file is synced to the disk before
    its id is returned.
    """

    def __init__(self, folder: Path, *, most_bytes: int = 20 * 1024 * 1024) -> None:
        self._folder = folder
        self._most_bytes = most_bytes
        self._large_image_lock = threading.Lock()

    def keep_photo(self, data: bytes) -> StoredFile:
        """Store the picture in *data*, upright and without metadata.

        Raises:
            MediaError: it is no picture, too large, or there is no room.
        """
        self._check_size(data)
        image = _decode(data, self._large_image_lock)
        photo = _encode_jpeg(image)
        media = hashlib.sha256(photo).hexdigest()
        kept = StoredFile(media, "photo", MIME_TYPES[".jpg"], len(photo), *image.size)
        image.thumbnail((SMALL_SIDE, SMALL_SIDE))
        # The small copy first, so that every photo in the store has one.
        self._keep(f"{media}-s.jpg", _encode_jpeg(image))
        self._keep(f"{media}.jpg", photo)
        return kept

    def keep_voice(self, data: bytes, content_type: str) -> StoredFile:  # noqa: ARG002 - a mere claim
        """Store the recording in *data* without metadata; its type is detected from its bytes.

        A process of its own decodes it. What browsers can't play is stored as Opus in Ogg.

        Raises:
            MediaError: it is no recording, too large or long, or there is no room.
        """
        self._check_size(data)
        starts = ((end, start) for end, (_, start) in SOUNDS.items())
        suffix = next((end for end, start in starts if re.match(start, data, re.DOTALL)), None)
        if suffix is None:
            raise NotASoundError
        decoded = decode_sound(Recording(suffix, data))
        if decoded.refused:
            raise TooLongError if decoded.refused == TOO_LONG else NotASoundError
        media = hashlib.sha256(decoded.data).hexdigest()
        self._keep(f"{media}{decoded.suffix}", decoded.data)
        return StoredFile(media, "voice", MIME_TYPES[decoded.suffix], len(decoded.data))

    def open(self, media_id: str) -> tuple[Path, str]:
        """Return the file of *media_id* and its type.

        Raises:
            UnknownMediaError: there is no such file.
        """
        if MEDIA_ID.fullmatch(media_id):
            for suffix, mime in MIME_TYPES.items():
                path = self._path(media_id + suffix)
                if path.is_file():
                    return path, mime
        raise UnknownMediaError

    def has(self, media_id: str) -> bool:
        """Tell whether there is a file of *media_id*."""
        try:
            self.open(media_id)
        except UnknownMediaError:
            return False
        return True

    def list_folder(self, folder: str) -> dict[Path, datetime]:
        """Return the files in a folder of the store, each with the time when it was stored last.

        The name of a folder is the first two letters of its files' names.
        """
        path = self._folder / folder
        if not path.is_dir():
            return {}
        with os.scandir(path) as entries:
            return {Path(entry.path): _time_of(entry.stat()) for entry in entries}

    def _check_size(self, data: bytes) -> None:
        if not data:
            raise EmptyError
        if len(data) > self._most_bytes:
            raise TooLargeError

    def _path(self, name: str) -> Path:
        return self._folder / name[:2] / name

    def _keep(self, name: str, data: bytes) -> None:
        path = self._path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if not _mark_stored(path, len(data)):
                _write_file(path, data)
            # Also if another thread wrote the file: that thread may not have synced it yet.
            for folder in (path.parent, self._folder, self._folder.parent):
                _sync_folder(folder)
        except OSError as error:
            if error.errno in {errno.ENOSPC, errno.EDQUOT}:
                raise DiskFullError from error
            raise


def _decode(data: bytes, large_image_lock: threading.Lock) -> Image.Image:
    """Return the picture in *data*: RGB on white, upright, no side over SIDE, without metadata.

    Drop its colour profile: it is hardly visible, and applying it needs one more parser.
    """
    try:
        with Image.open(io.BytesIO(data), formats=FORMATS) as image:
            memory = _estimate_memory(image, data)
            with large_image_lock if memory > LITTLE_MEMORY else contextlib.nullcontext():
                small = _shrink(image)
            with contextlib.suppress(Exception):  # many valid pictures have broken EXIF
                turned = ExifTags.Base.Orientation
                small.getexif()[turned] = image.getexif().get(turned, 1)
                ImageOps.exif_transpose(small, in_place=True)
            return small
    except MediaError:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning, MemoryError) as error:
        raise TooManyPixelsError from error
    except Exception as error:  # decoders raise anything on malicious bytes
        raise NotAPictureError from error


def _estimate_memory(image: Image.Image, data: bytes) -> int:
    """Return an estimate of the bytes of memory for decoding *image*."""
    progressive = "progressive" in image.info
    if progressive and data.count(b"\xff\xda") > MOST_SCANS:
        raise NotAPictureError  # each scan takes time for the whole picture
    # libwebp holds two canvases and Pillow two copies; a progressive JPEG, all coefficients.
    pixels = image.width * image.height
    memory = pixels * (16 if image.format == "WEBP" else 8 if progressive else 4)
    if pixels > MOST_PIXELS or memory > MOST_MEMORY or max(image.size) > MOST_SIDE:
        raise TooManyPixelsError
    return memory


def _shrink(image: Image.Image) -> Image.Image:
    """Return *image* as RGB on white, no side longer than SIDE."""
    shrink = max(1.0, max(image.size) / SIDE)
    width, height = (max(1, round(side / shrink)) for side in image.size)
    image.draft(None, (width, height))
    image.load()
    small = Image.new("RGB", (width, height))
    scale = image.height / height
    margin = math.ceil(3 * scale)  # Lanczos reads that many rows beyond the band
    # Band by band, so that memory never holds a second picture of the full size.
    for top in range(0, height, BAND):
        bottom = min(top + BAND, height)
        first = max(0, math.floor(top * scale) - margin)
        last = min(image.height, math.ceil(bottom * scale) + margin)
        band = _flatten(image.crop((0, first, image.width, last)))
        box = (0, top * scale - first, image.width, min(bottom * scale, image.height) - first)
        small.paste(band.resize((width, bottom - top), Image.Resampling.LANCZOS, box), (0, top))
    return small


def _flatten(image: Image.Image) -> Image.Image:
    if image.mode.startswith("I;16"):
        image = image.point(lambda light: light / 256).convert("L")
    if not image.has_transparency_data:
        return image.convert("RGB")
    white = Image.new("RGBA", image.size, "white")
    white.alpha_composite(image.convert("RGBA"))
    return white.convert("RGB")


def _encode_jpeg(image: Image.Image) -> bytes:
    jpeg = io.BytesIO()
    image.save(jpeg, "JPEG", quality=QUALITY)
    return jpeg.getvalue()


def _mark_stored(path: Path, size: int) -> bool:
    """Tell whether the file is there and whole; set its time, so that no cleanup deletes it."""
    try:
        os.utime(path)
        return path.stat().st_size == size
    except FileNotFoundError:
        return False


def remove_unless_newer(path: Path, *, before: datetime) -> bool:
    """Delete a file unless it was stored since *before*; return whether it is deleted.

    It is moved aside first, so that someone who stores the same file meanwhile writes it again.
    """
    aside = path.with_name(f"{path.name}{PART}")
    try:
        path.rename(aside)
        is_newer = _time_of(aside.stat()) >= before
    except FileNotFoundError:
        return False
    if is_newer:
        aside.replace(path)
        return False
    aside.unlink(missing_ok=True)
    return True


def _time_of(stat: os.stat_result) -> datetime:
    return datetime.fromtimestamp(stat.st_mtime, UTC)


def _write_file(path: Path, data: bytes) -> None:
    with tempfile.NamedTemporaryFile(dir=path.parent, suffix=PART, delete=False) as part:
        try:
            part.write(data)
            part.flush()
            os.fsync(part.fileno())
            Path(part.name).replace(path)
        except BaseException:
            Path(part.name).unlink(missing_ok=True)
            raise


def _sync_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
