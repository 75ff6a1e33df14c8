"""What may be expected after a step of a written talk."""

from collections.abc import Iterator, Mapping, Sequence
from fnmatch import fnmatchcase

from msgspec import Struct

from conversations.dialogues.reports.effects import FileReport, JoinReport
from conversations.engine.model.transcript import session_to_json
from conversations.text.fold import fold
from tests.conversations.talk_speaker import CONSENT, MEANT, MENU, Speaker
from tests.resident import SPEAK

_LOST = ("engine-lost*", "engine-missed*", "*-again", "asking-unknown*", "small_talk-short")
# What nobody should read who is in danger.
_CARELESS = (
    *_LOST,
    *("about_me-*", "ask*", "consent-*", "engine-help-*", "engine-which-*", "engine-text-*"),
    *("my_*", "report_problem-*"),
)

Words = str | list[str]


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


class Expectations(Struct, forbid_unknown_fields=True):
    """What must hold after a step; None is not checked.

    Nothing may be filed unless *filed* says so.
    """

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


def faults_of(expected: Expectations, speaker: Speaker) -> Iterator[str]:
    """Yield what is not as *expected* expects."""
    yield from _faults_of_report(expected, speaker)
    yield from _faults_of_state(expected, speaker)
    yield from _faults_of_replies(expected, speaker)
    yield from _faults_of_buttons(expected, speaker)


def _faults_of_report(expected: Expectations, speaker: Speaker) -> Iterator[str]:
    filed = speaker.filed
    if not expected.filed and filed:
        yield f"filed as {[report.category for report in filed]}"
    if expected.filed and not filed:
        yield "nothing is filed"
    if isinstance(expected.filed, ReportCheck) and filed:
        yield from expected.filed.faults(filed[-1])
    if expected.joined != any(isinstance(effect, JoinReport) for effect in speaker.done):
        yield "not joined" if expected.joined else "joined"
    draft = speaker.draft
    if expected.draft is not None and bool(expected.draft) != (draft is not None):
        yield "no draft is kept" if draft is None else "a draft is kept"
    if isinstance(expected.draft, ReportCheck) and draft is not None:
        yield from expected.draft.faults(draft)
    names = [type(effect).__name__ for effect in speaker.done] or [""]
    if expected.effect is not None and expected.effect not in names:
        yield f"done is {names}, not {expected.effect!r}"


def _faults_of_state(expected: Expectations, speaker: Speaker) -> Iterator[str]:
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
        wanted = getattr(expected, name)
        if wanted is not None and value not in _each(wanted):
            yield f"{name} is {value!r}, not {wanted!r}"
    kept = session_to_json(session).decode() + repr(speaker.effects)
    yield from (f"{words!r} is kept" for words in _each(expected.forgets) if words in kept)


def _faults_of_replies(expected: Expectations, speaker: Speaker) -> Iterator[str]:
    replies = speaker.said_to
    if not replies:
        yield "no answer"
    text = "".join(letter for reply in replies for letter in reply.text if letter.isalnum())
    offered = {number for reply in replies for number in reply.calls}
    for numbers in _each(expected.calls):
        if not any(number in offered or number in text for number in numbers.split("|")):
            yield f"{numbers} is not offered"
    said = speaker.phrases_said
    if _each(expected.says) and not _any_of(expected.says, said):
        yield f"says {sorted(said)}, not {expected.says}"
    yield from (f"says {name}" for name in sorted(said) if _matches(name, expected.lacks))
    if expected.understood:
        yield from (f"says {name}" for name in sorted(said) if _matches(name, _LOST))
    if expected.care:
        yield from (f"says {name}" for name in sorted(said) if _matches(name, _CARELESS))


def _faults_of_buttons(expected: Expectations, speaker: Speaker) -> Iterator[str]:
    data = [b.data for reply in speaker.said_to for b in (*reply.buttons, *reply.navigation)]
    meant = [each.removeprefix(MEANT) for each in data if each.startswith(MEANT)]
    if isinstance(expected.which, list) and sorted(meant) != sorted(expected.which):
        yield f"asks which of {meant}, not {expected.which}"
    if isinstance(expected.which, bool) and expected.which != bool(meant):
        yield f"asks which of {meant}"
    shown = {
        # One way on, to a report, is no menu.
        "menu": sum(each.startswith(MENU) for each in data) > 1,
        "consent": any(each.startswith(CONSENT) for each in data),
    }
    for name, is_shown in shown.items():
        wanted = False if expected.care else getattr(expected, name)
        if wanted is not None and wanted != is_shown:
            yield f"{name} is {'' if is_shown else 'not '}shown"
    if expected.bare and data:
        yield f"has buttons {data}"


def _each(words: Words | Sequence[str]) -> Sequence[str]:
    return (words,) if isinstance(words, str) else words


def _matches(name: str, patterns: Words | Sequence[str]) -> bool:
    return any(fnmatchcase(name, pattern) for pattern in _each(patterns))


def _any_of(patterns: Words | Sequence[str], names: set[str]) -> bool:
    return any(_matches(name, patterns) for name in names)
