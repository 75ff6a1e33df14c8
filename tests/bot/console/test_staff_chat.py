"""The chat on the officials' pages: the staff dialogues for who is signed in."""

import pytest

from bot.services.officials import staff_bot
from bot.services.officials.chat_visitors import SITE
from bot.services.officials.permissions import Role
from conversations.engine.model.messages import Inbound, Start
from storage.tables import CONTACTS, OFFICIAL_CHATS, OFFICIAL_SESSIONS, PEOPLE, REPORTS
from tests.bot.console.browsers import browser_of
from tests.fakes import OWN_PAGE, Page, picture, rows
from tests.resident import BOOKS, PACK

API = f"{SITE.path}/api"
SAY = BOOKS["vi"].say
PNG = {"Content-Type": "image/png"}


@pytest.fixture
async def chat(app):
    """The chat of Chị Hoa, an officer."""
    async with browser_of(app, "Chị Hoa", Role.OFFICER) as browser:
        yield Page(browser, API)


async def test_an_official_works_on_a_report_in_their_chat(app, page, chat):
    code = await page.files_a_report()
    opened = await chat.post("session", {})
    assert opened.status_code == 200
    assert "set-cookie" not in opened.headers  # the session of the pages is the only one
    await chat.says("/start", "báo ngay", code)
    assert code in (await chat.last())["text"]
    await chat.taps(SAY("staff-card-act-accept"))
    assert (await rows(app, REPORTS))[0]["state"] == "accepted"


async def test_the_first_visit_tells_what_is_stored_and_asks_for_news(chat):
    await chat.enters()
    await chat.says("/start")
    greeting, asked = [reply["text"] for reply in await chat.replies()]
    entered = SAY("staff-entered", official="chị Hoa", unit=PACK.name.vi, you="chị")
    assert (greeting, asked) == (entered, SAY("work_news-when", you="chị", You="Chị"))


async def test_photos_are_shown_to_whom_they_were_sent(app, page, chat):
    """The reporter's to the official, the official's proof to the reporter, and to nobody else."""
    await page.says("bao cao o ga", "ổ gà to giữa đường")
    before = (await page.post("media", picture(), headers=PNG)).json()["media"]
    await page.sends(photo=before)
    await page.says("xong", "phố Thống Nhất", "trạm y tế", "đúng", "giấu tên", "gửi đi")
    code = (await page.last())["receipt"]
    await chat.enters()
    await chat.says("/start", "báo ngay", code)
    assert (await chat.get(f"media/{before}-s")).content
    async with browser_of(app, "Anh Ba", Role.OFFICER) as browser:
        other = await Page(browser, API).enters()
        assert (await other.get(f"media/{before}-s")).status_code == 404

    await chat.taps(SAY("staff-card-act-reply"))
    await chat.taps(SAY("my_work-to-done"))
    await chat.says("Tổ đã vá ổ gà trước trạm y tế.")
    after = (await chat.post("media", picture(shade=90), headers=PNG)).json()["media"]
    assert (await page.get(f"media/{after}-s")).status_code == 404
    await chat.sends(photo=after)
    await chat.taps(SAY("my_work-photos-done"))
    shown = await page.hears(SAY("my_reports-ask_done"))
    assert shown["photos"] == [after]
    assert (await page.get(f"media/{after}-s")).status_code == 200


async def test_a_new_report_is_told_in_the_chat(app, page, chat):
    await chat.enters()
    await chat.says("/start")
    code = await page.files_a_report()
    await chat.hears(code)


async def test_the_menu_has_what_the_roles_allow(app, chat):
    words = (await chat.get("words")).json()
    assert words["webchat-title"] == SAY("staff-webchat-title")
    labels = {entry["label"] for entry in words["menu"]}
    assert SAY("new_work-menu") in labels
    async with browser_of(app, "Anh Ba", Role.APPROVER) as browser:
        menu = (await Page(browser, API).get("words")).json()["menu"]
    assert [entry["label"] for entry in menu] == [SAY("staff_announcements-menu")]


async def test_who_is_not_signed_in_gets_nothing(app, page, chat):
    await chat.enters()
    for stranger in (Page(page.client, API), Page(chat.client, "/chat/api")):
        response = await stranger.get("messages?after=0")
        assert response.status_code == 401
    assert (await page.client.get(SITE.path)).status_code == 401


async def test_the_chat_ends_with_the_session(app, chat):
    await chat.enters()
    await chat.client.post("/office/sign-out", headers=OWN_PAGE)
    assert (await chat.get("messages?after=0")).status_code == 401
    assert (await chat.sends(text="việc mới")).status_code == 401


async def test_reading_is_no_sign_of_an_official(app, chat, clock):
    """A page that stays open must not keep a session alive."""
    await chat.enters()
    (before,) = await rows(app, OFFICIAL_SESSIONS)
    clock.passes(minutes=10)
    await chat.get("messages?after=0")
    await chat.post("seen", {"position": 0})
    assert (await rows(app, OFFICIAL_SESSIONS))[0]["seen_at"] == before["seen_at"]
    await chat.says("việc mới")
    assert (await rows(app, OFFICIAL_SESSIONS))[0]["seen_at"] > before["seen_at"]


async def test_an_administrator_has_no_chat(app):
    async with browser_of(app, "Cô Tư", Role.ADMINISTRATOR) as browser:
        response = await Page(browser, API).post("session", {})
        assert response.status_code == 403
        assert response.json()["say"] == SAY("console-not-allowed")
    assert await rows(app, OFFICIAL_CHATS) == []


async def test_the_staff_bot_and_the_chat_are_one_person(app, chat):
    await chat.enters()
    await chat.says("/start")

    def invite(tx):
        return staff_bot.invite_official(tx, app.context, "Chị Hoa", days=2)

    token = await app.database.write(invite)
    start = Inbound(staff_bot.CHANNEL, "u1", "hoa", Start(token))
    await app.receiver(staff_bot.CHANNEL)([start])
    contacts = await rows(app, CONTACTS)
    channels = {row["channel"]: row["person_id"] for row in contacts}
    assert channels[staff_bot.WEB_CHANNEL] == channels[staff_bot.CHANNEL]
    people = {row["person_id"]: row for row in await rows(app, PEOPLE)}
    person = people[channels[staff_bot.CHANNEL]]
    assert person["channel"] == staff_bot.CHANNEL  # it reaches them away from the page
    await chat.says("việc mới")
    assert len(await rows(app, OFFICIAL_CHATS)) == 1


async def test_two_officials_have_two_conversations(app, chat):
    await chat.enters()
    await chat.says("/start", "việc mới")
    async with browser_of(app, "Anh Ba", Role.OFFICER) as browser:
        other = await Page(browser, API).enters()
        assert await other.thread() == []
