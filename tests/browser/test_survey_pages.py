"""A survey from a template to the one who approves it, by few clicks, on any screen."""

import pytest
from playwright.sync_api import Error, expect

from bot.services.officials.permissions import Role
from tests.browser.console import has_no_draft
from tests.browser.test_announcement_pages import clicks, office
from tests.browser.test_card_pages import fits

__all__ = ["fits", "office"]

MOST_TO_SUBMIT = 15


def test_a_survey_is_written_from_a_template_and_submitted_with_few_clicks(office, server, fits):
    page = office("Chị Hoa", Role.OFFICER)
    page.get_by_role("link", name="Hỏi ý kiến").click()
    page.get_by_role("link", name="Viết phiếu hỏi").click()
    page.get_by_role("link", name="Sau khi giải quyết").click()
    page.get_by_label("Tên phiếu", exact=True).click()
    page.get_by_label("Tên phiếu", exact=True).fill("Làm giấy khai sinh")
    last = page.get_by_role("group", name="Câu 5", exact=True)
    page.get_by_role("button", name="Bỏ câu 4").click()
    expect(last).to_have_count(0)
    page.get_by_role("button", name="+ Có / Không").click()
    expect(last).to_be_visible()
    page.get_by_label("Câu hỏi", exact=True).last.fill("Có phải đi lại nhiều lần không ạ?")
    page.get_by_label("Câu hỏi, tiếng Anh").last.fill("Did you have to come several times?")
    page.get_by_text("Chỉ hỏi khi…").last.click()
    last.get_by_label("Giấy tờ, thủ tục").check()
    page.get_by_role("button", name="Người được hỏi nhiều nhất").click()
    expect(page.get_by_text("Câu 5/5: Có phải đi lại")).to_be_visible()
    expect(page.get_by_text("Xong sau")).to_be_visible()
    before = clicks(page)
    fits()

    # What was typed can be opened again, with the questions that were added.
    page.goto(f"{server.home}/office/surveys/new?template=settled")
    expect(page.get_by_label("Tên phiếu", exact=True)).to_have_value("Hài lòng sau khi giải quyết")
    page.get_by_role("button", name="Mở lại").click()
    expect(page.get_by_label("Tên phiếu", exact=True)).to_have_value("Làm giấy khai sinh")
    expect(last.get_by_label("Giấy tờ, thủ tục")).to_be_checked()
    page.evaluate("count => localStorage.clicks = count", before)

    page.get_by_role("button", name="Lưu nháp").click()
    expect(page.get_by_text("Đã lưu bản nháp.")).to_be_visible()
    has_no_draft(page)
    page.get_by_role("button", name="Gửi duyệt").click()
    expect(page.get_by_text("Đã gửi duyệt.")).to_be_visible()
    assert before <= clicks(page) <= MOST_TO_SUBMIT


def test_the_buttons_of_the_form_change_it_in_place_and_keep_the_focus(office, server):
    page = office("Chị Hoa", Role.OFFICER)
    page.goto(f"{server.home}/office/surveys/new?template=settled")
    page.evaluate("window.isSamePage = true")
    page.get_by_label("Tên phiếu", exact=True).fill("Làm giấy khai sinh")

    page.get_by_role("button", name="+ Có / Không").click()
    expect(page.locator("#q5-vi")).to_be_focused()
    page.keyboard.type("Có phải đi lại không ạ?")
    page.get_by_role("button", name="Đưa câu 6 lên").click()
    expect(page.locator("#q4")).to_be_focused()
    expect(page.locator("#q4-vi")).to_have_value("Có phải đi lại không ạ?")
    page.get_by_label("Viết như người dân").fill("3")
    page.keyboard.press("Enter")
    expect(page.locator(".bubble.own")).to_have_text("3")
    expect(page.locator("[name=words]")).to_be_focused()
    assert page.evaluate("window.isSamePage")

    # What the browser keeps is the form as it is now.
    page.reload()
    page.get_by_role("button", name="Mở lại").click()
    expect(page.locator("#q4-vi")).to_have_value("Có phải đi lại không ạ?")


def test_without_a_connection_the_browser_says_so_and_the_form_is_left(office, server):
    page = office("Chị Hoa", Role.OFFICER)
    page.goto(f"{server.home}/office/surveys/new?template=settled")
    page.get_by_label("Tên phiếu", exact=True).fill("Làm giấy khai sinh")
    page.route("**/office/surveys/form", lambda route: route.abort())
    with pytest.raises(Error, match="ERR_FAILED"), page.expect_navigation():
        page.get_by_role("button", name="+ Có / Không").click()
    page.unroute("**/office/surveys/form")
    page.goto(f"{server.home}/office/surveys/new?template=settled")
    page.get_by_role("button", name="Mở lại").click()
    expect(page.get_by_label("Tên phiếu", exact=True)).to_have_value("Làm giấy khai sinh")
