import asyncio
import hashlib
import io
import os
import re
import struct
import subprocess
import sys
import threading
import zipfile
import zlib
from contextlib import nullcontext
from pathlib import Path

import pytest
from PIL import ExifTags, Image, ImageChops, ImageCms, ImageFile, PngImagePlugin

from bot import async_media_store
from bot.async_media_store import AsyncMediaStore
from bot.fair_queue import Owner
from bot.media_room import MediaRoom
from bot.media_store import (
    BusyError,
    DiskFullError,
    EmptyError,
    MediaError,
    MediaStore,
    NoRoomError,
    NotAPictureError,
    NotASoundError,
    StoredFile,
    TooLargeError,
    TooLongError,
    TooManyPixelsError,
    UnknownMediaError,
)
from bot.settings.sections import Media
from tests.recordings import (
    AAC,
    AMR,
    CANARY,
    M4A_AAC,
    M4A_ALAC,
    MP3,
    MP4_AAC,
    MP4_OPUS,
    OGG_OPUS,
    OGG_VORBIS,
    PHONE_3GP,
    WAV,
    WAV_ALAW,
    WEBM_OPUS,
    WEBM_VORBIS,
    recording,
    seconds_of,
    streams,
)

ROOT = Path(__file__).parents[2]
RED, BLUE, WHITE = (220, 30, 30), (30, 30, 220), (255, 255, 255)
CAMERA_OWNER = b"CanaryCameraOwner"
XMP = b"<x:xmpmeta/>" + CAMERA_OWNER
# A recording of each type, and the type of the stored file: browsers play no AMR, for example.
SOUNDS = {
    OGG_OPUS: "audio/ogg",
    OGG_VORBIS: "audio/ogg",
    WEBM_OPUS: "audio/webm",
    WEBM_VORBIS: "audio/ogg",
    MP4_AAC: "audio/mp4",
    MP4_OPUS: "audio/mp4",
    M4A_AAC: "audio/mp4",
    M4A_ALAC: "audio/ogg",
    PHONE_3GP: "audio/ogg",
    AAC: "audio/aac",
    MP3: "audio/mpeg",
    WAV: "audio/wav",
    WAV_ALAW: "audio/ogg",
    AMR: "audio/ogg",
}


@pytest.fixture
def store(tmp_path):
    return MediaStore(tmp_path / "media")


