"""`python -m bot evaluate`: measure how well questions are answered, as a table or as JSON."""

import json
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from json import JSONDecoder
from pathlib import Path
from random import Random
from typing import TypeVar

import msgspec
from msgspec import Struct

from bot.cards.evaluation import (
    MEASURES,
    LabelledQuestion,
    Measure,
    Verdict,
    group_by,
    group_by_base_text,
    group_unanswerable,
    is_answered,
    is_refused,
    judge_questions,
    select_answerable,
    share,
    summarise,
)
from conversations.dialogues.questions.answers.search.index import Index
from conversations.dialogues.questions.answers.search.lexicon import Lexicon, add_unit_words
from conversations.text.matching import Candidate
from storage.unit_pack.pack_folder import read_pack

FOLDS = 5
_SEED = 20261125
_SAMPLES = 1000
_CONFUSIONS = 10
_SHOWN = 60

# msgspec gives a byte offset for invalid JSON, and an index for an invalid entry.
_BYTE = re.compile(r"\(byte (\d+)\)")
_ENTRY = re.compile(r"\$\[(\d+)\]")
_BETWEEN = " \t\r\n,"

Group = list[Verdict]
T = TypeVar("T")


class EvaluationError(Exception):
    """The files are invalid; the text has one fault per line."""


class _Entry(Struct, frozen=True, forbid_unknown_fields=True):
    """A card in a file of cards."""

    id: str
    title: str
    keywords: tuple[str, ...]


def read_cards(path: Path) -> list[Candidate]:
    """Return the cards of *path*, a JSON list of objects with id, title and keywords.

    Raises:
        EvaluationError: the file is missing or invalid, or has an id twice.
    """
    data = _read(path)
    try:
        entries = msgspec.json.decode(data, type=list[_Entry])
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise EvaluationError(f"{path}:{_line_of(str(error), data)}: {error}") from None
    counts = Counter(entry.id for entry in entries)
    twice = [
        f"{path}:{_line_of(f'$[{at}]', data)}: the id {entry.id} is there {counts[entry.id]} times"
        for at, entry in enumerate(entries)
        if counts[entry.id] > 1
    ]
    if twice or not entries:
        raise EvaluationError("\n".join(twice) or f"{path}: there are no cards in it")
    return [Candidate(entry.id, (entry.title, *entry.keywords)) for entry in entries]


def read_questions(path: Path, cards: Sequence[Candidate]) -> list[LabelledQuestion]:
    """Return the questions of *path*, one JSON object per line, about *cards*.

    Raises:
        EvaluationError: the file is missing, a line is invalid, or its card is unknown.
    """
    known = {card.id for card in cards}

    def find_fault(question: LabelledQuestion) -> str:
        is_known = question.intent is None or question.intent in known
        return "" if is_known else f"there is no card {question.intent}"

    return read_json_lines(path, LabelledQuestion, find_fault)


