"""Walks every dialogue, however it may go, to every question that it can ask."""

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from msgspec import structs

from conversations.catalogue import ENTRIES
from conversations.engine.messages import Content, Location, Photo, Tap, Text
from conversations.engine.queries import MyReports
from conversations.engine.questions import Open, Option, Question
from conversations.engine.transcript import Session
from tests.resident import Resident, report

INSIDE = Location(20.3457, 105.8323)
FEW = 6
TOLD = {
    "vi": Text("cạnh nhà ông Ba, từ hôm kia đến giờ"),
    "en": Text("next to Mr Ba's house, since Monday morning"),
}
WORLDS = {
    "no reports": (),
    "one report": (report(427),),
    "six reports": tuple(report(number) for number in (427, 415, 402, 390, 381, 377)),
}


@dataclass(frozen=True)
class Stop:
    """A moment at which a question is open."""

    language: str
    world: str
    session: Session

    def resident(self, page: int | None = None) -> Resident:
        """Return someone who stands here, perhaps on another *page* of the answers."""
        session = self.session
        if page is not None and session.open is not None:
            session = structs.replace(session, open=structs.replace(session.open, page=page))
        return Resident(
            language=self.language, known={MyReports: WORLDS[self.world]}, session=session
        )

    @property
    def asks(self) -> tuple[Question[object], Open]:
        question, at = self.resident().question()
        assert question is not None
        return question, at

    @property
    def name(self) -> str:
        question, at = self.asks
        page = f" page {at.page}" if at.page else ""
        more = " with photos" if at.gathered else ""
        return f"{self.language} {at.dialogue}-{question.key}{page}{more}, {self.world}"

    def pages(self) -> list[tuple[int, tuple[Option, ...]]]:
        """Return each page's number, with what it offers."""
        question, at = self.asks
        pages: list[tuple[int, tuple[Option, ...]]] = []
        for page in range(at.page, 20):
            shown = tuple(question.shown(structs.replace(at, page=page)))
            if pages and (shown in [s for _, s in pages] or question.key == "review"):
                break
            pages.append((page, shown))
        return pages


@cache
def stops(language: str) -> tuple[Stop, ...]:
    """Return a moment for each question, with and without answers to tap."""
    found: dict[str, Stop] = {}
    for world in WORLDS:
        for entry in ENTRIES:
            _walk(found, Stop(language, world, Session()), Tap(f"go:{entry.name}"))
    return tuple(found.values())


def _walk(found: dict[str, Stop], start: Stop, begin: Content) -> None:
    todo: deque[tuple[Stop, Content]] = deque([(start, begin)])
    while todo:
        stop, content = todo.popleft()
        resident = stop.resident()
        resident.sends(content)
        if resident.session.open is None:
            continue
        # Every tap is a new one: what is told twice on purpose is told by its own tests.
        session = structs.replace(resident.session, last_tap="", tapped=None)
        here = structs.replace(session, serial=1) if session.serial else session
        next_stop = Stop(stop.language, stop.world, here)
        question, at = next_stop.asks
        offers = "some" if question.options(at) else "none"
        name = f"{next_stop.name} {offers}"
        if name not in found:
            found[name] = next_stop
            todo.extend((next_stop, answer) for answer in _answers(next_stop))


def _answers(stop: Stop) -> Iterator[Content]:
    question, at = stop.asks
    options = question.options(at)
    head = f"{stop.session.serial}:{question.key}:{question.mark}:"
    chosen = options if len(options) <= FEW else (options[0], options[-1])
    yield from (Tap(head + option.id) for option in (*chosen, *question.shown(at)[-1:]))
    if "text" in question.wants:
        yield TOLD[stop.language]
    if "photo" in question.wants:
        yield Photo("photo-1")
    if "location" in question.wants:
        yield INSIDE
