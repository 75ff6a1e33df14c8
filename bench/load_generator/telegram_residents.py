"""Residents who write to a Telegram bot: one update at a time, the next after its answer."""

import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from random import Random

import msgspec

from bench.load_generator.fake_bot_api import ApiCall, Button
from bench.load_generator.webchat_visitor import MessageTimes
from bench.load_generator.webhook_client import WebhookClient

_TYPED_EVERY = 3
# Every text differs, so that no cache has it.
_TOLD = "Đèn đường trước cổng trường số {} tắt từ tối qua, tối lắm"
_WHEN = 1764000000
_FIRST_CHAT = 10**9
_AWAY = "do:"
_SAME = ":same:"
_REVIEW = ":review:"
_STORY = ":details:"
# The form's questions that accept any of their answers.
_ANY = (":form:", ":home:", ":kind:", ":category:")
_WAYS = 4
# The sequence of taps (t) and texts (.) in one report, for peers without buttons.
_TAPS = tuple(letter == "t" for letter in ".tt.tt..t..t.t")

_encode = msgspec.json.Encoder().encode

Update = dict[str, object]
Done = Callable[["SimulatedResident", MessageTimes], None]


class SimulatedResident(ABC):
    """Sends one update at a time; *done* is called when it is acknowledged and answered."""

    def __init__(self, ids: Iterator[int], hook: WebhookClient, done: Done) -> None:
        self.failures = 0
        self.receipts = 0
        self.is_busy = False
        self.chat = 0
        self.taps = 0
        self._ids = ids
        self._hook = hook
        self._done = done
        self._due = self._stored = self._answered = 0.0
        self.reset()

    def reset(self) -> None:
        """Become a new person."""
        self._hook.residents.pop(self.chat, None)
        self.chat = next(self._ids) + _FIRST_CHAT
        self._hook.residents[self.chat] = self
        self.said = 0

    def say(self, due: float) -> None:
        """Send the next update, which was *due* then."""
        self.is_busy = True
        self._due, self._stored, self._answered = due, 0.0, 0.0
        update = {"update_id": next(self._ids), **self.next()}
        self.said += 1
        self._hook.send_update(_encode(update), self._on_ack)

    @abstractmethod
    def next(self) -> Update:
        """Return the next update."""

    def receive(self, said: ApiCall) -> None:
        """Process a message of the bot."""
        del said
        self._answered = time.perf_counter()
        self._finish()

    def text(self, text: str) -> Update:
        """Return the update with *text*, as Telegram sends it."""
        whole = {**self._head(next(self._ids)), "from": self._sender(), "text": text}
        return {"message": whole}

    def tap(self, data: str, message: int) -> Update:
        """Return the update with a tap on the button *data*, as Telegram sends it."""
        self.taps += 1
        query = {
            "id": str(next(self._ids)),
            "from": self._sender(),
            "chat_instance": "-42",
            "message": {**self._head(message), "text": "Anh/chị bấm giúp em."},
            "data": data,
        }
        return {"callback_query": query}

    def _head(self, message: int) -> Update:
        chat = {"id": self.chat, "first_name": "Hoa", "type": "private"}
        return {"message_id": message, "date": _WHEN, "chat": chat}

    def _sender(self) -> Update:
        return {"id": self.chat, "is_bot": False, "first_name": "Hoa", "language_code": "vi"}

    def _on_ack(self, status: int) -> None:
        self._stored = time.perf_counter()
        if status != 200:
            self.failures += 1
            self._answered = self._stored
        self._finish()

    def _finish(self) -> None:
        if self.is_busy and self._stored and self._answered:
            self.is_busy = False
            self._done(self, MessageTimes(self._due, self._stored, self._answered))


class ReportingResident(SimulatedResident):
    """Reports a problem from /start and consent to the end, then becomes a new person.

    Taps buttons and types every third label; the story is in words.
    """

    def reset(self) -> None:
        """Become a new person."""
        super().reset()
        self._chance = Random(self.chat)  # noqa: S311 - the same choices each time
        self._message = 0
        self._inline: list[Button] = []
        self._typed: list[str] = []

    def receive(self, said: ApiCall) -> None:
        """Process a message; one without a question is followed by one with a question."""
        markup = said.reply_markup
        if not (markup.inline_keyboard or markup.keyboard):
            return
        self._message = said.message_id
        inline = [button for row in markup.inline_keyboard for button in row]
        self._inline = [b for b in inline if not b.callback_data.startswith(_AWAY)]
        # The last row leaves the question.
        answers = [button for row in markup.keyboard[:-1] for button in row]
        self._typed = [b.text for b in answers if not (b.request_location or b.request_contact)]
        if said.entities:  # the bold code of the report
            self.receipts += 1
            self.reset()
        super().receive(said)

    def next(self) -> Update:
        """Return /start, then an answer to the question."""
        if self._typed:
            # The last button leads to another page.
            return self.text(self._chance.choice(self._typed[: max(1, len(self._typed) - 1)]))
        if self._inline and _STORY not in self._inline[0].callback_data:
            button = self._pick(self._inline)
            # Nobody types a yes as fast as this, before it is recorded that the review arrived.
            is_typed = self.said % _TYPED_EVERY == 0 and _REVIEW not in button.callback_data
            if not is_typed:
                return self.tap(button.callback_data, self._message)
            return self.text(button.text)
        return self.text(_TOLD.format(self.chat) if self._message else "/start")

    def _pick(self, buttons: list[Button]) -> Button:
        data = buttons[0].callback_data
        if any(key in data for key in _ANY):
            return self._chance.choice(buttons[:_WAYS])
        # The last button says that it is a new matter.
        return buttons[-1 if _SAME in data else 0]


class EchoUser(SimulatedResident):
    """Sends an echo bot the same number of texts and taps as a resident who reports."""

    def next(self) -> Update:
        """Return a text or a tap."""
        if self.said == len(_TAPS):
            self.reset()
        if _TAPS[self.said]:
            return self.tap(f"report_problem:category:0:{self.said}", self.said + 1)
        return self.text(_TOLD.format(self.chat))
