"""The chat works by keyboard alone, with a visible focus."""

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.chat import Chat
from tests.browser.second_client import elsewhere
from tests.resident import MENU

_MOST_STEPS = 40

# Whether the element in focus has an outline and is not covered.
_FOCUS = """() => {
  const here = document.activeElement;
  const { outlineStyle, outlineWidth } = getComputedStyle(here);
  const { left, top, width, height } = here.getBoundingClientRect();
  const above = document.elementFromPoint(left + width / 2, top + height / 2);
  return {
    what: here.outerHTML.slice(0, 120),
    outlined: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
    uncovered: here.contains(above),
  };
}"""


class Keyboard:
    """A person who uses *chat* by keyboard only."""

    def __init__(self, chat: Chat) -> None:
        self.chat = chat
        self._keys = chat.page.keyboard

    def goes(self, key: str = "Tab") -> None:
        """Press Tab or Shift+Tab; check that the focus is visible."""
        self._keys.press(key)
        focus = self.chat.page.evaluate(_FOCUS)
        assert focus["outlined"], focus
        assert focus["uncovered"], focus

    def goes_to(self, target: Locator, key: str = "Tab") -> None:
        """Press Tab until *target* has the focus."""
        for _ in range(_MOST_STEPS):
            self.goes(key)
            if target.evaluate("target => target === document.activeElement"):
                return
        raise AssertionError(f"no way by {key} to {target}")

    def chooses(self, label: str) -> None:
        """Move to the answer *label* and press it."""
        self.goes_to(self.chat.button(label))
        self._keys.press("Enter")

    def types(self, *texts: str) -> None:
        """Write into the field, which must be in focus, and send."""
        for text in texts:
            expect(self.chat.page.get_by_label("Anh/chị nhắn ở đây")).to_be_focused()
            self._keys.type(text)
            self._keys.press("Enter")

    def presses(self, key: str) -> None:
        """Press one key."""
        self._keys.press(key)


@pytest.fixture
def keyboard(desktop):
    """A keyboard user at a computer with the open chat."""
    desktop.opens().sees("Em là Cầu Nối")
    with elsewhere(desktop) as other:
        other.agrees()
    # What was sent elsewhere; the menu alone is there from the first.
    expect(desktop.own).to_have_count(3)
    desktop.sees("Em là Cầu Nối", *MENU)
    return Keyboard(desktop)


def test_the_first_tab_stop_leads_to_the_input_field(keyboard):
    keyboard.goes()
    expect(keyboard.chat.page.get_by_role("link", name="Đến ô nhắn tin")).to_be_focused()
    keyboard.presses("Enter")
    keyboard.types("bao cao o ga")
    keyboard.chat.sees("Anh/chị kể lại em nghe")


def test_a_report_can_be_filed_by_choosing_buttons(keyboard, photos):
    chat = keyboard.chat
    keyboard.chooses("Gửi phản ánh")
    chat.sees("Anh/chị muốn báo việc gì ạ?")
    keyboard.goes()
    expect(chat.button("Ổ gà, đường hỏng")).to_be_focused()
    keyboard.presses("Enter")
    chat.sees("Anh/chị kể lại em nghe")
    keyboard.goes_to(chat.page.get_by_label("Anh/chị nhắn ở đây"))
    keyboard.types("ổ gà to giữa đường")
    chat.sees("Anh/chị có ảnh")

    keyboard.goes_to(chat.button("Gửi ảnh"), "Shift+Tab")
    with chat.page.expect_file_chooser() as opened:
        keyboard.presses("Enter")
    opened.value.set_files(photos[0])
    chat.sees("Em đã nhận 1 ảnh")
    keyboard.goes_to(chat.button("Xong"), "Shift+Tab")
    keyboard.presses("Enter")
    chat.sees("Chỗ đó ở đâu")
    keyboard.chooses("Gửi vị trí")
    chat.sees("Đúng chưa ạ?")
    chat.sees_the_map()
    keyboard.chooses("Đúng rồi")
    chat.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?")
    keyboard.chooses("Giấu tên")
    chat.sees("Em đọc lại nhé")
    keyboard.chooses("Gửi đi")
    chat.sees("Em đã gửi tới")
    keyboard.goes_to(chat.receipt.locator("summary"))
    keyboard.presses("Enter")
    keyboard.chooses("Xem mã bí mật")
    expect(chat.receipt.locator(".kept .code")).to_be_visible()


def test_a_report_can_be_filed_by_the_numbers_of_the_answers(keyboard):
    chat = keyboard.chat
    keyboard.goes_to(chat.page.get_by_label("Anh/chị nhắn ở đây"))
    keyboard.types("1")
    chat.sees("Anh/chị muốn báo việc gì ạ?")
    expect(chat.answers.nth(4)).to_have_accessible_name("Xem thêm")
    keyboard.types("5")
    expect(chat.answers.first).not_to_have_text("Ổ gà, đường hỏng")
    chat.sees("Anh/chị muốn báo việc gì ạ?")
    keyboard.types("o ga")
    chat.sees("Anh/chị kể lại em nghe")
    keyboard.types("ổ gà to giữa đường")
    chat.sees("Anh/chị có ảnh", "Không có ảnh")
    keyboard.types("1")
    chat.sees("Chỗ đó ở đâu")
    expect(chat.answers.first).to_have_text("Phố Thống Nhất")
    keyboard.types("1")
    chat.sees("gần đâu")
    keyboard.types("2")
    chat.sees("gần trạm y tế, phố Thống Nhất", "Đúng rồi", "Chọn lại chỗ")
    keyboard.types("1")
    chat.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?", "Giấu tên")
    keyboard.types("1")
    chat.sees("Em đọc lại nhé", "Gửi đi", "Sửa")
    keyboard.types("1")
    chat.sees("Em đã gửi tới")


def test_the_menu_is_opened_and_left_by_keyboard(keyboard):
    chat = keyboard.chat
    keyboard.chooses("Việc khác")
    expect(chat.page.get_by_role("dialog", name="Việc khác")).to_be_visible()
    keyboard.presses("Escape")
    expect(chat.button("Việc khác")).to_be_focused()
    keyboard.presses("Enter")
    keyboard.chooses("Dữ liệu của tôi")
    expect(chat.own.last).to_have_text("Dữ liệu của tôi")
    expect(chat.page.get_by_role("dialog")).to_be_hidden()


def test_answers_show_a_number_and_navigation_buttons_do_not(desktop):
    desktop.opens().agrees()
    desktop.presses("Gửi phản ánh")
    desktop.sees("Anh/chị muốn báo việc gì ạ?")
    before = "buttons => buttons.map(b => getComputedStyle(b, '::before').content)"
    numbers = desktop.answers.evaluate_all(before)
    assert len(numbers) == 5
    assert all(number.startswith("counter(answer)") for number in numbers)
    assert set(desktop.page.locator(".answers .ways button").evaluate_all(before)) == {"none"}
    expect(desktop.answers.last).to_have_accessible_name("Xem thêm")
