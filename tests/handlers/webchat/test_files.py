import hashlib
import io
from functools import partial

import pytest
from PIL import Image

from bot import app as app_module
from bot.app import App
from bot.async_media_store import AsyncMediaStore
from bot.fair_queue import QueueLimits
from handlers.webchat import limits
from handlers.webchat.rate_limiter import Allowance
from tests.fakes import Seconds, page_of, picture, sign_in
from tests.recordings import recording
from tests.resident import AGREED, BOOKS

SAY = BOOKS["vi"].say
SOUND = recording()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
HTML = b"<!doctype html><script>alert(1)</script>"
JPEG, OGG = {"Content-Type": "image/jpeg"}, {"Content-Type": "audio/ogg"}
MEGABYTE = 1024 * 1024


@pytest.fixture
async def other(app):
    """A page of another person."""
    async with page_of(app.web_app()) as page:
        yield await page.enters()


async def upload(page, data, headers=JPEG):
    response = await page.post("media", data, headers=headers)
    assert response.status_code == 200, response.text
    return response.json()["media"]


async def test_a_picture_is_stored_and_served_as_an_attachment(page):
    media = await upload(page, picture("PNG"), {"Content-Type": "image/png"})
    assert len(media) == 64
    response = await page.get(f"media/{media}")
    assert (response.status_code, response.headers["content-type"]) == (200, "image/jpeg")
    assert response.headers["content-disposition"] == "attachment"
    assert response.headers["x-content-type-options"] == "nosniff"
    assert "default-src 'none'" in response.headers["content-security-policy"]
    assert "private" in response.headers["cache-control"]
    assert hashlib.sha256(response.content).hexdigest() == media
    assert Image.open(io.BytesIO(response.content)).size == (24, 24)


async def test_a_picture_has_a_small_copy(page):
    media = await upload(page, picture(side=1200))
    small = await page.get(f"media/{media}-s")
    assert max(Image.open(io.BytesIO(small.content)).size) == 480


async def test_a_recording_is_stored_unchanged(page):
    media = await upload(page, SOUND, OGG)
    response = await page.get(f"media/{media}")
    assert (response.content, response.headers["content-type"]) == (SOUND, "audio/ogg")
    assert response.headers["content-disposition"] == "attachment"


@pytest.mark.parametrize(
    ("data", "kind", "status", "error"),
    [
        (SVG, "image/jpeg", 415, "not_a_picture"),
        (SVG, "image/svg+xml", 415, "not_a_picture"),
        (HTML, "image/jpeg", 415, "not_a_picture"),
        (HTML, "text/html", 415, "not_a_sound"),
        (HTML, "", 415, "not_a_sound"),
        (HTML, "audio/ogg", 415, "not_a_sound"),
        (b"%PDF-1.7 a letter", "application/pdf", 415, "not_a_sound"),
        (b"GIF89a" + HTML, "image/gif", 415, "not_a_picture"),
        (picture()[:40], "image/png", 415, "not_a_picture"),
        (picture() + HTML, "audio/ogg", 415, "not_a_sound"),
        (b"", "image/jpeg", 415, "empty"),
        (b"", "audio/ogg", 415, "empty"),
        (bytes(21 * MEGABYTE), "image/jpeg", 413, "too_large"),
        (bytes(21 * MEGABYTE), "audio/ogg", 413, "too_large"),
    ],
)
async def test_a_file_that_is_no_picture_and_no_recording_is_refused_kindly(
    page, data, kind, status, error
):
    response = await page.post("media", data, headers={"Content-Type": kind})
    assert response.status_code == status
    assert response.json() == {"error": error, "say": SAY(f"media-{error}")}


async def test_a_file_without_a_length_is_measured_while_it_arrives(page):
    async def parts():
        for _ in range(21):
            yield bytes(MEGABYTE)

    response = await page.client.post("/chat/api/media", content=parts(), headers=JPEG)
    assert response.status_code == 413
    assert response.json() == {"error": "too_large", "say": SAY("media-too_large")}


async def test_a_picture_is_encoded_again_so_that_nothing_is_hidden_in_it(page):
    data = picture("JPEG") + HTML
    media = await upload(page, data)
    assert HTML not in (await page.get(f"media/{media}")).content


async def test_a_sent_picture_is_part_of_the_conversation(page):
    media = await upload(page, picture())
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe hay ngã")
    assert (await page.sends(photo=media)).status_code == 200
    *_, you, us = await page.thread()
    assert you["content"] == {"type": "photo", "media": media}
    assert SAY("engine-photos-done") in [button["label"] for button in us["reply"]["buttons"]]


async def test_an_album_is_acknowledged_once(page):
    album = [await upload(page, picture(side=side)) for side in (40, 50, 60)]
    await page.says("bao cao o ga", "ổ gà to giữa đường, xe hay ngã")
    before = await page.thread()
    assert (await page.sends(photos=album)).status_code == 200
    you, us = (await page.thread())[len(before) :]
    assert [photo["media"] for photo in you["content"]["photos"]] == album
    assert us["reply"]["text"] == SAY("engine-photos-more", count=3)


async def test_a_recording_can_be_the_story_of_a_report(page):
    media = await upload(page, SOUND, OGG)
    await page.says("bao cao o ga")
    assert (await page.sends(voice=media, seconds=99_999)).status_code == 200
    *_, you, us = await page.thread()
    assert you["content"] == {"type": "voice", "media": media, "seconds": 3600}
    assert us["reply"]["wants"] == ["photo"]


