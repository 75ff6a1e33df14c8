"""A second client of the same person, which uses the protocol with a page's cookie."""

from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

import httpx

from tests.browser.chat import Chat

_HOUSES = count(1)
_COOKIE = "caunoi_chat"


class Elsewhere:
    """Sends messages and reads both sides, whether or not the page is open."""

    def __init__(self, client: httpx.Client) -> None:
        self._client = client
        self._ids = count(1)

    def says(self, *texts: str) -> None:
        """Send *texts*, one after another."""
        for text in texts:
            said = {"id": f"elsewhere-{next(self._ids)}", "text": text}
            self._client.post("messages", json=said).raise_for_status()

    def agrees(self) -> None:
        """Give consent, as a new person."""
        self.says("gửi phản ánh", "đồng ý", "về đầu")

    def files_a_report(self) -> None:
        """File a whole report by words, at a place without other reports."""
        self.says("bao cao o ga", "ổ gà to giữa đường", "không", "phố Thống Nhất")
        self.says(f"cạnh nhà số {next(_HOUSES)}", "đúng", "giấu tên", "gửi đi")

    def own(self) -> list[str]:
        """Return the person's stored texts, without commands."""
        messages: list[dict[str, Any]] = self._client.get("messages?after=0").json()["messages"]
        texts = [m["content"].get("text", "") for m in messages if m["from"] == "you"]
        return [text for text in texts if text and not text.startswith("/")]


@contextmanager
def elsewhere(chat: Chat) -> Iterator[Elsewhere]:
    """Yield a second client of the person at *chat*."""
    cookies = {c.get("name", ""): c.get("value", "") for c in chat.page.context.cookies()}
    base = f"{chat.home}/chat/api/"
    cookie, origin = {_COOKIE: cookies[_COOKIE]}, {"Origin": chat.home}
    with httpx.Client(base_url=base, cookies=cookie, headers=origin, verify=False) as client:
        yield Elsewhere(client)
