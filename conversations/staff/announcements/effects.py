"""Effects of officials' dialogues about announcements, and their outcomes."""

from datetime import datetime
from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Button
from conversations.engine.model.phrases import Phrases
from conversations.staff.announcements.queries import Draft

SUBMIT, EDIT, APPROVE, RETURN, REJECT = "submit", "edit", "approve", "return", "reject"
STOP, PAUSE, RESUME, RESEND, CORRECT = "stop", "pause", "resume", "resend", "correct"
AT_ONCE, CONFIRM, REFUSE = "at_once", "confirm", "refuse"

_SHOWS = "announcement:"
_TAKES = "take-calls:"


class DecideAnnouncement(Effect, frozen=True, tag=True, omit_defaults=True):
    """An official decides about an announcement as they saw it; *act* is one of `Card.acts`.

    *rounds* is how often it had been sent again.
    """

    announcement: str
    version: int
    act: str
    content_hash: str = ""
    typed_number: int | None = None
    typed_word: str = ""
    reason: str = ""
    rounds: int = 0


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


class EditAnnouncement(Effect, frozen=True, tag=True):
    """An official wants to edit the announcement with *code*."""

    needs_consent: ClassVar[bool] = False

    code: str


class CorrectAnnouncement(Effect, frozen=True, tag=True):
    """An official wants to correct an *announcement* that was sent."""

    needs_consent: ClassVar[bool] = False

    announcement: str


class EditingBegins(Outcome, frozen=True, tag="editing_begins"):
    """The dialogue in which the announcement with *code* is edited begins."""

    code: str


class SaveAnnouncement(Effect, frozen=True, tag=True, omit_defaults=True):
    """An official saves a *draft* over the version that they saw, and perhaps *submits* it.

    A new one has no id, and 0 for that version.
    """

    keeps_draft_if_refused: ClassVar[bool] = True

    draft: Draft
    announcement: str = ""
    seen: int = 0
    submits: bool = False


class AnnouncementSaved(Outcome, frozen=True, tag="announcement_saved"):
    """It is saved, and waits for whoever goes on with it."""

    code: str

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that shows the announcement."""
        return (show_button(self.code, phrases),)


class AnnouncementSubmitted(Outcome, frozen=True, tag="announcement_submitted"):
    """It is saved and submitted; once approved, *count* people get it."""

    code: str
    count: int

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the button that shows the announcement."""
        return (show_button(self.code, phrases),)


class TakeCalls(Effect, frozen=True, tag=True):
    """An official looks after those who need help in the roll-call of an *announcement*.

    They are all whom alarms up to the number *told_by* told of; in a list, which shows those of
    whom no alarm told yet, too, all who called until *called_by*.
    """

    needs_consent: ClassVar[bool] = False

    announcement: str
    told_by: int
    called_by: datetime | None = None


class CallsTaken(Outcome, frozen=True, tag="calls_taken"):
    """The official looks after *count* people; the others were told."""

    code: str
    count: int


class CallsGone(Outcome, frozen=True, tag="calls_gone"):
    """Nobody waits any more; *by* is the official who took the last of them, "" if none did."""

    code: str
    by: str


def take_button(announcement_id: str, told_by: int, count: int, phrases: Phrases) -> Button:
    """Return the button by which an official takes *count* calls for help."""
    name = "one" if count == 1 else "all"
    label = phrases.say(f"help_calls-take-{name}", count=count)
    return Button(label, f"{_TAKES}{announcement_id}:{told_by}")


def read_take_button(data: str) -> TakeCalls | None:
    """Return the effect of such a button; None for other *data*."""
    if not data.startswith(_TAKES):
        return None
    announcement_id, _, told_by = data.removeprefix(_TAKES).partition(":")
    return TakeCalls(announcement_id, int(told_by)) if told_by.isdecimal() else None
