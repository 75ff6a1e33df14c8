"""A queue for costly work, in which everyone gets their turn and no more than their budget."""

import asyncio
import time
from collections import Counter, OrderedDict, deque
from collections.abc import Awaitable, Callable
from typing import NamedTuple, TypeVar

from msgspec import Struct

T = TypeVar("T")

Clock = Callable[[], float]

_MOST_KEYS = 20_000


class Owner(NamedTuple):
    """Whose work it is: a person, and the network that they come from."""

    network: str
    person: str


class OverloadedError(Exception):
    """The owner's budget is spent or the queue is full; try again in *seconds*."""

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:.0f} s")
        self.seconds = seconds


class Budgets:
    """A budget for each key: *most* of something in each *seconds*, refilled steadily.

    The cost of work is known only afterwards, so the last work may lead into debt. A restart
    clears the budgets.
    """

    def __init__(self, most: float, seconds: float, clock: Clock = time.monotonic) -> None:
        self._most = most
        self._per_second = most / seconds
        self._clock = clock
        self._left: OrderedDict[str, tuple[float, float]] = OrderedDict()

    def wait(self, key: str) -> float:
        """Return the seconds until *key* has something left; 0 if it has now."""
        left = self._left_of(key)
        # Not just above zero: the next work would lead into debt at once.
        return 0.0 if left > 0 else (self._most / 20 - left) / self._per_second

    def spend(self, key: str, amount: float) -> None:
        """Take *amount* from the budget of *key*."""
        self._left[key] = (self._left_of(key) - amount, self._clock())
        self._left.move_to_end(key)
        if len(self._left) > _MOST_KEYS:
            self._left.popitem(last=False)

    def _left_of(self, key: str) -> float:
        left, at = self._left.get(key, (self._most, 0.0))
        return min(self._most, left + (self._clock() - at) * self._per_second)


class QueueLimits(Struct, frozen=True):
    """How much work runs at once, how much may wait, and the budgets in seconds of work.

    A commune may share one network address behind its carrier, so a network's budget is that of
    several people.
    """

    at_once: int = 2
    waiting: int = 64
    waiting_of_person: int = 12
    seconds_of_person: float = 30
    seconds_of_network: float = 120
    window_seconds: float = 300


_Turns = deque[asyncio.Future[None]]


class FairQueue:
    """Runs work by turns: of networks, and within a network of its people.

    Next comes the network with the least running work, of several the one whose turn was longest
    ago. So whoever comes waits for one turn of each other network at most, however much these
    have queued.
    """

    def __init__(self, limits: QueueLimits, clock: Clock = time.monotonic) -> None:
        self._limits = limits
        self._clock = clock
        window = limits.window_seconds
        self._of_person = Budgets(limits.seconds_of_person, window, clock)
        self._of_network = Budgets(limits.seconds_of_network, window, clock)
        # Both dictionaries are in the order of turns.
        self._waiting: dict[str, dict[str, _Turns]] = {}
        self._running: Counter[str | Owner] = Counter()
        self._free = limits.at_once

    def check(self, owner: Owner) -> None:
        """Do nothing if *owner* has budget left.

        Raises:
            OverloadedError: they have none.
        """
        if wait := self._wait(owner):
            raise OverloadedError(wait)

    async def run(self, owner: Owner, work: Callable[[], Awaitable[T]]) -> T:
        """Return the result of *work*, begun at the owner's turn and charged to their budget.

        Work that has begun is finished even if the caller is cancelled.

        Raises:
            OverloadedError: the budget is spent, or too much is waiting; *work* was not begun.
        """
        self.check(owner)
        turn = asyncio.get_running_loop().create_future()
        self._add(owner, turn)
        self._give_turns()
        try:
            await turn
        except asyncio.CancelledError:
            if not turn.cancelled() and turn.exception() is None:
                self._end(owner)  # the turn was given just before
            raise
        return await asyncio.shield(self._run(owner, work))

    async def _run(self, owner: Owner, work: Callable[[], Awaitable[T]]) -> T:
        begin = self._clock()
        try:
            return await work()
        finally:
            spent = self._clock() - begin
            self._of_person.spend(owner.person, spent)
            self._of_network.spend(owner.network, spent)
            self._end(owner)

    def _wait(self, owner: Owner) -> float:
        return max(self._of_person.wait(owner.person), self._of_network.wait(owner.network))

    def _add(self, owner: Owner, turn: asyncio.Future[None]) -> None:
        turns = self._waiting.get(owner.network, {}).get(owner.person, deque())
        if len(turns) >= self._limits.waiting_of_person:
            raise OverloadedError(self._pause)
        self._make_room(owner.network)
        turns.append(turn)
        self._waiting.setdefault(owner.network, {}).setdefault(owner.person, turns)

    def _make_room(self, newcomer: str) -> None:
        """If the queue is full, refuse the newest work of the network that has most of it.

        Raises:
            OverloadedError: that is the network *newcomer* itself.
        """
        waiting = Counter({network: _count(people) for network, people in self._waiting.items()})
        if waiting.total() < self._limits.waiting:
            return
        ((largest, most),) = waiting.most_common(1)
        if most <= waiting[newcomer] + 1:
            raise OverloadedError(self._pause)
        people = self._waiting[largest]
        person = max(people, key=lambda each: len(people[each]))
        turn = people[person].pop()
        if not people[person]:
            del people[person]
        if not turn.cancelled():
            turn.set_exception(OverloadedError(self._pause))

    def _give_turns(self) -> None:
        while self._free and self._waiting:
            owner, turn = self._take_next()
            if turn.cancelled():
                continue
            if wait := self._wait(owner):
                turn.set_exception(OverloadedError(wait))
                continue
            self._free -= 1
            self._running.update([owner, owner.network])
            turn.set_result(None)

    def _take_next(self) -> tuple[Owner, asyncio.Future[None]]:
        """Remove from the queue whose turn it is; they and their network go to its end."""
        network = min(self._waiting, key=self._running.__getitem__)
        people = self._waiting[network]
        person = min(people, key=lambda each: self._running[Owner(network, each)])
        turns = people.pop(person)
        turn = turns.popleft()
        if turns:
            people[person] = turns
        del self._waiting[network]
        if people:
            self._waiting[network] = people
        return Owner(network, person), turn

    def _end(self, owner: Owner) -> None:
        self._free += 1
        self._running.subtract([owner, owner.network])
        self._running = +self._running  # without the zeros
        self._give_turns()

    @property
    def _pause(self) -> float:
        """After so many seconds much of a full queue is done."""
        return self._limits.window_seconds / 20


def _count(people: dict[str, _Turns]) -> int:
    return sum(map(len, people.values()))
