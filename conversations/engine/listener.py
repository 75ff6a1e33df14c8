"""Listen to words: every recogniser reads them, the policy decides."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.readings import Decision, Evidence
from conversations.engine.policy import Place, decide
from conversations.engine.recognisers.spoken_acts import read_spoken_acts

# What may be told beside a yes without taking it back.
_TOLD = acts.COURTESIES | {acts.YES, acts.REPORT, acts.PLACE, acts.ABOUT_ME}
_NOTHING: Mapping[str, str] = {}


def listen(
    said: Utterance,
    place: Place = Place.OUTSIDE,
    *,
    asked: str = "",
    answers: Collection[str] = (),
    found: Sequence[Evidence] = (),
    alike: Mapping[str, str] = _NOTHING,
) -> Decision:
    """Return what to do about *said* at *place*; see `read_spoken_acts` for the rest."""
    readings = read_spoken_acts(said, asked, answers=answers, found=found, alike=alike)
    return decide(readings, place, found)


def only_tell(clauses: Iterable[Utterance], place: Place, asked: str) -> bool:
    """Tell whether *clauses*, beside a yes at *place*, only go on with what was told."""
    return all(_TOLD.issuperset(listen(each, place, asked=asked).acts) for each in clauses)
