"""Whole lives: people alone with the real program to the end, which is killed meanwhile."""

import pytest

from tests.lives import expected, figures, script
from tests.lives.play import Choice
from tests.lives.player import describe, play

pytestmark = pytest.mark.sqlite

ROUNDS = range(7)  # as many as the longest list of words has in one half


@pytest.mark.parametrize("name", script.names())
async def test_a_life_has_no_other_faults_than_the_known_ones(name, files, tmp_path):
    turns = await play(name, tmp_path, files, "webchat", Choice())
    otherwise = expected.compare(expected.read(name), expected.found_in(turns))
    told = [line for turn in turns for line in describe(turn, is_long=False)]
    assert not otherwise, "\n".join([*otherwise, *told])


@pytest.mark.soak
@pytest.mark.parametrize("channel", ["webchat", "telegram"])
@pytest.mark.parametrize("name", script.names())
async def test_no_paraphrase_does_harm_and_nothing_told_is_lost(name, channel, files, tmp_path):
    bad = []
    for choice in (Choice(n, is_unseen=half) for n in ROUNDS for half in (False, True)):
        folder = tmp_path / f"{choice.number}-{choice.is_unseen}"
        folder.mkdir()
        turns = await play(name, folder, files, channel, choice, kills=2)
        found = figures.count(turns)
        if found.harmful or found.lost:
            bad += [line for turn in turns for line in describe(turn, is_long=False)]
    assert not bad, "\n".join(bad)
