"""One message inside a dialogue: an answer, a way back, a side question."""

from msgspec import structs

from conversations.engine import asides, commands, home
from conversations.engine.ages import says_age
from conversations.engine.choices import is_option
from conversations.engine.confirm import Confirm
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Contact, Content, Tap, Text, counts_as
from conversations.engine.misses import added, kept, late, refused, sorry, surplus
from conversations.engine.open_talk import OpenTalk
from conversations.engine.person import Person
from conversations.engine.phone import hidden_early
from conversations.engine.plain_words import says_only
from conversations.engine.questions import (
    Edit,
    Heard,
    Missed,
    More,
    Open,
    Reading,
    Turned,
    UnfitError,
    page_of,
)
from conversations.engine.said_again import says_again
from conversations.engine.speak import choice_of, in_place
from conversations.engine.stash import keep, left, listen, opened, without_words
from conversations.engine.tellings import Pictures, Telling, tells
from conversations.engine.transcript import Answer, Session, shelve
from conversations.engine.whose import not_ones_own

_LEAST_TOLD = 3


def begin(session: Session, entry: Entry, house: House, first: Content | None = None) -> Turn:
    """Open a dialogue; *first* is what the person said that may answer it already."""
    transcript = opened(session, entry, house, first)
    session = structs.replace(
        session,
        serial=transcript.serial,
        open=transcript,
        misses=0,
        told="",
        told_at=None,
        asked=None,
    )
    turn = Step(session, entry, transcript, house).go_on(lead=kept(first, entry, house))
    return structs.replace(turn, replies=(*not_ones_own(first, entry, house), *turn.replies))


