"""Record a conversation as a readable test, and parse such tests."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

import msgspec

from bot.services.handlers import Perform, Recall
from bot.services.unit_context import Speaker, UnitContext
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import (
    Album,
    Button,
    Contact,
    Content,
    Edited,
    Location,
    Photo,
    Reply,
    Start,
    Tap,
    Text,
    Unreadable,
    Voice,
    content_kind,
)
from conversations.engine.model.queries import Query
from storage.database.transactions import Transaction

NOW = "@ "
LANGUAGE = "% "
SAID = "> "
REPLIED = "< "
EFFECT = "= "
OUTCOME = "~ "
RECALLED = "? "
NEWCOMER = "* someone new"
STRANGER = "* a stranger at the staff bot"
OFFICIAL = "* the official "


class ConversationRecorder:
    """Record the lines of one conversation; files are named photo-1, voice-1 and so on."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self._files: dict[str, str] = {}
        self._now = ""
        self._language = "vi"

    def note_newcomer(self) -> None:
        """Record that the person is new and has not consented."""
        self.lines.append(NEWCOMER)

    def note_official(self, official: str) -> None:
        """Record that this is the staff bot, and the official's name, or "" for a stranger."""
        self.lines.append(f"{OFFICIAL}{official}" if official else STRANGER)

    def note_language(self, language: str) -> None:
        """Record the language from here on."""
        if language != self._language:
            self._language = language
            self.lines.append(f"{LANGUAGE}{language}")

    def at(self, now: datetime) -> None:
        """Record the time, to the minute, if it has changed."""
        if (text := now.isoformat(timespec="minutes")) != self._now:
            self._now = text
            self.lines.append(f"{NOW}{text}")

    def say(self, content: Content, buttons: Sequence[Button]) -> None:
        """Record what the person sent; a tap by its button's label."""
        self.lines.append(SAID + self._said(content, {b.data: b.label for b in buttons}))

    def reply(self, reply: Reply) -> None:
        """Record a reply: its text, then each button."""
        buttons = "".join(f" [{button.label}]" for button in reply.buttons)
        text = reply.text.replace("\n", "\n  ")
        self.lines.append(f"{REPLIED}{text}{buttons}")

    def note_recalls(self, recall: Recall) -> Recall:
        """Return *recall*, wrapped to record each query and its answer."""

        def noting(
            tx: Transaction, context: UnitContext, speaker: Speaker, query: Query[Any]
        ) -> object:
            value = recall(tx, context, speaker, query)
            self.note_recall(query, value)
            return value

        return noting

    def note_recall(self, query: Query[object], value: object) -> None:
        """Record the answer to a query."""
        self.lines.append(f"{RECALLED}{query!r} {msgspec.json.encode(value).decode()}")

    def note_effects(self, perform: Perform) -> Perform:
        """Return *perform*, wrapped to record each effect and its outcome."""

        def noting(
            tx: Transaction, context: UnitContext, speaker: Speaker, effect: Effect
        ) -> Outcome:
            outcome = perform(tx, context, speaker, effect)
            self.note_effect(effect, outcome)
            return outcome

        return noting

    def note_effect(self, effect: Effect, outcome: Outcome) -> None:
        """Record an effect and its outcome."""
        self.lines.append(EFFECT + self._named(repr(effect)))
        self.lines.append(OUTCOME + msgspec.json.encode(outcome).decode())

    def render(self, title: str) -> str:
        """Return the whole conversation with *title*."""
        return "\n".join((f"# {title}", *self.lines, ""))

    def _said(self, content: Content, labels: Mapping[str, str]) -> str:
        match content:
            case Text(text):
                return text.replace("\n", "\\n")
            case Tap(data):
                return f"[{labels.get(data, data)}]"
            case Photo(media):
                return f"/photo {self._name(media, 'photo')}"
            case Album(photos):
                return " ".join(("/album", *(self._name(p.media, "photo") for p in photos)))
            case Voice(media, seconds):
                return f"/voice {self._name(media, 'voice')} {seconds}"
            case Location(latitude, longitude):
                return f"/location {latitude} {longitude}"
            case Contact(phone, is_own):
                return f"/contact {phone} {'own' if is_own else 'other'}"
            case Edited(message, text):
                words = text.replace("\n", "\\n")
                return f"/edit {message} {words}"
            case Start(rest) | Unreadable(rest):
                return f"/{content_kind(content)} {rest}".rstrip()
            case _:
                return f"/{content_kind(content)} {msgspec.json.encode(content).decode()}"

    def _name(self, media: str, kind: str) -> str:
        return self._files.setdefault(media, f"{kind}-{len(self._files) + 1}")

    def _named(self, text: str) -> str:
        for media, name in self._files.items():
            text = text.replace(media, name)
        return text
