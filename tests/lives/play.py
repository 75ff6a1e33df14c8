"""Play one life: send what its people send, and judge every answer."""

import asyncio
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import timedelta
from itertools import count

from msgspec import Struct, structs

from tests.lives import checks, records
from tests.lives.checks import Situation
from tests.lives.office import NothingThereError, Office
from tests.lives.residents import AbsentError, AnyResident, Heard, TelegramResident, WebResident
from tests.lives.script import Holds, Life, Step
from tests.lives.town import Town

GOALS = "goals"
ANY = "any"
_AGREE = re.compile("đồng ý|agree", re.IGNORECASE)
SILENCE = timedelta(minutes=11)
_PATIENCE = 2  # how often anybody answers the same question
_NEWS_SECONDS = 10.0
_UNKNOWN = "000 000"  # what a person writes who was given no code


class Turn(Struct, frozen=True):
    """One message of a person with our answer, and what is wrong with it.

    *faults* are checks that failed, or kinds of useless replies; *harms* are harmful kinds. At the
    goals, faults are things that were lost.
    """

    step: str
    sent: str
    replies: tuple[str, ...]
    faults: tuple[str, ...] = ()
    harms: tuple[str, ...] = ()

    @property
    def is_goal(self) -> bool:
        return self.step == GOALS


class Choice(Struct, frozen=True):
    """Which paraphrases a play takes: those with the *number* in each list, of which half."""

    number: int = 0
    is_unseen: bool = False