def encoded(image, kind="JPEG", **options):
    file = io.BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def two_halves(size=(64, 48), mode="RGB"):
    """Return a picture that is red on the left and blue on the right."""
    image = Image.new("RGB", size, RED)
    image.paste(BLUE, (size[0] // 2, 0, *size))
    return image.convert(mode)


def grey_png(width, height):
    """Return a black PNG, built row by row so that it is never in memory as a whole."""
    pack, rows = zlib.compressobj(9), b""
    for _ in range(height):
        rows += pack.compress(bytes(width + 1))
    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = [(b"IHDR", header), (b"IDAT", rows + pack.flush()), (b"IEND", b"")]
    chunks = (
        struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        for name, body in parts
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def camera_data():
    exif = Image.Exif()
    exif[ExifTags.Base.Make] = CAMERA_OWNER.decode()
    exif.get_ifd(ExifTags.IFD.GPSInfo)[ExifTags.GPS.GPSLatitude] = (20.0, 20.0, 1.5)
    return exif


def stored(store, kept):
    path, mime = store.open(kept.media)
    assert mime == kept.mime
    return path.read_bytes()


def near(colour, other):
    return all(abs(a - b) < 12 for a, b in zip(colour, other, strict=True))


def files_in(folder):
    return sorted(path.name for path in folder.rglob("*") if path.is_file())


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP", "GIF"])
def test_a_picture_becomes_a_jpeg_named_by_its_content(store, kind):
    kept = store.keep_photo(encoded(two_halves(), kind))
    photo = stored(store, kept)

    assert kept == StoredFile(
        hashlib.sha256(photo).hexdigest(), "photo", "image/jpeg", len(photo), 64, 48
    )
    with Image.open(io.BytesIO(photo)) as image:
        assert image.format == "JPEG"
        assert near(image.getpixel((5, 5)), RED)
        assert near(image.getpixel((60, 5)), BLUE)


def test_the_same_picture_is_stored_once_with_a_small_copy(store, tmp_path):
    kept = store.keep_photo(encoded(two_halves((1200, 900))))
    again = store.keep_photo(encoded(two_halves((1200, 900))))

    assert again == kept
    assert files_in(tmp_path) == sorted([f"{kept.media}-s.jpg", f"{kept.media}.jpg"])
    path, mime = store.open(f"{kept.media}-s")
    assert mime == "image/jpeg"
    assert path.parent.name == kept.media[:2]
    with Image.open(path) as small:
        assert small.size == (480, 360)


@pytest.mark.parametrize(
    ("size", "expected"),
    [
        ((2560, 1920), (2560, 1920)),
        ((2561, 100), (2560, 100)),
        ((3000, 4000), (1920, 2560)),
        ((16000, 8), (2560, 1)),
    ],
)
def test_no_side_is_longer_than_2560_pixels(store, size, expected):
    kept = store.keep_photo(encoded(two_halves(size)))

    assert (kept.width, kept.height) == expected


def test_a_large_picture_is_shrunk_without_seams(store):
    waves = Image.radial_gradient("L").resize((5000, 4000)).convert("RGB")
    kept = store.keep_photo(encoded(waves, "PNG", compress_level=1))
    at_once = waves.resize((2560, 2048), Image.Resampling.LANCZOS)
    with Image.open(store.open(kept.media)[0]) as image:
        apart = ImageChops.difference(image, at_once).convert("L").histogram()

    assert not any(apart[8:])


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_is_turned_upright(store, orientation):
    upright = two_halves()
    turned = {
        1: upright,
        2: upright.transpose(Image.Transpose.FLIP_LEFT_RIGHT),
        3: upright.transpose(Image.Transpose.ROTATE_180),
        4: upright.transpose(Image.Transpose.FLIP_TOP_BOTTOM),
        5: upright.transpose(Image.Transpose.TRANSPOSE),
        6: upright.transpose(Image.Transpose.ROTATE_90),
        7: upright.transpose(Image.Transpose.TRANSVERSE),
        8: upright.transpose(Image.Transpose.ROTATE_270),
    }[orientation]
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = orientation
    kept = store.keep_photo(encoded(turned, exif=exif))

    assert (kept.width, kept.height) == upright.size
    with Image.open(store.open(kept.media)[0]) as image:
        assert near(image.getpixel((5, 5)), RED)
        assert near(image.getpixel((60, 40)), BLUE)
        assert not image.getexif()


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_place_camera_and_profile_are_removed(store, kind):
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    options = {
        "exif": camera_data(),
        "icc_profile": profile,
        "xmp": b"<x:xmpmeta/>" + CAMERA_OWNER,
    }
    if kind == "PNG":
        del options["xmp"]
        options["pnginfo"] = PngImagePlugin.PngInfo()
        options["pnginfo"].add_text("Author", CAMERA_OWNER.decode())
    data = encoded(two_halves(), kind, **options)
    with Image.open(io.BytesIO(data)) as before:
        assert before.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    assert CAMERA_OWNER in data
    kept = store.keep_photo(data)

    for media in (kept.media, f"{kept.media}-s"):
        path, _ = store.open(media)
        assert CAMERA_OWNER not in path.read_bytes()
        with Image.open(path) as after:
            assert not after.getexif()
            assert {"exif", "icc_profile", "xmp", "comment"}.isdisjoint(after.info)


@pytest.mark.filterwarnings("ignore:Corrupt EXIF data")
def test_broken_exif_does_not_spoil_a_picture(store):
    data = encoded(two_halves(), exif=b"Exif\x00\x00MM\x00*\xff\xff\xff\xff")

    assert store.keep_photo(data).width == 64


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_transparent_pixels_become_white(store, mode):
    image = Image.new("RGBA", (40, 40), (0, 0, 0, 0))
    data = encoded(image.convert(mode), "PNG", **({"transparency": 0} if mode == "P" else {}))
    kept = store.keep_photo(data)

    with Image.open(store.open(kept.media)[0]) as flat:
        assert flat.getpixel((5, 5)) == WHITE


def test_sixteen_bit_grey_keeps_its_brightness(store):
    kept = store.keep_photo(encoded(Image.new("I;16", (40, 40), 0x8000), "PNG"))

    with Image.open(store.open(kept.media)[0]) as image:
        assert near(image.getpixel((5, 5)), (128, 128, 128))


def test_of_an_animation_the_first_picture_is_stored(store):
    moving = encoded(
        Image.new("RGB", (40, 40), RED),
        "GIF",
        save_all=True,
        append_images=[Image.new("RGB", (40, 40), BLUE)],
    )
    kept = store.keep_photo(moving)

    with Image.open(store.open(kept.media)[0]) as image:
        assert near(image.getpixel((5, 5)), RED)


@pytest.mark.parametrize(
    "data",
    [
        b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        b"<!doctype html><script>alert(1)</script>",
        b"\xff\xd8\xff\xe0<script>alert(1)</script>",
        b"GIF89a/*<script>*/=1",
        b"%PDF-1.7\n",
        encoded(two_halves(), "BMP"),
        encoded(two_halves(), "TIFF"),
        encoded(two_halves((400, 300)))[:-900],
        encoded(two_halves((400, 300)), "PNG")[:-60],
        encoded(two_halves((400, 300)), "WEBP")[:-60],
        encoded(two_halves((400, 300)), "GIF")[:-900],
        *map(recording, SOUNDS),
    ],
)
def test_a_file_that_is_no_picture_is_refused_whatever_its_name(store, tmp_path, data):
    with pytest.raises(NotAPictureError):
        store.keep_photo(data)

    assert files_in(tmp_path) == []


def test_data_hidden_in_or_behind_a_picture_is_removed(store):
    archive = io.BytesIO()
    with zipfile.ZipFile(archive, "w") as files:
        files.writestr("canary.html", "<script>alert(1)</script>")
    script = b"<script>alert(1)</script>"
    data = encoded(two_halves(), comment=script) + script + archive.getvalue()
    photo = stored(store, store.keep_photo(data))

    assert script not in photo
    assert b"canary" not in photo


def test_a_picture_of_225_megapixels_is_refused_before_it_is_decoded(store, monkeypatch):
    bomb = grey_png(15_000, 15_000)
    assert len(bomb) < 250_000

    def decodes(*_):
        raise AssertionError("it is decoded")

    monkeypatch.setattr(ImageFile.ImageFile, "load", decodes)
    with pytest.raises(TooManyPixelsError):
        store.keep_photo(bomb)


@pytest.mark.parametrize("size", [(6_400, 6_400), (10_000, 10_000), (20_000, 10)])
def test_more_than_40_megapixels_or_a_very_long_side_is_refused(store, size):
    with pytest.raises(TooManyPixelsError):
        store.keep_photo(grey_png(*size))


def test_formats_that_need_more_memory_per_pixel_have_a_lower_limit(store):
    with pytest.raises(TooManyPixelsError):
        store.keep_photo(encoded(Image.new("RGB", (4_100, 4_100)), "WEBP", method=0))
    with pytest.raises(TooManyPixelsError):
        store.keep_photo(encoded(Image.new("RGB", (5_100, 5_100)), progressive=True))


def test_a_jpeg_with_very_many_scans_is_refused(store):
    data = encoded(two_halves(), progressive=True)
    last = data[data.rindex(b"\xff\xda") : -2]
    with pytest.raises(NotAPictureError):
        store.keep_photo(data[:-2] + last * 1000 + data[-2:])


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="reads Linux's own count")
def test_the_largest_pictures_take_less_than_300_megabytes_of_memory(tmp_path):
    (tmp_path / "large.png").write_bytes(
        encoded(Image.new("RGBA", (7_300, 5_475), (9, 9, 9, 99)), "PNG", compress_level=1)
    )
    (tmp_path / "large.webp").write_bytes(
        encoded(Image.new("RGBA", (4_080, 3_060)), "WEBP", method=0)
    )
    program = """
import sys, threading
from pathlib import Path
from bot.media_store import MediaStore
folder = Path(sys.argv[1])
store = MediaStore(folder / "media")
data = [(folder / name).read_bytes() for name in ("large.png", "large.webp") * 2]
threads = [threading.Thread(target=store.keep_photo, args=[one]) for one in data]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert len(list(folder.rglob("*.jpg"))) == 4
print(next(l for l in Path("/proc/self/status").read_text().splitlines() if "VmHWM" in l))
"""
    command = [sys.executable, "-c", program, str(tmp_path)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)

    assert int(done.stdout.split()[1]) < 300_000, done.stdout


def test_an_empty_file_is_refused(store):
    with pytest.raises(EmptyError):
        store.keep_photo(b"")
    with pytest.raises(EmptyError):
        store.keep_voice(b"", "audio/ogg")


def test_a_file_with_too_many_bytes_is_refused_before_it_is_read(store, tmp_path):
    with pytest.raises(TooLargeError):
        store.keep_photo(bytes(21_000_000))
    with pytest.raises(TooLargeError):
        store.keep_voice(recording() + bytes(21_000_000), "audio/ogg")
    with pytest.raises(TooLargeError):
        MediaStore(tmp_path, most_bytes=10).keep_photo(bytes(11))


@pytest.mark.parametrize(("kind", "mime"), SOUNDS.items())
def test_a_recording_is_stored_without_metadata_as_a_type_that_browsers_play(store, kind, mime):
    data = recording(kind, tagged=True, cover=kind.muxer == "mp4")
    kept = store.keep_voice(data, "text/html")
    sound = stored(store, kept)

    assert (kept.mime, kept.bytes) == (mime, len(sound))
    assert kept.media == hashlib.sha256(sound).hexdigest()
    assert CANARY.encode() not in sound
    assert [type_ for type_, _ in streams(sound)] == ["audio"]
    assert seconds_of(sound) == pytest.approx(0.2, abs=0.05)


@pytest.mark.parametrize("kind", [OGG_OPUS, AMR])
def test_the_same_recording_has_the_same_id_and_stays_as_it_is(store, kind):
    kept = store.keep_voice(recording(kind), "")

    assert store.keep_voice(recording(kind), "") == kept
    assert store.keep_voice(stored(store, kept), "") == kept


def test_a_recording_over_half_an_hour_is_refused(store, tmp_path):
    seconds, rate = 1801, 100
    form = struct.pack("<IHHIIHH", 16, 1, 1, rate, rate, 1, 8)
    sound = bytes(seconds * rate)
    body = b"WAVEfmt " + form + b"data" + struct.pack("<I", len(sound)) + sound
    with pytest.raises(TooLongError):
        store.keep_voice(b"RIFF" + struct.pack("<I", len(body)) + body, "audio/wav")

    assert files_in(tmp_path) == []


@pytest.mark.parametrize(
    "data",
    [
        b"<!doctype html><script>alert(1)</script>",
        b"\xff\xfe<\x00s\x00v\x00g\x00",
        b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic",
        b"\x00\x00\x00\x18ftypavif\x00\x00\x00\x00",
        b"RIFF\x24\x00\x00\x00AVI LIST",
        b"OggS\x00\x02" + bytes(20) + b"\x01\x13\x80theora",
        b"\x1aE\xdf\xa3",
        b"ID",
        b" " + recording(),
        encoded(two_halves()),
        encoded(two_halves(), "PNG"),
        encoded(two_halves(), "WEBP"),
    ],
)
def test_a_file_without_the_signature_of_a_recording_is_refused(store, tmp_path, data):
    with pytest.raises(NotASoundError):
        store.keep_voice(data, "audio/ogg")

    assert files_in(tmp_path) == []


def test_a_file_that_only_begins_like_a_recording_is_refused(store, tmp_path):
    with pytest.raises(NotASoundError):
        store.keep_voice(recording()[:60] + b"<script>alert(1)</script>" * 40, "audio/ogg")

    assert files_in(tmp_path) == []


@pytest.mark.parametrize(
    "media_id",
    [
        "",
        "../../etc/passwd",
        "/etc/passwd",
        "..",
        "a" * 63,
        "a" * 64,
        "A" * 64,
        "a" * 64 + "\n",
        "a" * 64 + "-s/../x",
        "a" * 64 + ".jpg",
        "a" * 62 + "/x",
        "\x00" * 64,
        "٣" * 64,
    ],
)
def test_an_invalid_or_unknown_id_is_unknown(store, tmp_path, media_id):
    (tmp_path / "media" / "aa").mkdir(parents=True)
    (tmp_path / "media" / "aa" / ("A" * 64 + ".jpg")).touch()
    with pytest.raises(UnknownMediaError):
        store.open(media_id)


def test_several_threads_can_store_the_same_picture_at_once(store, tmp_path):
    data = encoded(two_halves((1500, 1200)))
    start, kept = threading.Barrier(6), []

    def keep():
        start.wait()
        kept.append(store.keep_photo(data))

    threads = [threading.Thread(target=keep) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(kept) == 6
    assert len(set(kept)) == 1
    assert len(files_in(tmp_path)) == 2
    assert hashlib.sha256(stored(store, kept[0])).hexdigest() == kept[0].media


def test_a_truncated_file_is_written_again(store):
    kept = store.keep_voice(recording(), "")
    store.open(kept.media)[0].write_bytes(b"Ogg")
    store.keep_voice(recording(), "")

    assert stored(store, kept) == recording()


def test_a_full_disk_raises_and_leaves_no_file(store, tmp_path, monkeypatch):
    def fill(_):
        with Path("/dev/full").open("wb", buffering=0) as full:
            full.write(b"x")

    monkeypatch.setattr(os, "fsync", fill)
    with pytest.raises(DiskFullError):
        store.keep_photo(encoded(two_halves()))

    assert files_in(tmp_path) == []


def test_an_unwritable_folder_is_not_reported_as_a_fault_of_the_file(tmp_path):
    (tmp_path / "media").write_text("a file where the folder should be")
    with pytest.raises(NotADirectoryError):
        MediaStore(tmp_path / "media").keep_voice(recording(), "")


@pytest.fixture
def room(tmp_path):
    return MediaRoom(tmp_path / "media", Media(least_free_megabytes=0))


async def test_the_async_store_works_on_its_own_threads(store, room):
    files, owner = AsyncMediaStore(store, room), Owner("203.0.113.5", "an")
    work = asyncio.gather(
        *(files.keep_photo(encoded(two_halves((900 + n, 900))), owner) for n in range(4)),
        files.keep_voice(recording(WAV), "audio/wav", owner),
    )
    beats = 0
    while not work.done():
        await asyncio.sleep(0.001)
        beats += 1
    kept = await work

    assert [one.kind for one in kept] == ["photo"] * 4 + ["voice"]
    assert beats > 10
    with pytest.raises(NotAPictureError):
        await files.keep_photo(b"no picture", owner)
    files.close()


async def test_the_bytes_of_a_network_are_limited(store, room, monkeypatch):
    sounds = [recording(WAV, seconds) for seconds in (0.1, 0.2, 0.3)]
    monkeypatch.setattr(async_media_store, "_BYTES_OF_NETWORK", len(sounds[0]) * 3 // 4)
    files = AsyncMediaStore(store, room)
    await files.keep_voice(sounds[0], "", Owner("x", "an"))
    with pytest.raises(BusyError) as refused:
        await files.keep_voice(sounds[1], "", Owner("x", "ba"))
    assert 0 < refused.value.retry_seconds <= 3600
    await files.keep_voice(sounds[2], "", Owner("y", "ba"))
    files.close()


@pytest.mark.parametrize(
    ("used_bytes", "least_free_megabytes", "is_left"),
    [(0, 0, True), (2**30 - 1, 0, True), (2**30, 0, False), (0, 1_000_000, False)],
)
async def test_no_file_is_taken_without_room(
    store, tmp_path, used_bytes, least_free_megabytes, is_left
):
    limits = Media(most_gigabytes=1, least_free_megabytes=least_free_megabytes)
    files, owner = AsyncMediaStore(store, MediaRoom(tmp_path / "media", limits)), Owner("x", "an")
    files.room.used_bytes = used_bytes
    assert files.room.is_left is is_left
    with nullcontext() if is_left else pytest.raises(NoRoomError):
        await files.keep_voice(recording(), "", owner)
    assert len(files_in(tmp_path)) == is_left
    files.close()


@pytest.mark.parametrize("language", ["vi", "en"])
def test_each_error_has_a_short_phrase(language):
    page = (ROOT / "locales" / language / "media.ftl").read_text(encoding="utf-8")
    phrases = dict(re.findall(r"^media-(\w+) = (.+)$", page, re.MULTILINE))

    del phrases["video"]  # which a channel refuses before it is a file
    kinds = (*MediaError.__subclasses__(), *TooLargeError.__subclasses__())
    assert set(phrases) == {kind.code for kind in kinds}
    for phrase in phrases.values():
        assert len(phrase.split()) <= 40
        assert 1 <= phrase.count(". ") + phrase.endswith(".") <= 2
        assert re.findall(r"\{.*?\}", phrase) == (["{ $You }"] if language == "vi" else [])
