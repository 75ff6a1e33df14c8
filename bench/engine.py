"""What one turn of the engine costs at the tenth question of a form."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count, islice
from pathlib import Path
from statistics import mean, median

from msgspec import structs

from bench import form, machine, peering
from bench.figure import Figure, Goal, Peer, beside, figure
from bench.timing import micros
from conversations.engine.alerts import recognise
from conversations.engine.house import House
from conversations.engine.messages import Content, Tap, Text
from conversations.engine.phrases import Phrases
from conversations.engine.play import play
from conversations.engine.replay import Run
from conversations.engine.transcript import from_json, to_json

_TURNS = 400
_TIMES = 3
_GOAL = Goal(30)
_PEERS = Path(__file__).parent / "peers"

# A choice and a pick are mostly tapped, and a story is told: what the headline is the mean of.
_USUAL = ("tap_choose", "tap_pick", "words_text")


def measure() -> list[Figure]:
    """Return the cost of a turn, of its parts, and of the peers' turn."""
    works = _works()
    runs: list[dict[str, float]] = []
    peers: dict[str, list[Peer]] = {"transitions": [], "xstate": []}
    with machine.on_core(machine.measured_core()):
        for _ in range(_TIMES):
            runs.append(micros(works))
            _beside(peers)
    parts = {name: median(run[name] for run in runs) for name in works}
    turn = mean(parts[name] for name in _USUAL)
    others = {name: _middle(found) for name, found in peers.items() if found}
    return [
        *beside("engine", turn, "µs", others, goal=_GOAL),
        *(figure(f"engine.{name}", value, "µs") for name, value in parts.items()),
    ]


def _works() -> dict[str, Callable[[], int]]:
    """Return every kind of answer to the tenth question, and the parts of a turn."""
    phrases = form.phrasebook()
    choose, pick, text = (form.house(kind, phrases) for kind in ("choose", "pick", "text"))
    return {
        "tap_choose": Turns(choose, ""),
        "tap_pick": Turns(pick, ""),
        "words_text": Turns(text, form.TOLD),
        "words_choose": Turns(choose, form.CHOSEN),
        "words_pick": Turns(pick, "thường"),
        "replay": partial(_replay, pick),
        "json": partial(_json, pick),
        "alerts": partial(_alerts, phrases, count()),
    }


class Turns:
    """Plays the tenth answer again and again, as `receive` does it for each message.

    Words hold a number that has not been there before, since no two residents tell the same.
    """

    def __init__(self, house: House, words: str) -> None:
        session, self._button = form.before_the_tenth(house)
        self._stored = to_json(session)
        self._house = house
        self._words = words
        self._said = 0
        self._last = session

    @property
    def answered(self) -> bool:
        """Tell whether the turns really took an answer."""
        return self._last.open is not None and len(self._last.open.answers) == form.ANSWERS

    def __call__(self) -> int:
        """Play the turns; return how many they were."""
        for content in self._contents():
            house = structs.replace(self._house)
            turn = play(from_json(self._stored), content, house)
            to_json(turn.session)
        self._last = turn.session
        return _TURNS

    def _contents(self) -> Sequence[Content]:
        if not self._words:
            return [Tap(self._button)] * _TURNS
        self._said += _TURNS
        return [Text(self._words.format(self._said + number)) for number in range(_TURNS)]


def _replay(house: House) -> int:
    session, _ = form.before_the_tenth(house)
    if session.open is None:
        raise RuntimeError("the form is not open")
    entry = house.entry(session.open.name)
    if entry is None:
        raise RuntimeError("the form is not there")
    for _ in range(_TURNS):
        Run(entry.dialogue, session.open, house.known(1), house.recall).close()
    return _TURNS


def _json(house: House) -> int:
    session, _ = form.before_the_tenth(house)
    stored = to_json(session)
    for _ in range(_TURNS):
        to_json(from_json(stored))
    return _TURNS


def _alerts(phrases: Phrases, numbers: Iterator[int]) -> int:
    for number in islice(numbers, _TURNS):
        recognise(form.TOLD.format(number), phrases)
    return _TURNS


def _beside(peers: dict[str, list[Peer]]) -> None:
    """Add what each peer that can be had needs now."""
    commands: dict[str, Callable[[], list[str]]] = {
        "transitions": lambda: [peering.python(), "-m", "bench.peers.transitions_form"],
        "xstate": lambda: [
            peering.node(),
            str(_PEERS / "xstate_form.mjs"),
            str(peering.node_packages()),
        ],
    }
    for name, command in commands.items():
        try:
            peers[name].append(peering.peer(command()))
        except peering.MissingPeerError as error:
            peering.missing("engine", name, error)


def _middle(found: Sequence[Peer]) -> Peer:
    return Peer(found[0].name, median(peer.value for peer in found))
