"""What a conversation brings about and what comes of it; the effects of the engine itself.

The others stand beside their dialogues, and their handlers in `bot/services/<capability>/`.
"""

from collections.abc import Callable
from typing import ClassVar

from msgspec import Struct, structs

from conversations.engine.model.messages import Link, Reply
from conversations.engine.model.phrases import Phrases


class OtherAddressReply(Struct, frozen=True):
    """What is said at another address than the one that wrote, in the words of whose it is."""

    channel: str
    address: str
    reply: Callable[[Phrases], Reply]


class Effect(Struct, frozen=True, tag=True):
    """Something that a conversation wants done: a plain value, done by its one handler.

    If it is refused and *keeps_draft_if_refused*, the dialogue that led to it is set aside, to be
    taken up again. One that *changes_who_speaks* links, unlinks or erases people: who writes is
    loaded anew after it.
    """

    keeps_draft_if_refused: ClassVar[bool] = False
    changes_who_speaks: ClassVar[bool] = False


class Outcome(Struct, frozen=True, tag=True):
    """What came of an effect; the phrase `<dialogue>-<tag>` says it, with the fields as values.

    About one that *is_silent* nothing is said. One that *forgets_words* ends what we keep of a
    talk; where it *erases_person* as well, whoever goes on is someone new.
    """

    is_silent: ClassVar[bool] = False
    forgets_words: ClassVar[bool] = False
    erases_person: ClassVar[bool] = False

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now, "" for none."""
        return ""

    @property
    def receipt(self) -> str:
        """The code that the person gets as their receipt, "" for none."""
        return ""

    def say(self, name: str, phrases: Phrases) -> str:
        """Return the words for it; *name* is the phrase's."""
        return phrases.say(name, **structs.asdict(self))

    def links(self, dialogue: str, phrases: Phrases) -> tuple[Link, ...]:
        """Return the pages that are offered with the words."""
        del dialogue, phrases
        return ()

    def reply_elsewhere(self) -> OtherAddressReply | None:
        """Return what another address of the person is told, None for nothing."""
        return None


class AskOfficial(Effect, frozen=True, tag=True):
    """A person, who is kept with it, wants an official's answer to their *question*."""

    question: str


class Missed(Effect, frozen=True, tag=True):
    """A *question*, long numbers taken out, was not answered; nothing of who asked is kept.

    *card* is the id of what was shown and was not meant, "" where nothing was.
    """

    question: str
    card: str = ""


class PartMissed(Effect, frozen=True, tag=True):
    """A *part* of the card was asked for ("fee") that it does not have; no word of it is kept."""

    card: str
    part: str


class AmendReport(Effect, frozen=True, tag=True):
    """A resident changed a message that went into a report: *words* hold both versions."""

    report: str
    words: str


class Refused(Outcome, frozen=True, tag="refused"):
    """It could not be done any more; *why* ends the name of the phrase that says so."""

    why: str


class PassedOn(Outcome, frozen=True, tag="passed_on"):
    """An official will answer the question."""


class MissKept(Outcome, frozen=True, tag="miss_kept"):
    """What was missed is kept; about that there is nothing to say."""

    is_silent: ClassVar[bool] = True


class Amended(Outcome, frozen=True, tag="amended"):
    """The changed words stand in the report's history, beside those that were there."""

    code: str

    @property
    def report_code(self) -> str:
        """The report that holds the words of the message now."""
        return self.code