class Step(OpenTalk):
    """The open dialogue, about to hear one message."""

    def fits(self, content: Content) -> bool:
        """Tell whether *content* answers the open question as it stands."""
        if isinstance(content, Tap):
            return self._chosen(content) is not None
        if isinstance(content, Text) and isinstance(self.run.question, Telling):
            return tells(content.text, self.house.phrases, least=_LEAST_TOLD)
        return not isinstance(self._read(content), Missed)

    def hear(self, content: Content) -> Turn:
        """Return what *content* brings about."""
        if self.run.question is None:
            return self.go_on()
        command = commands.heard(content, self.house.phrases)
        if command == commands.SKIP:
            command = None
            if self.run.question.skips:
                return self._follow(Heard(""))
        if command is not None and not self._is_option(content):
            # "Sửa số điện thoại" is like "số điện thoại", by which one asks for whom to call.
            is_edit = command == commands.HUMAN and isinstance(self._read(content), Edit)
            return self._heard(content) if is_edit else self._obey(command)
        if self.run.lost:
            return self.go_on()
        if words := refused(content, self.run.question, self.house):
            return structs.replace(self._say(words), secret=isinstance(content, Contact))
        if isinstance(content, Tap):
            return self._tapped(content)
        if isinstance(content, Text) and self._is_age_unasked(content.text):
            turn = self._say(self.house.phrases.say("engine-age-unasked"))
            return structs.replace(turn, secret=True)
        return self._heard(content)

    def _is_age_unasked(self, text: str) -> bool:
        """Tell whether *text* is an age, and no other question about the person says so."""
        is_of_person = self.run.question is not None and self.run.question.in_one_breath
        return not is_of_person and says_age(text, self.house.phrases)

    def _heard(self, content: Content) -> Turn:
        """Take *content* as an answer, or as a question of its own."""
        hidden = hidden_early(content, self.entry.name, self.house.phrases)
        if hidden:
            self.run.set_aside(hidden)
        reading = self._read(content)
        if isinstance(reading, Missed) and reading.is_secret:
            return structs.replace(self._missed(reading, None), secret=True)
        if isinstance(reading, Missed) and home.asks_anew(content, self.entry, self.house):
            return begin(left(self.session, self.entry), self.entry, self.house, content)
        at = self.run.open(self.transcript)
        if says_again(content, reading, self.run.question, self.run.asked, at):
            return self._say()
        if isinstance(content, Text) and (turn := self._asked(content.text, reading)):
            return turn
        if hidden and isinstance(content, Text) and self._says_no_more(content.text, reading):
            return self._say(self.house.phrases.say(f"{self.entry.name}-anonymous"))
        self.transcript = listen(self.transcript, content, self.run, self.house.limits)
        if isinstance(reading, Missed):
            return self._elsewhere(content) or self._missed(reading, content)
        if isinstance(reading, Edit):
            return self._edit(reading.key, content)
        return self._follow(reading)

    def _elsewhere(self, content: Content) -> Turn | None:
        """Take *content* for the place that is right, where one was to be confirmed."""
        question, at = self.run.question, self.run.open(self.transcript)
        place = question.instead(content, at) if isinstance(question, Confirm) else None
        if place is None:
            return None
        self.run.answer("no")
        return self._follow(self._read(place))

    def _says_no_more(self, text: str, reading: Reading) -> bool:
        """Tell whether *text* only asks to stay anonymous, and that answers no open question."""
        question = self.run.question
        is_answer = not isinstance(reading, Missed) and not (question and question.takes_any_words)
        wish = self.house.phrases.words(f"{self.entry.name}-anonymous-words")
        return not is_answer and says_only(text, wish, self.house.phrases)

    def _is_option(self, content: Content) -> bool:
        if self.run.question is None or not isinstance(content, Text):
            return False
        return is_option(content.text, self.run.question.options(self.run.open(self.transcript)))

    def _obey(self, command: str) -> Turn:
        if command == commands.BACK:
            return self._back()
        if command == commands.CANCEL:
            session = shelve(self.session)
            own = f"{self.entry.name}-cancelled"
            phrases = self.house.phrases
            text = phrases.say(own if phrases.has(own) else "engine-cancelled")
            return Turn(session, (home.menu(session, self.house, text),), dialogue=self.entry.name)
        if command == commands.MENU:
            return home.welcome(shelve(self.session), self.house)
        if command == commands.HELP:
            return self.aside(self._help())
        if command == commands.HUMAN:
            phone = self.house.unit.phone
            return self.aside(self.house.phrases.say("engine-human-text", phone=phone))
        if command in commands.COURTESIES:
            return self._say(self.house.phrases.say(f"engine-{command}-text"))
        return self._say()

    def _help(self) -> str:
        phrases = self.house.phrases
        key = self.run.question.key if self.run.question else ""
        name = f"{self.entry.name}-{key}-help"
        return phrases.say(name if phrases.has(name) else "engine-help-text")

    def _back(self) -> Turn:
        if self.transcript.page or self.transcript.gathered:
            self.transcript = structs.replace(self.transcript, page=0, gathered=())
            return self._say()
        answers, spare = tuple(self.run.answers), self.run.spare
        if self.run.edits:
            return self._anew(answers, spare)
        given = [i for i, a in enumerate(answers) if not a.recalled]
        if not given:
            return home.welcome(shelve(self.session), self.house)
        return self._anew(answers[: given[-1]], spare)

    def _edit(self, key: str, content: Content | None = None) -> Turn:
        """Ask the question *key* again, unless the *content* that asks for it says how."""
        answers = tuple(self.run.answers)
        at = next((i for i, a in enumerate(answers) if a.key == key), None)
        if at is None:
            return self._say()
        question = next(q for q in self.run.asked if q.key == key)
        if content and question.edits_at_once:
            reading = question.read(content, Open(self.house.phrases, self.entry.name))
            if isinstance(reading, Heard):
                said_in = self.house.message
                changed = Answer(key, reading.value, answers[at].about, said_in=said_in)
                return self._anew((*answers[:at], changed, *answers[at + 1 :]), self.run.spare)
        return self._anew(answers[:at], answers[at:], edits=key)

    def _tapped(self, tap: Tap) -> Turn:
        choice = self._chosen(tap)
        if choice is not None:
            turn = self._follow(self._read(choice))
            return in_place(turn) if page_of(choice.data) is not None else turn
        if aside := asides.pressed(tap, self.session, self.house):
            return self._answered(aside)
        other = home.wanted(tap, self.house)
        if other is not None and other.name != self.entry.name:
            return begin(shelve(self.session), other, self.house)
        turn = self._say(self.house.phrases.say("engine-stale"))
        return structs.replace(turn, ignored="stale_tap")

    def _asked(self, text: str, reading: Reading) -> Turn | None:
        """Answer *text* as a question and ask the open one again; None where it is an answer."""
        question = self.run.question
        is_answer = not isinstance(reading, Missed)
        if is_answer and not (question and question.takes_any_words):
            return None
        at, name = self.run.open(self.transcript), self.entry.name
        if isinstance(question, Confirm) and question.tells_spot(text, at):
            return None
        aside = asides.aside(text, self.session, self.house, dialogue=name, is_free=is_answer)
        return self._answered(aside) if aside is not None else None

    def _answered(self, aside: asides.Aside) -> Turn:
        asked = structs.replace(aside.asked, at=self.house.now)
        self.session = structs.replace(self.session, asked=asked)
        turn = self._turn((aside.reply, self._question()))
        return structs.replace(turn, effect=aside.effect)

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
        person = self._told(reading.value)
        try:
            self.run.answer(reading.value)
        except UnfitError:
            return self._missed(Missed(), None)
        if person != self.house.person:
            return self._as(person)
        if self.run.rewound:
            self.transcript = without_words(self.transcript)
        self.transcript = structs.replace(self.transcript, gathered=(), page=0, misses=0)
        return self.go_on(lead=self._surplus(reading.surplus))

    def _told(self, value: object) -> Person:
        """Return who the person is, once the open question is answered with *value*."""
        question, person = self.run.question, self.house.person
        return question.tells(value, person) if question else person

    def _as(self, person: Person) -> Turn:
        """Go on with the same person, who wants to be called otherwise."""
        self.house = self.house.to(person)
        self.run.close()
        answers = tuple(self.run.answers)
        self.transcript = structs.replace(self.transcript, answers=answers, misses=0, page=0)
        self.run = self._run(self.transcript)
        turn = self.go_on()
        # What was said in one breath may have ended the dialogue, and told still more.
        return turn if turn.person is not None else structs.replace(turn, person=person)

    def _missed(self, missed: Missed, content: Content | None) -> Turn:
        question = self.run.question
        other = home.wanted(content, self.house) if self.entry.yields and content else None
        if other is not None and other.name != self.entry.name:
            return begin(shelve(self.session), other, self.house, content)
        if isinstance(content, Text):
            is_tale = tells(content.text, self.house.phrases, least=_LEAST_TOLD)
            if isinstance(question, Pictures) and is_tale and (more := added(content, self.run)):
                self.run.reword(more)
                self.transcript = keep(self.transcript, content, self.house.limits)
                return self._say(self.house.phrases.say("engine-text-added"))
            other = home.said_alone(content.text, self.house)
            if other is not None and other.name != self.entry.name:
                return begin(shelve(self.session), other, self.house)
        elif content is not None and question and counts_as(content) not in question.wants:
            if answers := added(content, self.run):
                over = self._surplus(surplus(content, self.run.answers, answers))
                words = over or self.house.phrases.say(f"engine-{counts_as(content)}-added")
                return self._anew(answers, self.run.spare, edits=self.run.edits, lead=words)
            if words := late(content, self.entry, self.run, self.house):
                return self._say(words)
            if words := kept(content, self.entry, self.house):
                self.transcript = keep(self.transcript, content, self.house.limits)
                return self._say(words)
        misses = self.transcript.misses + 1
        self.transcript = structs.replace(self.transcript, misses=misses)
        listens = question is not None and question.listens
        lead, wording = sorry(missed, misses, self.house, told=content if listens else None)
        return self._say(lead, wording=wording)