def read_json_lines(path: Path, kind: type[T], find_fault: Callable[[T], str]) -> list[T]:
    """Return the questions of *path*, one JSON object of *kind* per line.

    *find_fault* says what is wrong with a question, "" if nothing is.

    Raises:
        EvaluationError: the file is missing or empty, or a line is invalid.
    """
    questions: list[T] = []
    faults: list[str] = []
    for number, line in enumerate(_read(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            question = msgspec.json.decode(line, type=kind)
        except (msgspec.MsgspecError, UnicodeDecodeError) as error:
            faults.append(f"{path}:{number}: {error}")
            continue
        if fault := find_fault(question):
            faults.append(f"{path}:{number}: {fault}")
        questions.append(question)
    if faults or not questions:
        raise EvaluationError("\n".join(faults) or f"{path}: there are no questions in it")
    return questions


def load_pack_cards(folder: Path, lexicon: Lexicon) -> tuple[list[Candidate], Lexicon]:
    """Return the cards of the unit pack in *folder*, and *lexicon* with its local words.

    Raises:
        PackError: the pack is invalid.
        EvaluationError: the pack has no cards.
    """
    unit = read_pack(folder)
    cards = [card.named for card in unit.cards]
    if not cards:
        raise EvaluationError(f"{folder} has no answer cards; name a file of them with --cards")
    return cards, add_unit_words(lexicon, unit)


def evaluate(
    cards: Sequence[Candidate],
    questions: Sequence[LabelledQuestion],
    lexicon: Lexicon,
    *,
    as_json: bool,
    useful: float | None = None,
) -> str:
    """Return how well *cards* answer *questions*, as a readable table or one JSON object.

    *useful* is the share of useful answers, if it was measured; it is added to the JSON object.
    """
    judged = list(judge_questions(questions, Index.build(cards, lexicon)))
    if as_json:
        measured = {} if useful is None else {"useful": useful}
        return json.dumps(summarise(judged) | measured, ensure_ascii=False)
    return "\n".join(_report(judged, len(cards)))


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise EvaluationError(f"{path}: can't be read: {error.strerror}") from None


def _line_of(fault: str, data: bytes) -> int:
    """Return the line of *data*, a JSON list, that *fault* names by byte or entry."""
    if byte := _BYTE.search(fault):
        return data.count(b"\n", 0, int(byte[1])) + 1
    entry = _ENTRY.search(fault)
    if entry is None:
        return 1
    rest = data.decode().partition("[")[2].lstrip(_BETWEEN)
    for _ in range(int(entry[1])):
        rest = rest[JSONDecoder().raw_decode(rest)[1] :].lstrip(_BETWEEN)
    return data.count(b"\n") - rest.count("\n") + 1


def _report(judged: Sequence[Verdict], cards: int) -> Iterator[str]:
    own, others = select_answerable(judged), group_unanswerable(judged)
    groups = group_by_base_text(own)
    yield f"{cards} cards, {len(own)} questions that have one ({len(groups)} base texts)"
    yield ""
    yield f"{'':<18} share   95 % interval   lowest and highest of {FOLDS} folds by base text"
    for name, measure in MEASURES.items():
        yield _line(name, measure, groups)
    yield _line("right or offered", lambda v: v.outcome in ("right", "offered_right"), groups)
    yield ""
    yield "questions that have no card: answered wrongly, refused (the others were offered cards)"
    for kind, those in others.items():
        yield _line(f"{kind} answered", is_answered, group_by_base_text(those))
        yield _line(f"{kind} refused", is_refused, group_by_base_text(those))
    yield ""
    yield f"{'by variant':<18}{''.join(f'{name:>14}' for name in MEASURES)}"
    for variant, those in group_by(own, lambda v: v.question.variant).items():
        shares = (share(measure, those) for measure in MEASURES.values())
        yield f"{variant:<18}{''.join(f'{value:>14.3f}' for value in shares)}"
    yield ""
    yield "worst confusions: how often, which card was best instead of which, and one question"
    yield from _confusions(own)


def _line(name: str, measure: Measure, groups: Sequence[Group]) -> str:
    low, high = _interval(measure, groups)
    folds = [
        share(measure, [verdict for group in groups[fold::FOLDS] for verdict in group])
        for fold in range(min(FOLDS, len(groups)))
    ]
    whole = share(measure, [verdict for group in groups for verdict in group])
    lowest, highest = (min(folds), max(folds)) if folds else (0.0, 0.0)
    return f"{name:<18} {whole:.3f}   {low:.3f} – {high:.3f}   {lowest:.3f} – {highest:.3f}"


def _interval(measure: Measure, groups: Sequence[Group]) -> tuple[float, float]:
    """Return the bounds of 95 % of bootstrap samples of base texts, with a fixed seed."""
    counts = [(sum(map(measure, group)), len(group)) for group in groups]
    if not counts:
        return 0.0, 0.0
    random = Random(_SEED)  # noqa: S311 - samples, not secrets
    means = []
    for _ in range(_SAMPLES):
        drawn = random.choices(counts, k=len(counts))
        means.append(sum(held for held, _ in drawn) / sum(size for _, size in drawn))
    means.sort()
    return means[int(_SAMPLES * 0.025)], means[int(_SAMPLES * 0.975)]


def _confusions(own: Sequence[Verdict]) -> Iterator[str]:
    missed = [verdict for verdict in own if not verdict.is_top1]

    def confused(verdict: Verdict) -> str:
        best = verdict.best[0] if verdict.best else "nothing"
        return f"{best} instead of {verdict.question.intent}"

    pairs = group_by(missed, confused)
    for pair in sorted(pairs, key=lambda pair: -len(pairs[pair]))[:_CONFUSIONS]:
        yield f"{len(pairs[pair]):>4}  {pair}: {pairs[pair][0].question.text[:_SHOWN]}"
