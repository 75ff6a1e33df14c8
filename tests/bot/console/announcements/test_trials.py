"""An official sends an announcement to themselves, and sees what is in the way of it."""

import pytest

from bot.services.inbound.erasure import erase_person
from bot.services.linking.address_linking import offer_code
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.linking.effects import OfferLink
from storage.repositories import audit
from storage.repositories.announcements import trial_recipients
from storage.repositories.inbound import inbox
from storage.repositories.person import people
from tests.bot.console.announcements.test_announcement_pages import (
    SAY,
    does,
    found,
    page,
    path_after,
    residents,
    saves,
)
from tests.bot.console.browsers import browser_of
from tests.fakes import until
from tests.resident import AGREED


async def code_of(app, name):
    """Return the code for linking that a resident of the web chat asked for."""
    speaker = Speaker(name, AGREED, "webchat", name)
    offered = await app.database.write(offer_code, app.context, speaker, OfferLink())
    return offered.code


def received(app, name):
    """Return what arrived at a resident of the web chat."""
    rows = app.database.write_now(
        inbox.conversation, app.context.unit_id, "webchat", name, after=0, most=50
    )
    return [row.body for row in rows if row.ours]


async def acts(app):
    kinds = ("official.trial_recipient", "announcement.trial")
    listed = await app.database.read(audit.list_of_kinds, app.context.unit_id, kinds)
    return [(act.act, act.subject) for act in listed]


async def test_an_official_links_their_phone_by_a_code_and_gets_what_they_wrote(app, writer):
    await residents(app, "an", "hoa")
    path = path_after(await saves(writer))
    assert SAY("console-announcement-trial-first") in await page(writer, path)
    sent = await does(writer, path, "trial", code=await code_of(app, "hoa"))
    linked = await page(writer, sent.headers["location"])
    assert SAY("console-announcement-did-trial") in linked
    assert "Gửi thử cho tôi qua" in linked
    assert SAY("console-announcement-trial-first") not in linked
    await does(writer, path, "trial")

    await until(lambda: len(received(app, "hoa")) == 2)
    for body in received(app, "hoa"):
        assert "🧪 Tin thử, chỉ anh/chị nhận:" in body
        assert "cắt nước ở phố Tiến Yết" in body
        # It would end the official's own news.
        assert "buttons" not in body
    assert received(app, "an") == []
    id_ = path.rpartition("/")[2]
    trial = ("announcement.trial", id_)
    assert await acts(app) == [trial, trial, ("official.trial_recipient", "hoa")]
    assert (await found(app, path)).state == "draft"


@pytest.mark.parametrize(("code", "fault"), [("000 000", "wrong_code"), ("", "empty")])
async def test_a_code_that_nobody_asked_for_links_nobody(app, writer, code, fault):
    await residents(app, "an")
    path = path_after(await saves(writer))
    refused = await does(writer, path, "trial", status=422, code=code)
    assert SAY(f"console-announcement-fault-{fault}", most=0) in refused.text
    assert 'id="fault-code"' in refused.text
    assert await acts(app) == []


async def test_a_code_links_once_and_only_a_few_may_be_tried(app, writer):
    await residents(app, "an")
    path, code = path_after(await saves(writer)), await code_of(app, "an")
    await does(writer, path, "trial", code=code)
    for _ in range(4):
        await does(writer, path, "trial", status=422, code=code)
    refused = await does(writer, path, "trial", status=422, code=await code_of(app, "an"))
    assert SAY("console-announcement-fault-many") in refused.text


async def test_nobody_gets_trials_any_more_who_is_erased_or_blocked_the_channel(app, writer):
    await residents(app, "an", "hoa")
    path = path_after(await saves(writer))
    await does(writer, path, "trial", code=await code_of(app, "hoa"))

    def erase(tx):
        people.lock(tx, app.context.unit_id, ["hoa"])
        erase_person(tx, app.services, "hoa", "vi")

    await app.database.write(erase)
    assert SAY("console-announcement-trial-first") in await page(writer, path)
    refused = await does(writer, path, "trial", status=422)
    assert SAY("console-announcement-fault-unreachable") in refused.text
    assert app.database.write_now(trial_recipients.find_time, app.context.unit_id, "hoa") is None


async def test_who_only_reads_announcements_can_send_no_trial(app, writer):
    await residents(app, "an")
    path = path_after(await saves(writer))
    async with browser_of(app, "Bà Kim", Role.AUDITOR) as auditor:
        assert "/trial" not in await page(auditor, path)
        assert (await auditor.post(f"{path}/trial")).status_code == 403


async def adds_on_telegram(app):
    """Add a person on a channel that is closed."""
    now, address = app.context.now(), {("telegram", "7"): "t"}
    await app.database.write(people.add, app.context.unit_id, address, person=AGREED, now=now)


async def test_the_page_says_how_long_it_takes_and_which_channel_is_closed(app, writer):
    await residents(app, "an", "binh")
    path = path_after(await saves(writer))
    assert SAY("console-announcement-takes", minutes=0) in await page(writer, path)

    await adds_on_telegram(app)
    path = path_after(await saves(writer, topic="disaster"))
    closed = SAY("console-announcement-closed", channel="Telegram", count=1)
    assert closed in await page(writer, path)


async def test_what_reaches_nobody_since_their_channel_is_closed_is_not_submitted(app, writer):
    await adds_on_telegram(app)
    path = path_after(await saves(writer, topic="disaster"))
    asked = await page(writer, path)
    assert SAY("console-announcement-fault-no_channel") in asked
    assert f'action="{path}/submit"' not in asked
