"""Parse a transcript, replay it through the pure engine, and write the result."""

import re
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

import msgspec

from bot.services.inbound.conversation_recorder import (
    EFFECT,
    LANGUAGE,
    NEWCOMER,
    NOW,
    OFFICIAL,
    OUTCOME,
    RECALLED,
    REPLIED,
    SAID,
    STRANGER,
    ConversationRecorder,
)
from conversations.engine.model.effects import Effect, Outcome
from conversations.engine.model.messages import (
    Album,
    Contact,
    Content,
    Edited,
    Location,
    Photo,
    Start,
    Tap,
    Text,
    Unreadable,
    Voice,
)
from conversations.engine.model.person import Person
from conversations.engine.model.queries import Query
from conversations.staff.officials.queries import CurrentStaffBotUser
from tests.official import at_work
from tests.resident import MONDAY, NOTHING, Resident

FOLDER = Path(__file__).parent / "transcripts"
_RECALL = re.compile(r'\w+\(.*?\) (?P<value>(?:[\[{"].*|null))')


@dataclass
class Scripted(Resident):
    """A resident who follows a script, which also has the answers to queries and effects."""

    recorder: ConversationRecorder = field(default_factory=ConversationRecorder)
    told: deque[object] = field(default_factory=deque)
    became: deque[Outcome] = field(default_factory=deque)
    dialogues: set[str] = field(default_factory=set)
    said: int = 0

    def recall(self, query: Query[object]) -> object:
        if isinstance(query, CurrentStaffBotUser):  # the transcript has it in a line of its own
            return self.known[CurrentStaffBotUser]
        value = self.told.popleft() if self.told else NOTHING[type(query)]
        self.recorder.note_recall(query, value)
        return value

    def outcome(self, effect: Effect) -> Outcome:
        assert self.became, f"the transcript does not say what became of {effect!r}"
        outcome = self.became.popleft()
        self.recorder.note_effect(effect, outcome)
        return outcome

    def follows(self, said: str) -> None:
        content = self._content(said)
        before = len(self.replies)
        self.recorder.at(self.now)
        self.recorder.say(content, self.buttons)
        self.said += 1
        # The id of a written message is the number of its line.
        self.sends(content, str(self.said) if isinstance(content, Text) else "")
        self.dialogues.add(self.turn.dialogue)
        for reply in self.replies[before:]:
            self.recorder.reply(reply)

    def _content(self, said: str) -> Content:
        if said.startswith("[") and said.endswith("]"):
            label = said[1:-1]
            return Tap(next((b.data for b in self.buttons if b.label == label), label))
        return _sent(said) or Text(said.replace("\\n", "\n"))


def _sent(said: str) -> Content | None:
    """Return the content of a command line, or None for a text."""
    match said.split(" "):
        case ["/photo", name]:
            return Photo(name)
        case ["/album", *names]:
            return Album(tuple(map(Photo, names)))
        case ["/contact", phone, whose]:
            return Contact(phone, is_own=whose == "own")
        case ["/edit", message, *words]:
            return Edited(message, " ".join(words).replace("\\n", "\n"))
        case ["/start", payload]:
            return Start(payload)
        case ["/voice", name, seconds]:
            return Voice(name, int(seconds))
        case ["/location", latitude, longitude]:
            return Location(float(latitude), float(longitude))
        case ["/unreadable", reason]:
            return Unreadable(reason)
    return None


def _kinds(outcome: type[Outcome]) -> Iterator[type[Outcome]]:
    for kind in outcome.__subclasses__():
        yield kind
        yield from _kinds(kind)


def _decode_outcome(line: str) -> Outcome:
    # Tests define outcomes too, and one of them has the tag of another on purpose.
    kinds = {
        kind.__struct_config__.tag: kind
        for kind in _kinds(Outcome)
        if kind.__module__.startswith("conversations.")
    }
    return msgspec.json.decode(line, type=kinds[msgspec.json.decode(line)["type"]])


def replay(transcript: str) -> tuple[str, Scripted]:
    """Return *transcript* as replayed now, and its resident."""
    title, *lines = transcript.splitlines()
    assert title.startswith("# "), "a transcript begins with its title"
    resident = Scripted(now=MONDAY)
    said = ""
    for line in lines:
        if line.startswith((SAID, NOW, LANGUAGE, NEWCOMER, STRANGER, OFFICIAL)):
            _follow(resident, said)
            said = ""
        if line.startswith(SAID):
            said = line.removeprefix(SAID)
        elif line.startswith(NOW):
            resident.now = datetime.fromisoformat(line.removeprefix(NOW))
        elif line == STRANGER or line.startswith(OFFICIAL):
            official = line.removeprefix(OFFICIAL) if line != STRANGER else ""
            at_work(resident, official)
            resident.recorder.note_official(official)
        elif line == NEWCOMER:
            resident.person = Person(resident.language)
            resident.recorder.note_newcomer()
        elif line.startswith(LANGUAGE):
            resident.language = line.removeprefix(LANGUAGE)
            resident.recorder.note_language(resident.language)
        elif line.startswith(RECALLED):
            told = _RECALL.fullmatch(line.removeprefix(RECALLED))
            assert told, line
            resident.told.append(msgspec.json.decode(told["value"]))
        elif line.startswith(OUTCOME):
            outcome = _decode_outcome(line.removeprefix(OUTCOME))
            resident.became.append(outcome)
        else:
            assert line.startswith((REPLIED, EFFECT, "  ")), f"not a line of a transcript: {line}"
    _follow(resident, said)
    return resident.recorder.render(title.removeprefix("# ")), resident


def _follow(resident: Scripted, said: str) -> None:
    if said:
        resident.follows(said)
        assert not resident.told, f"after {said!r} nothing was recalled"
        assert not resident.became, f"{said!r} brought nothing about"
