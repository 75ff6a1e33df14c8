"""Returning to a conversation after reloads, crashes, lost cookies, closed pages, signing out."""

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK
from tests.browser.second_client import elsewhere
from tests.resident import MENU

AGREED = ("gửi phản ánh", "Đồng ý", "về đầu")


@pytest.fixture
def reporting(phone):
    """A phone with a begun report of a pothole."""
    phone.opens().agrees()
    phone.types("bao cao o ga")
    phone.sees("Anh/chị kể lại em nghe")
    return phone


@pytest.fixture
def reported(phone):
    """A phone that shows the receipt of a report."""
    phone.opens().agrees()
    with elsewhere(phone) as other:
        other.files_a_report()
    expect(phone.receipt).to_be_visible()
    return phone


def test_a_reload_keeps_the_conversation(reporting):
    before = reporting.said
    reporting.page.reload()
    reporting.sees("Anh/chị kể lại em nghe")
    reporting.shows(before)
    reporting.types("ổ gà to giữa đường")
    reporting.sees("Anh/chị có ảnh")


def test_an_open_page_continues_by_itself_after_a_crash(reporting, server):
    server.is_killed()
    expect(reporting.line).to_contain_text("Em chưa kết nối được")
    server.opens()
    expect(reporting.line).to_contain_text("Đã kết nối lại")
    reporting.types("ổ gà to giữa đường")
    reporting.sees("Anh/chị có ảnh")


def test_messages_typed_while_the_server_is_down_are_sent_once(reporting, server):
    server.is_killed()
    reporting.types("ổ gà to giữa đường")
    expect(reporting.page.get_by_text("Chưa gửi được, em sẽ gửi lại.")).to_be_visible()
    server.opens()
    reporting.sees("Anh/chị có ảnh")
    expect(reporting.own).to_have_text([*AGREED, "bao cao o ga", "ổ gà to giữa đường"])
    with elsewhere(reporting) as other:
        assert other.own() == ["gửi phản ánh", "về đầu", "bao cao o ga", "ổ gà to giữa đường"]


def test_messages_typed_while_the_server_is_down_survive_a_closed_page(reporting, server):
    server.is_killed()
    reporting.types("ổ gà to giữa đường")
    expect(reporting.page.get_by_text("Chưa gửi được, em sẽ gửi lại.")).to_be_visible()
    reporting.is_closed()
    server.opens()
    reporting.opens()
    reporting.sees("Anh/chị có ảnh")
    with elsewhere(reporting) as other:
        assert other.own() == ["gửi phản ánh", "về đầu", "bao cao o ga", "ổ gà to giữa đường"]


def test_receipt_and_secret_open_the_conversation_without_the_cookie(reported):
    before = reported.said
    code = reported.receipt.locator("> .code").inner_text()
    reported.receipt.get_by_text("Mở ở máy khác").click()
    reported.presses("Xem mã bí mật")
    secret = reported.receipt.locator(".kept .code").inner_text()
    reported.page.context.clear_cookies()
    reported.page.reload()
    reported.sees("24 giờ", *MENU)
    expect(reported.own).to_have_count(0)

    page = reported.page
    page.get_by_role("link", name="Mở lại cuộc trò chuyện cũ").click()
    page.get_by_label("Mã phản ánh").fill(code.lower().replace(" ", ""))
    page.get_by_label("Mã bí mật").fill("0000 000 000")
    reported.presses("Mở lại")
    expect(page.get_by_role("alert").filter(visible=True)).to_contain_text("chưa đúng")
    page.get_by_label("Mã bí mật").fill(secret)
    reported.presses("Mở lại")
    expect(reported.receipt).to_contain_text(code)
    reported.shows(before)
    expect(page).to_have_url(f"{reported.home}/chat")


