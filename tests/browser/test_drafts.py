"""What an official types stays in the browser until it is sent; links in a mail lead to pages."""

import pytest
import sqlalchemy as sa
from playwright.sync_api import expect

from bot.services.officials import sign_in
from storage.tables import OFFICIAL_SESSIONS
from tests.browser.conftest import DESK
from tests.browser.console import enters_the_console, has_no_draft
from tests.browser.second_client import elsewhere
from tests.browser.test_card_pages import done, fits

__all__ = ["fits"]

TYPED = "Chiều nay tổ đến vá, bà con đi chậm."
TEXT = "Lời gửi người dân"
MAIL = "http://mail.example/inbox"


@pytest.fixture
def signs_in(server):
    """Return a function that signs an official in on a page."""

    def signs_in_(page, name="Chị Hoa"):
        token = done(
            server,
            lambda tx, desktop: sign_in.create_sign_in_token(tx, desktop, minutes=5, name=name),
        )
        enters_the_console(page, f"{server.home}/office/sign-in?token={token}")

    return signs_in_


@pytest.fixture
def office(desktop, signs_in):
    """The officials' page on a computer, after signing in."""
    signs_in(desktop.page)
    return desktop.page


@pytest.fixture
def code(office, phone):
    """The code of a new report, whose page is open."""
    phone.opens().sees("Em là Cầu Nối")
    with elsewhere(phone) as other:
        other.agrees()
        other.files_a_report()
    code = phone.receipt.locator("> .code").inner_text()
    office.reload()
    office.get_by_role("link", name=code, exact=True).click()
    return code


def test_what_was_typed_is_there_again_until_it_is_sent(office, code, fits):
    office.get_by_label(TEXT).fill(TYPED)
    office.get_by_role("radio", name="Không thuộc xã").check()
    office.get_by_role("link", name="Thẻ trả lời").click()
    office.get_by_text("Lời viết dở, chưa gửi").click()
    fits()
    office.get_by_role("link", name=f"Trả lời {code}").click()
    expect(office.get_by_label(TEXT)).to_have_value(TYPED)
    expect(office.get_by_role("radio", name="Không thuộc xã")).to_be_checked()
    expect(office.get_by_text("Lời viết dở lần trước")).to_be_visible()
    fits()

    office.get_by_label("Nếu không thuộc xã, vì sao").select_option(index=1)
    office.get_by_role("button", name="Gửi trả lời").click()
    expect(office.get_by_text("Đã gửi cho người gửi phản ánh")).to_be_visible()
    has_no_draft(office)
    fits()


def test_a_fault_is_focused_and_leads_to_its_field(office, code, fits):
    office.get_by_label(TEXT).fill("ngắn")
    office.get_by_role("button", name="Gửi trả lời").click()
    expect(office.get_by_role("alert")).to_be_focused()
    expect(office.get_by_role("alert")).to_be_in_viewport()
    fits()
    office.get_by_role("alert").get_by_role("link", name=TEXT).click()
    expect(office.get_by_label(TEXT)).to_be_focused()
    expect(office.get_by_label(TEXT)).to_have_value("ngắn")


def test_what_was_typed_can_be_discarded_and_is_seen_by_nobody_else(office, code, signs_in):
    page = office.url
    office.get_by_label(TEXT).fill(TYPED)
    office.once("dialog", lambda dialog: dialog.dismiss())
    office.get_by_role("button", name="Thoát").click()
    expect(office.get_by_label(TEXT)).to_have_value(TYPED)

    signs_in(office, "Anh Nam")
    office.goto(page)
    expect(office.get_by_label(TEXT)).to_have_value("")
    signs_in(office)
    office.goto(page)
    expect(office.get_by_label(TEXT)).to_have_value(TYPED)
    office.get_by_role("button", name="Bỏ lời này").click()
    expect(office.get_by_label(TEXT)).to_have_value("")
    has_no_draft(office)

    office.get_by_label(TEXT).fill(TYPED)
    office.once("dialog", lambda dialog: dialog.accept())
    office.get_by_role("button", name="Thoát").click()
    expect(office.get_by_role("heading", name="đã thoát")).to_be_visible()
    has_no_draft(office)


def test_a_session_that_ended_leads_back_to_the_form_with_the_text(
    office, code, server, signs_in, fits
):
    page = office.url
    office.get_by_label(TEXT).fill(TYPED)
    end = sa.update(OFFICIAL_SESSIONS).values(ended_at=sa.func.current_timestamp())
    done(server, lambda tx, desktop: tx.execute(end))
    office.get_by_role("button", name="Gửi trả lời").click()
    expect(office.get_by_role("heading", name="chưa đăng nhập")).to_be_visible()
    expect(office.get_by_label("Lời đã viết")).to_have_value(TYPED)
    fits()

    tab = office.context.new_page()
    signs_in(tab)
    expect(tab).to_have_url(page)
    expect(tab.get_by_label(TEXT)).to_have_value(TYPED)
    office.get_by_role("button", name="Gửi lại").click()
    expect(office.get_by_text("Đã gửi cho người gửi phản ánh")).to_be_visible()


@pytest.fixture
def browser(chromium):
    """A browser that also reads mail, which no server sends here."""
    context = chromium.new_context(locale="vi-VN", **DESK)
    yield context
    context.close()


def opens_from_mail(context, link):
    """Open *link* in the mail of another site; return the page, and the addresses it asked for."""
    page, asked = context.new_page(), []
    html = f'<a href="{link}">Phản ánh</a>'
    page.route(MAIL, lambda route: route.fulfill(content_type="text/html", body=html))
    page.goto(MAIL)
    page.on("request", lambda it: asked.extend([it.url] * it.is_navigation_request()))
    page.get_by_role("link").click()
    return page, asked


def test_a_link_in_a_mail_leads_an_official_who_is_signed_in_to_its_page(
    server, browser, signs_in
):
    signs_in(browser.new_page())
    link = f"{server.home}/office/cards?owner=x"
    page, asked = opens_from_mail(browser, link)
    expect(page.get_by_role("button", name="Thoát")).to_be_visible()
    assert asked == [link, f"{link}&hop=1", link]
    assert page.url == link


def test_a_link_in_a_mail_leads_to_its_page_after_signing_in(server, browser, signs_in):
    link = f"{server.home}/office/cards?owner=x"
    page, _ = opens_from_mail(browser, link)
    expect(page.get_by_role("heading", name="chưa đăng nhập")).to_be_visible()
    tab = browser.new_page()
    signs_in(tab)
    expect(tab).to_have_url(link)
