import pytest

from tests.cases import each


def test_a_test_of_many_cases_runs_all_and_names_those_that_fail():
    seen = []

    @each("number, word", [(n, f"w{n}") for n in range(5)], name=lambda case: case[1])
    def test(number, word, fixture):
        seen.append((number, word, fixture))
        assert number % 2 == 0, f"{number} is odd"

    with pytest.raises(AssertionError) as failed:
        test(fixture="f")
    assert seen == [(n, f"w{n}", "f") for n in range(5)]
    told = str(failed.value)
    assert "2 of 5 cases failed" in told
    assert "w1: AssertionError" in told
    assert "3 is odd" in told
    assert "w2" not in told


async def test_coroutines_as_cases_are_awaited():
    @each("number", range(3))
    async def test(number):
        assert number < 2

    with pytest.raises(AssertionError, match="1 of 3 cases failed:\n  2: AssertionError"):
        await test()


def test_stacked_cases_are_multiplied():
    seen = []

    @each("a", (1, 2))
    @each("b", "xy")
    def test(a, b):
        seen.append((a, b))

    test()
    assert len(seen) == 4


def test_cases_may_be_computed_when_the_test_runs():
    made, seen = [], []

    def cases():
        made.append("now")
        return "ab"

    @each("letter", cases)
    def test(letter):
        seen.append(letter)

    assert made == []
    test()
    assert seen == ["a", "b"]


def test_a_test_without_cases_fails():
    @each("word", [])
    def test(word):
        pass

    with pytest.raises(AssertionError, match="no case of word"):
        test()
