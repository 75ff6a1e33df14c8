"""What people may ask of their own data, and what comes of it."""

from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Link
from conversations.engine.model.phrases import Phrases


class SeeMyData(Effect, frozen=True, tag=True):
    """A person wants to see all that we have of them."""


class FixMyData(Effect, frozen=True, tag=True):
    """A person wants something of theirs corrected, and is told how."""


class EraseMe(Effect, frozen=True, tag=True):
    """A person wants to be erased: *when* is "now" or "after_answers"."""

    changes_who_speaks: ClassVar[bool] = True

    when: str = "now"


class WithdrawConsent(Effect, frozen=True, tag=True):
    """A person doesn't agree any more that we keep what they say."""


class DataShown(Outcome, frozen=True, tag="shown"):
    """Their data can be read at *url*, once, for *hours* hours."""

    url: str
    hours: int

    def links(self, dialogue: str, phrases: Phrases) -> tuple[Link, ...]:
        """Return the link to the page."""
        return (Link(phrases.say(f"{dialogue}-link"), self.url),)


class DataFixed(Outcome, frozen=True, tag="fixed"):
    """They know how to correct what we have of them."""


class ErasureWaits(Outcome, frozen=True, tag="waits"):
    """They will be erased once their *reports* are dealt with."""

    reports: int


class DataErased(Outcome, frozen=True, tag="erased"):
    """They are erased; *reports* of theirs stay, without them."""

    forgets_words: ClassVar[bool] = True
    erases_person: ClassVar[bool] = True

    reports: int


class ConsentWithdrawn(Outcome, frozen=True, tag="withdrawn"):
    """Nothing of what they say is kept from now on; *reports* go on without them."""

    forgets_words: ClassVar[bool] = True

    reports: int
