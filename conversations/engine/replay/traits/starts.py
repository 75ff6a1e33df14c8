"""Which messages start a dialogue."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from msgspec import Struct

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Content
from conversations.engine.model.transcript import Answer

if TYPE_CHECKING:
    from conversations.engine.replay.turn_context import TurnContext


def _never(utterance: Utterance) -> bool:
    del utterance
    return False


def _is_never_about_news(utterance: Utterance, context: "TurnContext", is_bare: bool) -> bool:  # noqa: FBT001 - the signature of `Starts.is_about_news`
    del utterance, context, is_bare
    return False


def _read_nothing(utterance: Utterance, context: "TurnContext") -> None:
    del utterance, context


def _follow_nothing(content: Content, context: "TurnContext", is_last: bool) -> None:  # noqa: FBT001 - the signature of `Starts.follow_up`
    del content, context, is_last


class Citing(Struct, frozen=True):
    """How people cite, by its code, something that a dialogue is about.

    *is_cited* tells whether an utterance is about it. *without_codes* returns the utterance
    without the codes in it. *deny* returns the text that a code is none of the person's own, "" if
    it is, without telling whether it exists.
    """

    is_cited: "Callable[[Utterance, TurnContext], bool]"
    without_codes: "Callable[[Utterance, TurnContext], Utterance] | None" = None
    deny: "Callable[[Utterance, TurnContext], str] | None" = None


class Starts(Struct, frozen=True):
    """Which messages start a dialogue, beside those of its act and its name.

    *takes* are the input types ("photo", "voice", "location") that start it, and that it keeps
    when they come before their question. Three functions tell whether an utterance starts it for
    certain: *is_called*, it asks for it and answers its first question; *cites*, it has the code
    of something that the dialogue is about; *is_wished*, it only wishes for the dialogue.
    *follow_up* returns the answer to a question of the dialogue that a message gives which goes on
    with what the person did in it before, or None; its last argument tells whether nothing else
    understood the message. *rights* are the legal data rights that it serves: the phrases
    `<dialogue>-<right>-words` are understood at any question and before any consent.

    *read_early* returns the answer that the words which start it give to one of its questions, or
    None. One that *is_alone* starts only when the message says nothing else. One that *yields* was
    perhaps not asked for: any other request has priority. *is_about_news* tells whether an
    utterance surely wishes for news, or for none; its last argument tells whether it need not say
    so, since nothing else waits to be sent.
    """

    takes: tuple[str, ...] = ()
    is_called: Callable[[Utterance], bool] = _never
    is_wished: Callable[[Utterance], bool] = _never
    cites: Citing | None = None
    follow_up: "Callable[[Content, TurnContext, bool], Answer | None]" = _follow_nothing
    rights: tuple[str, ...] = ()
    read_early: "Callable[[Utterance, TurnContext], Answer | None]" = _read_nothing
    is_alone: bool = False
    yields: bool = False
    is_about_news: "Callable[[Utterance, TurnContext, bool], bool]" = _is_never_about_news
