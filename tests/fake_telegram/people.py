"""People on the fake Telegram."""

import asyncio
import time
from collections.abc import Callable
from itertools import count

from tests.fake_telegram.platform import Platform, Sent
from tests.fake_telegram.refusals import Json
from tests.fakes import picture

_numbers = count(1)


class Resident:
    """A person with a private chat: sends messages, taps buttons, reads answers."""

    def __init__(self, platform: Platform, number: int) -> None:
        self.platform = platform
        self.id = 7_000_000_000 + number
        self.name = f"N{number}"
        self.chat = platform.chat(self.id)
        self.heard: list[Sent] = []
        self.updates: list[int] = []
        self._news = asyncio.Event()
        platform.listeners[self.id].append(self._hears)

    def _hears(self, sent: Sent) -> None:
        self.heard.append(sent)
        self._news.set()

    @property
    def texts(self) -> list[str]:
        """All received texts in order of arrival."""
        return [sent.text for sent in self.heard]

    async def hears(self, is_it: Callable[[Sent], bool], *, after: int = 0) -> int:
        """Wait for a message after the first *after* that *is_it* accepts; return its index."""
        at = after
        while True:
            while at < len(self.heard):
                if is_it(self.heard[at]):
                    return at
                at += 1
            self._news.clear()
            await self._news.wait()

    # Actions; each returns the id of its update

    def says(self, text: str) -> int:
        return self.sends(text=text)

    def sends(self, **content: object) -> int:
        """Send a message with *content*, as Telegram's `Message` has it."""
        return self._brings("message", self.message(**content))

    def sends_photo(self, caption: str = "", album: str = "", *, shade: int = 120) -> int:
        """Send a photo that the bot can fetch, perhaps as one of an *album*."""
        file_id = f"photo-{self.id}-{next(_numbers)}"
        self.platform.files[file_id] = picture("JPEG", shade=shade, side=64)
        size = {"file_id": file_id, "file_unique_id": file_id, "width": 64, "height": 64}
        more: Json = {"caption": caption, "media_group_id": album}
        return self.sends(photo=[size], **{name: said for name, said in more.items() if said})

    def is_at(self, latitude: float, longitude: float) -> int:
        return self.sends(location={"latitude": latitude, "longitude": longitude})

    def shares_number(self, phone: str) -> int:
        card = {"phone_number": phone, "first_name": self.name, "user_id": self.id}
        return self.sends(contact=card)

    def edits(self, message_id: int, text: str) -> int:
        said = {"message_id": message_id, "text": text, "edit_date": _now()}
        return self._brings("edited_message", {**self._anywhere, **said})

    def presses(self, label: str) -> int:
        """Tap the newest button with *label*; one of a keyboard sends its label."""
        for sent in reversed(self.heard):
            if label in sent.buttons:
                data = sent.buttons[label]
                return self.presses_data(data, sent.message_id) if data else self.says(label)
        raise AssertionError(label, [sent.buttons for sent in self.heard[-3:]])

    def presses_data(self, data: str, message_id: int) -> int:
        press = f"{self.id}{next(_numbers)}"
        self.platform.open_presses[press] = self.id
        query: Json = {
            "id": press,
            "from": self.user,
            "message": self.chat.shown.get(message_id) or {"message_id": message_id, "date": 0},
            "chat_instance": "1",
            "data": data,
        }
        query["message"] = {"chat": self.of, **query["message"]}
        return self._brings("callback_query", query)

    def blocks(self, *, is_so: bool = True) -> int:
        """Stop or restart the bot."""
        status = {True: "kicked", False: "member"}
        change = {
            "chat": self.of,
            "from": self.user,
            "date": _now(),
            "old_chat_member": {"user": self.platform.me, "status": status[not is_so]},
            "new_chat_member": {
                "user": self.platform.me,
                "status": status[is_so],
                "until_date": 0,
            },
        }
        return self._brings("my_chat_member", change)

    @property
    def user(self) -> Json:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": "vi"}

    @property
    def of(self) -> Json:
        return {"id": self.id, "type": "private", "first_name": self.name}

    @property
    def _anywhere(self) -> Json:
        return {"date": _now(), "chat": self.of, "from": self.user}

    def message(self, **content: object) -> Json:
        """Return a message of this person with the next id of the chat."""
        self.chat.last_message += 1
        return {"message_id": self.chat.last_message, **self._anywhere, **content}

    def _brings(self, kind: str, content: Json) -> int:
        update = self.platform.has_update(kind, content, self.id)
        self.updates.append(update)
        return update


def _now() -> int:
    return int(time.time())
