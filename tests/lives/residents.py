"""People of a life: one interface for the web chat and for Telegram."""

import asyncio
from collections.abc import Sequence
from typing import Any, NamedTuple

from tests.fake_telegram.people import Resident
from tests.fakes import picture
from tests.journeys.app_process import Neighbour
from tests.lives.town import Town
from tests.recordings import recording

ANY_LABEL = "*"  # the first button of our newest message
_SECONDS = 30.0


class Heard(NamedTuple):
    """One message of ours, as the person's channel shows it."""

    text: str
    labels: tuple[str, ...] = ()


class AbsentError(LookupError):
    """The person is shown no button with this label."""


class WebResident:
    """A person at the page of the web chat, who speaks its protocol over HTTP."""

    channel = "webchat"

    def __init__(self, town: Town) -> None:
        self._town = town
        self._page = Neighbour(town.process, "")
        self._position = 0
        self._count = 0
        self._shown: list[dict[str, Any]] = []
        self.person = ""

    async def enters(self) -> None:
        known = set(self._addresses())
        await self._page.enters()
        (found,) = set(self._addresses()) - known
        self._address = found

    def _addresses(self) -> list[str]:
        return [a for (a,) in self._town.rows("SELECT address FROM chat_cookie")]

    async def leaves(self) -> None:
        await self._page.leaves()

    async def says(self, text: str) -> None:
        await self._send(text=text)

    async def taps(self, label: str) -> None:
        for button in reversed(self._buttons()):
            if button["label"].casefold() == label.casefold():
                return await self._send(tap=button["data"])
        raise AbsentError(label)

    async def sends_photo(self) -> None:
        shade = 60 + self._count * 7 % 180
        await self._send(photo=await self._uploads(picture("JPEG", shade=shade), "image/jpeg"))

    async def speaks(self, *, is_noise: bool = False) -> None:
        seconds = 0.1 if is_noise else 0.3 + self._count / 100
        media = await self._uploads(recording(seconds=seconds), "audio/ogg")
        await self._send(voice=media, seconds=max(1, round(seconds * 20)))

    async def hears(self) -> list[Heard]:
        """Return what came since the last time, once everything has come."""
        await self._town.is_quiet()
        news = await self._page.thread(after=self._position)
        self._position = max([self._position, *(m["position"] for m in news)])
        replies = [m["reply"] for m in news if m["from"] == "us"]
        self._shown.extend(replies)
        if not self.person:
            self.person = _person(self._town, "webchat", self._address)
        return [Heard(r["text"], tuple(b["label"] for b in _buttons(r))) for r in replies]

    @property
    def labels(self) -> list[str]:
        return [button["label"] for button in self._buttons()]

    @property
    def newest_labels(self) -> list[str]:
        return [button["label"] for reply in self._shown[-1:] for button in _buttons(reply)]

    def first_shown(self, labels: Sequence[str]) -> str:
        return first_of(labels, self.newest_labels if ANY_LABEL in labels else self.labels)

    def _buttons(self) -> list[dict[str, Any]]:
        return [button for reply in self._shown[-6:] for button in _buttons(reply)]

    async def _uploads(self, data: bytes, kind: str) -> str:
        response = await self._page.client.post(
            self._page.at("media"), content=data, headers={"Content-Type": kind}
        )
        assert response.status_code == 200, response.text
        return str(response.json()["media"])

    async def _send(self, **content: object) -> None:
        self._count += 1
        await self._page.insists("POST", "messages", {"id": f"m{self._count}", **content})


class TelegramResident:
    """A person on Telegram."""

    channel = "telegram"

    def __init__(self, town: Town, number: int) -> None:
        self._town = town
        self._resident = Resident(town.platform, number)
        self._read = 0
        self.person = ""

    async def enters(self) -> None:
        """Begin nothing: a chat begins with its first message."""

    async def leaves(self) -> None:
        """Leave nothing behind."""

    async def says(self, text: str) -> None:
        self._resident.says(text)

    async def taps(self, label: str) -> None:
        for sent in reversed(self._resident.heard):
            for shown in sent.buttons:
                if shown.casefold() == label.casefold():
                    self._resident.presses(shown)
                    return
        raise AbsentError(label)

    async def sends_photo(self) -> None:
        self._resident.sends_photo(shade=60 + len(self._resident.updates) * 7 % 180)

    async def speaks(self, *, is_noise: bool = False) -> None:
        file_id = f"voice-{self._resident.id}-{len(self._resident.updates)}"
        self._town.platform.files[file_id] = recording(seconds=0.1 if is_noise else 0.5)
        sound = {"file_id": file_id, "file_unique_id": file_id, "duration": 1 if is_noise else 8}
        self._resident.sends(voice={**sound, "mime_type": "audio/ogg"})

    async def shares(self, phone: str, *, is_own: bool = True) -> None:
        """Send a contact card, of oneself or of somebody else."""
        if is_own:
            self._resident.shares_number(phone)
        else:
            self._resident.sends(contact={"phone_number": phone, "first_name": "Cháu"})

    async def hears(self) -> list[Heard]:
        async with asyncio.timeout(_SECONDS):
            while self._town.platform.waiting:
                await asyncio.sleep(0.02)
        await self._town.is_quiet()
        news = self._resident.heard[self._read :]
        self._read = len(self._resident.heard)
        if not self.person:
            self.person = _person(self._town, "telegram", str(self._resident.id))
        return [Heard(s.text, tuple(s.buttons)) for s in news if s.text and not s.is_mark]

    @property
    def labels(self) -> list[str]:
        return [label for sent in self._resident.heard[-6:] for label in sent.buttons]

    @property
    def newest_labels(self) -> list[str]:
        shown = [sent for sent in self._resident.heard if sent.text and not sent.is_mark]
        return [label for sent in shown[-1:] for label in sent.buttons]

    def first_shown(self, labels: Sequence[str]) -> str:
        return first_of(labels, self.newest_labels if ANY_LABEL in labels else self.labels)


AnyResident = WebResident | TelegramResident


def first_of(labels: Sequence[str], shown: Sequence[str]) -> str:
    """Return the first of *labels* that is shown.

    Raises:
        AbsentError: none of them is.
    """
    known = {label.casefold() for label in shown}
    if labels == (ANY_LABEL,) and shown:
        return shown[0]
    for label in labels:
        if label.casefold() in known:
            return label
    raise AbsentError(" / ".join(labels))


def _buttons(reply: dict[str, Any]) -> Sequence[dict[str, Any]]:
    return (*reply.get("buttons", ()), *reply.get("navigation", ()))


def _person(town: Town, channel: str, address: str) -> str:
    found = town.rows(
        f"SELECT person_id FROM contact WHERE channel = '{channel}' AND address = '{address}'"
    )
    return str(found[0][0]) if found else ""