def test_a_return_link_works_once(reported, opens):
    reported.receipt.get_by_text("Mở ở máy khác").click()
    reported.presses("Lấy đường dẫn")
    link = reported.page.get_by_label("Đường dẫn của anh/chị").input_value()
    other = opens(DESK).opens(link)
    other.presses("Mở lại")
    expect(other.receipt).to_be_visible()
    other.shows(reported.said)
    expect(other.page).to_have_url(f"{other.home}/chat")

    late = opens(DESK).opens(link)
    late.presses("Mở lại")
    expect(late.page.get_by_role("alert").filter(visible=True)).to_contain_text("đã dùng rồi")
    late.presses("Trò chuyện mới")
    late.sees("24 giờ", *MENU)
    expect(late.own).to_have_count(0)


def test_a_new_visitor_is_not_offered_to_sign_out(phone):
    phone.opens()
    phone.sees("24 giờ", *MENU)
    way_out = phone.page.get_by_role("link", name="Thoát ra")
    phone.opens_menu()
    expect(way_out).to_be_hidden()
    phone.presses("Đóng")
    phone.types("chào em")
    phone.opens_menu()
    expect(way_out).to_be_visible()


def test_who_signs_out_leaves_nothing_and_comes_back_by_the_secret(reported, opens):
    before = reported.said
    code = reported.receipt.locator("> .code").inner_text()
    reported.receipt.get_by_text("Mở ở máy khác").click()
    reported.presses("Xem mã bí mật")
    secret = reported.receipt.locator(".kept .code").inner_text()
    reported.presses("Lấy đường dẫn")
    other = opens(DESK).opens(reported.page.get_by_label("Đường dẫn của").input_value())
    other.presses("Mở lại")
    expect(other.receipt).to_be_visible()

    page = reported.page
    page.get_by_label("Anh/chị nhắn ở đây").fill("nhà tôi ở ngõ 3")
    reported.opens_menu()
    page.get_by_role("link", name="Thoát ra").click()
    asked = reported.witness.asked
    asked.clear()
    reported.presses("Thoát ở mọi máy")
    expect(page.get_by_role("heading", name="đã thoát ở mọi máy")).to_be_focused()
    assert page.context.cookies() == []
    assert page.evaluate("localStorage['caunoi-draft']") is None
    expect(page.locator("#thread > li")).to_have_count(0)
    assert not [address for address in asked if address.endswith("/session")]

    # The other device shows a new conversation, without an error.
    other.sees("24 giờ", *MENU)
    expect(other.own).to_have_count(0)
    expect(other.line).to_be_empty()

    page.get_by_role("link", name="Mở lại cuộc trò chuyện cũ").click()
    page.get_by_label("Mã phản ánh").fill(code)
    page.get_by_label("Mã bí mật").fill(secret)
    reported.presses("Mở lại")
    expect(reported.receipt).to_contain_text(code)
    reported.shows(before)


def test_without_a_network_nobody_is_told_that_they_signed_out(reported):
    page = reported.opens_menu().page
    page.get_by_role("link", name="Thoát ra").click()
    page.context.set_offline(True)
    reported.presses("Thoát ở máy này")
    expect(page.get_by_role("alert").filter(visible=True)).to_contain_text("Em chưa làm được")
    page.context.set_offline(False)
    reported.presses("Quay lại")
    expect(reported.receipt).to_be_visible()


def test_messages_received_while_the_page_is_closed_are_marked_as_unread(phone):
    with phone.showing(2):
        phone.opens()
    phone.sees("Em là Cầu Nối")
    phone.is_closed()
    with elsewhere(phone) as other:
        other.says("cảm ơn em")
    mark = phone.page.locator(".new")
    with phone.showing(4):
        phone.opens()
        expect(mark).to_have_text("Tin mới")
        expect(phone.page.locator(".new + .us")).to_contain_text("Anh/chị cần gì nữa")
    phone.page.reload()
    phone.sees("Anh/chị cần gì nữa")
    expect(mark).to_have_count(0)
