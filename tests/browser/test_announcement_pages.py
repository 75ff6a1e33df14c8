"""An announcement from an empty form to those who get it, by few clicks, on any screen."""

import pytest
from playwright.sync_api import expect

from bot.services.announcements.residents import subscriptions
from bot.services.officials import official_registry, sign_in
from bot.services.officials.permissions import Role
from storage.repositories.officials import roles as role_rows
from storage.repositories.person import people
from tests.browser.console import enters_the_console, has_no_draft
from tests.browser.test_card_pages import done, fits
from tests.resident import AGREED

__all__ = ["fits"]

MOST_TO_SUBMIT, MOST_TO_APPROVE = 8, 3
TEXT = "Nhà máy cắt nước từ 8 giờ sáng đến 4 giờ chiều, thứ Bảy 7/12, tại phố Tiến Yết."
# Counts clicks on this page and on those that follow it.
COUNTING = """addEventListener('click', event => {
  if (event.isTrusted) localStorage.clicks = 1 + Number(localStorage.clicks ?? 0);
}, true);"""


@pytest.fixture
def office(desktop, server):
    """Return a function that signs an official in, with one role, and opens the list."""

    def signs_in(name, role):
        def invite(tx, context):
            token = sign_in.create_sign_in_token(tx, context, minutes=5, name=name)
            official = official_registry.find_official(tx, context, name)[1]
            unit_id, now = context.unit_id, context.now()
            role_rows.withdraw(tx, unit_id, official, list(Role))
            role_rows.give(tx, unit_id, official, [role], by="operator", now=now)
            return token

        page = desktop.page
        enters_the_console(page, f"{server.home}/office/sign-in?token={done(server, invite)}")
        page.goto(f"{server.home}/office/announcements")
        page.evaluate("delete localStorage.clicks")
        return page

    with desktop.page.add_init_script(COUNTING):
        yield signs_in


@pytest.fixture
def subscribers(server):
    """Two people who want news of water cuts, and one who does not."""

    def add(tx, context):
        for name in ("an", "binh", "chi"):
            address = {("webchat", name): name}
            people.add(tx, context.unit_id, address, person=AGREED, now=context.now())
        for name in ("an", "binh"):
            subscriptions.subscribe(tx, context, name, ["water"])

    done(server, add)


def clicks(page):
    return int(page.evaluate("localStorage.clicks ?? 0"))


def test_an_announcement_is_written_from_a_template_and_approved_with_few_clicks(
    office, subscribers, fits
):
    page = office("Chị Hoa", Role.OFFICER)
    page.get_by_role("link", name="Viết thông báo").click()
    page.get_by_role("link", name="Cắt nước").click()
    fits()
    page.get_by_label("Ngày nào").click()
    page.get_by_label("Ngày nào").fill("2030-12-07")
    page.get_by_label("Ở đâu").click()
    page.get_by_label("Ở đâu").fill("phố Tiến Yết")
    page.get_by_label("phố Tiến Yết").check()

    # What was typed and checked stays when the page is left.
    before = clicks(page)
    page.reload()
    expect(page.get_by_text("Lời viết dở lần trước")).to_be_visible()
    expect(page.get_by_label("Ngày nào")).to_have_value("2030-12-07")
    expect(page.get_by_label("phố Tiến Yết")).to_be_checked()
    expect(page.get_by_label("phố Chợ")).not_to_be_checked()
    page.get_by_role("button", name="Bỏ lời này").click()
    expect(page.get_by_label("phố Tiến Yết")).not_to_be_checked()
    page.get_by_label("Ngày nào").fill("2030-12-07")
    page.get_by_label("Ở đâu").fill("phố Tiến Yết")
    page.evaluate("count => localStorage.clicks = count", before)

    page.get_by_role("button", name="Lưu và xem trước").click()
    expect(page.get_by_text(TEXT).first).to_be_visible()
    expect(page.get_by_role("heading", name="Gửi tới 2 người")).to_be_visible()
    has_no_draft(page)
    page.get_by_role("button", name="Trình duyệt, gửi 2 người").click()
    expect(page.get_by_text("Đã trình duyệt.")).to_be_visible()
    assert before <= clicks(page) <= MOST_TO_SUBMIT

    page = office("Ông Bảo", Role.APPROVER)
    page.get_by_role("link", name="TB 1", exact=True).click()
    expect(page.get_by_role("heading", name="Duyệt")).to_be_visible()
    fits()
    page.get_by_role("button", name="Gửi 2 người").click()
    expect(page.get_by_text("Đã duyệt, gửi tới 2 người.")).to_be_visible()
    assert clicks(page) <= MOST_TO_APPROVE


def test_pictures_are_added_and_one_of_25_megabytes_is_refused_with_a_sentence(
    office, fits, tmp_path, photos
):
    page = office("Chị Hoa", Role.OFFICER)
    page.get_by_role("link", name="Viết thông báo").click()
    page.get_by_role("link", name="Cắt nước").click()
    page.get_by_role("button", name="Lưu và xem trước").click()
    page.get_by_label("Chọn ảnh").set_input_files(photos[0])
    page.get_by_role("button", name="Thêm ảnh").click()
    picture = page.get_by_role("img", name="Ảnh 1").first
    expect(picture).to_be_visible()
    assert picture.evaluate("it => it.decode().then(() => it.naturalWidth)") > 0
    fits()

    heavy = tmp_path / "heavy.jpg"
    heavy.write_bytes(photos[0].read_bytes().ljust(25 * 1024 * 1024, b"x"))
    page.get_by_label("Chọn ảnh").set_input_files(heavy)
    page.get_by_role("button", name="Thêm ảnh").click()
    expect(page.get_by_role("alert")).to_contain_text("Ảnh này nặng quá nên chưa nhận được")
    page.get_by_role("button", name="Bỏ ảnh 1").click()
    expect(page.get_by_role("img", name="Ảnh 1")).to_have_count(0)
