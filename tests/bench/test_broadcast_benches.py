"""Short runs of the benches of broadcasts; those that start programs run in a soak."""

import pytest

from bench import answers_beside_bulk, fanout, pace, send
from bench.harness.figure import Goal


def test_a_fan_out_is_timed_beside_its_peers(tmp_path):
    url = f"sqlite:///{tmp_path / 'town.db'}"
    figures = fanout.compare("fanout", lambda _: url, Goal(3), count=50, objects=20, times=1)
    assert [figure.name for figure in figures] == ["fanout", "fanout.vs_sqlmodel", "fanout.memory"]
    assert all(figure.value >= 0 for figure in figures)
    assert all(figure.peer_value for figure in figures[:2])


@pytest.mark.soak
def test_a_broadcast_is_sent_through_storage_and_by_bare_loops():
    figures = send.compare(count=40, times=1)
    assert [figure.name for figure in figures] == ["send", "send.vs_own_client"]
    assert all(figure.value > 0 and figure.peer_value for figure in figures)


def test_a_window_above_the_limit_is_found_wherever_it_begins():
    even = [number / 8 for number in range(25)]
    assert pace.share_of_limit(even, 8) == 1
    assert pace.count_windows_above(even, 8) == 0
    assert pace.count_windows_above([*even[:12], 1.4, *even[12:]], 8) == 9
    assert pace.count_windows_above([0.9] * 6 + [1.1] * 5, 10) == 1


@pytest.mark.soak
def test_the_pace_of_a_broadcast_is_measured_beside_its_peers():
    figures = {figure.name: figure for figure in pace.compare("pace", 60, 60)}
    assert {"pace", "pace.above"} <= set(figures)
    assert 0 < figures["pace"].value < 1.1


@pytest.mark.soak
def test_answers_are_measured_during_a_broadcast():
    figures = answers_beside_bulk.compare(count=2_000, seconds=1, residents=4)
    values = {figure.name: figure.value for figure in figures}
    assert set(values) == {
        "answers-beside-bulk",
        "answers-beside-bulk.sent",
        "answers-beside-bulk.unpaced",
        "answers-beside-bulk.unpaced.sent",
    }
    assert all(values.values())
