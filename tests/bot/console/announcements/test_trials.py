"""An official sends an announcement to themselves, and sees what is in the way of it."""

from bot.services.linking.address_linking import offer_code
from bot.services.officials import official_registry
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.linking.effects import OfferLink
from storage.repositories import audit
from storage.repositories.inbound import inbox
from storage.repositories.officials import staff_bot
from storage.repositories.person import people
from storage.tables import OUTBOX
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
from tests.fakes import HOME, rows, until
from tests.resident import AGREED


async def opens_the_chat(app, client):
    """Open the web chat in the browser of an official; return its address."""
    session = await client.post("/chat/api/session", json={}, headers={"Origin": HOME})
    assert session.status_code == 200
    visitor = await app.webchat_service.visitor(client.cookies["caunoi_chat"])
    return visitor.address


def received(app, name):
    """Return what arrived at a resident of the web chat."""
    rows = app.database.write_now(
        inbox.conversation, app.context.unit_id, "webchat", name, after=0, most=50
    )
    return [row.body for row in rows if row.ours]


async def acts(app):
    listed = await app.database.read(
        audit.list_of_kinds, app.context.unit_id, ["announcement.trial"]
    )
    return [act.subject for act in listed]


async def test_a_trial_arrives_in_the_conversation_of_the_officials_browser(app, writer):
    await residents(app, "an")
    path = path_after(await saves(writer))
    assert 'value="webchat"' not in await page(writer, path)
    own = await opens_the_chat(app, writer)
    assert 'value="webchat"' in await page(writer, path)
    sent = await does(writer, path, "trial", channel="webchat")
    assert SAY("console-announcement-did-trial") in await page(writer, sent.headers["location"])

    await until(lambda: received(app, own))
    (body,) = received(app, own)
    assert "🧪 Tin thử, chỉ anh/chị nhận:" in body
    assert "cắt nước ở phố Tiến Yết" in body
    # It would end the official's own news.
    assert "buttons" not in body
    assert received(app, "an") == []
    assert await acts(app) == [path.rpartition("/")[2]]
    assert (await found(app, path)).state == "draft"


async def test_a_code_that_a_resident_reads_out_gets_them_no_unapproved_text(app, writer):
    await residents(app, "an")
    speaker = Speaker("an", AGREED, "webchat", "an")
    offered = await app.database.write(offer_code, app.context, speaker, OfferLink())
    path = path_after(await saves(writer))
    for channel in ("webchat", "telegram", ""):
        code = {"code": offered.code, "channel": channel}
        refused = await does(writer, path, "trial", status=422, **code)
        assert SAY("console-announcement-fault-unreachable") in refused.text
    assert received(app, "an") == []
    assert await acts(app) == []


async def test_a_trial_on_telegram_goes_to_the_account_of_the_staff_bot(app, writer):
    now, unit_id = app.context.now(), app.context.unit_id

    def join(tx):
        staff, own, other = ("telegram_staff", "7"), ("telegram", "7"), ("telegram", "8")
        known = {staff: "hoa_staff", own: "hoa", other: "an"}
        people.add(tx, unit_id, known, person=AGREED, now=now)
        official = official_registry.find_official(tx, app.context, "Chị Hoa")[1]
        staff_bot.connect(tx, unit_id, official, "hoa_staff", news="asked", now=now)

    path = path_after(await saves(writer))
    assert 'value="telegram"' not in await page(writer, path)
    await app.database.write(join)
    assert 'value="telegram"' in await page(writer, path)
    await does(writer, path, "trial", channel="telegram")
    sent = [row for row in await rows(app, OUTBOX) if row["channel"] == "telegram"]
    assert [(row["address"], row["person_id"]) for row in sent] == [("7", "hoa")]


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
