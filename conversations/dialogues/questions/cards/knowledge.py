"""The interface to answer cards and procedures, and the kinds of search result."""

from collections.abc import Sequence
from typing import Protocol

from msgspec import Struct

from conversations.dialogues.questions.card_policy import CardChoice
from conversations.engine.model.cards import Card, CardCase
from conversations.text.folded_text import FoldedText


class CardMatch(Struct, frozen=True):
    """The card *id* answers the question."""

    id: str


class DidYouMean(Struct, frozen=True):
    """One of the cards *ids* may answer the question, the likeliest first.

    When *likely* is false, possibly none of them does; *choice* is what to do if nothing else
    answers it.
    """

    ids: tuple[str, ...]
    likely: bool = True
    choice: CardChoice = CardChoice.NONE

    @property
    def is_probable(self) -> bool:
        """Whether the first is far more likely right than not."""
        return self.choice in (CardChoice.ANSWER, CardChoice.GUESS)

    @property
    def to_offer(self) -> tuple[str, ...]:
        """The cards to show or to ask about if nothing else answers the question, or none."""
        most = {CardChoice.NONE: 0, CardChoice.ASK: 2}.get(self.choice, 1)
        return self.ids[:most]


class DontKnow(Struct, frozen=True):
    """No card answers the question."""


Judgement = CardMatch | DidYouMean | DontKnow


class ListedProcedure(Struct, frozen=True):
    """A procedure without a card: its exact *title*, and the address of its official *page*."""

    title: str
    page: str


class Knowledge(Protocol):
    """The cards and procedures of a unit; the same question always gets the same result."""

    def judge(self, question: str) -> Judgement:
        """Return the judgement: answer *question*, offer a few cards, or not know."""

    def find_owner(self, question: str) -> str:
        """Return the department whose matter *question* is, although no card answers it, or ""."""

    def find_case(
        self, question: str, card: str, *, is_follow_up: bool = False, only_by_way: bool = False
    ) -> CardCase | None:
        """Return the case of *card* that *question* tells of, or None.

        One that *is_follow_up* must tell more clearly of it: it may be about something else. If
        *only_by_way*, *question* must have nearly all of a way of asking about the case.
        """

    def find_followed_case(
        self, question: str, title: str, card: str, words: Sequence[str]
    ) -> CardCase | None:
        """Return the case of *card* that a follow-up with *words* of its own tells of, or None.

        *question* is the follow-up with the title of the card.
        """

    def is_about_nothing(self, question: str) -> bool:
        """Tell whether *question* has no specific word ("ở đâu?")."""

    def named(self, question: FoldedText) -> str:
        """Return the id of the card whose title, label or way of asking equals *question*.

        Return "" when no card or more than one matches.
        """

    def named_in_request(self, question: FoldedText) -> str:
        """Return the id of the card whose name is left without words of asking, or ""."""

    def card(self, id_: str) -> Card | None:
        """Return the card *id_*, or None if it does not exist any more."""

    def listed(self, id_: str) -> ListedProcedure | None:
        """Return the procedure *id_*, or None if it is not in the list."""
