"""Mix the answers to one version of an anonymous survey, so that nobody is joined to theirs.

A group that is mixed has at least `SMALLEST_GROUP` sources (`sources` in storage): forms of one
official, and addresses made for the survey, don't fill the five around one person.
"""

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import NamedTuple

from conversations.surveys.survey import IN_WORDS, PLACE, Survey
from storage.database.transactions import Transaction
from storage.repositories.surveys import anonymous, responses, surveys
from storage.repositories.surveys.anonymous import Mixed, Taken, VersionKey
from storage.repositories.surveys.responses import AnswerValue
from storage.repositories.surveys.sources import Source

SMALLEST_GROUP = 5
"""Answers from so many sources are mixed at least."""

Shuffle = Callable[[list[Mixed]], None]

_PlaceAnswer = tuple[str, AnswerValue]


class _New(NamedTuple):
    """Answers that are mixed for the first time, with their source."""

    mixed: Mixed
    source: Source

    @property
    def area(self) -> str:
        return self.mixed.neighbourhood

    def move_to(self, area: str) -> "_New":
        return self._replace(mixed=self.mixed._replace(neighbourhood=area))


class _Plan(NamedTuple):
    """The *new* answers with the neighbourhoods under which they are stored.

    *again* are the neighbourhoods whose stored answers are mixed again with them, all of them,
    with the neighbourhoods under which they are stored then.
    """

    new: Sequence[_New]
    again: Mapping[str, str]


def mix_version(
    tx: Transaction,
    unit_id: str,
    key: VersionKey,
    areas: Collection[str],
    shuffle: Shuffle,
    *,
    is_over: bool,
) -> int:
    """Mix the answers from *areas*, each of which has enough; all of them if the survey *is_over*.

    Return how many were waiting.
    """
    waiting = anonymous.take_pending(tx, unit_id, key, None if is_over else areas)
    _drop_replaced(tx, unit_id, key, waiting)
    survey = surveys.load_version(tx, unit_id, key.survey_id, key.version).content.survey
    stored = anonymous.list_mixed(tx, unit_id, key)
    plan = _plan(_to_values(waiting, survey), areas, Counter(area for _, area in stored))
    ids = [response_id for response_id, area in stored if area in plan.again]
    taken = [
        mixed._replace(neighbourhood=plan.again[mixed.neighbourhood])
        for mixed in anonymous.take_mixed(tx, unit_id, key, ids)
    ]
    mixed = _without_rare_places(plan.new, taken, survey)
    shuffle(mixed)
    anonymous.add_mixed(tx, unit_id, key, mixed)
    return len(waiting)


def _drop_replaced(
    tx: Transaction, unit_id: str, key: VersionKey, waiting: Sequence[Taken]
) -> None:
    """Delete mixed answers that *waiting* ones replace or withdraw."""
    hashes = {taken.pending.secret_hash for taken in waiting}
    old = anonymous.list_mixed(tx, unit_id, key, secrets=hashes) if hashes else []
    anonymous.take_mixed(tx, unit_id, key, [response_id for response_id, _ in old])


def _to_values(waiting: Sequence[Taken], survey: Survey) -> list[_New]:
    words = frozenset(question.id for question in survey.asked if question.kind in IN_WORDS)
    # A row for each question, also for one that a form left empty.
    skipped = dict.fromkeys(question.id for question in survey.asked if not question.only_if)
    return [
        _New(
            Mixed(
                pending.neighbourhood,
                responses.to_values({**skipped, **pending.answers}, words=words),
                pending.secret_hash,
            ),
            source,
        )
        for pending, source in waiting
        if pending.answers is not None
    ]


def _plan(new: Sequence[_New], areas: Collection[str], sizes: Mapping[str, int]) -> _Plan:
    """Return how *new* answers are mixed; *sizes* are those of the groups that are stored.

    Those of *areas* are enough. At the end the others are mixed with the group of their
    neighbourhood, if there is one, and else without a neighbourhood. If these have too few
    sources, the smallest group is mixed with them, as a whole: a part of it might be anybody's.
    """
    placed: list[_New] = []
    left: list[_New] = []
    again: dict[str, str] = {}
    for one in new:
        if one.area in areas:
            placed.append(one)
        elif one.area and sizes.get(one.area, 0) >= SMALLEST_GROUP:
            again[one.area] = one.area
            placed.append(one)
        else:
            left.append(one.move_to(""))
    if left and len({one.source for one in left if one.source.is_counted}) < SMALLEST_GROUP:
        partners = _find_partners(Counter(sizes) + Counter(one.area for one in placed))
        if not partners:
            return _Plan([*placed, *_select_forms(left)], again)
        again |= dict.fromkeys(partners, "")
        placed = [one.move_to("") if one.area in partners else one for one in placed]
    return _Plan([*placed, *left], again)


def _find_partners(sizes: Mapping[str, int]) -> set[str]:
    """Return the groups to mix the last few with; none if all together are too small.

    One without a neighbourhood loses nothing; of the others, the smallest. After withdrawals,
    none may be large enough by itself.
    """
    enough = [area for area, size in sizes.items() if size >= SMALLEST_GROUP]
    if enough:
        return {min(enough, key=lambda area: (area != "", sizes[area], area))}
    return set(sizes) if sum(sizes.values()) >= SMALLEST_GROUP else set()


def _select_forms(left: Sequence[_New]) -> list[_New]:
    """Return those of the *left* answers that may be kept though they are of too few sources.

    Whoever typed five forms or more knows them anyway, and nobody else can tell them apart.
    """
    by_official: dict[str, list[_New]] = defaultdict(list)
    for one in left:
        if one.source.official:
            by_official[one.source.official].append(one)
    most = max(by_official.values(), key=len, default=[])
    return most if len(most) >= SMALLEST_GROUP else []


def _without_rare_places(
    new: Sequence[_New], taken: Sequence[Mixed], survey: Survey
) -> list[Mixed]:
    """Return all answers, without the neighbourhoods that few sources of a group named in them.

    What stands in answers that were mixed before, enough have named.
    """
    places = {question.id for question in survey.questions if question.kind == PLACE}
    by_answer: dict[_PlaceAnswer, set[Source]] = defaultdict(set)
    for one in new:
        for answer in one.mixed.answers:
            if answer.question in places and one.source.is_counted:
                by_answer[one.area, answer].add(one.source)
    known = {(mixed.neighbourhood, answer) for mixed in taken for answer in mixed.answers}
    known |= {its for its, sources in by_answer.items() if len(sources) >= SMALLEST_GROUP}

    def is_rare(area: str, answer: AnswerValue) -> bool:
        return answer.question in places and (area, answer) not in known

    return [
        *taken,
        *(
            one.mixed._replace(
                answers=[
                    answer._replace(value="") if is_rare(one.area, answer) else answer
                    for answer in one.mixed.answers
                ]
            )
            for one in new
        ),
    ]
