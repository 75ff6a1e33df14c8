"""Listen to words: every recogniser reads them, the policy decides."""

from collections.abc import Collection, Iterable

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.readings import Decision, Evidence
from conversations.engine.policy import Place, decide
from conversations.engine.recognisers.spoken_acts import read_spoken_acts


def listen(
    said: Utterance,
    place: Place = Place.OUTSIDE,
    *,
    asked: str = "",
    answers: Collection[str] = (),
    found: Iterable[Evidence] = (),
) -> Decision:
    """Return what to do about *said* at *place*; see `read_spoken_acts` for the rest."""
    return decide(read_spoken_acts(said, asked, answers=answers, found=found), place)
