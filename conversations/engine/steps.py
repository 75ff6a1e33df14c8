"""One message inside a dialogue: an answer, a way back, a side question."""

from msgspec import structs

from conversations.engine import commands, home
from conversations.engine.choices import is_option
from conversations.engine.effects import Closing
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Content, Reply, Tap, Text, Unreadable, kind
from conversations.engine.questions import Edit, Heard, Missed, More, Reading, Turned, UnfitError
from conversations.engine.replay import Run
from conversations.engine.speak import ask, choice_of
from conversations.engine.transcript import Session, Transcript

_SIMPLER_AT = 2
_HUMAN_AT = 3


def begin(session: Session, entry: Entry, house: House, first: Content | None = None) -> Turn:
    """Open a dialogue; *first* is what the person said that may answer it already."""
    serial = session.serial + 1
    stash = (first,) if first is not None and not isinstance(first, Tap) else ()
    transcript = Transcript(entry.name, serial, house.version, house.now, stash=stash)
    session = structs.replace(session, serial=serial, open=transcript, misses=0)
    step = Step(session, entry, transcript, house)
    kept = _kept(first, entry, house)
    return step.go_on(lead=kept)


def shelve(session: Session) -> Session:
    """Set the open dialogue aside if anything was said in it."""
    started = session.open is not None and any(not a.recalled for a in session.open.answers)
    kept = session.open if started else session.shelved
    if kept is not None:
        kept = structs.replace(kept, asks_to_resume=False, held=None, misses=0, page=0)
    return structs.replace(session, open=None, shelved=kept)


