"""The fixtures of the browser tests: a browser, a server per module, phones and desktops."""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

import pytest
from PIL import Image, ImageDraw
from playwright.sync_api import Browser, Page, Playwright, expect, sync_playwright

from tests.browser.app_server import Server
from tests.browser.chat import Chat
from tests.browser.devices import Devices
from tests.browser.request_log import Witness
from tests.databases import Files
from tests.resident import ROOT

COMMANDS = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)
PHONE: dict[str, Any] = {
    "viewport": {"width": 360, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
}
DESK: dict[str, Any] = {"viewport": {"width": 1280, "height": 800}}

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")
# The rules of those that look at colours, which are all that differs in dark.
COLOURS = ("color-contrast", "link-in-text-block")

expect.set_options(timeout=120_000)

Open = Callable[..., Chat]
Check = Callable[[Page], None]


# Not per session: its event loop would block later asynchronous tests.
@pytest.fixture(scope="package")
def chromium() -> Iterator[Browser]:
    """The machine's Chromium, or Playwright's own."""
    with sync_playwright() as playwright:
        command = _chromium(playwright)
        if command is None:
            pytest.skip("no Chromium here: install it, or run `playwright install chromium`")
        sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
        browser = playwright.chromium.launch(executable_path=command, args=[*QUIET, *sandbox])
        yield browser
        browser.close()


def _chromium(playwright: Playwright) -> str | None:
    for name in COMMANDS:
        if found := shutil.which(name):
            return found
    own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


@pytest.fixture(scope="module")
def server(
    chromium: Browser, files: Files, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Server]:
    """The module's server; skipped without a browser."""
    folder = tmp_path_factory.mktemp("server")
    files.file_in(folder)
    server = Server(folder)
    server.opens()
    yield server
    server.clears()


@pytest.fixture(scope="package")
def devices(chromium: Browser) -> Devices:
    """The devices of all tests."""
    return Devices(chromium)


@pytest.fixture
def opens(devices: Devices, server: Server) -> Iterator[Open]:
    """Return a function that gives a device to a new person; check its requests at the end."""
    opened: list[Chat] = []

    def open_(device: dict[str, Any], **options: Any) -> Chat:
        page = devices.take({**device, **options})
        opened.append(Chat(page, server.home, Witness(page.context, server.home)))
        return opened[-1]

    yield open_
    for chat in opened:
        devices.give_back(chat.page.context, server.home)
        chat.witness.leaves()
    for chat in opened:
        assert not chat.witness.foreign
        assert not chat.witness.raised


@pytest.fixture
def phone(opens: Open) -> Chat:
    """A phone with a small screen and an empty page."""
    return opens(PHONE)


@pytest.fixture
def desktop(opens: Open) -> Chat:
    """A computer with a wide screen and an empty page."""
    return opens(DESK)


@pytest.fixture(scope="package")
def axe() -> str:
    """The source of axe-core from node_modules."""
    if not AXE.exists():
        pytest.skip("no axe-core here: `make setup` fetches it")
    return AXE.read_text("utf-8")


@pytest.fixture
def passes(axe: str) -> Check:
    """Check what a page shows, in light and in dark."""

    def run(page: Page, scheme: Literal["light", "dark"], rules: Sequence[str]) -> None:
        page.emulate_media(color_scheme=scheme)
        options = {"runOnly": rules, "resultTypes": ["violations"]}
        violations = page.evaluate("options => axe.run(document, options)", options)["violations"]
        assert not violations, "\n".join(
            f"{scheme}: {fault['id']}: {node['html']}: {node['failureSummary']}"
            for fault in violations
            for node in fault["nodes"]
        )

    def check(page: Page) -> None:
        # A page's text appears before its styles are loaded.
        page.wait_for_load_state()
        if not page.evaluate("'axe' in window"):
            # Not as a script tag, which the page's own policy forbids.
            page.evaluate(axe)
        run(page, "light", TAGS)
        run(page, "dark", COLOURS)

    return check


@pytest.fixture(scope="package")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Two photos of a pothole, as a phone takes them."""
    folder = tmp_path_factory.mktemp("photos")
    return [_pothole(folder / "near.jpg", 0.3), _pothole(folder / "far.jpg", 0.12)]


def _pothole(path: Path, size: float) -> Path:
    wide, high = 1600, 1200
    photo = Image.new("RGB", (wide, high), "#b9c4cc")
    draw = ImageDraw.Draw(photo)
    draw.rectangle((0, high * 0.35, wide, high), fill="#6f8f5a")
    draw.polygon([(650, 420), (950, 420), (1500, high), (100, high)], fill="#777a7d")
    x, y, half = wide / 2, high * 0.75, wide * size / 2
    draw.ellipse((x - half, y - half / 2.2, x + half, y + half / 2.2), fill="#3c3a38")
    draw.ellipse((x - half * 0.8, y - half / 4, x + half * 0.8, y + half / 2.6), fill="#5b5048")
    photo.save(path, quality=85)
    return path
