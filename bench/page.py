"""Measure the web chat's page in a browser that DevTools slow down to a poor phone."""

import os
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from statistics import median
from typing import TYPE_CHECKING, Any

from bench.harness import server_process
from bench.harness.figure import Figure, Goal, figure

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, Response

_TIMES = 3
_PHONE: dict[str, Any] = {
    "viewport": {"width": 390, "height": 740},
    "device_scale_factor": 2,
    "is_mobile": True,
    "has_touch": True,
    "locale": "vi-VN",
}
_SLOWER = 4
# 400 kbit/s, and 100 ms more for each response.
_NETWORK = {
    "offline": False,
    "latency": 100,
    "downloadThroughput": 50_000,
    "uploadThroughput": 50_000,
}
_BROWSERS = ("chromium", "chromium-browser", "google-chrome")
_PATIENCE = 30_000
_SETTLED = 2_000

_SHOWN = "#thread > .us"
_TEXT = "ổ gà to giữa đường"
_REST = ("đồng ý", "về đầu", "báo ổ gà", _TEXT, "không", "phố Thống Nhất", "trạm y tế", "đúng")
# Type as soon as there is a field with its button; remember when.
_TYPE = """(text) => {
  const look = () => {
    const field = document.querySelector("#words");
    const button = document.querySelector("#composer button");
    if (!field?.offsetParent || !button.textContent.trim()) return requestAnimationFrame(look);
    window.usable = performance.now();
    field.value = text;
    field.dispatchEvent(new Event("input"));
    button.click();
  };
  addEventListener("DOMContentLoaded", look);
}"""

_FIRST_GOAL, _AGAIN_GOAL = Goal(3), Goal(10)


class MissingBrowserError(Exception):
    """There is no Chromium, or not the package that drives it."""


class _Traffic:
    """The bytes that a page received, and when each request was answered, in seconds."""

    def __init__(self, tools: "CDPSession") -> None:
        self.answered: dict[str, float] = {}
        self._begun = 0.0
        self._requests: dict[str, str] = {}
        self._bytes: defaultdict[str, int] = defaultdict(int)
        tools.on("Network.requestWillBeSent", self._asked)
        tools.on("Network.responseReceived", self._began)
        tools.on("Network.dataReceived", self._grew)
        tools.on("Network.loadingFinished", self._ended)

    @property
    def kilobytes(self) -> float:
        """Return all bytes so far, headers included, also of an event stream that stays open."""
        return sum(self._bytes.values()) / 1000

    def _asked(self, event: Mapping[str, Any]) -> None:
        self._begun = self._begun or event["timestamp"]
        request = event["request"]
        self._requests[event["requestId"]] = request["method"] + " " + request["url"]

    def _began(self, event: Mapping[str, Any]) -> None:
        if not event["response"].get("fromDiskCache"):
            self._bytes[event["requestId"]] += event["response"]["encodedDataLength"]

    def _grew(self, event: Mapping[str, Any]) -> None:
        self._bytes[event["requestId"]] += event["encodedDataLength"]

    def _ended(self, event: Mapping[str, Any]) -> None:
        self._bytes[event["requestId"]] = event["encodedDataLength"]
        request = self._requests.get(event["requestId"], "")
        self.answered.setdefault(request, event["timestamp"] - self._begun)


def measure() -> list[Figure]:
    """Return the seconds until a first message is stored, and the bytes of opening the page.

    Raises:
        MissingBrowserError: there is no browser to measure with.
    """
    usable, stored, first, again = [], [], [], []
    # Not pinned to a core: DevTools slow a process down by a thread that keeps a core busy.
    with (
        server_process.temporary_folder() as folder,
        server_process.run_ours(folder) as server,
        _chromium() as browser,
    ):
        home = f"http://127.0.0.1:{server.port}"
        for _ in range(_TIMES):
            context = browser.new_context(**_PHONE)
            page, traffic = _slow_page(context)
            page.add_init_script(f"({_TYPE})({_TEXT!r})")
            with page.expect_response(_is_stored):
                page.goto(f"{home}/chat", wait_until="commit")
            page.locator(_SHOWN).last.wait_for()
            page.wait_for_timeout(_SETTLED)
            usable.append(page.evaluate("window.usable") / 1000)
            stored.append(traffic.answered[f"POST {home}/chat/api/messages"])
            first.append(traffic.kilobytes)
            page.close()
            for n, text in enumerate(_REST):
                context.request.post(
                    f"{home}/chat/api/messages",
                    headers={"Origin": home},
                    data={"id": f"rest-{n}", "text": text},
                )
            page, traffic = _slow_page(context)
            page.goto(f"{home}/chat")
            page.locator(_SHOWN).last.wait_for()
            page.wait_for_timeout(_SETTLED)
            again.append(traffic.kilobytes)
            context.close()
    return [
        figure("page", median(stored), "s", goal=_FIRST_GOAL),
        figure("page.usable", median(usable), "s", goal=_FIRST_GOAL),
        figure("page.first", median(first), "kB"),
        figure("page.again", median(again), "kB", goal=_AGAIN_GOAL),
    ]


def _slow_page(context: "BrowserContext") -> tuple["Page", _Traffic]:
    """Return a new page on a slow phone with a slow network, and what it receives."""
    page = context.new_page()
    page.set_default_timeout(_PATIENCE)
    tools = context.new_cdp_session(page)
    tools.send("Network.enable")
    tools.send("Network.emulateNetworkConditions", _NETWORK)
    tools.send("Emulation.setCPUThrottlingRate", {"rate": _SLOWER})
    return page, _Traffic(tools)


def _is_stored(response: "Response") -> bool:
    request = response.request
    return request.method == "POST" and request.url.endswith("/chat/api/messages")


@contextmanager
def _chromium() -> Iterator["Browser"]:
    """Run the machine's Chromium."""
    command = next(filter(None, map(shutil.which, _BROWSERS)), None)
    if command is None:
        raise MissingBrowserError("there is no Chromium; on Debian: apt install chromium")
    try:
        # Optional: only the tests' lock has it.
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - see above
    except ImportError as error:
        raise MissingBrowserError("playwright is missing; it comes with: make test") from error
    sandbox = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as playwright:
        arguments = ["--disable-gpu", "--disable-background-networking", *sandbox]
        browser = playwright.chromium.launch(executable_path=command, args=arguments)
        yield browser
        browser.close()
