"""A person at the web chat in tests: presses, types, sees."""

from collections.abc import Sequence
from pathlib import Path
from typing import Self

from playwright.sync_api import Locator, Page, expect

from tests.browser.witness import Witness


class Chat:
    """One page of the web chat, used by finger on a phone and by mouse elsewhere."""

    def __init__(self, page: Page, home: str, witness: Witness, *, by_finger: bool) -> None:
        self.page = page
        self.home = home
        self.witness = witness
        self._by_finger = by_finger

    @property
    def newest(self) -> Locator:
        """The newest message of the bot."""
        return self.page.locator("#thread > .us").last

    @property
    def own(self) -> Locator:
        """What the person said in words or by a button, oldest first."""
        return self.page.locator("#thread > .you > .said")

    @property
    def answers(self) -> Locator:
        """The numbered buttons of the newest question."""
        return self.page.locator(".answers .choice")

    @property
    def receipt(self) -> Locator:
        """The card of the report that was just filed."""
        return self.newest.locator(".receipt")

    def opens(self, address: str = "/chat") -> Self:
        """Open an *address*, by default that of the chat."""
        self.page.goto(address if address.startswith("http") else self.home + address)
        return self

    def button(self, label: str) -> Locator:
        """Return the newest button that reads *label*."""
        return self.page.get_by_role("button", name=label, exact=True).last

    def presses(self, *labels: str) -> None:
        """Press buttons, one after another."""
        for label in labels:
            self.touches(self.button(label))

    def touches(self, target: Locator) -> None:
        """Touch *target* with a finger, or click it."""
        if self._by_finger:
            target.tap()
        else:
            target.click()

    def types(self, *texts: str) -> None:
        """Write messages and send each."""
        field = self.page.get_by_label("Bác nhắn ở đây")
        for text in texts:
            field.fill(text)
            self.presses("Gửi")

    def sends_photos(self, *photos: Path) -> None:
        """Choose *photos* in the browser's own window."""
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
        """Report a pothole up to the question whether the place is right."""
        self.sees("Em là Cầu Nối")
        self.types("bao cao o ga")
        self.sees("Bác kể giúp em")
        self.types("o ga to giua duong, xe may hay nga")
        self.sees("Bác có ảnh")
        if photos:
            self.sends_photos(*photos)
            self.sees(f"Em đã nhận {len(photos)} ảnh")
        self.presses("Xong" if photos else "Không có ảnh")
        self.sees("Chỗ đó ở đâu")
        self.presses("Gửi vị trí")
        self.sees("Đúng chưa ạ?")

    def files_a_report(self, photos: Sequence[Path] = ()) -> str:
        """Report a pothole; return the receipt code."""
        self.goes_to_the_map(photos)
        self.presses("Đúng rồi")
        self.sees("Em đọc lại nhé")
        self.presses("Gửi đi")
        self.sees("Em đã gửi tới")
        return self.receipt.locator("> .code").inner_text()
