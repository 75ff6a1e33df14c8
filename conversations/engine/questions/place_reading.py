"""Read a place from a text: an answer to a question about it, or a story that names it."""

from collections.abc import Sequence
from typing import NamedTuple

from conversations.engine.language.clauses import match_within, split_clauses
from conversations.engine.language.landmark_names import (
    NamedPlace,
    named_landmarks,
    named_neighbourhoods,
    named_places,
    spell_names,
)
from conversations.engine.language.place_words import (
    begins_as_spot,
    drop_denied_places,
    drop_end_words,
    find_spot_at_house,
    find_spot_clause,
    is_named_in_passing,
    is_no_place,
    is_where_i_stand,
    points_at_name,
    spot_in_story,
    tidy_spot,
    words_around_here,
)
from conversations.engine.language.plain_words import (
    filler_words,
    folded_words,
    says_nothing,
    says_only,
)
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.unit import Landmark, Neighbourhood, Unit
from conversations.engine.model.values import Place
from conversations.engine.questions.base import NoAnswer
from conversations.engine.questions.free_text import tells_story
from conversations.text.matching import Candidate, best_match, find_within

MOST_LETTERS = 300
_MOST_WORDS = 25
_LEAST_LETTERS = 6
_LEAST_WORDS = 2


def tells_place(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* names a place, or begins as people say where."""
    if len(said.words) > _MOST_WORDS or says_nothing(said):
        return False
    said = _affirmed_part(said, unit)
    if is_question(said):
        return False
    if named_places(said, unit) or is_where_i_stand(said):
        return True
    return not is_no_place(said) and begins_as_spot(said)


def _affirmed_part(said: Utterance, unit: Unit) -> Utterance:
    """Return what *said* affirms of a place, without questions and places that it denies.

    What is cut may leave a question: "chả biết đường tên gì, cứ hỏi nhà bà Sáu".
    """
    affirmed, _ = drop_denied_places(drop_asides(said, unit), unit)
    return drop_asides(affirmed, unit)


def drop_asides(said: Utterance, unit: Unit) -> Utterance:
    """Return the clauses of *said* that say where, if others ask: "nói rồi còn gì, ngõ 7"."""
    if not is_question(said):
        return said
    kept = [
        clause.text
        for clause in split_clauses(said)
        if not is_question(clause) and (named_places(clause, unit) or begins_as_spot(clause))
    ]
    return said.part(", ".join(kept)) if kept else said


def reason_no_place(
    said: Utterance, unit: Unit, *, least: int = _LEAST_LETTERS
) -> NoAnswer | None:
    """Return why *said* is no place, or None if it is one.

    Words of fewer than *least* letters and digits must name a place or begin as one.
    """
    if len(said.text) > MOST_LETTERS:
        return NoAnswer("long", keeps_words=True)
    # Some type the label of the button for a pin where their device has no such button.
    if says_only(said, said.phrases.words("engine-pin-words")):
        return NoAnswer("unsent")
    affirmed = _affirmed_part(said, unit)
    if says_nothing(said):
        return NoAnswer()
    if named_places(affirmed, unit):
        return None
    if find_within(said, said.phrases.words("engine-hidden-place-words")):
        return NoAnswer("hidden")
    if _is_far(affirmed):
        return NoAnswer("outside", keeps_words=True)
    return _reason_no_spot(said, affirmed, least)


def _reason_no_spot(said: Utterance, affirmed: Utterance, least: int) -> NoAnswer | None:
    """Return why *said*, which names no known place, is none; *affirmed* is what it affirms."""
    if is_where_i_stand(affirmed):
        return NoAnswer("here", keeps_words=True)
    if is_no_place(affirmed) or is_question(affirmed):  # "gần chỗ nào ấy nhỉ"
        return NoAnswer()
    if begins_as_spot(affirmed):
        return None
    is_short = sum(c.isalnum() for c in affirmed.text) < least
    return NoAnswer(keeps_words=is_worth_keeping(said)) if is_short else None


def _is_far(said: Utterance) -> bool:
    """Tell whether *said* is a place of another commune or city: "mãi trên Hà Nội"."""
    steps = (said.phrases.words(f"engine-{its}-words") for its in ("far-off", "city"))
    return match_within(said, tuple(steps), most_between=0)


def is_worth_keeping(said: Utterance) -> bool:
    """Tell whether *said*, which we don't understand, may tell an official something."""
    return tells_story(said, least=_LEAST_WORDS) and not (is_no_place(said) or is_question(said))


def read_words(said: Utterance, unit: Unit, within: Neighbourhood | None = None) -> Place:
    """Return the place that *said*, an answer, names; keep words that say more than its name.

    *within* is the neighbourhood that was asked about: an unnamed other one does not replace it.
    """
    affirmed, has_denied = drop_denied_places(said, unit)
    spot = tidy_spot(affirmed)
    found = _resolve_names(spot, unit, within)
    spot = drop_end_words(spot, max((n.last for n in found.names), default=len(spot.words)))
    text = spell_names(spot, found.names)
    is_other = within is not None and found.neighbourhood not in (None, within)
    if found.neighbourhood is None or (
        is_other and not found.has_neighbourhood and not has_denied
    ):
        return Place(words=text)
    hollow = filler_words(spot.phrases)
    says_more = found.landmark or not hollow.issuperset(_words_beside(spot, found.names))
    landmark = found.landmark.id if found.landmark else ""
    return Place(found.neighbourhood.id, landmark, text if says_more else "")


def read_story(said: Utterance, unit: Unit) -> Place | None:
    """Return the place that the story *said* names, or None.

    Its words are those that describe the spot, or "".
    """
    affirmed, _ = drop_denied_places(said, unit)
    found = _resolve_names(affirmed, unit)
    if found.neighbourhood is None:
        if found.names:
            return None
        spot = find_spot_at_house(affirmed) or find_spot_clause(affirmed)
        return Place(words=tidy_spot(spot).text) if spot else None
    spot = said.part(spot_in_story(affirmed, found.names))
    return Place(
        found.neighbourhood.id,
        found.landmark.id if found.landmark else "",
        spell_names(spot, named_places(spot, unit)),
    )


def names_shared_landmark(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* only names a landmark that several neighbourhoods have."""
    found = _resolve_names(tidy_spot(said), unit)
    if found.neighbourhood is not None or len({n.neighbourhood.id for n in found.names}) > 1:
        return False
    kinds = folded_words("engine-place-kinds", said.phrases)
    pointing = filler_words(said.phrases) | words_around_here(said.phrases) | kinds
    return bool(found.names) and pointing.issuperset(_words_beside(tidy_spot(said), found.names))


def shared_landmark(
    said: Utterance, neighbourhood: Neighbourhood | None, unit: Unit
) -> Landmark | None:
    """Return the one landmark of *neighbourhood* that *said* names without naming it, or None."""
    named = [n for n in named_landmarks(said, unit) if n.neighbourhood == neighbourhood]
    spots = {n.landmark.id: n.landmark for n in named if n.landmark}
    return next(iter(spots.values())) if len(spots) == 1 else None


def tells_of_place(said: Utterance, unit: Unit) -> bool:
    """Tell whether the story *said* names a place, describes a spot or denies one."""
    denies = drop_denied_places(said, unit).has_denied
    return denies or bool(named_places(said, unit)) or read_story(said, unit) is not None


def read_sure_story(said: Utterance, unit: Unit) -> Place | None:
    """Return the place that the story *said* names, or None if it may mean another one.

    It is sure if it points at one landmark and names the neighbourhood beside it: "ở phố Me gần
    bưu điện". A denial, a question, another commune or the speaker's own business make it unsure.
    """
    hoods, landmarks = named_neighbourhoods(said, unit), named_landmarks(said, unit)
    if len(hoods) != 1 or len({(n.first, n.last) for n in landmarks}) != 1:
        return None
    own = next((n for n in landmarks if n.neighbourhood == hoods[0].neighbourhood), None)
    if own is None or not points_at_name(said, own, hoods[0]):
        return None
    is_doubtful = (
        is_question(said)
        or drop_denied_places(said, unit).has_denied
        or is_named_in_passing(said, (own, *hoods))
    )
    return None if is_doubtful else read_story(said, unit)


def repeats_place(said: Utterance, place: Place, unit: Unit) -> bool:
    """Tell whether *said* only names *place* again, or a part of it."""
    shown = next((n for n in unit.neighbourhoods if n.id == place.neighbourhood), None)
    affirmed, _ = drop_denied_places(said, unit)
    found = _resolve_names(tidy_spot(affirmed), unit, shown)
    if shown is None or found.neighbourhood != shown or not found.names:
        return False
    if found.landmark and found.landmark.id != place.landmark:
        return False
    left = _words_beside(tidy_spot(affirmed), found.names)
    return filler_words(said.phrases).issuperset(left)


class _Names(NamedTuple):
    """The neighbourhood and landmark that a text means, and the names that it uses for them.

    *has_neighbourhood* tells whether it names the neighbourhood itself.
    """

    neighbourhood: Neighbourhood | None = None
    landmark: Landmark | None = None
    names: Sequence[NamedPlace] = ()
    has_neighbourhood: bool = False


def _resolve_names(said: Utterance, unit: Unit, within: Neighbourhood | None = None) -> _Names:
    """Return what *said* names; a landmark without its neighbourhood must be unique.

    *within* is where a landmark that several neighbourhoods have is looked for.
    """
    hoods, landmarks = named_neighbourhoods(said, unit), named_landmarks(said, unit)
    if len(hoods) > 1:
        return _Names(names=hoods)
    home = hoods[0].neighbourhood if hoods else within
    if own := next((n for n in landmarks if n.neighbourhood == home), None):
        return _Names(home, own.landmark, (*hoods, own), bool(hoods))
    if hoods:
        return _Names(home, _similar_landmark(said, hoods[0]), hoods, has_neighbourhood=True)
    longest = [n for n in landmarks if n.last - n.first == landmarks[0].last - landmarks[0].first]
    if len({n.neighbourhood.id for n in longest}) != 1:
        return _Names(names=longest[:1])
    return _Names(longest[0].neighbourhood, longest[0].landmark, longest[:1])


def _similar_landmark(said: Utterance, hood: NamedPlace) -> Landmark | None:
    """Return the landmark of *hood* whose name, of two words or more, is similar to *said*."""
    spots = hood.neighbourhood.landmarks
    ways = (
        Candidate(spot.id, tuple(way for way in (spot.name.vi, *spot.also) if " " in way))
        for spot in spots
    )
    id_ = best_match(" ".join(_words_beside(said, (hood,))), [one for one in ways if one.ways])
    return next((spot for spot in spots if spot.id == id_), None)


def _words_beside(said: Utterance, names: Sequence[NamedPlace]) -> list[str]:
    """Return the words of *said*, folded, that are in none of *names*."""
    inside = {at for name in names for at in range(name.first, name.last)}
    return [word for at, word in enumerate(said.folded_words) if at not in inside]
