"""Everyday questions with a person's judgement of each answer.

`python -m tests.everyday_questions` prints how many answers are useful, partly useful, useless and
absurd, and names the answers that have changed since somebody judged them.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec
from msgspec import Struct

from tests.resident import Resident

JUDGED = sorted((Path(__file__).parent / "held_out").glob("everyday_questions*.jsonl"))
JUDGEMENTS = ("useful", "partly", "useless", "absurd")


class JudgedQuestion(Struct, frozen=True, forbid_unknown_fields=True):
    """A question, its *answer* when somebody judged it, and the judgement then and *before*.

    One that *follows* is asked after the question above it. *before* is the judgement of the
    answer that was given when the question was written.
    """

    text: str
    answer: str
    judgement: str
    before: str
    language: str = "vi"
    follows: bool = False


def read_judged(files: Sequence[Path] = JUDGED) -> list[JudgedQuestion]:
    """Return the judged questions of *files*, in their order."""
    lines = [line for file in files for line in file.read_text("utf-8").splitlines()]
    return [msgspec.json.decode(line, type=JudgedQuestion) for line in lines]


def ask_all(questions: Sequence[JudgedQuestion]) -> Iterator[tuple[JudgedQuestion, str]]:
    """Yield each of *questions* with today's answer."""
    resident = Resident()
    for question in questions:
        if not question.follows:
            resident = Resident(language=question.language)
        told = len(resident.replies)
        resident.says(question.text)
        yield question, "\n".join(reply.text for reply in resident.replies[told:])


def main() -> None:
    """Print the figures of each file, and the questions whose answers nobody has judged yet."""
    for file in JUDGED:
        asked = list(ask_all(read_judged([file])))
        sys.stdout.write(f"{file.name}\n")
        for name in ("before", "judgement"):
            counts = Counter(getattr(question, name) for question, _ in asked)
            figures = ", ".join(f"{counts[kind]} {kind}" for kind in JUDGEMENTS)
            sys.stdout.write(f"{name:9} {figures} of {len(asked)}\n")
        for question, answer in asked:
            if answer != question.answer:
                sys.stdout.write(f"\nto judge: {question.text}\n{answer}\n")


if __name__ == "__main__":
    main()
