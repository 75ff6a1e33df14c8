"""Play written talks through the pure engine, and tell where the answers are not as expected.

A file of `talks/` is one group, a table in it is one talk. `talks/README.md` explains the words
of a talk to people who write one.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from datetime import timedelta
from fnmatch import fnmatchcase
from functools import cache, lru_cache
from pathlib import Path

import msgspec
from msgspec import Struct, structs

from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.dialogues.reports.queries import ReportsNearby
from conversations.engine.model.messages import (
    Content,
    Location,
    Photo,
    Reply,
    Tap,
    Text,
    Voice,
    photos_in,
)
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.queries import MyReports, Nearby
from conversations.engine.model.transcript import Transcript, session_to_json
from conversations.engine.model.values import Place, Said
from conversations.text.fold import fold
from conversations.text.sentence_model import SentenceModel
from tests.resident import AGREED, BOOKS, NOTHING, SPEAK, Resident, duplicate, report

FOLDER = Path(__file__).parent / "talks"
EXPECTED_FAILURES = FOLDER / "expected_failures.txt"

FILED = "filed"
# The report that brings a talk to its point, if the talk has no opening of its own.
_OPENING = "Bóng đèn đường đầu ngõ nhà tôi cháy từ tối thứ Sáu"
_OPENINGS = dict.fromkeys(("category", "details"), "Tôi muốn báo một việc")
# The answers of someone who only wants to come further, as names of phrases.
_PATIENT = {
    "photos": "engine-photos-none",
    "place-confirm": "report_problem-place-confirm-yes",
    "same": "report_problem-same-new",
    "contact": "report_problem-contact-hide",
    "review": "report_problem-review-send",
}
_MOST_ANSWERS = 12
_MENU, _CONSENT, _MEANT = "go:", "consent:", "meant:"
_LOST = ("engine-lost*", "engine-missed*", "*-again", "asking-unknown*", "small_talk-short")
# What nobody should read who is in danger.
_CARELESS = (
    *_LOST,
    *("about_me-*", "ask*", "consent-*", "engine-help-*", "engine-which-*", "engine-text-*"),
    *("my_*", "report_problem-*"),
)

Words = str | list[str]

# The sentences that were asked for since the last message, with their names.
_asked_for: list[tuple[str, str]] = []


class ReportCheck(Struct, forbid_unknown_fields=True):
    """What a report or a draft must hold; None is not checked.

    *place* and *story* are parts of the words, whatever their case and diacritics. *contact* is
    "" for a hidden number.
    """

    category: Words | None = None
    neighbourhood: str | None = None
    landmark: str | None = None
    place: Words = []
    place_lacks: Words = []
    contact: str | None = None
    story: Words = []
    story_lacks: Words = []
    photos: int | None = None

    def faults(self, told: FileReport) -> Iterator[str]:
        """Yield what in *told* is not as it must be."""
        found: Mapping[str, object] = {
            "category": told.category,
            "neighbourhood": told.place.neighbourhood,
            "landmark": told.place.landmark,
            "contact": told.contact,
        }
        for name, value in found.items():
            wanted = getattr(self, name)
            if wanted is not None and value not in _each(wanted):
                yield f"{name} is {value!r}, not {wanted!r}"
        if self.photos is not None and len(told.photos) != self.photos:
            yield f"{len(told.photos)} photos, not {self.photos}"
        yield from _faults_of_words("place", told.place.words, self.place, self.place_lacks)
        yield from _faults_of_words("story", told.details.text, self.story, self.story_lacks)


def _faults_of_words(name: str, text: str, wanted: Words, unwanted: Words) -> Iterator[str]:
    folded = fold(text)
    yield from (f"{name} {text!r} lacks {w!r}" for w in _each(wanted) if fold(w) not in folded)
    yield from (f"{name} {text!r} has {w!r}" for w in _each(unwanted) if fold(w) in folded)


class Step(Struct, forbid_unknown_fields=True):
    """One message of the person, and what must hold after it; None is not checked.

    Nothing may be filed unless *filed* says so.
    """

    say: str = ""
    tap: str = ""
    photo: int = 0
    voice: int = 0
    pin: tuple[float, float] | None = None
    wait_minutes: int = 0
    up_to: str = ""

    filed: bool | ReportCheck = False
    joined: bool = False
    draft: bool | ReportCheck | None = None
    effect: str | None = None
    open: Words | None = None
    dialogue: Words | None = None
    card: Words | None = None
    calls: Words = []
    says: Words = []
    lacks: Words = []
    which: list[str] | bool | None = None
    menu: bool | None = None
    consent: bool | None = None
    understood: bool = False
    care: bool = False
    bare: bool = False
    language: str | None = None
    you: str | None = None
    home: str | None = None
    forgets: Words = []


class Talk(Struct, frozen=True, forbid_unknown_fields=True):
    """A talk: who speaks, where it begins, and its steps.

    It begins *at* a question of a report whose first message is *opening*, or outside a dialogue.
    *reports* is the number of the person's own reports, *nearby* that of possible duplicates.
    """

    steps: tuple[Step, ...]
    at: str = ""
    opening: str = ""
    kind: str = "Đèn đường"
    story: str = "Bóng đèn cháy, tối om, trẻ con đi học về sợ"
    place: str = "cổng chào phố Tiến Yết"
    phone: str = ""
    language: str = "vi"
    newcomer: bool = False
    reports: int = 0
    nearby: int = 0


class RecordingPhrases:
    """Phrases that record the sentences that are asked for, with their names."""

    def __init__(self, phrases: Phrases) -> None:
        self._phrases = phrases
        self.language = phrases.language
        self.sentence_model: SentenceModel | None = phrases.sentence_model
        self.has = phrases.has
        self.words = phrases.words

    def say(self, name: str, **values: object) -> str:
        text = self._phrases.say(name, **values)
        _asked_for.append((name, text))
        return text


# One object per book, because caches of words are keyed by the book.
_recording = lru_cache(maxsize=64)(RecordingPhrases)


def _phrases_for(person: Person) -> Phrases:
    return _recording(SPEAK(person))


@dataclass
class Speaker(Resident):
    """The person of a talk, with what the newest step brought about."""

    phrases_for: Callable[[Person], Phrases] = _phrases_for
    said_to: list[Reply] = field(default_factory=list)
    phrases_said: set[str] = field(default_factory=set)
    done: list[object] = field(default_factory=list)

    def take(self, step: Step, talk: Talk) -> None:
        """Do what *step* says."""
        self.said_to, self.phrases_said, self.done = [], set(), []
        self.now += timedelta(minutes=step.wait_minutes)
        for content in _contents(step):
            self.hear_answer_to(content)
        if step.tap:
            self.hear_answer_to(Tap(self._data_of(step.tap)))
        if step.up_to:
            self.go_on(step.up_to, talk)

    def hear_answer_to(self, content: Content) -> None:
        """Send *content*, and remember what it brought about."""
        replies, effects = len(self.replies), len(self.effects)
        _asked_for.clear()
        self.sends(content)
        new = self.replies[replies:]
        self.said_to += new
        self.done += self.effects[effects:]
        for name, text in _asked_for:
            # Labels and parts of sentences have no full stop.
            is_sentence = text.endswith((".", "?", "!", ":"))
            if is_sentence and any(text in reply.text for reply in new):
                self.phrases_said.add(name)

    def go_on(self, point: str, talk: Talk) -> None:
        """Answer like a patient person until the question *point* is open.

        Raises:
            AssertionError: it is never asked.
        """
        told = {
            "category": talk.kind,
            "details": talk.story,
            "place": talk.place,
            "place-near": talk.place,
            **({"contact": talk.phone} if talk.phone else {}),
        }
        say = BOOKS[self.language].say
        for _ in range(_MOST_ANSWERS):
            asked = self.asked
            if asked == point or (point == FILED and self.filed):
                return
            if any(button.data.startswith(_CONSENT) for button in self.buttons):
                self.hear_answer_to(Tap(self._data_of("agree")))
            elif asked in told:
                self.hear_answer_to(Text(told[asked]))
            elif asked in _PATIENT:
                self.hear_answer_to(Text(say(_PATIENT[asked])))
            else:
                break
        raise AssertionError(f"{point!r} is not asked, but {self.asked!r}")

    def _data_of(self, name: str) -> str:
        """Return the data of the newest button with the label or the id *name*."""
        for reply in reversed(self.replies):
            for button in (*reply.buttons, *reply.navigation):
                if name == button.label or f":{button.data}".endswith(f":{name}"):
                    return button.data
        raise AssertionError(f"no button {name!r}")

    def twin(self) -> "Speaker":
        """Return the same person, who can go on another way."""
        twin = copy(self)
        twin.replies, twin.effects = list(self.replies), list(self.effects)
        twin.recalls, twin.written = list(self.recalls), dict(self.written)
        return twin

    @property
    def filed(self) -> Sequence[FileReport]:
        """The reports that the newest step filed."""
        return [effect for effect in self.done if isinstance(effect, FileReport)]

    @property
    def draft(self) -> FileReport | None:
        """The report that is open or set aside, as far as it was told."""
        for transcript in (self.session.open, self.session.shelved):
            if transcript and transcript.name == "report_problem" and transcript.is_started:
                return _as_report(transcript)
        return None


def _contents(step: Step) -> Iterator[Content]:
    if step.say:
        yield Text(step.say)
    for number in range(step.photo):
        yield Photo(f"photo-{number}")
    if step.voice:
        yield Voice("voice-0", step.voice)
    if step.pin:
        yield Location(*step.pin)


def _as_report(transcript: Transcript) -> FileReport:
    """Return what *transcript* holds of a report, also what came before its question."""
    given = {answer.key: answer.value for answer in transcript.answers}
    early = [content.text for content in transcript.early_inputs if isinstance(content, Text)]
    early_photos = tuple(
        name for content in transcript.early_inputs for name in photos_in(content)
    )
    details = msgspec.convert(given.get("details") or {}, Said)
    story = " ".join((details.text, *early))
    photos = given.get("photos") or (*transcript.gathered, *early_photos)
    place = msgspec.convert(given.get("place") or {}, Place)
    near = msgspec.convert(given.get("place-near") or {}, Place)
    if near != Place():
        place = structs.replace(near, neighbourhood=near.neighbourhood or place.neighbourhood)
    contact = given.get("contact")
    return FileReport(
        str(given.get("category", "")),
        Said(story, details.voice, details.seconds),
        msgspec.convert(photos, tuple[str, ...]),
        place,
        None if contact is None else str(contact).replace("hide", ""),
    )


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


def play_talk(talk: Talk) -> Sequence[str]:
    """Return what was said, with a line that starts with "!!" for each thing not as expected."""
    try:
        speaker = _begin(structs.replace(talk, steps=())).twin()
    except AssertionError as error:
        return [f"!! {error}"]
    lines = [f"  {reply.text}" for reply in speaker.replies[-1:]]
    for step in talk.steps:
        lines.append(f"> {_shown(step)}")
        faults: Iterator[str] | list[str]
        try:
            speaker.take(step, talk)
            faults = _faults(step, speaker)
        except AssertionError as error:
            faults = [str(error)]
        for reply in speaker.said_to:
            labels = " ".join(f"[{b.label}]" for b in (*reply.buttons, *reply.navigation))
            lines.append(f"  {reply.text} {labels} {' '.join(reply.calls)}")
        lines += [f"!! {fault}" for fault in faults]
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
        speaker.take(Step(say=opening, up_to=talk.at), talk)
    return speaker


def _shown(step: Step) -> str:
    return " ".join(str(said) for said in (step.say, step.tap, step.pin, step.up_to) if said)


def _faults(step: Step, speaker: Speaker) -> Iterator[str]:
    """Yield what is not as *step* expects."""
    yield from _faults_of_report(step, speaker)
    yield from _faults_of_state(step, speaker)
    yield from _faults_of_replies(step, speaker)
    yield from _faults_of_buttons(step, speaker)


def _faults_of_report(step: Step, speaker: Speaker) -> Iterator[str]:
    filed = speaker.filed
    if not step.filed and filed:
        yield f"filed {filed}"
    if step.filed and not filed:
        yield "nothing is filed"
    if isinstance(step.filed, ReportCheck) and filed:
        yield from step.filed.faults(filed[-1])
    if step.joined != any(isinstance(effect, JoinReport) for effect in speaker.done):
        yield f"joined is {not step.joined}"
    draft = speaker.draft
    if step.draft is not None and bool(step.draft) != (draft is not None):
        yield f"the draft is {draft}"
    if isinstance(step.draft, ReportCheck) and draft is not None:
        yield from step.draft.faults(draft)
    names = [type(effect).__name__ for effect in speaker.done] or [""]
    if step.effect is not None and step.effect not in names:
        yield f"done is {names}, not {step.effect!r}"


def _faults_of_state(step: Step, speaker: Speaker) -> Iterator[str]:
    session = speaker.session
    found = {
        "open": speaker.asked,
        "dialogue": session.open.name if session.open else "",
        "card": session.asked.card if session.asked else "",
        "language": speaker.language,
        "you": SPEAK(speaker.context.person).say("person-you"),
        "home": speaker.person.neighbourhood,
    }
    for name, value in found.items():
        wanted = getattr(step, name)
        if wanted is not None and value not in _each(wanted):
            yield f"{name} is {value!r}, not {wanted!r}"
    kept = session_to_json(session).decode() + repr(speaker.effects)
    yield from (f"{words!r} is kept" for words in _each(step.forgets) if words in kept)


def _faults_of_replies(step: Step, speaker: Speaker) -> Iterator[str]:
    replies = speaker.said_to
    if not replies:
        yield "no answer"
    text = "".join(letter for reply in replies for letter in reply.text if letter.isalnum())
    offered = {number for reply in replies for number in reply.calls}
    for numbers in _each(step.calls):
        if not any(number in offered or number in text for number in numbers.split("|")):
            yield f"{numbers} is not offered"
    said = speaker.phrases_said
    if _each(step.says) and not _any_of(step.says, said):
        yield f"says {sorted(said)}, not {step.says}"
    yield from (f"says {name}" for name in sorted(said) if _matches(name, step.lacks))
    if step.understood:
        yield from (f"says {name}" for name in sorted(said) if _matches(name, _LOST))
    if step.care:
        yield from (f"says {name}" for name in sorted(said) if _matches(name, _CARELESS))


def _faults_of_buttons(step: Step, speaker: Speaker) -> Iterator[str]:
    data = [b.data for reply in speaker.said_to for b in (*reply.buttons, *reply.navigation)]
    meant = [each.removeprefix(_MEANT) for each in data if each.startswith(_MEANT)]
    if isinstance(step.which, list) and sorted(meant) != sorted(step.which):
        yield f"asks which of {meant}, not {step.which}"
    if isinstance(step.which, bool) and step.which != bool(meant):
        yield f"asks which of {meant}"
    shown = {
        "menu": any(each.startswith(_MENU) for each in data),
        "consent": any(each.startswith(_CONSENT) for each in data),
    }
    for name, is_shown in shown.items():
        wanted = False if step.care else getattr(step, name)
        if wanted is not None and wanted != is_shown:
            yield f"{name} is {'' if is_shown else 'not '}shown"
    if step.bare and data:
        yield f"has buttons {data}"


def _each(words: Words | Sequence[str]) -> Sequence[str]:
    return (words,) if isinstance(words, str) else words


def _matches(name: str, patterns: Words | Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in _each(patterns))


def _any_of(patterns: Words | Sequence[str], names: set[str]) -> bool:
    return any(_matches(name, patterns) for name in names)
