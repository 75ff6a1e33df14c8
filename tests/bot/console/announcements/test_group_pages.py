"""The page of the groups that get announcements."""

import re

import pytest

from bot.console.announcements.group_pages import GROUPS
from bot.services.announcements.residents import groups
from storage.repositories import audit
from storage.repositories.announcements import groups as links
from tests.bot.console.announcements.test_announcement_pages import page, shown
from tests.resident import BOOKS

SAY = BOOKS["vi"].say
FORM = {"label": "Nhóm phố Me", "topics": ["power", "water"], "neighbourhood": "me"}


@pytest.fixture
def telegram(app, monkeypatch):
    """A bot for residents that is called "XaBot"."""

    async def username():
        return "XaBot"

    monkeypatch.setattr(app.telegram, "username", username)


@pytest.fixture
async def link(app):
    """A link for a group that was not used yet."""
    await app.database.write(
        groups.create_link, app.context, audit.OPERATOR, "Nhóm phố Me", ("power",), "me"
    )
    return await newest(app)


async def newest(app):
    return (await app.database.read(groups.list_links, app.context))[0]


async def joins(app, link):
    unit_id, now = app.context.unit_id, app.context.now()
    await app.database.write(links.use, unit_id, link.token_hash, "group-1", now=now)


async def test_a_link_is_shown_once_with_how_to_use_it(telegram, app, writer):
    assert SAY("console-groups-none") in await page(writer, GROUPS)
    made = await writer.post(f"{GROUPS}/add", data=FORM)
    (address,) = set(re.findall(r"https://t\.me/XaBot\?startgroup=nhom-[\w-]+", made.text))
    found = await newest(app)
    assert (found.label, found.neighbourhood) == ("Nhóm phố Me", "me")
    assert set(found.topics) == {"power", "water", "disaster"}
    again = shown(await page(writer, GROUPS))
    assert address not in again
    assert SAY("console-groups-state-waiting") in again
    assert SAY("console-groups-invited", who="Chị Hoa") in again


async def test_without_a_bot_there_is_no_link_and_what_was_typed_stays(app, writer):
    refused = await writer.post(f"{GROUPS}/add", data=FORM)
    assert refused.status_code == 422
    assert SAY("console-groups-fault-telegram") in refused.text
    assert 'value="Nhóm phố Me"' in refused.text
    assert not await app.database.read(groups.list_links, app.context)


async def test_the_page_tells_of_each_group_what_it_gets_and_since_when(app, writer, link):
    await joins(app, link)
    html = shown(await page(writer, GROUPS))
    assert SAY("console-groups-state-subscribed") in html
    assert "phố Me · " in html
    assert "vào lúc" in html


async def test_a_group_is_changed(app, writer, link):
    form = {**FORM, "group": link.token_hash, "topics": ["health"], "neighbourhood": ""}
    saved = await writer.post(f"{GROUPS}/save", data=form)
    assert saved.headers["location"] == f"{GROUPS}?done=saved"
    assert SAY("console-groups-saved") in await page(writer, f"{GROUPS}?done=saved")
    found = await newest(app)
    assert (set(found.topics), found.neighbourhood) == ({"health", "disaster"}, "")


async def test_a_name_is_needed_and_nothing_else_is_lost(app, writer, link):
    form = {**FORM, "group": link.token_hash, "label": " "}
    refused = await writer.post(f"{GROUPS}/save", data=form)
    assert refused.status_code == 422
    assert SAY("console-groups-fault-label", most=groups.MAX_LABEL) in refused.text
    assert "<details open>" in refused.text
    assert (await newest(app)).topics == link.topics


async def test_a_stopped_group_is_named_with_who_stopped_it(app, writer, link):
    stop = {"group": link.token_hash}
    stopped = await writer.post(f"{GROUPS}/stop", data=stop)
    assert stopped.headers["location"] == f"{GROUPS}?done=stopped"
    html = await page(writer, f"{GROUPS}?done=stopped")
    assert SAY("console-groups-state-stopped") in html
    assert "Chị Hoa ngừng lúc" in html
    assert f"{GROUPS}/stop" not in html
    again = await writer.post(f"{GROUPS}/stop", data=stop)
    assert again.status_code == 409
    assert SAY("console-announcement-refused-group-ended") in again.text


async def test_who_only_reads_sees_them_and_changes_nothing(app, auditor, link):
    html = await page(auditor, GROUPS)
    assert "Nhóm phố Me" in html
    assert f"{GROUPS}/add" not in html
    for act in ("add", "save", "stop"):
        form = {**FORM, "group": link.token_hash}
        assert (await auditor.post(f"{GROUPS}/{act}", data=form)).status_code == 403
    assert (await newest(app)).left_at is None
