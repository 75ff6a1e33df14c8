from itertools import count

import pytest
from structlog import DropEvent

from bot.log_limit import NetworkLogLimit


class Log:
    """A limit and its clock; `tell` returns the event as it is logged, or None."""

    def __init__(self):
        self.seconds = 1000.0
        self._limit = NetworkLogLimit(lambda: self.seconds)

    def tell(self, network, name="request.refused"):
        try:
            return dict(self._limit(None, "warning", {"event": name, "network": network}))
        except DropEvent:
            return None


def test_a_network_is_logged_again_after_a_minute_with_the_number_of_skipped_lines():
    log = Log()
    assert log.tell("a") == {"event": "request.refused", "network": "a"}
    log.seconds += 59.9
    assert [log.tell("a"), log.tell("a")] == [None, None]
    log.seconds += 0.1
    assert log.tell("a") == {"event": "request.refused", "network": "a", "skipped": 2}


@pytest.mark.parametrize("networks", [100, 5000])
def test_so_many_networks_get_a_hundred_lines_a_minute(networks):
    log, names = Log(), map(str, count())
    for _ in range(3):
        told = [log.tell(next(names)) for _ in range(networks)]
        assert sum(event is not None for event in told) == 100
        assert log.tell("0", "sign_in.failed")  # other events have their own limit
        log.seconds += 60
