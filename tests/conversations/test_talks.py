"""Every talk of `talks/` goes as a good clerk would have it go."""

import pytest

from tests.conversations.talk_player import (
    faults_in,
    load_expected_failures,
    load_talks,
    play_talk,
)

TALKS = load_talks()
FAILURES = load_expected_failures()


def case_of(name):
    listed = name in FAILURES
    marks = [pytest.mark.xfail(strict=True, reason=FAILURES[name])] if listed else []
    return pytest.param(name, id=name, marks=marks)


@pytest.mark.parametrize("name", [case_of(name) for name in TALKS])
def test_each_talk_goes_as_expected(name):
    lines = play_talk(TALKS[name])

    assert not faults_in(lines), "\n".join(lines)


def test_each_expected_failure_is_a_talk_with_a_reason():
    assert {name: what for name, what in FAILURES.items() if name not in TALKS or not what} == {}
