"""Measure one turn of the engine at the tenth question of a form."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import count, islice
from pathlib import Path
from statistics import mean, median

from msgspec import structs

from bench.harness import machine, peer_programs, ten_question_form
from bench.harness.figure import Figure, Goal, Peer, compare_with_peers, figure
from bench.harness.timing import median_microseconds
from conversations.dialogues.emergencies.detection.detection import detect_alert
from conversations.engine.language.utterance import Utterances
from conversations.engine.listener import listen
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import session_from_json, session_to_json
from conversations.engine.replay.dialogue_run import DialogueRun
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.turn.play import play

_TURNS = 400
_TIMES = 3
_GOALS = {"transitions": Goal(1.4)}
_PEERS = Path(__file__).parent / "peers"

# The headline is the mean of these: answers that are exact, as all answers to the peers are.
_EXACT = ("tap_choose", "tap_pick", "number")
# People mostly tap choices, and write their story, which must be understood first.
_USUAL = ("tap_choose", "tap_pick", "words_text")
_UNDERSTANDING_GOALS = {"transitions": Goal(2.2)}
# The longest message of repeated words, in milliseconds.
_HOSTILE_GOAL, _LONGEST = Goal(20), 2_000
_REPEATED = (
    "a ",
    "không ",
    "cháy, ",
    "đèn hỏng\n",
    "09 12 3 4 5 ",
    "không phải mà là ",
    "cháy nhà với đánh nhau và ",
    "bao nhiêu tiền ở đâu? ",
    "not the light but the road ",
)


def measure() -> list[Figure]:
    """Return the cost of a turn, of its parts, and of the peers' turn."""
    workloads = _workloads()
    runs: list[dict[str, float]] = []
    peers: dict[str, list[Peer]] = {"transitions": [], "xstate": []}
    with machine.pinned_to_core(machine.measured_core()):
        for _ in range(_TIMES):
            runs.append(median_microseconds(workloads))
            _measure_peers(peers)
    parts = {name: median(run[name] for run in runs) for name in workloads}
    exact, usual = (mean(parts[name] for name in names) for names in (_EXACT, _USUAL))
    others = {name: _median_peer(found) for name, found in peers.items() if found}
    transitions = {name: peer for name, peer in others.items() if name == "transitions"}
    understanding = parts.pop("understanding")
    hostile = max(parts.pop(name) for name in map(_hostile_name, _REPEATED)) / 1000
    return [
        *compare_with_peers("engine", exact, "µs", others, times=_GOALS),
        *compare_with_peers("engine.with_story", usual, "µs", others),
        *compare_with_peers(
            "engine.understanding", understanding, "µs", transitions, times=_UNDERSTANDING_GOALS
        ),
        figure("engine.hostile", hostile, "ms", goal=_HOSTILE_GOAL),
        *(figure(f"engine.{name}", value, "µs") for name, value in parts.items()),
    ]


def _workloads() -> dict[str, Callable[[], int]]:
    """Return every kind of answer to the tenth question, and the parts of a turn."""
    phrases = ten_question_form.load_phrasebook()
    categories, pick, text = (
        ten_question_form.build_turn_context(kind, phrases) for kind in ("choose", "pick", "text")
    )
    return {
        "tap_choose": TurnWorkload(categories, ""),
        "tap_pick": TurnWorkload(pick, ""),
        "number": TurnWorkload(categories, "2"),
        "words_text": TurnWorkload(text, ten_question_form.TEXT_ANSWER),
        "words_choose": TurnWorkload(categories, ten_question_form.CHOICE_IN_WORDS),
        "words_pick": TurnWorkload(pick, "thường"),
        "replay": partial(_replay, pick),
        "json": partial(_json, pick),
        "alerts": partial(_alerts, phrases, count()),
        "understanding": partial(_understanding, phrases, count()),
        **{_hostile_name(each): partial(_hostile, text, each, count()) for each in _REPEATED},
    }


