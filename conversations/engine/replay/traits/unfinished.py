"""What becomes of a dialogue that was not finished."""

from collections.abc import Callable

from msgspec import Struct

from conversations.engine.model.transcript import Transcript
from conversations.engine.model.unit import Unit


def _no_title(transcript: Transcript, unit: Unit, language: str) -> str:
    del transcript, unit, language
    return ""


class Unfinished(Struct, frozen=True):
    """What becomes of a dialogue that was not finished.

    One that *is_brief* is quick to repeat, so that it is not kept. One that *is_view* only shows
    something: it is dropped when it is asked for anew, unless it holds files. What is told in one
    that *is_sent* reaches officials at its end only; *title* returns what such a draft is about,
    in a language: "Đèn đường, phố Chợ"; or "".
    """

    is_brief: bool = False
    is_view: bool = False
    is_sent: bool = False
    title: Callable[[Transcript, Unit, str], str] = _no_title