async def test_another_persons_file_can_be_neither_sent_nor_fetched(page, other):
    mine = await upload(page, picture())
    sound = await upload(page, SOUND, OGG)
    for said in ({"photo": mine}, {"photos": [mine]}, {"voice": sound}, {"photo": sound}):
        response = await other.sends(**said)
        assert (response.status_code, response.json()["error"]) == (404, "no_file")
    for media in (mine, f"{mine}-s", sound):
        response = await other.get(f"media/{media}")
        assert (response.status_code, response.json()["error"]) == (404, "no_file")
    assert await other.thread() == []


async def test_the_same_picture_of_two_people_belongs_to_both(page, other):
    for someone in (page, other):
        media = await upload(someone, picture())
        assert (await someone.get(f"media/{media}")).status_code == 200


@pytest.mark.parametrize("media", ["0" * 64, "x", "..%2f..%2fconfig.toml", "%00", "a" * 5000])
async def test_an_unknown_file_is_not_found(page, media):
    response = await page.get(f"media/{media}")
    assert response.status_code == 404


@pytest.fixture
def held_clock(monkeypatch):
    """Limits whose time stands still, so that nothing is allowed again during a test."""
    monkeypatch.setattr(limits, "Allowance", partial(Allowance, clock=Seconds()))


@pytest.mark.usefixtures("held_clock")
async def test_uploads_are_rate_limited(page):
    sound = b"not a sound"
    for _ in range(30):
        assert (await page.post("media", sound, headers=OGG)).status_code == 415
    response = await page.post("media", sound, headers=OGG)
    assert (response.status_code, response.json()["error"]) == (429, "too_many")
    assert 1 <= int(response.headers["retry-after"]) <= 60


async def test_whoever_spent_their_time_of_decoding_is_told_to_wait(app, monkeypatch):
    little = partial(AsyncMediaStore, limits=QueueLimits(seconds_of_person=1e-9))
    monkeypatch.setattr(app_module, "AsyncMediaStore", little)
    web_app = App(app.settings, app.database, app.context, newcomer=AGREED).web_app()
    async with page_of(web_app) as mine, page_of(web_app) as theirs:
        await mine.enters()
        await upload(mine, picture())
        response = await mine.post("media", picture(side=30), headers=JPEG)
        assert response.status_code == 429
        assert response.json() == {"error": "busy", "say": SAY("media-busy")}
        assert int(response.headers["retry-after"]) >= 1
        await theirs.enters()
        await upload(theirs, picture(side=30))


async def test_before_consent_one_album_of_small_files_is_taken_and_then_words(app):
    web_app = App(app.settings, app.database, app.context).web_app()
    large = SOUND + bytes(5 * MEGABYTE)

    async def chunks():
        yield large

    async with page_of(web_app) as shy:
        await shy.enters()
        sounds = (recording(seconds=0.1 + number / 50) for number in range(9))
        album = [await upload(shy, sound, OGG) for sound in sounds]
        for body in (large, chunks()):  # with and without a stated length
            response = await shy.client.post("/chat/api/media", content=body, headers=OGG)
            assert response.status_code == 413
            assert response.json() == {"error": "too_large_yet", "say": SAY("media-too_large_yet")}
        album.append(await upload(shy, picture()))
        response = await shy.post("media", picture(side=30), headers=JPEG)
        assert response.status_code == 403
        assert response.json() == {"error": "too_many_yet", "say": SAY("media-too_many_yet")}
        assert "retry-after" not in response.headers
        await shy.says("bao cao o ga", "đồng ý")
        await upload(shy, large, OGG)


async def test_without_room_files_are_refused_and_words_are_taken(app, page):
    app.files.room.used_bytes = app.settings.media.most_bytes
    response = await page.post("media", picture(), headers=JPEG)
    assert response.status_code == 507
    assert response.json() == {"error": "no_room", "say": SAY("media-no_room")}
    await page.says("bao cao o ga")
    ready = await page.client.get("/readyz")
    assert ready.status_code == 503
    assert ready.text == "there is no room for photos and recordings\n"


async def test_the_largest_upload_is_a_setting(app, page):
    web = app.settings.web.model_copy(update={"upload_megabytes": 1})
    settings = app.settings.model_copy(update={"web": web})
    web_app = App(settings, app.database, app.context, newcomer=AGREED).web_app()
    async with page_of(web_app) as small:
        await small.enters()
        response = await small.post("media", bytes(MEGABYTE + 1), headers=JPEG)
        assert response.status_code == 413
    response = await page.post("media", bytes(MEGABYTE + 1), headers=JPEG)
    assert response.status_code == 415


async def test_photos_and_voice_reach_the_officials_with_the_report(app, page):
    sound, photo = await upload(page, SOUND, OGG), await upload(page, picture())
    await page.says("bao cao o ga")
    await page.sends(voice=sound, seconds=7)
    await page.sends(photo=photo)
    await page.says("xong", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", "gửi đi")
    await sign_in(page.client, app)
    html = (await page.client.get("/office")).text
    assert f'src="/office/media/{photo}-s"' in html
    assert f'href="/office/media/{sound}"' in html
    for media in (photo, f"{photo}-s", sound):
        response = await page.client.get(f"/office/media/{media}")
        assert response.status_code == 200
        assert response.headers["content-disposition"] == "attachment"
        assert response.headers["x-content-type-options"] == "nosniff"
