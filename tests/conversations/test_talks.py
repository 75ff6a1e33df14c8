"""Every talk of `talks/` goes as a good clerk would have it go."""

import pytest

from tests.conversations.talk_player import load_expected_failures, load_talks, play_talk

TALKS = load_talks()
FAILURES = load_expected_failures()


def case_of(name):
    reason = FAILURES.get(name)
    mark = pytest.mark.xfail(strict=True, reason=reason)
    return pytest.param(name, id=name, marks=[mark] if reason else [])


@pytest.mark.parametrize("name", [case_of(name) for name in TALKS])
def test_each_talk_goes_as_expected(name):
    lines = play_talk(TALKS[name])

    assert not [line for line in lines if line.startswith("!!")], "\n".join(lines)


def test_each_expected_failure_is_a_talk_with_a_reason():
    assert {name: what for name, what in FAILURES.items() if name not in TALKS or not what} == {}
