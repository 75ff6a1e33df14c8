"""The known faults of the lives: those that a play in `make test` is expected to have."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from tests.lives.play import Turn

FILE = Path(__file__).parent / "expected_faults.txt"
_ARROW = " -> "
_HEAD = """\
# Faults that a life has in `make test`: life, step -> what is wrong there. The list is strict: a
# step with a fault that isn't here fails, and so does one that is here and has none; take it out.
# `python -m tests.lives.player --faults` prints this file anew.
"""


def read(life: str) -> dict[str, str]:
    """Return the known faults of *life*: what is wrong, by step."""
    return _parse(FILE.read_text("utf-8")).get(life, {})


def found_in(turns: Iterable[Turn]) -> dict[str, str]:
    """Return what is wrong in *turns*, by step."""
    wrong: dict[str, list[str]] = {}
    for turn in turns:
        for fault in (*turn.faults, *turn.harms):
            if fault not in wrong.setdefault(turn.step, []):
                wrong[turn.step].append(fault)
    return {step: "; ".join(found) for step, found in wrong.items() if found}


def compare(known: Mapping[str, str], found: Mapping[str, str]) -> list[str]:
    """Return what is otherwise than expected, in words."""
    new = [f"new: {step}{_ARROW}{why}" for step, why in found.items() if step not in known]
    gone = [f"gone, take it out: {step}" for step in known if step not in found]
    return [*new, *gone]


def written(by_life: Mapping[str, Mapping[str, str]]) -> str:
    """Return the file that lists the faults *by_life*."""
    lines = [
        f"{life}, {step}{_ARROW}{why}\n"
        for life, found in sorted(by_life.items())
        for step, why in found.items()
    ]
    return _HEAD + "".join(lines)


def _parse(text: str) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for line in text.splitlines():
        if line and not line.startswith("#"):
            where, _, why = line.partition(_ARROW)
            life, _, step = where.partition(", ")
            found.setdefault(life, {})[step] = why
    return found
