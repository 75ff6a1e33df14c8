"""Play written talks through the pure engine, and tell where the answers are not as expected.

A file of `talks/` is one group, a table in it is one talk. `talks/README.md` explains the words
of a talk to people who write one. `python -m tests.conversations.talk_player review/` prints how
the failing talks of a group go; with `--list` it lists all that fail in `expected_failures.txt`.
"""

import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from functools import cache
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from conversations.dialogues.reports.queries import MyReports, Nearby, ReportsNearby
from conversations.engine.model.messages import Content, Location, Photo, Tap, Text, Voice
from conversations.engine.model.person import Person
from tests.conversations.talk_checks import Expectations, faults_of
from tests.conversations.talk_speaker import Speaker
from tests.resident import AGREED, NOTHING, duplicate, report

FOLDER = Path(__file__).parent / "talks"
EXPECTED_FAILURES = FOLDER / "expected_failures.txt"

# The report that brings a talk to its point, if the talk has no opening of its own.
_OPENING = "Bóng đèn đường đầu ngõ nhà tôi cháy từ tối thứ Sáu"
_OPENINGS = dict.fromkeys(("category", "details"), "Tôi muốn báo một việc")
_WRONG = "!! "
_HEAD = """\
# Talks that do not go as expected today: the name, a colon, what happens. The test of a talk that
# is listed must fail, so delete its line when the talk is mended.

"""


class Step(Expectations, forbid_unknown_fields=True):
    """One message of the person, and what must hold after it."""

    say: str = ""
    tap: str = ""
    photo: int = 0
    voice: int = 0
    pin: tuple[float, float] | None = None
    wait_minutes: int = 0
    up_to: str = ""


class Talk(Struct, frozen=True, forbid_unknown_fields=True):
    """A talk: who speaks, where it begins, and its steps.

    It begins *at* a question of a report whose first message is *opening*, or outside a dialogue.
    *reports* is the number of the person's own reports, *nearby* that of possible duplicates.
    """

    steps: tuple[Step, ...]
    at: str = ""
    opening: str = ""
    kind: str = "Đèn đường"
    story: str = "Hỏng mấy hôm nay rồi, trẻ con đi học về sợ"
    place: str = "cổng chào phố Tiến Yết"
    phone: str = ""
    language: str = "vi"
    newcomer: bool = False
    reports: int = 0
    nearby: int = 0


def load_talks() -> Mapping[str, Talk]:
    """Return all talks by the name of their file and their own: "review/elder-sends"."""
    return {
        f"{path.stem}/{name}": talk
        for path in sorted(FOLDER.glob("*.toml"))
        for name, talk in msgspec.toml.decode(path.read_bytes(), type=dict[str, Talk]).items()
    }


def load_expected_failures() -> Mapping[str, str]:
    """Return what goes wrong today, by the name of the talk."""
    lines = EXPECTED_FAILURES.read_text("utf-8").splitlines()
    written = (line for line in lines if line and not line.startswith("#"))
    return {name: what.strip() for name, _, what in (line.partition(": ") for line in written)}


def faults_in(lines: Sequence[str]) -> Sequence[str]:
    """Return what is not as expected in *lines* of `play_talk`."""
    return [line.removeprefix(_WRONG) for line in lines if line.startswith(_WRONG)]


def play_talk(talk: Talk) -> Sequence[str]:
    """Return what was said, and what is not as expected behind the answers to its step."""
    try:
        speaker = _begin(structs.replace(talk, steps=())).twin()
    except AssertionError as error:
        return [f"{_WRONG}{error}"]
    lines = [f"  {reply.text}" for reply in speaker.replies[-1:]]
    for step in talk.steps:
        lines.append(f"> {_shown(step)}")
        faults: Sequence[str]
        try:
            _take(step, speaker, talk)
            faults = list(faults_of(step, speaker))
        except Exception as error:  # noqa: BLE001 - a crash is a fault of the talk too
            faults = [repr(error)]
        for reply in speaker.said_to:
            labels = " ".join(f"[{b.label}]" for b in (*reply.buttons, *reply.navigation))
            lines.append(f"  {reply.text} {labels} {' '.join(reply.calls)}")
        lines += [f"{_WRONG}{fault}" for fault in faults]
    return lines


@cache
def _begin(talk: Talk) -> Speaker:
    """Return the person at the point where *talk* begins."""
    known: dict[type, object] = {
        **NOTHING,
        MyReports: tuple(report(427 - number) for number in range(talk.reports)),
        ReportsNearby: Nearby(tuple(duplicate(101 + n) for n in range(talk.nearby)), talk.nearby),
    }
    person = Person(talk.language) if talk.newcomer else AGREED
    speaker = Speaker(language=talk.language, person=person, known=known)
    if talk.at:
        opening = talk.opening or _OPENINGS.get(talk.at, _OPENING)
        _take(Step(say=opening, up_to=talk.at), speaker, talk)
    return speaker


def _contents(step: Step) -> Iterator[Content]:
    if step.say:
        yield Text(step.say)
    for number in range(step.photo):
        yield Photo(f"photo-{number}")
    if step.voice:
        yield Voice("voice-0", step.voice)
    if step.pin:
        yield Location(*step.pin)


def _take(step: Step, speaker: Speaker, talk: Talk) -> None:
    """Do what *step* says."""
    speaker.begin_step()
    speaker.now += timedelta(minutes=step.wait_minutes)
    for content in _contents(step):
        speaker.hear_answer_to(content)
    if step.tap:
        speaker.hear_answer_to(Tap(speaker.data_of(step.tap)))
    if step.up_to:
        place = {"place": talk.place, "place-near": talk.place}
        told = {"category": talk.kind, "details": talk.story, **place, "contact": talk.phone}
        speaker.go_on(step.up_to, {key: words for key, words in told.items() if words})


def _shown(step: Step) -> str:
    on = f"up to {step.up_to}" if step.up_to else ""
    files = f"{step.photo} photos" if step.photo else f"{step.voice} s" if step.voice else ""
    return " ".join(str(sent) for sent in (step.say, step.tap, files, step.pin, on) if sent)


def main(words: Sequence[str]) -> None:
    """Print how the failing talks go whose names contain one of *words*, or list all of them."""
    played = {name: play_talk(talk) for name, talk in load_talks().items()}
    failing = {name: lines for name, lines in played.items() if faults_in(lines)}
    if "--list" in words:
        known = load_expected_failures()
        listed = (f"{name}: {known.get(name) or _reason(failing[name])}\n" for name in failing)
        EXPECTED_FAILURES.write_text(_HEAD + "".join(listed), "utf-8")
    for name, lines in failing.items():
        if any(word in name for word in words):
            sys.stdout.write("\n".join((f"\n{name}", *lines, "")))
    groups = Counter(name.partition("/")[0] for name in played)
    wrong = Counter(name.partition("/")[0] for name in failing)
    for group, count in groups.items():
        sys.stdout.write(f"{group:16} {count - wrong[group]:4} of {count:4}\n")


def _reason(lines: Sequence[str]) -> str:
    """Return what first goes wrong in *lines* of a talk."""
    first = next(number for number, line in enumerate(lines) if line.startswith(_WRONG))
    said = [line for line in lines[:first] if line.startswith("> ")]
    after = f'after "{said[-1][2:]}" ' if said else ""
    return f"{after}{lines[first].removeprefix(_WRONG)}"


if __name__ == "__main__":
    main(sys.argv[1:])
