"""`python -m bot evaluate-danger`: count dangers that are cared for, asked about and missed.

The sentences are files from which nothing was ever learnt: `alerts_….txt`, "kind | sentence", and
everyday ones, `acts_….txt`, "act | open question | sentence".
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from bot.commands.evaluation import EvaluationError
from bot.training import sentence_files
from conversations.dialogues.emergencies.care.danger_question import weigh_danger
from conversations.dialogues.emergencies.detection.alert import Alert
from conversations.dialogues.emergencies.detection.danger_policy import Decision
from conversations.engine.model.messages import Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import TurnContext

# The file in the folder of dangers whose ordinary sentences are everyday ones: in the others they
# were written to sound like danger.
_OF_EVERYDAY = "alerts_5.txt"
_ENGLISH = "alerts_en.txt"
_LANGUAGE = "vi"
_NAME_WIDTH = 32

ContextFunction = Callable[[str, str], TurnContext]


class Shares(NamedTuple):
    """How many sentences there are, and the shares that are *cared* for and *asked* about."""

    sentences: int
    cared: float
    asked: float


class DangerShares(NamedTuple):
    """What is done about dangers, sentences that sound like danger, and everyday sentences."""

    dangers: Shares
    lookalikes: Shares
    everyday: Shares


class _Sentences(NamedTuple):
    """The sentences of one file."""

    name: str
    dangers: tuple[str, ...] = ()
    lookalikes: tuple[str, ...] = ()
    everyday: tuple[str, ...] = ()


def decide_danger(text: str, context_of: ContextFunction) -> Decision:
    """Return what is done about a danger in *text*, the first message of a newcomer."""
    context, danger = weigh_danger(Session(), Text(text), context_of(text, _LANGUAGE))
    if danger is not None:
        return Decision.ASK
    is_cared_for = context.alert is not None and context.alert.is_danger
    return Decision.CARE if is_cared_for else Decision.NOTHING


def measure_danger(sets: Iterable[_Sentences], context_of: ContextFunction) -> DangerShares:
    """Return the shares in all of *sets* together."""
    every = list(sets)
    groups = ("dangers", "lookalikes", "everyday")
    texts = ([text for one in every for text in getattr(one, group)] for group in groups)
    return DangerShares(*(_share(each, context_of) for each in texts))


def read_sets(folder: Path) -> list[_Sentences]:
    """Return the Vietnamese sentences of *folder*.

    Raises:
        EvaluationError: there are none.
    """
    dangers = (path for path in sorted(folder.glob("alerts_*.txt")) if path.name != _ENGLISH)
    sets = list(map(_read_dangers, dangers))
    for path in sorted(folder.glob("acts_*.txt")):
        texts = tuple(each.text for each in sentence_files.read_acts([path]))
        sets.append(_Sentences(path.name, everyday=texts))
    if not sets:
        raise EvaluationError(f"{folder} has no held-out sentences")
    return sets


def report_danger(sets: Sequence[_Sentences], context_of: ContextFunction) -> str:
    """Return the shares in each of *sets* and in all together, as a readable table."""
    return "\n".join(_lines(sets, context_of))


def _lines(sets: Sequence[_Sentences], context_of: ContextFunction) -> Iterator[str]:
    yield f"{'':<{_NAME_WIDTH}} sentences  cared for   asked  nothing"
    for one in sets:
        yield from _rows(one.name, measure_danger([one], context_of))
    yield from _rows("all", measure_danger(sets, context_of))


def _rows(name: str, shares: DangerShares) -> Iterator[str]:
    for group, each in shares._asdict().items():
        if each.sentences:
            label = f"{name.removesuffix('.txt')} {group}"
            nothing = max(1 - each.cared - each.asked, 0.0)
            yield (
                f"{label:<{_NAME_WIDTH}} {each.sentences:>9}      {each.cared:.3f}"
                f"   {each.asked:.3f}    {nothing:.3f}"
            )


def _share(texts: Sequence[str], context_of: ContextFunction) -> Shares:
    counts = Counter(decide_danger(text, context_of) for text in texts)
    number = max(len(texts), 1)
    return Shares(len(texts), counts[Decision.CARE] / number, counts[Decision.ASK] / number)


def _read_dangers(path: Path) -> _Sentences:
    """Return the sentences of *path*; of a label "fire/ordinary" the first kind counts."""
    dangers: list[str] = []
    others: list[str] = []
    for each in sentence_files.read_alerts([path]):
        is_danger = each.label != sentence_files.ORDINARY and Alert(each.label).is_danger
        (dangers if is_danger else others).append(each.text)
    if path.name == _OF_EVERYDAY:
        return _Sentences(path.name, tuple(dangers), everyday=tuple(others))
    return _Sentences(path.name, tuple(dangers), tuple(others))
