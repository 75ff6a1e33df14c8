"""Effects for data rights, and their outcomes."""

from typing import ClassVar

from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import Link
from conversations.engine.model.phrases import Phrases


class SeeMyData(Effect, frozen=True, tag=True):
    """A person wants to see all data that we have about them."""

    needs_consent: ClassVar[bool] = False


class FixMyData(Effect, frozen=True, tag=True):
    """A person wants to correct their data; we tell them how."""

    needs_consent: ClassVar[bool] = False


class EraseMe(Effect, frozen=True, tag=True):
    """A person wants their data erased; *when* is "now" or "after_answers"."""

    changes_who_speaks: ClassVar[bool] = True
    needs_consent: ClassVar[bool] = False

    when: str = "now"


class WithdrawConsent(Effect, frozen=True, tag=True):
    """A person withdraws the consent to storing what they say."""

    needs_consent: ClassVar[bool] = False


class DataShown(Outcome, frozen=True, tag="shown"):
    """Their data can be read at *url*, once, for *hours* hours."""

    url: str
    hours: int

    def links(self, dialogue: str, phrases: Phrases) -> tuple[Link, ...]:
        """Return the link to the page."""
        return (Link(phrases.say(f"{dialogue}-link"), self.url),)


class DataFixed(Outcome, frozen=True, tag="fixed"):
    """We told them how to correct their data."""


class ErasureWaits(Outcome, frozen=True, tag="waits"):
    """They will be erased when their open *reports*, a number, are closed."""

    reports: int


class DataErased(Outcome, frozen=True, tag="erased"):
    """They are erased; *reports*, a number, stay without their person."""

    forgets_words: ClassVar[bool] = True
    erases_person: ClassVar[bool] = True

    reports: int


class ConsentWithdrawn(Outcome, frozen=True, tag="withdrawn"):
    """Nothing that they say is stored from now on; *reports* continue without them."""

    forgets_words: ClassVar[bool] = True

    reports: int
