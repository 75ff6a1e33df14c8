"""Read the lives: what their people write, step by step, and what must hold after each step."""

import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

FOLDER = Path(__file__).parent / "lives"
_COMMON = "common"


class Words(Struct, frozen=True, forbid_unknown_fields=True):
    """Paraphrases of one thing: those that may be learned from, and those that give a figure."""

    seen: tuple[str, ...]
    unseen: tuple[str, ...]

    def nth(self, number: int, *, is_unseen: bool) -> str:
        """Return the paraphrase with the *number*, which begins anew after the last one."""
        half = self.unseen if is_unseen else self.seen
        return half[number % len(half)]


class Holds(Struct, frozen=True, forbid_unknown_fields=True):
    """What must be so after a step, or at the end of a life.

    *reply* and *not_reply* are regular expressions for all that the person was answered, *phrase*
    and *not_phrase* are names of phrases; *buttons* are expressions for the labels in sight,
    *asks* and *not_asks* for the key of the open question ("" if none is open).

    The rest is what officials see and what is stored: the numbers of reports, of *remarks* on them
    and of answered surveys; expressions for all that reports say (*report_has*, *report_lacks*)
    and for what was told of a roll-call or an emergency (*help_has*); the answers to the roll-call
    and to the poll by their kind; the topics and the places that the person gets news of.
    """

    reply: tuple[str, ...] = ()
    not_reply: tuple[str, ...] = ()
    phrase: tuple[str, ...] = ()
    not_phrase: tuple[str, ...] = ()
    buttons: tuple[str, ...] = ()
    asks: str | None = None
    not_asks: str | None = None
    reports: int | None = None
    remarks: int | None = None
    surveys: int | None = None
    report_has: tuple[str, ...] = ()
    report_lacks: tuple[str, ...] = ()
    help_has: tuple[str, ...] = ()
    roll_call: Mapping[str, int] | None = None
    poll: Mapping[str, int] | None = None
    news: tuple[str, ...] | None = None
    news_from: tuple[str, ...] | None = None
    linked: int | None = None
    kept: bool | None = None


class Step(Struct, frozen=True, forbid_unknown_fields=True):
    """One step of a life: something is sent, or something happens.

    A person sends *say*, one of the *words* of this name, or *text*, or taps the first of the
    labels *tap* that is shown, or sends a file or card (*send*: photo, voice, noise, contact,
    "other contact"). With *until*, they answer whatever is asked by the words that *answers* has
    for a question, until our answer matches; at *most* so often.

    *office* is what officials do, with the values *by*; *town* is what happens to the program:
    kill, or night. *about* is what the step is about, for the harmful kinds. *take* keeps what
    matches in our answer under a name, for later words. What *needs* a channel is skipped on
    others; what comes *if_wrong*, if nothing was wrong at the step of that name.
    """

    name: str
    say: str = ""
    text: str = ""
    tap: tuple[str, ...] = ()
    send: str = ""
    until: str = ""
    answers: Mapping[str, str] = {}
    most: int = 9
    who: str = ""
    about: str = ""
    office: str = ""
    by: Mapping[str, str] = {}
    town: str = ""
    take: Mapping[str, str] = {}
    needs: str = ""
    if_wrong: str = ""
    holds: Holds = Holds()


class Life(Struct, frozen=True, forbid_unknown_fields=True):
    """A life: its people with their channels ("any" is the one of the play), words and steps.

    What a person was *never* answered holds for all that comes after the step *since*.
    """

    title: str
    people: Mapping[str, str]
    words: Mapping[str, Words]
    steps: tuple[Step, ...]
    answers: Mapping[str, str] = {}
    goals: Holds = Holds()
    never: tuple[str, ...] = ()
    since: str = ""

    @property
    def first(self) -> str:
        """The name of the person who is meant where a step names nobody."""
        return next(iter(self.people))


def names() -> list[str]:
    """Return the names of all lives, in order."""
    return sorted(path.stem for path in FOLDER.glob("*.toml") if path.stem != _COMMON)


@cache
def load(name: str) -> Life:
    """Return the life *name*, with the common words."""
    common, own = _read(_COMMON), _read(name)
    words = {**common["words"], **own["words"]}
    answers = {**common["answers"], **own.get("answers", {})}
    return msgspec.convert({**own, "words": words, "answers": answers}, Life)


def lists(life: Life) -> Iterator[tuple[str, Words]]:
    """Yield the lists of words that a life uses, with their names."""
    used = {step.say for step in life.steps if step.say}
    for step in life.steps:
        if step.until:
            used |= set({**life.answers, **step.answers}.values())
    yield from ((name, life.words[name]) for name in sorted(used & set(life.words)))


def _read(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
