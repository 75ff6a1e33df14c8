"""Pictures of announcements: added, shown, sent, kept by edits, deleted with the announcement."""

from datetime import timedelta
from typing import Any

import pytest
from msgspec import structs

from bot.channels import telegram
from bot.services.announcements.writing import drafting
from bot.services.announcements.writing.content import InvalidAnnouncementError
from bot.services.inbound.polling_lease import PollingLease
from storage.repositories import media
from storage.repositories.announcements import announcements, versions
from storage.repositories.inbound import inbox
from storage.repositories.person import people
from tests.bot.console.announcements.test_announcement_pages import (
    AT,
    FILLED,
    SAY,
    does,
    found,
    hidden,
    page,
    path_after,
    residents,
    saves,
)
from tests.fakes import picture, until

MEGABYTE = 1024 * 1024


async def adds(client, path, data, status=303, **fields):
    """Upload a picture in the form on *path*; return the response."""
    form = {"seen": hidden(await page(client, path))["seen"], **fields}
    files = {"picture": ("ảnh.png", data, "image/png")}
    response = await client.post(f"{path}/picture", data=form, files=files)
    assert response.status_code == status, response.text[-500:]
    return response


async def newest(app, path):
    it = await found(app, path)
    version = await app.database.read(
        versions.load, app.context.unit_id, it.announcement_id, it.version
    )
    return version.content


async def test_a_picture_goes_from_the_page_to_the_residents_chat(app, writer, approver):
    await residents(app, "an")
    path = path_after(await saves(writer))
    added = await adds(writer, path, picture())
    (id_,) = (await newest(app, path)).pictures
    preview = await page(writer, added.headers["location"])
    assert SAY("console-announcement-did-picture") in preview
    assert preview.count(f'src="{path}/pictures/{id_}"') == 1
    await does(writer, path, "submit")
    asked = await page(approver, path)
    assert f"{path}/pictures/{id_}-s" in asked
    assert f'action="{path}/picture"' not in asked
    shown = await approver.get(f"{path}/pictures/{id_}-s")
    assert (shown.status_code, shown.headers["content-type"]) == (200, "image/jpeg")

    await does(approver, path, "approve")
    rows: list[Any] = []

    def arrived():
        rows[:] = app.database.write_now(
            inbox.conversation, app.context.unit_id, "webchat", "an", after=0, most=9
        )
        return rows

    await until(arrived)
    assert f'"photos":["{id_}"]' in rows[-1].body


async def test_a_resident_can_open_the_picture_of_an_announcement_but_no_other(app, writer):
    await residents(app, "an")
    path = path_after(await saves(writer))
    await adds(writer, path, picture())
    (id_,) = (await newest(app, path)).pictures

    def look(tx, id_):
        people.lock(tx, app.context.unit_id, ["an"])
        return media.name_on_disk(tx, app.context.unit_id, id_, person_id="an")

    assert await app.database.write(look, id_) == id_
    assert await app.database.write(look, f"{id_}-s") == f"{id_}-s"
    assert await app.database.write(look, "0" * 64) is None
    assert (await writer.get(f"{path}/pictures/{'0' * 64}")).status_code == 404


async def test_there_are_three_pictures_at_most_and_each_can_be_taken_away(app, writer):
    path = path_after(await saves(writer))
    for shade in (10, 20, 20, 30):
        await adds(writer, path, picture(shade=shade))
    first, second, third = (await newest(app, path)).pictures
    full = await page(writer, path)
    assert SAY("console-announcement-picture-full", most=3) in full
    assert f'action="{path}/picture"' not in full
    refused = await adds(writer, path, picture(shade=40), status=422)
    assert SAY("console-announcement-picture-full", most=20) in refused.text

    seen = hidden(full)["seen"]
    away = await writer.post(f"{path}/picture-away", data={"seen": seen, "picture": second})
    assert away.status_code == 303
    assert (await newest(app, path)).pictures == (first, third)


@pytest.mark.parametrize(
    ("data", "code", "status"),
    [
        (b"no picture", "not_a_picture", 422),
        (b"", "empty", 422),
        (b"x" * (25 * MEGABYTE), "too_large", 413),
    ],
)
async def test_a_file_that_can_not_be_used_is_refused_with_a_sentence(
    app, writer, data, code, status
):
    path = path_after(await saves(writer))
    refused = await adds(writer, path, data, status=status)
    assert SAY(f"console-announcement-picture-{code}", most=20) in refused.text
    assert 'id="fault-picture"' in refused.text
    assert (await newest(app, path)).pictures == ()
    assert (await found(app, path)).version == 1


