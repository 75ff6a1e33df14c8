"""Process one message inside a dialogue: an answer, a command, a side question."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.ages import says_age
from conversations.engine.language.plain_words import says_only
from conversations.engine.model.messages import Contact, Content, Tap, Text, input_kind
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Answer, Session, shelve_dialogue
from conversations.engine.questions.base import (
    EditRequest,
    FullAnswer,
    NoAnswer,
    PageTurn,
    PartialAnswer,
    QuestionContext,
    Reading,
    UnfitError,
    page_of,
)
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.free_text import FreeTextQuestion, PhotosQuestion, tells_story
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.questions.place_confirmation import PlaceConfirmation
from conversations.engine.questions.repetition import repeats_answer
from conversations.engine.replay.early_inputs import (
    drop_early_text,
    keep_input,
    keep_telling_text,
    leave_dialogue,
    open_transcript,
)
from conversations.engine.replay.question_rendering import put_in_place, read_question_button
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import menu, side_questions
from conversations.engine.turn.misses import (
    add_to_earlier_answer,
    count_surplus_photos,
    explain_miss,
    refusal_reason,
    say_kept,
    say_late,
)
from conversations.engine.turn.open_dialogue import OpenDialogue
from conversations.engine.turn.ownership import deny_foreign_report

_LEAST_TOLD = 3


def begin_dialogue(
    session: Session, entry: DialogueEntry, context: TurnContext, first: Content | None = None
) -> Turn:
    """Start a dialogue; *first* is the message that started it, and may answer questions."""
    transcript = open_transcript(session, entry, context, first)
    session = structs.replace(
        session,
        serial=transcript.serial,
        open=transcript,
        misses=0,
        pending_text="",
        pending_text_at=None,
        asked=None,
    )
    turn = Step(session, entry, transcript, context).go_on(lead=say_kept(first, entry, context))
    return structs.replace(
        turn, replies=(*deny_foreign_report(first, entry, context), *turn.replies)
    )


class Step(OpenDialogue):
    """The open dialogue together with methods that process one message."""

    def fits(self, content: Content) -> bool:
        """Tell whether *content* answers the open question."""
        if isinstance(content, Tap):
            return self._chosen(content) is not None
        if isinstance(content, Text) and isinstance(self.run.question, FreeTextQuestion):
            return tells_story(self.context.utterance_of(content.text), least=_LEAST_TOLD)
        return not isinstance(self._read(content), NoAnswer)

    def hear(self, content: Content) -> Turn:
        """Return the turn for *content*."""
        if self.run.question is None:
            return self.go_on()
        command = commands.read_command(content, self.context.utterance_of)
        if command == commands.SKIP:
            command = None
            if self.run.question.can_be_skipped:
                return self._follow(FullAnswer(""))
        if command is not None and not self._is_option(content):
            # "Sửa số điện thoại" (an edit) is similar to "số điện thoại" (whom to call).
            is_edit = command == commands.HUMAN and isinstance(self._read(content), EditRequest)
            return self._heard(content) if is_edit else self._obey(command)
        if self.run.has_lost_answers:
            return self.go_on()
        if words := refusal_reason(content, self.run.question, self.context):
            return structs.replace(self._say(words), is_secret=isinstance(content, Contact))
        if isinstance(content, Tap):
            return self._tapped(content)
        if isinstance(content, Text) and self._is_age_unasked(content.text):
            turn = self._say(self.context.phrases.say("engine-age-unasked"))
            return structs.replace(turn, is_secret=True)
        return self._heard(content)

    def _is_age_unasked(self, text: str) -> bool:
        """Tell whether *text* is an age, and the open question is not one about the person."""
        is_of_person = self.run.question is not None and self.run.question.can_be_combined
        return not is_of_person and says_age(self.context.utterance_of(text))

    def _heard(self, content: Content) -> Turn:
        """Process *content* as an answer or as a side question."""
        hidden = read_early_anonymity(content, self.entry.name, self.context.utterance_of)
        if hidden:
            self.run.detach_answer(hidden)
        reading = self._read(content)
        if isinstance(reading, NoAnswer) and reading.is_secret:
            return structs.replace(self._missed(reading, None), is_secret=True)
        if isinstance(reading, NoAnswer) and menu.asks_anew(content, self.entry, self.context):
            return begin_dialogue(
                leave_dialogue(self.session, self.entry), self.entry, self.context, content
            )
        at = self.run.open(self.transcript)
        if repeats_answer(content, reading, self.run.question, self.run.asked, at):
            return self._say()
        if isinstance(content, Text) and (turn := self._asked(content.text, reading)):
            return turn
        if hidden and isinstance(content, Text) and self._says_no_more(content.text, reading):
            return self._say(self.context.phrases.say(f"{self.entry.name}-anonymous"))
        self.transcript = keep_telling_text(
            self.transcript, content, self.run, self.context.limits
        )
        if isinstance(reading, NoAnswer):
            return self._elsewhere(content) or self._missed(reading, content)
        if isinstance(reading, EditRequest):
            return self._edit(reading.key, content)
        return self._follow(reading)

    def _elsewhere(self, content: Content) -> Turn | None:
        """Process *content* as the correct place, if a wrong one was to be confirmed."""
        question, at = self.run.question, self.run.open(self.transcript)
        place = (
            question.corrected_place(content, at)
            if isinstance(question, PlaceConfirmation)
            else None
        )
        if place is None:
            return None
        self.run.answer("no")
        return self._follow(self._read(place))

    def _says_no_more(self, text: str, reading: Reading) -> bool:
        """Tell whether *text* only asks to stay anonymous, which is not an answer here."""
        question = self.run.question
        is_answer = not isinstance(reading, NoAnswer) and not (
            question and question.can_take_any_text
        )
        wish = self.context.phrases.words(f"{self.entry.name}-anonymous-words")
        return not is_answer and says_only(self.context.utterance_of(text), wish)

    def _is_option(self, content: Content) -> bool:
        if self.run.question is None or not isinstance(content, Text):
            return False
        at = self.run.open(self.transcript)
        return says_option(at.utterance_of(content.text), self.run.question.options(at))

    def _obey(self, command: str) -> Turn:
        if command == commands.BACK:
            return self._back()
        if command == commands.CANCEL:
            session = shelve_dialogue(self.session)
            own = f"{self.entry.name}-cancelled"
            phrases = self.context.phrases
            text = phrases.say(own if phrases.has(own) else "engine-cancelled")
            return Turn(
                session, (menu.menu_reply(session, self.context, text),), dialogue=self.entry.name
            )
        if command == commands.MENU:
            return menu.greet(shelve_dialogue(self.session), self.context)
        if command == commands.HELP:
            return self.aside(self._help())
        if command == commands.HUMAN:
            phone = self.context.unit.phone
            return self.aside(self.context.phrases.say("engine-human-text", phone=phone))
        if command in commands.COURTESIES:
            return self._say(self.context.phrases.say(f"engine-{command}-text"))
        return self._say()

    def _help(self) -> str:
        phrases = self.context.phrases
        key = self.run.question.key if self.run.question else ""
        name = f"{self.entry.name}-{key}-help"
        return phrases.say(name if phrases.has(name) else "engine-help-text")

    def _back(self) -> Turn:
        if self.transcript.page or self.transcript.gathered:
            self.transcript = structs.replace(self.transcript, page=0, gathered=())
            return self._say()
        answers, detached = tuple(self.run.answers), self.run.detached_answers
        if self.run.edits:
            return self._anew(answers, detached)
        given = [i for i, a in enumerate(answers) if not a.recalled]
        if not given:
            return menu.greet(shelve_dialogue(self.session), self.context)
        return self._anew(answers[: given[-1]], detached)

    def _edit(self, key: str, content: Content | None = None) -> Turn:
        """Ask the question *key* again, unless *content* already contains the new answer."""
        answers = tuple(self.run.answers)
        at = next((i for i, a in enumerate(answers) if a.key == key), None)
        if at is None:
            return self._say()
        question = next(q for q in self.run.asked if q.key == key)
        if content and question.can_edit_at_once:
            reading = question.read(
                content,
                QuestionContext(
                    self.context.phrases, self.entry.name, utterances=self.context.utterances
                ),
            )
            if isinstance(reading, FullAnswer):
                said_in = self.context.message
                changed = Answer(key, reading.value, answers[at].about, said_in=said_in)
                return self._anew(
                    (*answers[:at], changed, *answers[at + 1 :]), self.run.detached_answers
                )
        return self._anew(answers[:at], answers[at:], edits=key)

    def _tapped(self, tap: Tap) -> Turn:
        choice = self._chosen(tap)
        if choice is not None:
            turn = self._follow(self._read(choice))
            return put_in_place(turn) if page_of(choice.data) is not None else turn
        if aside := side_questions.answer_side_button(tap, self.session, self.context):
            return self._answered(aside)
        other = menu.find_requested_dialogue(tap, self.context)
        if other is not None and other.name != self.entry.name:
            return begin_dialogue(shelve_dialogue(self.session), other, self.context)
        turn = self._say(self.context.phrases.say("engine-stale"))
        return structs.replace(turn, ignored="stale_tap")

    def _asked(self, text: str, reading: Reading) -> Turn | None:
        """Answer *text* as a side question and ask the open one again; None if it is an answer."""
        question = self.run.question
        is_answer = not isinstance(reading, NoAnswer)
        if is_answer and not (question and question.can_take_any_text):
            return None
        at, name = self.run.open(self.transcript), self.entry.name
        said = at.utterance_of(text)
        if isinstance(question, PlaceConfirmation) and question.tells_spot(said, at):
            return None
        aside = side_questions.answer_side_question(
            said, self.session, self.context, dialogue=name, is_free=is_answer
        )
        return self._answered(aside) if aside is not None else None

    def _answered(self, aside: side_questions.SideAnswer) -> Turn:
        asked = structs.replace(aside.asked, at=self.context.now)
        self.session = structs.replace(self.session, asked=asked)
        turn = self._turn((aside.reply, self._question()))
        return structs.replace(turn, effect=aside.effect)

    def _chosen(self, tap: Tap) -> Tap | None:
        question = self.run.question
        choice = (
            read_question_button(tap.data, question, self.transcript.serial) if question else None
        )
        return Tap(choice) if choice is not None else None

    def _read(self, content: Content) -> Reading:
        if self.run.question is None:
            return NoAnswer()
        return self.run.question.read(content, self.run.open(self.transcript))

    def _follow(self, reading: Reading) -> Turn:
        if isinstance(reading, PartialAnswer):
            self.transcript = structs.replace(self.transcript, gathered=reading.gathered, misses=0)
            return self._say()
        if isinstance(reading, PageTurn):
            self.transcript = structs.replace(self.transcript, page=reading.page)
            return self._say()
        if isinstance(reading, EditRequest):
            return self._edit(reading.key)
        if isinstance(reading, NoAnswer):
            return self._missed(reading, None)
        person = self._told(reading.value)
        try:
            self.run.answer(reading.value)
        except UnfitError:
            return self._missed(NoAnswer(), None)
        if person != self.context.person:
            return self._as(person)
        if self.run.is_rewound:
            self.transcript = drop_early_text(self.transcript)
        self.transcript = structs.replace(self.transcript, gathered=(), page=0, misses=0)
        return self.go_on(lead=self._surplus(reading.surplus))

    def _told(self, value: object) -> Person:
        """Return the person's profile with the open question answered by *value*."""
        question, person = self.run.question, self.context.person
        return question.update_person(value, person) if question else person

    def _as(self, person: Person) -> Turn:
        """Continue with the person's new form of address."""
        self.context = self.context.for_person(person)
        self.run.close()
        answers = tuple(self.run.answers)
        self.transcript = structs.replace(self.transcript, answers=answers, misses=0, page=0)
        self.run = self._new_run(self.transcript)
        turn = self.go_on()
        # The same message may have ended the dialogue and changed the profile further.
        return turn if turn.person is not None else structs.replace(turn, person=person)

    def _missed(self, missed: NoAnswer, content: Content | None) -> Turn:
        question = self.run.question
        other = (
            menu.find_requested_dialogue(content, self.context)
            if self.entry.yields and content
            else None
        )
        if other is not None and other.name != self.entry.name:
            return begin_dialogue(shelve_dialogue(self.session), other, self.context, content)
        if isinstance(content, Text):
            said = self.context.utterance_of(content.text)
            is_tale = tells_story(said, least=_LEAST_TOLD)
            if (
                isinstance(question, PhotosQuestion)
                and is_tale
                and (more := add_to_earlier_answer(content, self.run))
            ):
                self.run.replace_answers(more)
                self.transcript = keep_input(self.transcript, content, self.context.limits)
                return self._say(self.context.phrases.say("engine-text-added"))
            other = menu.find_named_dialogue(said, self.context)
            if other is not None and other.name != self.entry.name:
                return begin_dialogue(shelve_dialogue(self.session), other, self.context)
        elif content is not None and question and input_kind(content) not in question.wants:
            if answers := add_to_earlier_answer(content, self.run):
                over = self._surplus(count_surplus_photos(content, self.run.answers, answers))
                words = over or self.context.phrases.say(f"engine-{input_kind(content)}-added")
                return self._anew(
                    answers, self.run.detached_answers, edits=self.run.edits, lead=words
                )
            if words := say_late(content, self.entry, self.run, self.context):
                return self._say(words)
            if words := say_kept(content, self.entry, self.context):
                self.transcript = keep_input(self.transcript, content, self.context.limits)
                return self._say(words)
        misses = self.transcript.misses + 1
        self.transcript = structs.replace(self.transcript, misses=misses)
        can_use_early_text = question is not None and question.can_use_early_text
        lead, wording = explain_miss(
            missed, misses, self.context, told=content if can_use_early_text else None
        )
        return self._say(lead, wording=wording)
