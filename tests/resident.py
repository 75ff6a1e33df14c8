"""A resident in tests: says things, sees what comes back; every turn goes through JSON."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from bot import phrasebooks
from conversations.catalogue import ENTRIES
from conversations.engine.effects import Effect, Filed, FileReport, Outcome, Remarked
from conversations.engine.house import Entry, House, Limits
from conversations.engine.messages import (
    Content,
    Location,
    Photo,
    Reply,
    Tap,
    Text,
    Unreadable,
    Voice,
)
from conversations.engine.play import conclude, play
from conversations.engine.queries import MyReports, Query
from conversations.engine.transcript import Session, from_json, to_json
from conversations.engine.unit import Unit
from storage.unit_packs import read_pack

ROOT = Path(__file__).parent.parent
BOOKS = phrasebooks.load(ROOT / "locales")
PACK: Unit = read_pack(ROOT / "storage" / "packs" / "gia-vien")
LOCAL = timezone(timedelta(hours=7))
MONDAY = datetime(2026, 11, 23, 7, 30, tzinfo=LOCAL)


@dataclass
class Resident:
    """One person's side of a talk with the pure engine."""

    entries: tuple[Entry, ...] = ENTRIES
    language: str = "vi"
    units: Mapping[int, Unit] = field(default_factory=lambda: {1: PACK})
    now: datetime = MONDAY
    known: dict[type, object] = field(default_factory=lambda: {MyReports: ()})
    session: Session = field(default_factory=Session)
    replies: list[Reply] = field(default_factory=list)
    effects: list[Effect] = field(default_factory=list)
    ignored: str = ""

    @property
    def house(self) -> House:
        return House(
            entries=self.entries,
            phrases=BOOKS[self.language],
            version=max(self.units),
            unit_of=self.units.__getitem__,
            recall=self._recall,
            now=self.now,
            limits=Limits(),
        )

    def says(self, *texts: str) -> None:
        for text in texts:
            self.sends(Text(text))

    def taps(self, *labels: str) -> None:
        """Tap the newest message's button that reads *labels*, one after another."""
        for label in labels:
            self.sends(Tap(self.button(label)))

    def button(self, label: str) -> str:
        """Return the data of the newest button that reads *label*."""
        for reply in reversed(self.replies):
            for button in (*reply.buttons, *reply.navigation):
                if button.label == label:
                    return button.data
        shown = [b.label for b in (*self.last.buttons, *self.last.navigation)]
        raise AssertionError(f"no button {label!r} in {shown}")

    def sends(self, content: Content) -> None:
        session = from_json(to_json(self.session))
        turn = play(session, content, self.house)
        if turn.effect is not None:
            self.effects.append(turn.effect)
            turn = conclude(turn, self._outcome(turn.effect), self.house)
        self.session = turn.session
        self.ignored = turn.ignored
        self.replies.extend(turn.replies)

    def photo(self, *names: str) -> None:
        for name in names:
            self.sends(Photo(name))

    def voice(self, name: str, seconds: int = 5) -> None:
        self.sends(Voice(name, seconds))

    def location(self, latitude: float, longitude: float) -> None:
        self.sends(Location(latitude, longitude))

    def unreadable(self, reason: str) -> None:
        self.sends(Unreadable(reason))

    def waits(self, **time: float) -> None:
        self.now += timedelta(**time)

    @property
    def last(self) -> Reply:
        return self.replies[-1]

    def sees(self, text: str, *labels: str) -> None:
        """Check that the newest message says *text* and offers exactly *labels*, if any."""
        assert text in self.last.text, self.last.text
        if labels:
            assert tuple(b.label for b in self.last.buttons) == labels

    def _recall(self, query: Query[object]) -> object:
        return self.known[type(query)]

    def _outcome(self, effect: Effect) -> Outcome:
        if isinstance(effect, FileReport):
            due = datetime(2026, 11, 24, 10, 0, tzinfo=UTC).astimezone(LOCAL)
            return Filed("GV 427", "Tổ Đô thị", due)
        return Remarked("GV 427")
