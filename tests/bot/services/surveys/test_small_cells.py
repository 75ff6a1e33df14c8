"""No count of a few people is shown, nor comes out when two counts are subtracted."""

from collections import Counter
from datetime import UTC, datetime
from itertools import combinations, permutations, product
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import settings as tries
from hypothesis import strategies as st

from bot.services.surveys.analysis.crossing import cross, find_sides, list_pairs
from bot.services.surveys.analysis.making import make_results
from bot.services.surveys.analysis.small_cells import (
    NOT_ASKED,
    SKIPPED,
    is_small,
)
from bot.services.surveys.analysis.tables import (
    DIMENSIONS,
    GIVEN,
    NOT_CHOSEN,
)
from conversations.surveys.survey import (
    ONE,
    SEVERAL,
    TEXT,
    Answer,
    Condition,
    Survey,
    SurveyQuestion,
    is_asked,
)
from storage.repositories.surveys.tallies import AnswerCount, GroupSize, PairCount, Tally
from tests.conversations.surveys.sample_survey import MARKET, option, question

NOW = datetime(2026, 11, 27, 20, 0, tzinfo=UTC)
AREAS, PEOPLE_KINDS = ("me", "ben", "dong"), ("resident", "business")


# The tally, as it is counted from the database


def tally_of(survey, people):
    """Count *people*, pairs of their group and their answers, one after the other."""
    groups: Counter[tuple[str, str]] = Counter()
    cells: Counter[Any] = Counter()
    for group, answers in people:
        groups[group] += 1
        for id_, answer in answers.items():
            is_text = any(its.id == id_ and its.kind == TEXT for its in survey.questions)
            for number, value in enumerate(answer if isinstance(answer, list) else [answer]):
                said = "" if is_text or value is None else str(value)
                cell = (*group, id_, said)
                cells[cell, "people"] += 1
                cells[cell, "first"] += number == 0
                cells[cell, "words"] += is_text and value is not None
                cells[cell, "places"] += number
    sums = ("people", "first", "words", "places")
    answers = [
        AnswerCount(*cell, *(cells[cell, name] for name in sums))
        for cell in {cell for cell, _ in cells}
    ]
    return Tally(
        NOW, [GroupSize(area, kind, count) for (area, kind), count in groups.items()], answers, NOW
    )


def pairs_of(people, first, second):
    def said(answers, its):
        """Return the answers to a question, the first of them first."""
        if its.id not in answers:
            return [None]
        answer = answers[its.id]
        return answer if isinstance(answer, list) else ["" if answer is None else str(answer)]

    counts: Counter[tuple[Any, Any]] = Counter()
    leading: Counter[tuple[Any, Any]] = Counter()
    for _, answers in people:
        for number, value in enumerate(said(answers, second)):
            pair = (said(answers, first)[0], value)
            counts[pair] += 1
            leading[pair] += number == 0
    return [PairCount(*pair, people, leading[pair]) for pair, people in counts.items()]


def cross_all(survey, results, people):
    """Yield each cross table with the question of its rows."""
    for first, second in permutations(survey.questions, 2):
        wanted = list_pairs(survey, first, second)
        pairs = {(one.id, other.id): pairs_of(people, one, other) for one, other in wanted}
        sides = find_sides(survey, first, second)
        if sides and (found := cross(survey, results, first, second, pairs)):
            rows, columns = sides
            yield rows if found.question == columns else columns, found


# Everybody who could answer, and what a page tells about them


def everyone(survey):
    """Return each group of people with each way to answer *survey*."""
    ways: list[dict[str, Answer]] = [{}]
    for its in survey.questions:
        further = []
        for way in ways:
            if not is_asked(its, way):
                further.append(way)
                continue
            further += [{**way, its.id: answer} for answer in possible_answers(its)]
        ways = further
    return [(group, way) for group in product(AREAS, PEOPLE_KINDS) for way in ways]


def possible_answers(its):
    ids = list(its.option_ids)
    if its.kind == TEXT:
        return ["lời", None]
    if its.kind != SEVERAL:
        return [*ids, None]
    some = [list(few) for n in range(1, len(ids) + 1) for few in combinations(ids, n)]
    return [*some, None]


def value_of(its, answers):
    if its.id not in answers:
        return NOT_ASKED
    answer = answers[its.id]
    if answer is None:
        return SKIPPED
    return GIVEN if its.kind in (SEVERAL, TEXT) else answer


def has_chosen(its, answers, class_):
    chosen = answers.get(its.id) or []
    if NOT_CHOSEN in class_:
        return bool(chosen) and class_[-1] not in chosen
    return class_[-1] in chosen


