"""Effects (what a conversation asks the app to do) and their outcomes.

Effects of one dialogue are defined beside it; their handlers are in `bot/services/<capability>/`.
"""

from collections.abc import Callable
from datetime import datetime
from typing import ClassVar

from msgspec import Struct, structs

from conversations.engine.model.messages import Button, Link, Reply
from conversations.engine.model.phrases import Phrases


class OtherAddressReply(Struct, frozen=True):
    """A reply to another address than the sender's, in the language of the person behind it."""

    channel: str
    address: str
    reply: Callable[[Phrases], Reply]


class Effect(Struct, frozen=True, tag=True):
    """A request to the app, as a plain value; exactly one handler executes it.

    If it is refused and *keeps_draft_if_refused* is true, the dialogue that led to it is set aside
    and can be resumed. An effect that *changes_who_speaks* links, unlinks or erases people: the
    app reloads the sender after it. One that *needs_consent* keeps something of the person: it
    waits until they agree to that. One that *calls_rescuers* brings a cry for help to them,
    perhaps *in_words* of the person's own; one that *goes_on* adds words to such a cry.
    """

    keeps_draft_if_refused: ClassVar[bool] = False
    changes_who_speaks: ClassVar[bool] = False
    needs_consent: ClassVar[bool] = True

    @property
    def calls_rescuers(self) -> bool:
        """Whether the person is in need, and rescuers get to know it by this."""
        return False

    @property
    def in_words(self) -> bool:
        """Whether it passes on what the person told in words of their own."""
        return False

    @property
    def goes_on(self) -> bool:
        """Whether it adds to what the person told before, and they may mean something else."""
        return False

    def without_words(self) -> "Effect":
        """Return it without what the person told in words of their own."""
        return self

    def as_aside(self) -> "Effect":
        """Return it with an outcome of which nothing is said."""
        return self


class Outcome(Struct, frozen=True, tag=True):
    """The result of an effect; the phrase `<dialogue>-<tag>` reports it with the fields as values.

    Nothing is said about an outcome that *is_silent*. One that *forgets_words* deletes the stored
    words of the conversation; if it also *erases_person*, the address belongs to a new person
    afterwards. After one that *goes_on_in* a dialogue, that dialogue begins, and the open one is
    set aside.
    """

    is_silent: ClassVar[bool] = False
    forgets_words: ClassVar[bool] = False
    erases_person: ClassVar[bool] = False

    @property
    def report_code(self) -> str:
        """The code of the report that contains the words of this message, or ""."""
        return ""

    @property
    def calls(self) -> tuple[str, ...]:
        """The phone numbers that its text tells, digits only."""
        return ()

    @property
    def goes_on_in(self) -> str:
        """The name of the dialogue that begins after it, or ""."""
        return ""

    @property
    def receipt(self) -> str:
        """The receipt code to show to the person, or ""."""
        return ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the text of the phrase *name*, filled with this outcome's fields."""
        return phrases.say(name, **structs.asdict(self))

    def links(self, dialogue: str, phrases: Phrases) -> tuple[Link, ...]:
        """Return the links to show with the text."""
        del dialogue, phrases
        return ()

    def buttons(self, phrases: Phrases) -> tuple[Button, ...]:
        """Return the buttons that undo it or go on from it; without any, the menu is shown."""
        del phrases
        return ()

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return the reply to another address of the person, or None."""
        return None


class AskOfficial(Effect, frozen=True, tag=True):
    """A person wants an official to answer *question*; the person is stored with it.

    *announcement* is the code of the announcement that it is about, or "".
    """

    question: str
    announcement: str = ""


class AmendReport(Effect, frozen=True, tag=True):
    """A resident edited a message that is part of a report; *words* hold both versions."""

    report: str
    words: str


class FollowUp(Effect, frozen=True, tag=True):
    """Ask later, in the same conversation, whether help came in the emergency since *since*."""

    needs_consent: ClassVar[bool] = False

    since: datetime


class FollowUpPlanned(Outcome, frozen=True, tag="follow_up_planned"):
    """We will ask."""

    is_silent: ClassVar[bool] = True


class Refused(Outcome, frozen=True, tag="refused"):
    """The effect could not be executed; *why* is the last part of the phrase's name."""

    why: str


class PassedOn(Outcome, frozen=True, tag="passed_on"):
    """An official will answer the question."""


class Amended(Outcome, frozen=True, tag="amended"):
    """The new words are in the report's history; the old ones stay there."""

    code: str

    @property
    def report_code(self) -> str:
        """The code of the report that contains the words of this message, or ""."""
        return self.code
