"""A person at the web chat in browser tests."""

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Self

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.request_log import Witness


class Chat:
    """One page of the web chat."""

    def __init__(self, page: Page, home: str, witness: Witness) -> None:
        self.page = page
        self.home = home
        self.witness = witness

    @property
    def newest(self) -> Locator:
        """The newest message of the bot."""
        return self.page.locator("#thread > .us").last

    @property
    def own(self) -> Locator:
        """The person's own messages, oldest first."""
        return self.page.locator("#thread > .you > .said")

    @property
    def answers(self) -> Locator:
        """The numbered buttons of the newest question."""
        return self.page.locator(".answers .choice")

    @property
    def said(self) -> list[str]:
        """All shown messages of both sides, oldest first."""
        return self.page.locator("#thread .said").all_inner_texts()

    def shows(self, texts: Sequence[str]) -> None:
        """Check that exactly *texts* are shown, oldest first, once the page has read them."""
        expect(self.page.locator("#thread .said")).to_have_text(texts, use_inner_text=True)

    @property
    def line(self) -> Locator:
        """The text about the state of the connection."""
        return self.page.get_by_role("status")

    @property
    def receipt(self) -> Locator:
        """The card of the report that was just filed."""
        return self.newest.locator(".receipt")

    def opens(self, address: str = "/chat") -> Self:
        """Open an *address*, by default that of the chat."""
        self.page.goto(address if address.startswith("http") else self.home + address)
        return self

    def agrees(self) -> Self:
        """Give consent and go to the menu, as a new person."""
        self.sees("Em là Cầu Nối")
        self.types("gửi phản ánh")
        self.sees("Em lưu l", "Đồng ý", "Không", "Đọc thêm")
        self.presses("Đồng ý")
        self.sees("muốn báo việc gì")
        self.types("về đầu")
        self.sees("Em là Cầu Nối")
        return self

    def button(self, label: str) -> Locator:
        """Return the newest button with *label*."""
        return self.page.get_by_role("button", name=label, exact=True).last

    def presses(self, *labels: str) -> None:
        """Press buttons, one after another."""
        for label in labels:
            # Not by a tap: two taps as fast as a test's are a double tap, which the page ignores.
            self.button(label).click()

    def opens_menu(self) -> Self:
        """Open the menu beside the field."""
        self.presses("Việc khác")
        return self

    def enlarges(self, times: int = 1) -> None:
        """Choose larger letters in the menu."""
        self.opens_menu().presses(*["Chữ to hơn"] * times, "Đóng")

    def types(self, *texts: str) -> None:
        """Write messages and send each."""
        field = self.page.get_by_label("Anh/chị nhắn ở đây")
        for text in texts:
            field.fill(text)
            self.presses("Gửi")

    @contextmanager
    def showing(self, position: int) -> Iterator[None]:
        """Do something, and wait until the page has reported *position* as shown."""

        def is_it(response: Response) -> bool:
            tells = response.url.endswith("/chat/api/seen")
            return tells and response.request.post_data_json == {"position": position}

        with self.page.expect_response(is_it):
            yield

    def is_closed(self) -> None:
        """Close the page and open an empty one in the same browser."""
        closed = self.page
        self.page = closed.context.new_page()
        closed.close()

    def sends_photos(self, *photos: Path) -> None:
        """Choose *photos* in the browser's file chooser."""
        with self.page.expect_file_chooser() as opened:
            self.presses("Gửi ảnh")
        opened.value.set_files([str(photo) for photo in photos])

    def sees(self, text: str, *labels: str) -> None:
        """Check that the newest message says *text* and offers exactly *labels*, if any."""
        expect(self.newest.locator(".said")).to_contain_text(text)
        if labels:
            expect(self.answers).to_have_text(labels)

    def sees_the_map(self) -> None:
        """Check that the newest message's map is drawn: areas, names and the pin."""
        place = self.newest.locator(".map")
        expect(place.locator(".pin svg")).to_be_visible()
        expect(place.locator("path.here")).to_have_count(1)

    def goes_to_the_map(self, photos: Sequence[Path] = ()) -> None:
        """Report a pothole up to the confirmation of its place."""
        self.agrees()
        self.types("bao cao o ga")
        self.sees("Anh/chị kể lại em nghe")
        self.types("o ga to giua duong, xe may hay nga")
        self.sees("Anh/chị có ảnh")
        if photos:
            self.sends_photos(*photos)
            self.sees(f"Em đã nhận {len(photos)} ảnh")
        self.presses("Xong" if photos else "Không có ảnh")
        self.sees("Chỗ đó ở đâu")
        self.presses("Gửi vị trí")
        self.sees("Đúng chưa ạ?")

    def files_a_report(self, photos: Sequence[Path] = ()) -> str:
        """Report a pothole, even if others have; return the receipt code."""
        self.goes_to_the_map(photos)
        self.presses("Đúng rồi")
        expect(self.newest.locator(".said")).to_contain_text(re.compile("Cán bộ cần|đã báo"))
        expect(self.button("Báo việc mới").or_(self.button("Giấu tên"))).to_be_visible()
        if self.button("Báo việc mới").is_visible():
            self.presses("Báo việc mới")
        self.sees("Cán bộ cần hỏi thêm thì gọi số nào ạ?")
        self.presses("Giấu tên")
        self.sees("Em đọc lại nhé")
        self.presses("Gửi đi")
        self.sees("Em đã gửi tới")
        return self.receipt.locator("> .code").inner_text()