def told(results, crossed):
    """Yield whom the tables count, as a test of a group and answers, and how many these are."""
    for at, lines in enumerate((results.areas, results.kinds)):
        for line in lines:
            yield lambda g, _, at=at, values=line.values: g[at] in values, line.people
    for table in results.questions:
        yield from told_by_table(table)
    for dimension, made in results.breakdowns.items():
        at = DIMENSIONS.index(dimension)
        for shown in made.values():
            yield from told_by_grid(shown, lambda g, _, row, at=at: g[at] in row)
    for first, shown in crossed:
        yield from told_by_grid(shown, lambda _, a, row, its=first: value_of(its, a) in row)


def told_by_table(table):
    its = table.question
    if table.asked is not None:
        yield lambda _, a: its.id in a, table.asked
    if table.answered is not None:
        yield lambda _, a: a.get(its.id) is not None, table.answered
    for line in table.lines:
        if line.people is not None and table.is_multiple:
            left_out = (NOT_CHOSEN, *line.values)
            yield lambda _, a, values=line.values: has_chosen(its, a, values), line.people
            yield lambda _, a, out=left_out: has_chosen(its, a, out), table.base - line.people
        elif line.people is not None:
            yield lambda _, a, values=line.values: value_of(its, a) in values, line.people


def told_by_grid(shown, is_in_row):
    its, grid = shown.question, shown.grid
    for row, counts in zip(grid.rows, grid.counts, strict=True):
        for column, people in zip(grid.columns, counts, strict=True):

            def is_counted(group, answers, row=row, column=column):
                is_there = (
                    has_chosen(its, answers, column)
                    if shown.is_multiple
                    else value_of(its, answers) in column
                )
                return is_there and is_in_row(group, answers, row)

            yield is_counted, people


def check(survey, people):
    """Check each count, and each difference of two counts of which one is within the other."""
    results = make_results(survey, tally_of(survey, people))
    crossed = list(cross_all(survey, results, people))
    whole = everyone(survey)
    have = Counter(whole.index(one) for one in people)

    def mask(is_counted):
        return sum(1 << n for n, one in enumerate(whole) if is_counted(*one))

    def size(those):
        return sum(count for n, count in have.items() if those >> n & 1)

    def is_few(those):
        """Tell whether *those* are a few people; who preferred not to answer told nothing."""
        return is_small(size(those)) and size(those & ~silent)

    silent = mask(lambda _, answers: None in answers.values())
    shown = set()
    for is_counted, count in told(results, crossed):
        those = mask(is_counted)
        assert size(those) == count
        assert not is_few(those)
        shown.add(those)
    shown.add((1 << len(whole)) - 1)
    for less, more in permutations(shown, 2):
        assert less & ~more or not is_few(more & ~less)
    return results, crossed


# Random surveys and respondents


def random_survey(random):
    """Return a survey of a few small questions; later ones have conditions."""
    asked: list[SurveyQuestion] = []
    for n in range(random.randint(2, 4)):
        kind = random.choice((ONE, ONE, "yes_no", SEVERAL, TEXT))
        options = tuple(option(f"o{i}", f"Ý {i}") for i in range(random.randint(2, 3)))
        before = [its for its in asked if its.option_ids]
        only_if: tuple[Condition, ...] = ()
        if before and random.random() < 0.6:
            ons = random.sample(before, min(len(before), random.choice((1, 1, 2))))
            only_if = tuple(
                Condition(
                    on.id,
                    tuple(random.sample(on.option_ids, random.randint(1, len(on.option_ids)))),
                )
                for on in ons
            )
        own = options if kind in (ONE, SEVERAL) else ()
        asked.append(question(f"q{n}", kind, options=own, only_if=only_if))
    return Survey(MARKET.title, MARKET.why, tuple(asked))


def random_people(survey, random):
    """Return people of whom most answer alike, so that a few differ."""
    whole = everyone(survey)
    common = random.sample(whole, min(len(whole), random.randint(1, 6)))
    rare = random.random() * 0.4
    return [
        random.choice(whole if random.random() < rare else common)
        for _ in range(random.randint(0, 120))
    ]


@tries(max_examples=40)
@given(st.integers(0, 1_000_000))
def test_no_pair_of_views_subtracts_to_a_few(seed):
    random = Random(seed)
    survey = random_survey(random)
    check(survey, random_people(survey, random))


@pytest.mark.soak
def test_no_pair_of_views_subtracts_to_a_few_often():
    for seed in range(3_000):
        random = Random(seed)
        survey = random_survey(random)
        check(survey, random_people(survey, random))