class TurnWorkload:
    """Plays the tenth answer repeatedly, as `receive_batch` does it for each message.

    Texts contain a number that is new each time, because no two residents write the same.
    """

    def __init__(self, context: TurnContext, words: str) -> None:
        session, self._button = ten_question_form.reach_tenth_question(context)
        self._stored = session_to_json(session)
        self._context = context
        self._words = words
        self._said = 0
        self._last = session

    @property
    def is_answered(self) -> bool:
        """Tell whether the turns took an answer."""
        return (
            self._last.open is not None
            and len(self._last.open.answers) == ten_question_form.ANSWERS
        )

    def __call__(self) -> int:
        """Play the turns; return their number."""
        for content in self._contents():
            context = structs.replace(self._context, utterances=Utterances())
            turn = play(session_from_json(self._stored), content, context)
            session_to_json(turn.session)
        self._last = turn.session
        return _TURNS

    def _contents(self) -> Sequence[Content]:
        if not self._words:
            return [Tap(self._button)] * _TURNS
        self._said += _TURNS
        return [Text(self._words.format(self._said + number)) for number in range(_TURNS)]


def _replay(context: TurnContext) -> int:
    session, _ = ten_question_form.reach_tenth_question(context)
    if session.open is None:
        raise RuntimeError("the form is not open")
    entry = context.entry(session.open.name)
    if entry is None:
        raise RuntimeError("the form is not there")
    for _ in range(_TURNS):
        DialogueRun(entry.dialogue, session.open, context.known(1), context.recall).close()
    return _TURNS


def _json(context: TurnContext) -> int:
    session, _ = ten_question_form.reach_tenth_question(context)
    stored = session_to_json(session)
    for _ in range(_TURNS):
        session_to_json(session_from_json(stored))
    return _TURNS


def _alerts(phrases: Phrases, numbers: Iterator[int]) -> int:
    for number in islice(numbers, _TURNS):
        detect_alert(
            Utterances().utterance_of(ten_question_form.TEXT_ANSWER.format(number), phrases)
        )
    return _TURNS


def _understanding(phrases: Phrases, numbers: Iterator[int]) -> int:
    """Look for an alert in new stories, then weigh what their writers want, out of a dialogue."""
    for number in islice(numbers, _TURNS):
        said = Utterances().utterance_of(ten_question_form.TEXT_ANSWER.format(number), phrases)
        detect_alert(said)
        listen(said)
    return _TURNS


def _hostile_name(repeated: str) -> str:
    return f"hostile {repeated}"


def _hostile(context: TurnContext, repeated: str, numbers: Iterator[int]) -> int:
    """Look for an emergency in a long message of *repeated* words, weigh it, and play it."""
    session, _ = ten_question_form.reach_tenth_question(context)
    text = f"{(repeated * _LONGEST)[: _LONGEST - 4]}{next(numbers)}"
    alone = structs.replace(context, utterances=Utterances())
    said = alone.utterance_of(text)
    detect_alert(said)
    listen(said)
    play(session, Text(text), alone)
    return 1


def _measure_peers(peers: dict[str, list[Peer]]) -> None:
    """Add the result of each available peer to *peers*."""
    commands: dict[str, Callable[[], list[str]]] = {
        "transitions": lambda: [
            peer_programs.ensure_python(),
            "-m",
            "bench.peers.transitions_form",
        ],
        "xstate": lambda: [
            peer_programs.find_node(),
            str(_PEERS / "xstate_form.mjs"),
            str(peer_programs.ensure_node_packages()),
        ],
    }
    for name, command in commands.items():
        try:
            peers[name].append(peer_programs.measure_peer(command()))
        except peer_programs.MissingPeerError as error:
            peer_programs.print_missing_peer("engine", name, error)


def _median_peer(found: Sequence[Peer]) -> Peer:
    return Peer(found[0].name, median(peer.value for peer in found))
