"""Find out how a text says where something is: ways to point, places that are denied."""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import takewhile
from typing import NamedTuple

from conversations.engine.language.clauses import (
    LONGEST,
    match_at,
    split_clauses,
    way_at,
    word_spans,
)
from conversations.engine.language.corrections import spell_out_denials
from conversations.engine.language.landmark_names import (
    LONGEST_POINTING,
    NamedPlace,
    named_places,
    pointing_ways,
)
from conversations.engine.language.plain_words import (
    consists_of,
    filler_words,
    folded_words,
    strip_courtesies,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.text.fold import diacritics, fold

_MOST_BEFORE_NAME = 7
_MOST_OF_TOPIC = 5
_MOST_WORDS_OF_SPOT = 10
_MOST_WORDS_OF_NAME = 3
_BARE_ENDS = ("a", "nhe", "ay")


def begins_as_spot(said: Utterance) -> bool:
    """Tell whether *said* begins as people say where: "cạnh trạm y tế", "ngõ 12"."""
    plain, hollow = strip_courtesies(said), filler_words(said.phrases)
    first = sum(1 for _ in takewhile(hollow.__contains__, plain.folded_words))
    return _points_at(plain, 0) or _points_at(plain, first)


def _points_at(said: Utterance, first: int) -> bool:
    """Tell whether a way to point begins at the word *first* of *said*, and a spot follows."""
    way = way_at(said, first, said.phrases.words("engine-spot-words"))
    last = first + len(way)
    if not way or last >= len(said.words):
        return False
    if len(way) > 1:
        return True
    # A tone may be missing in a longer way only: "công an" is no "cổng".
    is_exact = said.text.isascii() or (
        diacritics(said.words[first].lower()) == diacritics(way[0].lower())
    )
    return is_exact and not _is_no_spot(said, first)


def _is_no_spot(said: Utterance, first: int) -> bool:
    """Tell whether the words from *first* on are no place: "gần 2 tháng nay", "cong an"."""
    opening, *more = said.folded_words[first:]
    behind = next((word for word in more if not word.isdecimal()), "")
    return f"{opening} {behind}" in folded_words("engine-no-spot-words", said.phrases)


def split_topic(said: Utterance, unit: Unit) -> tuple[Utterance, Utterance]:
    """Split "chỗ đèn là ngõ 4" into what it speaks of, if anything, and where that is."""
    ways, nothing = said.phrases.words("engine-at-words"), said.part("")
    hollow = filler_words(said.phrases) | words_around_here(said.phrases)
    for at in range(1, 0 if begins_as_spot(said) else _MOST_OF_TOPIC):
        last = match_at(said, at, ways)
        where = next(_cut(said, last, len(said.words)), nothing) if last else nothing
        if begins_as_spot(where) or named_places(where, unit):
            topic = next(_cut(said, 0, at), nothing)
            is_told = not (hollow.issuperset(topic.folded_words) or named_places(topic, unit))
            return (topic, where) if is_told else (nothing, said)
    return nothing, said


def is_where_i_stand(said: Utterance) -> bool:
    """Tell whether *said* is a place that only the speaker knows: "ngay chỗ tôi đứng"."""
    here, beside, more = (
        said.phrases.words(f"engine-{its}-words") for its in ("here", "beside-me", "here-more")
    )
    return consists_of(said, (*here, *beside), more)


def words_around_here(phrases: Phrases) -> frozenset[str]:
    """Return the words, folded, that point at a place without naming it: "ngay", "trước"."""
    return folded_words("engine-here-more-words", phrases)


def is_no_place(said: Utterance) -> bool:
    """Tell whether *said* is only a yes, a no, a courtesy, or has no word with a meaning."""
    # Similar words don't count: "sau chợ" is similar to "sai chỗ".
    is_hollow = filler_words(said.phrases).issuperset(said.folded_words)
    return is_hollow or consists_of(said, said.phrases.words("engine-no-place-words"))


class Affirmed(NamedTuple):
    """What a text says without the places that it denies; *has_denied* if it denies one."""

    said: Utterance
    has_denied: bool = False


def drop_denied_places(said: Utterance, unit: Unit) -> Affirmed:
    """Return *said* without the places that it denies.

    "Ở phố Cầu chứ không phải phố Bến" gives "ở phố Cầu"; "không phải phố Bến" gives "".
    """
    said = spell_out_denials(said)
    denials = said.phrases.words("engine-not-words")
    if len(said.text) > LONGEST or not any(
        match_at(said, at, denials) for at in range(len(said.words))
    ):
        return Affirmed(said)
    left, has_denied = [], False
    for clause in _split_at_contrasts(said):
        parts = list(_affirmed_parts(clause, unit))
        has_denied = has_denied or parts != [clause]
        left += [part.text for part in parts]
    return Affirmed(said.part(", ".join(left)), has_denied) if has_denied else Affirmed(said)


def _split_at_contrasts(said: Utterance) -> Iterator[Utterance]:
    """Yield the clauses of *said*, split also at words such as "chứ" and "mà"."""
    contrasts = said.phrases.words("engine-turn-words")
    for clause in split_clauses(said):
        begin, count = 0, len(clause.words)
        for at in range(count):
            if last := match_at(clause, at, contrasts):
                yield from _cut(clause, begin, at)
                begin = last
        yield from _cut(clause, begin, count)


def _cut(said: Utterance, first: int, last: int) -> Iterator[Utterance]:
    """Yield the words of *said* from *first* up to *last*, if there are any."""
    spans = word_spans(said)
    if first < last <= len(spans):
        yield said.part(said.text[spans[first][0] : spans[last - 1][1]])


def _affirmed_parts(said: Utterance, unit: Unit) -> Iterator[Utterance]:
    """Yield what the clause *said* says before and behind the place that it denies."""
    denied = _find_denied(said, unit)
    if denied is None:
        yield said
        return
    hollow = filler_words(said.phrases)
    for part in (*_cut(said, 0, denied[0]), *_cut(said, denied[1], len(said.words))):
        if not hollow.issuperset(part.folded_words):
            yield part


def _find_denied(said: Utterance, unit: Unit) -> tuple[int, int] | None:
    """Return where the clause *said* denies a place, from word to word; None if it denies none.

    "Không phải ổ gà" denies something else.
    """
    phrases, count = said.phrases, len(said.words)
    for at in range(count):
        if last := match_at(said, at, phrases.words("engine-wrong-place-words")):
            return at, last
        last = match_at(said, at, phrases.words("engine-not-words"))
        if last == count:
            return at, last
        for rest in _cut(said, last, count) if last else ():
            if places := named_places(rest, unit):
                return at, last + _end_of_first(places)
            is_place = begins_as_spot(rest) or match_at(rest, 0, phrases.words("engine-at-words"))
            return (at, count) if is_place else None
    return None


def _end_of_first(places: Sequence[NamedPlace]) -> int:
    """Return the end of the first name, with the neighbourhood behind it: "bến xe phố Chợ"."""
    first, *others = places
    behind = (n.last for n in others if n.landmark is None and n.first == first.last)
    return next(behind, first.last) if first.landmark else first.last


def spot_in_story(said: Utterance, names: Sequence[NamedPlace]) -> str:
    """Return the words of *said* that describe a spot up to the first of *names*, "" if none do.

    "Rác đầy trước cổng nhà ông Ba phố Chợ" gives "trước cổng nhà ông Ba phố Chợ".
    """
    place = min(names, key=lambda n: (n.first, -n.last))
    spans, begin = word_spans(said), place.first
    for first in range(place.first - 1, -1, -1):
        is_cut = said.text[spans[first][1] : spans[first + 1][0]].strip()
        if is_cut or first < begin - _MOST_BEFORE_NAME:
            break
        if _points_at(said, first) or _begins_number(said, first, begin):
            begin = first
    last = next((n.last for n in names if n.first == place.last), place.last)
    return said.text[spans[begin][0] : spans[last - 1][1]] if begin < place.first else ""


def _begins_number(said: Utterance, first: int, last: int) -> bool:
    """Tell whether a house number stands from *first* up to *last*: "số 18"."""
    behind = match_at(said, first, said.phrases.words("engine-number-lead"))
    return bool(behind) and behind + 1 == last and said.words[behind].isdecimal()


def points_at_name(said: Utterance, landmark: NamedPlace, hood: NamedPlace) -> bool:
    """Tell whether *said* points at *landmark*, with *hood* before that or right behind.

    "Phố Me gần bưu điện", "gần bưu điện phố Me"; not "phố Me tắt, hôm qua báo công an xã".
    """
    if hood.last <= landmark.first:
        return _only_points(said, hood.last, landmark.first)
    spans = word_spans(said)
    gap = said.text[spans[landmark.last - 1][1] : spans[hood.first][0]]
    if gap.strip() or hood.first > landmark.last:
        return False
    earliest = max(landmark.first - LONGEST_POINTING, 0)
    return any(
        _only_points(said, first, landmark.first) for first in range(earliest, landmark.first)
    )


def _only_points(said: Utterance, first: int, last: int) -> bool:
    """Tell whether all words from *first* up to *last*, at least one, point at what follows."""
    ways, at = pointing_ways(said.phrases), first
    while at < last and (behind := match_at(said, at, ways)):
        at = behind
    return first < last <= at


def is_named_in_passing(said: Utterance, names: Sequence[NamedPlace]) -> bool:
    """Tell whether the matter of the story *said* may be elsewhere than *names* say.

    "Tôi bán ở bến xe phố Chợ" tells of the speaker; "gần bưu điện phố Me, xã Gia Thanh" is in
    another commune; "gần bưu điện phố Me sửa rồi, còn đèn nhà tôi" is about another spot.
    """
    own, communes = (
        said.phrases.words(f"engine-{name}-words") for name in ("own-business", "commune")
    )
    clauses = split_clauses(said)
    if not clauses or any(match_at(tidy_spot(clause), 0, communes) for clause in clauses):
        return True
    spans, count = word_spans(said), len(said.words)
    heres = said.phrases.words("engine-here-words")
    if any(match_at(said, at, heres) for at in range(count)):
        return True
    breaks = [at for at in range(1, count) if said.text[spans[at - 1][1] : spans[at][0]].strip()]
    begin = max((at for at in breaks if at <= min(n.first for n in names)), default=0)
    end = min((at for at in breaks if at >= max(n.last for n in names)), default=count)
    latest = max(n.first for n in names)
    return any(
        match_at(said, at, (*own, *communes) if at < latest else communes)
        for at in range(begin, end)
        if not any(n.first <= at < n.last for n in names)
    )


def find_spot_clause(said: Utterance) -> Utterance | None:
    """Return the clause of *said* that only describes a spot: "trước cổng nhà ông Đoàn"."""
    for clause in split_clauses(said):
        count = len(clause.words)
        if count > _MOST_WORDS_OF_SPOT or not begins_as_spot(clause):
            continue
        if any(word.isdecimal() for word in clause.words) or any(
            _names_house(clause, at) for at in range(count)
        ):
            return clause
    return None


def find_spot_at_house(said: Utterance) -> Utterance | None:
    """Return the words of *said* that point at someone's house: "trước nhà ông Đoàn"; or None.

    The name must have a capital letter, because other words may follow: "trước nhà bà tối om".
    """
    houses = said.phrases.words("engine-house-words")
    starts = _first_words(houses)
    for clause in split_clauses(said):
        folded = clause.folded_words
        for first in range(len(folded)):
            if folded[first] in starts or not _points_at(clause, first):
                continue
            for at in range(first, min(first + LONGEST_POINTING, len(folded))):
                last = match_at(clause, at, houses)
                if last and (end := last + _count_name_words(clause, last)) > last:
                    rest = next(_cut(clause, end, len(folded)), None)
                    end = len(folded) if rest and begins_as_spot(rest) else end
                    return next(_cut(clause, first, end), None)
    return None


@lru_cache(maxsize=8)
def _first_words(ways: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(way).partition(" ")[0] for way in ways)


def is_at_own_house(said: Utterance) -> bool:
    """Tell whether *said* points at the speaker's own house: "trước cửa nhà tôi"."""
    houses = said.phrases.words("engine-own-house-words")
    return any(
        bool(last := match_at(said, at, houses)) and not _count_name_words(said, last)
        for at in range(len(said.words))
    )


def _count_name_words(said: Utterance, first: int) -> int:
    """Return how many words from *first* on are a name: those with a capital letter."""
    return sum(1 for _ in takewhile(str.istitle, said.words[first:]))


def _names_house(said: Utterance, at: int) -> bool:
    """Tell whether the house of someone else is at the word *at*: "nhà bà Thơm".

    "Nhà bà bị mất nước" is the speaker's own. Without a capital letter only a few words can be a
    name: "trước nhà bà cống tắc cả tháng nay" has none.
    """
    phrases = said.phrases
    last = match_at(said, at, phrases.words("engine-house-words"))
    if not last or match_at(said, last, phrases.words("engine-no-name-words")):
        return False
    return bool(_count_name_words(said, last)) or len(said.words) - last <= _MOST_WORDS_OF_NAME


def tidy_spot(said: Utterance) -> Utterance:
    """Return *said* without the words around a spot that say nothing: "cháu ơi ở … cơ ạ"."""
    last = len(said.words)
    while at := _end_words_at(said, last):
        last = at
    ends = said.phrases.words("engine-spot-end-words")
    calls = tuple(way for way in ends if " " in way)  # "cháu ơi", not the "cơ" that is also "cô"
    first = match_at(said, 0, calls)
    behind = match_at(said, first, said.phrases.words("engine-told-first-words"))
    first = behind if behind and _points_at(said, behind) else first  # "thì trước cổng đình"
    first = match_at(said, first, said.phrases.words("engine-at-words")) or first
    return next(_cut(said, first, last), said)


def drop_end_words(said: Utterance, last: int) -> Utterance:
    """Return *said* up to the word *last*, where a name ends, if only end words follow it.

    Behind the name of a place they are no one's name, also without diacritics: "gan cho Me co".
    """
    ways, at = said.phrases.words("engine-spot-end-words"), last
    while behind := match_at(said, at, ways):
        at = behind
    return next(_cut(said, 0, last), said) if at == len(said.words) > last else said


def _end_words_at(said: Utterance, last: int) -> int:
    """Return where the end words before *last* begin, or 0.

    Without diacritics only "ạ" and "nhé" are such words: others may be a name, "gan nha co".
    """
    its = [word.lower() for word in said.words[:last]]
    ways = _BARE_ENDS if said.text.isascii() else said.phrases.words("engine-spot-end-words")
    ends = (way.split() for way in ways)
    lengths = [len(way) for way in ends if its[-len(way) :] == way]
    return last - max(lengths) if lengths else 0