async def test_a_picture_voids_the_approval_and_an_edit_of_the_text_keeps_it(
    app, writer, approver
):
    await residents(app, "an")
    later = app.context.now() + timedelta(hours=3)
    timed = {"when": "later", "send_at": f"{later:%Y-%m-%dT%H:%M}"}
    path = path_after(await saves(writer, **timed))
    await does(writer, path, "submit")
    await does(approver, path, "approve")
    await adds(writer, path, picture())
    assert (await found(app, path)).state == "draft"
    before = (await newest(app, path)).pictures
    await saves(writer, f"{path}/edit", vi="Chữ khác, phố Me 7 giờ.")
    content = await newest(app, path)
    assert (content.vi, content.pictures) == ("Chữ khác, phố Me 7 giờ.", before)


async def test_whoever_saw_an_older_version_changes_no_pictures(app, writer):
    path = path_after(await saves(writer))
    await adds(writer, path, picture())
    late = await adds(writer, path, picture(shade=9), status=409, seen="1")
    assert SAY("console-announcement-edited-meanwhile") in late.text
    assert len((await newest(app, path)).pictures) == 1


async def test_only_writers_add_pictures_and_only_by_a_form_of_ours(app, writer, approver):
    path = path_after(await saves(writer))
    files = {"picture": ("a.png", picture(), "image/png")}
    refused = await approver.post(f"{path}/picture", data={"seen": "1"}, files=files)
    assert refused.status_code == 403
    token = hidden(await page(writer, path))["form_token"]
    for name in ("origin", "sec-fetch-site"):
        writer.headers.pop(name, None)
    forged = await writer.post(f"{path}/picture", data={"seen": "1"}, files=files)
    assert forged.status_code == 403
    assert (await newest(app, path)).pictures == ()
    fields = {"seen": "1", "form_token": token}
    own = await writer.post(f"{path}/picture", data=fields, files=files)
    assert own.status_code == 303


async def test_no_file_of_a_resident_becomes_a_picture_of_an_announcement(app, writer):
    path = path_after(await saves(writer))
    content = structs.replace(await newest(app, path), pictures=("f" * 64,))
    id_ = path.rpartition("/")[2]
    with pytest.raises(InvalidAnnouncementError) as refused:
        await app.database.write(drafting.save, app.context, "x", id_, 1, content)
    assert refused.value.faults == {"picture": "unknown"}
    forged = await writer.post(
        f"{AT}/save", data={**FILLED, "id": id_, "seen": "1", "pictures": "f" * 64}
    )
    assert forged.status_code == 303
    assert (await newest(app, path)).pictures == ()


@pytest.mark.both
async def test_the_file_stays_as_long_as_an_announcement_has_it(app, writer):
    one, other = [path_after(await saves(writer, id="", vi=f"Tin {n}.")) for n in (1, 2)]
    for path in (one, other):
        await adds(writer, path, picture())
    (id_,) = (await newest(app, one)).pictures
    unit_id, read = app.context.unit_id, app.database.read
    assert await read(media.list_digests, id_[:2]) == {id_}
    assert await read(media.count_bytes) > 0
    host = telegram.HostAdapter(
        "telegram",
        app.context,
        telegram.Dependencies(app.database, app.books, app.store, app.metrics),
        receive=app.batcher.receive,
        polling_lease=PollingLease(app.database, app.context, "a", "b", timedelta(seconds=1)),
        bot="42",
    )
    assert await host.photo(id_)
    assert [await host.uploaded(it) for it in (id_, "0" * 64)] == ["", None]
    for file_id in ("first", "second"):
        await host.note_uploaded(id_, file_id)
    assert await host.uploaded(id_) == "second"

    async def forgets_one():
        before = app.context.now() + timedelta(days=1)
        return await app.database.write(
            announcements.delete_before, unit_id, before=before, most=1
        )

    assert await forgets_one() == 1
    assert await read(media.is_referenced, id_)
    assert await read(media.list_orphaned, unit_id, most=9) == []
    assert await forgets_one() == 1
    assert not await read(media.is_referenced, id_)
    assert await read(media.list_orphaned, unit_id, most=9) == [id_]
    assert await host.uploaded(id_) is None
