"""The person of a written talk, who remembers what the newest step brought about."""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import lru_cache
from typing import cast

import msgspec
from msgspec import structs

from conversations.dialogues.reports.effects import FileReport
from conversations.dialogues.reports.queries import MyReport, MyReports
from conversations.engine.model.messages import Content, Reply, Tap, Text, photos_in
from conversations.engine.model.person import Person
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Transcript
from conversations.engine.model.values import Place, Said
from conversations.text.sentence_model import SentenceModel
from tests.resident import BOOKS, PACK, SPEAK, Resident, report

FILED = "filed"
MENU, CONSENT, MEANT = "go:", "consent:", "meant:"
# The answers of someone who only wants to come further, as names of phrases.
_PATIENT = {
    "photos": "engine-photos-none",
    "place-confirm": "report_problem-place-confirm-yes",
    "same": "report_problem-same-new",
    "contact": "report_problem-contact-hide",
    "names": "report_problem-names-stay",
    "review": "report_problem-review-send",
}
_MOST_ANSWERS = 12

# The sentences that were asked for since the last message, with their names.
_asked_for: list[tuple[str, str]] = []


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

    def begin_step(self) -> None:
        """Forget what the last step brought about."""
        self.said_to, self.phrases_said, self.done = [], set(), []

    def hear_answer_to(self, content: Content) -> None:
        """Send *content*, and remember what it brought about."""
        replies, effects = len(self.replies), len(self.effects)
        _asked_for.clear()
        self.sends(content)
        new = self.replies[replies:]
        self.said_to += new
        self.done += self.effects[effects:]
        self._remember_filed(self.effects[effects:])
        for name, text in _asked_for:
            # Labels and parts of sentences have no full stop.
            is_sentence = text.endswith((".", "?", "!", ":"))
            if is_sentence and any(text in reply.text for reply in new):
                self.phrases_said.add(name)

    def _remember_filed(self, effects: Sequence[object]) -> None:
        """Know the reports among *effects* as the person's own, as storage does."""
        for filed in effects:
            if isinstance(filed, FileReport):
                own = cast("tuple[MyReport, ...]", self.known[MyReports])
                named = next(its for its in PACK.categories if its.id == filed.category)
                new = report(
                    427 + len(own),
                    named.name.vi,
                    filed=self.now,
                    matter=filed.category,
                    neighbourhood=filed.place.neighbourhood,
                )
                self.known = {**self.known, MyReports: (new, *own)}

    def go_on(self, point: str, told: Mapping[str, str]) -> None:
        """Answer like a patient person until the question *point* is open.

        *told* has the answers to some questions, by their keys.

        Raises:
            AssertionError: it is never asked.
        """
        say = BOOKS[self.language].say
        for _ in range(_MOST_ANSWERS):
            asked = self.asked
            if asked == point or (point == FILED and self.filed):
                return
            if any(button.data.startswith(CONSENT) for button in self.buttons):
                self.hear_answer_to(Tap(self.data_of("agree")))
            elif asked in told:
                self.hear_answer_to(Text(told[asked]))
            elif asked in _PATIENT:
                self.hear_answer_to(Text(say(_PATIENT[asked])))
            else:
                break
        raise AssertionError(f"{point!r} is not asked, but {self.asked!r}")

    def data_of(self, name: str) -> str:
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
