"""The open dialogue, run up to its open question, which is asked."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine import home
from conversations.engine.endings import AboutMe, Closing
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Reply
from conversations.engine.replay import Run
from conversations.engine.speak import ask
from conversations.engine.stash import heard_in, use, without_words
from conversations.engine.transcript import Answer, Session, Transcript


class OpenTalk:
    """The open dialogue, run up to its open question, and how that is asked."""

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
        self.transcript = heard_in(transcript, house.message)
        self.house = house
        self.run = self._taken_up(transcript, fresh=fresh) or self._run(transcript, fresh=fresh)

    def go_on(self, *, lead: str = "") -> Turn:
        """Ask the open question, or end; what the stash already answers is not asked."""
        say = self.house.phrases.say
        self.transcript, understood, wording, surplus_ = use(self.transcript, self.run)
        lead = lead or self._surplus(surplus_)
        if self.run.ending is not None:
            return self._end(lead)
        if self.run.lost and not lead:
            lead = say("engine-changed")
        if understood and not lead:
            lead = say("engine-understood", what=understood)
        return self._say(lead, wording=wording)

    def _anew(
        self,
        answers: Sequence[Answer],
        spare: tuple[Answer, ...],
        *,
        edits: str = "",
        lead: str = "",
    ) -> Turn:
        """Ask again from after *answers* on; words that were taken before are not taken again."""
        self.run.close()
        self.transcript = structs.replace(
            without_words(self.transcript),
            answers=tuple(answers),
            spare=spare,
            edits=edits,
            gathered=(),
            page=0,
            misses=0,
        )
        self.run = self._run(self.transcript)
        return self._say(lead)

    def _surplus(self, count: int) -> str:
        return self.house.phrases.say("engine-photos-surplus", count=count) if count else ""

    def _end(self, lead: str = "") -> Turn:
        ending = self.run.ending
        session = structs.replace(self.session, open=None)
        name = self.entry.name
        if isinstance(ending, Closing):
            text = self.house.phrases.say(f"{name}-{ending.phrase}", **ending.values)
            reply = home.menu(session, self.house, text)
            reply = structs.replace(reply, reports=ending.reports)
            return Turn(session, (reply,), dialogue=name)
        if isinstance(ending, AboutMe):
            return home.known(session, ending, self.house, name)
        answers, spare = tuple(self.run.answers), self.run.spare
        draft = structs.replace(self.transcript, answers=answers, spare=spare)
        first = (Reply(lead),) if lead else ()
        return Turn(session, first, ending, name, heard=self.transcript.heard, draft=draft)

    def _say(self, lead: str = "", *, wording: str = "") -> Turn:
        return self._turn((self._question(lead=lead, wording=wording),))

    def aside(self, text: str) -> Turn:
        """Answer a side question, then ask the open one again."""
        return self._turn((Reply(text), self._question()))

    def _question(self, *, lead: str = "", wording: str = "") -> Reply:
        question = self.run.question
        if question is None:
            raise RuntimeError("nothing is asked")
        behind = self.transcript.page or self.run.edits
        first = not behind and all(answer.recalled for answer in self.run.answers)
        at = self.run.open(self.transcript)
        serial = self.transcript.serial
        return ask(question, at, serial, lead=lead, wording=wording, first=first)

    def _turn(self, replies: tuple[Reply, ...]) -> Turn:
        transcript = structs.replace(
            self.transcript,
            answers=tuple(self.run.answers),
            spare=self.run.spare,
            edits=self.run.edits,
            touched=self.house.now,
        )
        if self.house.standing is not None and self.run.stands:
            self.house.standing.leave(self.house.whose, transcript, self.run)
        else:
            self.run.close()
        session = structs.replace(self.session, open=transcript)
        return Turn(session, replies, dialogue=self.entry.name)

    def _taken_up(self, transcript: Transcript, *, fresh: bool) -> Run | None:
        """Return the run that was left standing, None where it is to be run from its beginning."""
        house = self.house
        run = house.standing.take(house.whose, transcript) if house.standing else None
        if run is None or fresh:
            return None
        known = house.known(transcript.version)
        goes_on = run.goes_on(self.entry.dialogue, known, house.recall, house.message)
        return run if goes_on else None

    def _run(self, transcript: Transcript, *, fresh: bool = False) -> Run:
        known = self.house.known(transcript.version)
        return Run(
            self.entry.dialogue,
            transcript,
            known,
            self.house.recall,
            most_answers=self.house.limits.answers,
            fresh=fresh,
            message=self.house.message,
        )
