"""Effects of officials' dialogues about announcements, and their outcomes."""

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases

SUBMIT, APPROVE, RETURN, REJECT, STOP = "submit", "approve", "return", "reject", "stop"

_SHOWS = "announcement:"


class DecideAnnouncement(Effect, frozen=True, tag=True, omit_defaults=True):
    """An official submits, approves, returns, rejects or stops an announcement as they saw it."""

    announcement: str
    version: int
    act: str
    content_hash: str = ""
    typed_number: int | None = None
    reason: str = ""


class AnnouncementDecided(Outcome, frozen=True, tag="announcement_decided"):
    """It is done; *count* people get the announcement, or were to get it."""

    act: str
    code: str
    count: int

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that shows the announcement."""
        return (show_button(self.code, phrases),)


class AnnouncementMoved(Outcome, frozen=True, tag="announcement_moved"):
    """It is not done, because the announcement is not as it was seen; *why* is one word.

    "moved": its state changed. "hash": its text, audience or time. "number": the number of its
    recipients, now *count*. "invalid": something in it can't be kept any more.
    """

    why: str
    code: str
    count: int = 0

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that shows the announcement as it is now."""
        return (show_button(self.code, phrases),)


def show_button(code: str, phrases: Phrases) -> Button:
    """Return the button that shows the announcement with *code*."""
    return Button(phrases.say("staff_announcements-show", code=code), f"{_SHOWS}{code}")


def shown_code(data: str) -> str:
    """Return the code of the announcement that a button with *data* shows, or ""."""
    return data.removeprefix(_SHOWS) if data.startswith(_SHOWS) else ""