class Step:
    """The open dialogue, run up to its open question, about to hear one message."""

    def __init__(
        self,
        session: Session,
        entry: Entry,
        transcript: Transcript,
        house: House,
        *,
        fresh: bool = False,
    ) -> None:
        self.session = session
        self.entry = entry
        self.transcript = transcript
        self.house = house
        self.run = self._run(transcript, fresh=fresh)

    def fits(self, content: Content) -> bool:
        """Tell whether *content* answers the open question as it stands."""
        if isinstance(content, Tap):
            return self._chosen(content) is not None
        return not isinstance(self._read(content), Missed)

    def hear(self, content: Content) -> Turn:
        """Return what *content* brings about."""
        if self.run.question is None:
            return self.go_on()
        command = commands.heard(content, self.house.phrases)
        if command is not None and not self._is_option(content):
            return self._obey(command)
        if isinstance(content, Unreadable):
            return self._say(self.house.phrases.say(content.reason))
        if isinstance(content, Tap):
            return self._tapped(content)
        reading = self._read(content)
        if isinstance(reading, Missed):
            return self._missed(reading, content)
        return self._follow(reading)

    def go_on(self, *, lead: str = "") -> Turn:
        """Ask the open question, or end; what the stash already answers is not asked."""
        say = self.house.phrases.say
        before, listened = len(self.run.given), False
        while self.run.question is not None and self.transcript.stash:
            question = self.run.question
            reading = question.welcome(self.run.open(self.transcript))
            if isinstance(reading, More) and not self.transcript.gathered:
                self.transcript = structs.replace(self.transcript, gathered=reading.gathered)
                break
            if not isinstance(reading, Heard):
                break
            self.run.answer(reading.value)
            listened = True
        if self.run.ending is not None:
            return self._end()
        understood = [g.shown.text for g in self.run.given[before:]] if listened else []
        if understood and not lead:
            lead = say("engine-understood", what="; ".join(understood))
        if self.run.lost and not lead:
            lead = say("engine-changed")
        return self._say(lead)

    def _is_option(self, content: Content) -> bool:
        if self.run.question is None or not isinstance(content, Text):
            return False
        return is_option(content.text, self.run.question.options(self.run.open(self.transcript)))

    def _obey(self, command: str) -> Turn:
        if command == commands.BACK:
            return self._back()
        if command == commands.CANCEL:
            session = shelve(self.session)
            text = self.house.phrases.say("engine-cancelled")
            return Turn(session, (home.menu(session, self.house, text),), dialogue=self.entry.name)
        if command == commands.MENU:
            return home.welcome(shelve(self.session), self.house)
        if command == commands.HELP:
            return self._aside(self._help())
        if command == commands.HUMAN:
            phone = self.house.unit.phone
            return self._aside(self.house.phrases.say("engine-human-text", phone=phone))
        return self._say()

    def _help(self) -> str:
        phrases = self.house.phrases
        key = self.run.question.key if self.run.question else ""
        name = f"{self.entry.name}-{key}-help"
        return phrases.say(name if phrases.has(name) else "engine-help-text")

    def _back(self) -> Turn:
        if self.transcript.page or self.transcript.gathered:
            self.transcript = structs.replace(self.transcript, page=0, gathered=(), stash=())
            return self._say()
        given = [i for i, a in enumerate(self.run.answers) if not a.recalled]
        if not given:
            return home.welcome(shelve(self.session), self.house)
        kept = tuple(self.run.answers[: given[-1]])
        return self._anew(structs.replace(self.transcript, answers=kept, spare=(), stash=()))

    def _edit(self, key: str) -> Turn:
        answers = tuple(self.run.answers)
        at = next((i for i, a in enumerate(answers) if a.key == key), None)
        if at is None:
            return self._say()
        before, after = answers[:at], answers[at + 1 :]
        return self._anew(structs.replace(self.transcript, answers=before, spare=after, stash=()))

    def _anew(self, transcript: Transcript) -> Turn:
        self.run.close()
        self.transcript = structs.replace(transcript, gathered=(), page=0, misses=0)
        self.run = self._run(self.transcript)
        return self._say()

    def _tapped(self, tap: Tap) -> Turn:
        choice = self._chosen(tap)
        if choice is not None:
            self.session = structs.replace(self.session, last_tap=tap.data)
            return self._follow(self._read(choice))
        if tap.data == self.session.last_tap:
            return Turn(self.session, ignored="double_tap")
        other = home.wanted(tap, self.house)
        if other is not None and other.name != self.entry.name:
            return begin(shelve(self.session), other, self.house)
        turn = self._say(self.house.phrases.say("engine-stale"))
        return structs.replace(turn, ignored="stale_tap")

    def _chosen(self, tap: Tap) -> Tap | None:
        question = self.run.question
        choice = choice_of(tap.data, question, self.transcript.serial) if question else None
        return Tap(choice) if choice is not None else None

    def _read(self, content: Content) -> Reading:
        if self.run.question is None:
            return Missed()
        return self.run.question.read(content, self.run.open(self.transcript))

    def _follow(self, reading: Reading) -> Turn:
        if isinstance(reading, More):
            self.transcript = structs.replace(self.transcript, gathered=reading.gathered, misses=0)
            return self._say()
        if isinstance(reading, Turned):
            self.transcript = structs.replace(self.transcript, page=reading.page)
            return self._say()
        if isinstance(reading, Edit):
            return self._edit(reading.key)
        if isinstance(reading, Missed):
            return self._missed(reading, None)
        try:
            self.run.answer(reading.value)
        except UnfitError:
            return self._missed(Missed(), None)
        self.transcript = structs.replace(self.transcript, gathered=(), page=0, misses=0)
        return self.go_on()

    def _missed(self, missed: Missed, content: Content | None) -> Turn:
        if kept := _kept(content, self.entry, self.house):
            return self._stash(content, kept)
        if isinstance(content, Text):
            other = home.said_alone(content.text, self.house)
            if other is not None and other.name != self.entry.name:
                return begin(shelve(self.session), other, self.house)
        misses = self.transcript.misses + 1
        self.transcript = structs.replace(self.transcript, misses=misses)
        return self._say(self._sorry(missed, misses), wording=_wording(misses))

    def _sorry(self, missed: Missed, misses: int) -> str:
        phrases, question = self.house.phrases, self.run.question
        if misses >= _HUMAN_AT:
            return phrases.say("engine-missed-human", phone=self.house.unit.phone)
        if question is None:
            return phrases.say("engine-missed")
        at = self.run.open(self.transcript)
        names = (
            at.name(question, missed.why),
            f"engine-missed-{missed.why}",
            at.name(question, "again"),
        )
        name = next((n for n in names if missed.why and phrases.has(n)), names[2])
        return phrases.say(name, **question.blanks(at))

    def _stash(self, content: Content | None, lead: str) -> Turn:
        if content is not None:
            stash = (*self.transcript.stash, content)[-self.house.limits.stash :]
            self.transcript = structs.replace(self.transcript, stash=stash)
        return self._say(lead)

    def _end(self) -> Turn:
        ending = self.run.ending
        session = structs.replace(self.session, open=None)
        name = self.entry.name
        if isinstance(ending, Closing):
            text = self.house.phrases.say(f"{name}-{ending.phrase}", **ending.values)
            return Turn(session, (home.menu(session, self.house, text),), dialogue=name)
        return Turn(session, effect=ending, dialogue=name)

    def _say(self, lead: str = "", *, wording: str = "") -> Turn:
        return self._turn((self._question(lead=lead, wording=wording),))

    def _aside(self, text: str) -> Turn:
        """Answer a side question, then ask the open one again."""
        return self._turn((Reply(text), self._question()))

    def _question(self, *, lead: str = "", wording: str = "") -> Reply:
        question = self.run.question
        if question is None:
            raise RuntimeError("nothing is asked")
        first = all(a.recalled for a in self.run.answers) and not self.transcript.page
        at = self.run.open(self.transcript)
        serial = self.transcript.serial
        return ask(question, at, serial, lead=lead, wording=wording, first=first)

    def _turn(self, replies: tuple[Reply, ...]) -> Turn:
        transcript = structs.replace(
            self.transcript,
            answers=tuple(self.run.answers),
            spare=self.run.spare,
            touched=self.house.now,
        )
        self.run.close()
        session = structs.replace(self.session, open=transcript)
        return Turn(session, replies, dialogue=self.entry.name)

    def _run(self, transcript: Transcript, *, fresh: bool = False) -> Run:
        known = self.house.known(transcript.version)
        return Run(
            self.entry.dialogue,
            transcript,
            known,
            self.house.recall,
            most_answers=self.house.limits.answers,
            fresh=fresh,
        )


def _wording(misses: int) -> str:
    return "simple" if misses >= _SIMPLER_AT else ""


def _kept(content: Content | None, entry: Entry, house: House) -> str:
    """Return the words that *content* is kept for later, "" where it is not."""
    if content is None or isinstance(content, Text | Tap | Unreadable):
        return ""
    if kind(content) not in entry.takes:
        return ""
    return house.phrases.say(f"engine-{kind(content)}-kept")