class Play:
    """One life, played in *town* by the channel *channel* where the life allows any."""

    def __init__(self, life: Life, town: Town, channel: str, choice: Choice) -> None:
        self.turns: list[Turn] = []
        self._life = life
        self._town = town
        self._office = Office(town)
        self._choice = choice
        self._numbers = count(1)
        self._channel = channel
        self._people = {name: self._person(kind) for name, kind in life.people.items()}
        self._taken: dict[str, str] = {}
        self._last: dict[str, tuple[str, int]] = {}
        self._is_late = not life.since

    def _person(self, kind: str) -> AnyResident:
        if (self._channel if kind == ANY else kind) == "telegram":
            return TelegramResident(self._town, next(self._numbers))
        return WebResident(self._town)

    async def runs(self, kills: Sequence[str] = ()) -> list[Turn]:
        """Play all steps, kill the program after the steps *kills*; return the turns."""
        for person in self._people.values():
            await person.enters()
        try:
            for step in self._life.steps:
                await self._takes(step)
                if step.name in kills:
                    await self._town.loses_power()
                self._is_late = self._is_late or step.name == self._life.since
            self._judges_goals()
        finally:
            for person in self._people.values():
                await person.leaves()
        return self.turns

    async def _takes(self, step: Step) -> None:
        person = self._people[step.who or self._life.first]
        if step.needs and step.needs != person.channel:
            return
        if step.if_wrong and not self._was_wrong(step.if_wrong):
            return
        if step.town == "night":
            await self._town.sleeps_until(int(step.by.get("hour", "8")), days=1)
        elif step.office:
            await self._officials_act(step, person)
        elif step.until:
            await self._answers_until(step, person)
        else:
            await self._sends(step, person, step.say)

    def _was_wrong(self, name: str) -> bool:
        return any((turn.faults or turn.harms) and turn.step == name for turn in self.turns)

    async def _officials_act(self, step: Step, person: AnyResident) -> None:
        await self._hears_all()
        self._town.passes(SILENCE)  # or the news would wait for the end of an open dialogue
        before = self._before(person)
        act: Callable[..., object] = getattr(self._office, step.office)
        try:
            await act(**step.by)  # type: ignore[misc]  # every act is a coroutine
        except NothingThereError as missing:
            return self._adds(step, f"({step.office})", [], [f"officials have no {missing}"])
        heard = await self._hears_news(step)
        if heard or step.holds != Holds():
            self._judges(step, person, f"({step.office})", heard, before)
        return None

    async def _hears_all(self) -> list[Heard]:
        """Return what came to all people of this life: officials' news may come to any of them."""
        return [heard for person in self._people.values() for heard in await person.hears()]

    async def _hears_news(self, step: Step) -> list[Heard]:
        """Wait a little for what officials sent, if the step expects any of it."""
        heard = await self._hears_all()
        if step.holds.reply:
            with suppress(TimeoutError):
                async with asyncio.timeout(_NEWS_SECONDS):
                    while not heard:
                        await asyncio.sleep(0.05)
                        heard = await self._hears_all()
        return heard

    async def _answers_until(self, step: Step, person: AnyResident) -> None:
        """Answer what is asked, until our answer matches, as often as the step allows."""
        answers = {**self._life.answers, **step.answers}
        times: Counter[str] = Counter()
        for _ in range(step.most):
            asked = self._asked(person)
            times[asked] += 1
            if times[asked] > _PATIENCE:
                return self._adds(step, "(stuck)", [], [f"gives up at {asked}"])
            if asked not in answers:
                return self._adds(step, "(stuck)", [], [f"cannot answer {asked or 'nothing'}"])
            words = answers[asked]
            if words.startswith("tap:"):
                await self._sends(_tap(step, words), person, "", asked)
            else:
                await self._sends(step, person, words, asked)
            if checks.phrase_found(step.until, self.turns[-1].replies):
                return None
        return self._adds(step, "(stuck)", [], [f"not {step.until} after {step.most} messages"])

    def _asked(self, person: AnyResident) -> str:
        if any(_AGREE.fullmatch(label) for label in person.newest_labels):
            return "consent"
        return self._town.asked(person.person)

    async def _sends(self, step: Step, person: AnyResident, words: str, asked: str = "") -> None:
        before = self._before(person)
        text = step.text
        if words:
            chosen = self._life.words[words]
            text = chosen.nth(self._choice.number, is_unseen=self._choice.is_unseen)
        if "{" in text:
            text = text.format_map(defaultdict(lambda: _UNKNOWN, self._taken))
        try:
            sent = await _send(step, person, text)
        except AbsentError as absent:
            return self._adds(step, f"(tap) {absent}", [], ["no such button in sight"])
        heard = await person.hears()
        for name, pattern in step.take.items():
            if found := re.search(pattern, "\n".join(it.text for it in heard)):
                self._taken[name] = found[1]
        self._judges(step, person, sent, heard, before, asked)
        return None

    def _before(self, person: AnyResident) -> tuple[records.Records, records.News]:
        return records.read(self._town), records.read_news(self._town, person.person)

    def _judges(
        self,
        step: Step,
        person: AnyResident,
        sent: str,
        heard: Sequence[Heard],
        before: tuple[records.Records, records.News],
        asked: str = "",
    ) -> None:
        replies = [it.text for it in heard]
        last, again = self._last.get(person.person, ("", 0))
        reply = "\n".join(replies)
        again = again + 1 if reply and reply == last else 0
        self._last[person.person] = reply, again
        found = Situation(
            reply=reply,
            labels=person.labels,
            asks=self._asked(person),
            before=before[0],
            after=records.read(self._town),
            news_before=before[1],
            news=records.read_news(self._town, person.person),
            again=again,
        )
        holds = Holds() if step.until else step.holds
        faults = list(checks.faults(holds, found, self._town, person.person))
        if not replies:
            faults.append("no answer at all")
        if asked and found.asks == asked and not found.after.reports > before[0].reports:
            faults.append(f"asks {asked} again")
        if self._is_late:
            faults += [f"in the reply: {it}" for it in self._life.never if _has(it, found.reply)]
        kinds = checks.find_kinds(step, found)
        faults += [kind.name for kind in kinds if not kind.harm]
        self._adds(step, sent, replies, faults, [kind.name for kind in kinds if kind.harm])

    def _judges_goals(self) -> None:
        """Check what must be so at the end; whatever is not was lost."""
        person = self._people[self._life.first]
        after, news = self._before(person)
        found = Situation("", (), "", after, after, news, news)
        lost = list(checks.faults(self._life.goals, found, self._town, person.person))
        self.turns.append(Turn(GOALS, "", (), tuple(lost)))

    def _adds(
        self,
        step: Step,
        sent: str,
        replies: Sequence[str],
        faults: Sequence[str],
        harms: Sequence[str] = (),
    ) -> None:
        turn = Turn(step.name, sent, tuple(replies), tuple(faults), tuple(harms))
        self.turns.append(turn)


async def _send(step: Step, person: AnyResident, text: str) -> str:
    """Send what *step* says; return it in words."""
    if text:
        await person.says(text)
        return text
    if step.tap:
        label = person.first_shown(step.tap)
        await person.taps(label)
        return f"(tap) {label}"
    match step.send:
        case "photo":
            await person.sends_photo()
        case "voice" | "noise":
            await person.speaks(is_noise=step.send == "noise")
        case "contact" | "other contact":
            assert isinstance(person, TelegramResident)
            await person.shares(step.by["phone"], is_own=step.send == "contact")
        case _:
            raise ValueError(step.name)
    return f"({step.send})"


def _tap(step: Step, words: str) -> Step:
    """Return *step* as a tap on the first of the labels in "tap:one|other", * is any button."""
    labels = tuple(words.removeprefix("tap:").split("|"))
    return structs.replace(step, tap=labels, text="", say="", send="")


def _has(pattern: str, text: str) -> bool:
    return bool(re.search(pattern, text, re.IGNORECASE))
