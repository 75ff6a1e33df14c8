"""Every view of the chat passes axe's rules for WCAG 2.2 AA, in light and in dark."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import DESK, PHONE
from tests.browser.second_client import elsewhere
from tests.resident import ROOT


@pytest.fixture
def chat(device, opens):
    """The chat, open on a *device*."""
    return opens(device).opens().agrees()


# The views of a computer differ in their width alone: `make test` looks at those of a report.
DEVICES = [
    pytest.param(PHONE, id="phone"),
    pytest.param(DESK, id="desk", marks=pytest.mark.soak),
]


@pytest.fixture(params=DEVICES)
def device(request):
    return request.param


def test_an_inaccessible_page_is_detected(desktop, passes):
    desktop.opens().agrees()
    desktop.page.evaluate("document.querySelector('#photo').textContent = ''")
    with pytest.raises(AssertionError, match="button-name"):
        passes(desktop.page)


def test_dark_differs_in_nothing_but_colours():
    """Otherwise all rules would have to be checked in dark too."""
    files = (*ROOT.glob("handlers/webchat/widget/*.css"), *ROOT.glob("bot/*/static/*.css"))
    sheets = {file.name: file.read_text("utf-8") for file in files}
    assert [name for name, css in sheets.items() if "color-scheme: dark" in css] == ["tokens.css"]
    (dark,) = re.findall(
        r"color-scheme: dark\) \{\s*:root \{(.*?)\}\s*\}", sheets["tokens.css"], re.DOTALL
    )
    assert re.fullmatch(r"\s*(--[\w-]+: #[0-9a-f]{6};\s*)+", dark)


@pytest.mark.parametrize("device", DEVICES)
def test_a_whole_report_is_accessible(chat, passes, photos):
    passes(chat.page)
    chat.presses("Gửi phản ánh")
    chat.sees("Anh/chị muốn báo việc gì ạ?")
    passes(chat.page)
    chat.presses("Ổ gà, đường hỏng")
    chat.types("ổ gà to giữa đường")
    chat.sees("Anh/chị có ảnh")
    chat.sends_photos(*photos)
    chat.sees("Em đã nhận 2 ảnh")
    passes(chat.page)
    chat.presses("Xong")
    chat.sees("Chỗ đó ở đâu")
    chat.presses("Gửi vị trí")
    chat.sees("Đúng chưa ạ?")
    chat.sees_the_map()
    passes(chat.page)
    chat.presses("Đúng rồi")
    chat.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?")
    chat.presses("Giấu tên")
    chat.sees("Em đọc lại nhé")
    passes(chat.page)


def test_a_receipt_with_its_secret_and_a_link_is_accessible(chat, passes):
    with elsewhere(chat) as other:
        other.files_a_report()
    chat.receipt.get_by_text("Mở ở máy khác").click()
    chat.presses("Xem mã bí mật")
    expect(chat.receipt.locator(".kept .code")).to_be_visible()
    chat.presses("Lấy đường dẫn")
    expect(chat.page.get_by_label("Đường dẫn của anh/chị")).to_be_visible()
    passes(chat.page)


def test_the_return_views_are_accessible(chat, passes):
    chat.opens_menu()
    passes(chat.page)
    chat.page.get_by_role("link", name="Mở lại cuộc trò chuyện cũ").click()
    chat.presses("Mở lại")
    expect(chat.page.get_by_role("alert").filter(visible=True)).to_contain_text("cả hai mã")
    passes(chat.page)
    chat.opens("/chat#back=no-such-token")
    chat.presses("Mở lại")
    expect(chat.page.get_by_role("alert").filter(visible=True)).not_to_be_empty()
    passes(chat.page)


def test_the_views_to_sign_out_are_accessible(chat, passes):
    chat.opens_menu().page.get_by_role("link", name="Thoát ra").click()
    passes(chat.page)
    chat.presses("Thoát ở máy này")
    expect(chat.page.get_by_role("heading", name="đã thoát")).to_be_focused()
    passes(chat.page)


def test_the_chat_without_a_network_is_accessible(chat, passes):
    chat.page.context.set_offline(True)
    expect(chat.line).to_contain_text("đang mất mạng")
    chat.types("ổ gà to giữa đường")
    expect(chat.page.get_by_text("Chưa gửi được, em sẽ gửi lại.")).to_be_visible()
    passes(chat.page)


def test_the_chat_with_the_largest_text_is_accessible(chat, passes):
    chat.enlarges(2)
    chat.presses("Gửi phản ánh")
    chat.sees("Anh/chị muốn báo việc gì ạ?")
    passes(chat.page)
