"""Every open page of the console shows who needs help, without being loaded again."""

import re

import pytest
from msgspec import structs
from playwright.sync_api import expect

from bot.services.announcements.approval import approval
from bot.services.announcements.residents import roll_calls
from bot.services.announcements.sending import sending
from bot.services.announcements.writing import drafting
from bot.services.announcements.writing.content import hash_content
from bot.services.officials.permissions import Role
from bot.services.unit_context import Speaker
from conversations.dialogues.announcements.roll_call_effects import AnswerRollCall
from conversations.engine.model.values import Place
from storage.repositories.announcements import versions
from storage.repositories.person import people
from tests.bot.services.announcements.office import APPROVER, SAFETY, WRITER
from tests.browser.test_announcement_pages import office
from tests.browser.test_card_pages import done, fits
from tests.resident import AGREED, PACK

__all__ = ["fits", "office"]

HOME = PACK.neighbourhoods[1]
_URGENT = re.compile("^🆘")
ASKS = structs.replace(SAFETY, asks_if_safe=True)


def announce_roll_call(tx, context):
    """Write and approve an alert that calls the roll."""
    drafting.save(tx, context, WRITER, "a1", 0, ASKS)
    approval.submit(tx, context, WRITER, "a1", 1)
    saved = versions.load(tx, context.unit_id, "a1", 1).content
    shown = hash_content("a1", saved)
    approval.approve(tx, context, APPROVER, "a1", version=1, content_hash=shown)


@pytest.fixture
def roll_call(server):
    """A roll-call, and people who can answer it; return a function by which one does."""

    def begin(tx, context):
        lives = structs.replace(AGREED, neighbourhood=HOME.id)
        for name in ("an", "binh", "chi"):
            address = {("webchat", name): name}
            people.add(tx, context.unit_id, address, person=lives, now=context.now())
        announce_roll_call(tx, context)
        sending.start_if_due(tx, context, "a1")

    def answers(name, answer, need="", place=None):
        speaker = Speaker(name, AGREED, "webchat", name)
        effect = AnswerRollCall("a1", answer, need, place)
        done(server, lambda tx, context: roll_calls.answer(tx, context, speaker, effect))

    done(server, begin)
    return answers


def test_an_open_page_shows_who_needs_help_until_they_are_safe(office, roll_call, fits, server):
    page = office("Chị Hoa", Role.OFFICER)
    page.goto(f"{server.home}/office/questions")
    other = page.context.new_page()
    other.goto(f"{server.home}/office/cards")
    banner = page.locator(".live-notice.urgent")
    expect(page.locator(".live")).to_have_count(1)
    expect(banner).to_have_count(0)

    roll_call("an", "help", "mẹ già nằm liệt, gọi 0912 345 678")
    expect(banner).to_contain_text("1 người cần giúp, chưa ai nhận lo")
    expect(other.locator(".live-notice.urgent")).to_contain_text("1 người cần giúp")
    expect(page).to_have_title(_URGENT)
    longitude, latitude = HOME.boundary[0]
    place = Place(HOME.id, words="ngõ 12 sau chợ", latitude=latitude, longitude=longitude)
    roll_call("binh", "help", "move", place)
    expect(banner).to_contain_text("2 người cần giúp")
    fits()
    page.set_viewport_size({"width": 390, "height": 800})
    assert banner.evaluate("banner => getComputedStyle(banner).whiteSpace") == "normal"
    assert banner.evaluate("banner => banner.scrollWidth <= banner.clientWidth")

    banner.get_by_role("link").click()
    page.get_by_role("button", name="Tôi lo việc này").first.click()
    expect(page.locator(".live-notice")).to_contain_text("Chị Hoa đang lo 1 người")
    expect(page.locator("main")).not_to_contain_text("0912")
    page.get_by_role("button", name="Xem số").click()
    expect(page.locator("main")).to_contain_text("0912 345 678")
    fits()
    other.close()

    roll_call("an", "safe")
    roll_call("binh", "safe")
    expect(page.locator(".live-notice")).to_have_count(0)
    expect(page).not_to_have_title(_URGENT)
