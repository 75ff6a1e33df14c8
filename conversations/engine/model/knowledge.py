"""What is known beside the talk itself: answer cards and procedures, and how to ask for them."""

from typing import Protocol

from msgspec import Struct

from conversations.engine.model.cards import Card


class CardMatch(Struct, frozen=True):
    """The card *id* answers the question."""

    id: str


class DidYouMean(Struct, frozen=True):
    """One of the cards *ids* may be meant, the likeliest first.

    Where that is not *likely*, it may as well be none of them.
    """

    ids: tuple[str, ...]
    likely: bool = True


class DontKnow(Struct, frozen=True):
    """No card is about this."""


Judgement = CardMatch | DidYouMean | DontKnow


class ListedProcedure(Struct, frozen=True):
    """A procedure without a card: its exact *title*, and the *page* that tells of it."""

    title: str
    page: str


class Knowledge(Protocol):
    """All that a unit can be asked about; the same question has the same answer every time."""

    def judge(self, question: str) -> Judgement:
        """Return what to do with *question*: answer it, offer a few answers, or not know."""

    def is_about_nothing(self, question: str) -> bool:
        """Tell whether *question* has no word that tells what it is about ("ở đâu?")."""

    def named(self, question: str) -> str:
        """Return the card whose title, label or way of asking is *question* to the letter.

        "" where there is none, and where there are several.
        """

    def card(self, id_: str) -> Card | None:
        """Return the card *id_*, None where there is none, or none any more."""

    def listed(self, id_: str) -> ListedProcedure | None:
        """Return the procedure *id_*, None where the list doesn't have it."""
