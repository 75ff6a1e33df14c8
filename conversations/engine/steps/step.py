"""Process one message inside a dialogue: an answer, or whatever else the person wants."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.matters import tells_matter, tells_mended
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.effects import Effect
from conversations.engine.model.messages import Contact, Content, Reply, Tap, Text
from conversations.engine.model.side_answer import SideAnswer
from conversations.engine.model.transcript import Session, shelve_dialogue
from conversations.engine.questions.base import (
    AnswerReading,
    EditRequest,
    FullAnswer,
    NoAnswer,
    Question,
    page_of,
)
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.free_text import (
    FreeTextQuestion,
    PhotosQuestion,
    tells_story,
)
from conversations.engine.questions.phone import read_early_anonymity
from conversations.engine.questions.repetition import repeats_no_photos
from conversations.engine.questions.review import ReviewQuestion, names_sending
from conversations.engine.recognisers.corrections import names_other_kind
from conversations.engine.replay.early_inputs import keep_telling_text, leave_dialogue
from conversations.engine.replay.question_rendering import put_in_place
from conversations.engine.replay.turn_context import DialogueEntry, Turn, TurnContext
from conversations.engine.routing import doubts, menu
from conversations.engine.steps.misses import refusal_reason
from conversations.engine.steps.open_dialogue import begin
from conversations.engine.steps.weighing import EXACT_REASONS, WeighingDialogue, is_exact
from conversations.engine.understanding import small_talk
from conversations.text.matching import find_within

_COMMANDS = {
    acts.STOP: commands.CANCEL,
    acts.BACK: commands.BACK,
    acts.HUMAN: commands.HUMAN,
    acts.HELP: commands.HELP,
    acts.GREETING: commands.GREET,
    acts.THANKS: commands.THANK,
}
_TWO = 2
_YES_OR_NO = frozenset((acts.YES, acts.NO))
# Acts that have nothing to do with any question.
_STRAY = frozenset(
    (acts.SMALL_TALK, acts.DISTRESS, acts.ABUSE, acts.SCAM, acts.LARGER_TEXT, acts.ABOUT_ME)
)
# So many messages that don't belong to a dialogue set it aside.
_MOST_STRAYS = 2


def drops_draft(said: Utterance) -> bool:
    """Tell whether *said*, which stops, wants nothing kept: "xóa hết đi", "họ sửa xong rồi"."""
    drops, keeps = (said.phrases.words(f"engine-{its}-draft-words") for its in ("drop", "keep"))
    if find_within(said, drops) and not find_within(said, keeps):
        return True
    return any(map(tells_mended, split_clauses(said)))


def begin_dialogue(
    session: Session, entry: DialogueEntry, context: TurnContext, first: Content | None = None
) -> Turn:
    """Start a dialogue; *first* is the message that started it, and may answer questions."""
    return begin(Step, session, entry, context, first)


class Step(WeighingDialogue):
    """The open dialogue together with methods that process one message."""

    def hear(self, content: Content) -> Turn:
        """Return the turn for *content*."""
        if self.run.question is None:
            return self.go_on()
        command = commands.read_command(content, self.context.utterance_of)
        if command is not None and self._is_no_command(content):
            command = None
        if command == commands.SKIP:
            command = None
            if self.run.question.can_be_skipped:
                return self._follow(FullAnswer(""))
        if command is not None and not self._is_option(content):
            return self._obey(command)
        if self.run.has_lost_answers:
            return self.go_on()
        if words := refusal_reason(content, self.run.question, self.context):
            return structs.replace(self._say(words), is_secret=isinstance(content, Contact))
        if isinstance(content, Tap):
            return self._tapped(content)
        if isinstance(content, Text) and self._is_age_unasked(content.text):
            turn = self._say(self.context.phrases.say("engine-age-unasked"))
            return structs.replace(turn, is_secret=True)
        return self._take_content(content)

    def choose_by_label(self, label: str) -> Turn | None:
        """Return the turn for the button with *label*; None if there is no such button."""
        question = self.run.question
        if question is None or self.run.has_lost_answers:
            return None
        shown = question.visible_options(self.run.question_context(self.transcript))
        labelled = [option for option in shown if option.label == label]
        return self._choose(Tap(labelled[0].id)) if len(labelled) == 1 else None

    def sends(self, content: Content) -> bool:
        """Tell whether *content* surely wants to send what the open review shows."""
        question = self.run.question
        if not isinstance(question, ReviewQuestion) or not isinstance(content, Text):
            return False
        said = self.context.utterance_of(content.text)
        return names_sending(said) and self._weigh(said, question) == (acts.YES,)

    def is_answered_by(self, content: Content) -> bool:
        """Tell whether *content* surely answers the open question, which asks for no story."""
        question = self.run.question
        if question is None or isinstance(question, ReviewQuestion | FreeTextQuestion):
            return False
        reading = self._read(content)
        if isinstance(reading, NoAnswer | EditRequest):
            return False
        if not isinstance(content, Text):
            return not isinstance(content, Tap)
        at = self.run.question_context(self.transcript)
        said = at.utterance_of(content.text)
        is_sure = question.is_sure(said, reading, at)
        return is_sure or self._weigh(said, question) == (acts.ANSWER,)

    def _take_content(self, content: Content) -> Turn:
        """Process *content* as an answer or as a side question."""
        hidden = read_early_anonymity(content, self.entry.name, self.context.utterance_of)
        if turn := self._hide(hidden) if hidden else self._keep_number(content):
            return turn
        reading = self._read(content)
        if isinstance(reading, NoAnswer) and reading.is_secret:
            return structs.replace(self._missed(reading, None), is_secret=True)
        if isinstance(reading, NoAnswer) and menu.asks_anew(content, self.entry, self.context):
            return begin_dialogue(
                leave_dialogue(self.session, self.entry), self.entry, self.context, content
            )
        at = self.run.question_context(self.transcript)
        if repeats_no_photos(content, reading, self.run.question, self.run.asked, at):
            return self._say()
        if hidden and isinstance(content, Text) and self._says_no_more(content.text, reading):
            return self._say(self.context.phrases.say(f"{self.entry.name}-anonymous"))
        if isinstance(content, Text) and (
            turn := self._welcome_photo(content, reading) or self._listen(content, reading)
        ):
            return turn
        if isinstance(reading, NoAnswer) and reading.why in EXACT_REASONS:
            return self._take_other_place(content) or self._missed(reading, content)
        self.transcript = keep_telling_text(
            self.transcript, content, self.run, self.context.limits
        )
        if isinstance(reading, NoAnswer):
            return self._take_other_place(content) or self._missed(reading, content)
        if isinstance(reading, EditRequest):
            return self._edit(reading.key, content)
        return self._follow(reading)

    def _is_no_command(self, content: Content) -> bool:
        if self.run.question is None or not isinstance(content, Text):
            return False
        return self.run.question.is_no_command(self.context.utterance_of(content.text))

    def _is_option(self, content: Content) -> bool:
        if self.run.question is None or not isinstance(content, Text):
            return False
        at = self.run.question_context(self.transcript)
        return says_option(at.utterance_of(content.text), self.run.question.options(at))

    def _obey(self, command: str) -> Turn:
        if command == commands.BACK:
            return self._back()
        if command == commands.CANCEL:
            own = f"{self.entry.name}-cancelled"
            return self._leave(own if self.context.phrases.has(own) else "engine-cancelled")
        if command == commands.MENU:
            return menu.greet(shelve_dialogue(self.session), self.context)
        if command == commands.HELP:
            return self.aside(self._help())
        if command == commands.HUMAN:
            return self._turn((menu.human_reply(self.context), self._question()))
        if command in commands.COURTESIES:
            return self._answer_courtesy(f"engine-{command}-text")
        return self._say()

    def _answer_courtesy(self, phrase: str) -> Turn:
        """Answer thanks or a goodbye; at the review, make plain that nothing was sent yet."""
        return self.ask_to_send() or self._say(self.context.phrases.say(phrase))

    def ask_to_send(self) -> Turn | None:
        """Say that nothing was sent yet, and ask whether to send it; None outside a review."""
        is_review = isinstance(self.run.question, ReviewQuestion)
        return self._say(wording="unsent") if is_review else None

    def _leave(self, phrase: str) -> Turn:
        """Set the dialogue aside, and say *phrase* with the menu."""
        text = self.context.phrases.say(phrase)
        return menu.menu_turn(self._set_aside(), self.context, text, dialogue=self.entry.name)

    def _set_aside(self) -> Session:
        """Return the session with this dialogue set aside."""
        return shelve_dialogue(self._turn(()).session)

    def _welcome_photo(self, content: Text, reading: AnswerReading) -> Turn | None:
        """Say that photos are welcome where *content* only tells of one to come; else None."""
        if self.context.meant or not self._announces_photo(
            self.context.utterance_of(content.text), reading
        ):
            return None
        return self.aside(self.context.phrases.say("engine-photos-welcome"))

    def _listen(self, content: Text, reading: AnswerReading) -> Turn | None:
        """Do what *content* wants; return None if it is the answer *reading*, or else a miss."""
        question, at = self.run.question, self.run.question_context(self.transcript)
        if question is None:
            return None
        said = at.utterance_of(content.text)
        if reply := small_talk.reply_to_chat(said, self.context.unit):
            return self._answer_stray(reply, self.session)
        is_number = "contact" in question.wants  # a bad one is a try
        is_other = isinstance(reading, NoAnswer) and not is_number
        if is_other and (checked := self.context.check(content)):
            reply = Reply(checked.text, calls=checked.calls)
            return self._turn((reply, self._question()))
        is_told = bool(self.context.meant)
        if not is_told and self._asks_why(said, question):
            return self.aside(self._help())
        if not is_told and is_exact(said, reading, question, at):
            return None
        is_name = menu.find_named_dialogue(said, self.context) == self.entry
        asks_again = is_name and not question.can_take_any_text
        if not is_told and (asks_again or self._asks_to_repeat(said, question)):
            return self._say()
        chosen = self._weigh(said, question)
        # "Khoan, cho cô hỏi giờ làm việc đã"; "số trạm y tế là bao nhiêu nhỉ".
        is_left = not chosen or chosen in ((acts.LATER,), (acts.SMALL_TALK,))
        if is_left and is_other and self._asks_for_card(said, question):
            chosen = (acts.QUESTION,)
        if len(chosen) < _TWO:
            return self._do(chosen[0], content, said, reading) if chosen else None
        if _YES_OR_NO.issuperset(chosen) or acts.ANSWER in chosen:
            return None  # the question itself asks better which of the two it is
        self.session = doubts.doubt(self.session, content.text, self.context)
        is_unsent = isinstance(question, ReviewQuestion)
        return self._turn((doubts.doubt_reply(chosen, self.context, is_unsent=is_unsent),))

    def _do(self, act: str, content: Text, said: Utterance, reading: AnswerReading) -> Turn | None:
        """Do what the act *act* wants; return None if it is an answer."""
        question = self.run.question
        if question is None or act == acts.ANSWER:
            return None
        if question.can_take_any_text and self._is_told(act, said, question):
            return None
        answer = self._read_act(act, said, question)
        if not isinstance(answer, NoAnswer):
            if act == acts.YES and isinstance(question, ReviewQuestion):
                self._keep_remark(said)
            if isinstance(question, PhotosQuestion) and tells_story(said):
                # Whoever has no photo may go on with the story in the same words.
                self._keep_words(content)
            return self._follow(answer)
        if act == acts.STOP and (turn := self._begin_other(said) or self._stop_with(said)):
            return turn
        if act == acts.BACK and tells_matter(said):
            return self._say()  # "thôi quay lại cái cống" goes back to the report itself
        if act in _COMMANDS:
            return self._obey(_COMMANDS[act])
        turn = self._do_here(act, content, said) or self._go_elsewhere(act, content)
        if turn is not None:
            return turn
        return self._missed(reading if isinstance(reading, NoAnswer) else NoAnswer(), content)

    def _read_act(self, act: str, said: Utterance, question: Question[object]) -> AnswerReading:
        """Return what the act *act* answers; "ừ gửi đi" skips a question that can be skipped."""
        at = self.run.question_context(self.transcript)
        answer = question.read_act(act, at)
        sends = isinstance(answer, NoAnswer) and act == acts.YES and names_sending(said)
        return question.read_act(acts.SKIP, at) if sends else answer

    def _begin_other(self, said: Utterance) -> Turn | None:
        """Begin anew with what follows a stop and names another matter; None if nothing does.

        "Thôi bỏ cái đèn, báo giúp bà cái cống tắc" does.
        """
        rest = said.part(", ".join(clause.text for clause in split_clauses(said)[1:]))
        is_other = self.entry.act in listen(rest).acts
        if not is_other or tells_mended(rest):
            return None
        if not names_other_kind(rest, self.run, self.run.question_context(self.transcript)):
            return None
        return begin_dialogue(self._set_aside(), self.entry, self.context, Text(rest.text))

    def _stop_with(self, said: Utterance) -> Turn | None:
        """Stop with what *said* wants beside it: a card, or that the draft is deleted; or None.

        "Bà có báo gì đâu, bà hỏi giờ làm việc của xã thôi"; "xóa hết đi, bà không báo nữa".
        """
        phrases = self.context.phrases
        if self.entry.is_sent and drops_draft(said):
            session = structs.replace(self._turn(()).session, open=None)
            text = phrases.say("engine-draft-dropped")
            return menu.menu_turn(session, self.context, text, dialogue=self.entry.name)
        ask = phrases.words("asking-ask-words")
        asked = (
            each for each in split_clauses(said) if is_question(each) or find_within(each, ask)
        )
        answering = self.context.answering
        questions = (
            each for each in asked if len(answering.find_answers(each, self.context)) == 1
        )
        question = next(questions, None)
        if question is None:
            return None
        turn = answering.answer(question, self._set_aside(), self.context)
        if turn is None:
            return None
        stopped = Reply(phrases.say("engine-stepped-aside"))
        return structs.replace(turn, replies=(stopped, *turn.replies))

    def _do_here(self, act: str, content: Text, said: Utterance) -> Turn | None:
        """Do what the act *act* wants within the dialogue; return None if it can't be done."""
        match act:
            case acts.GOODBYE:
                return self._answer_courtesy("engine-unfinished")
            case acts.LATER:
                return self._wait_to_send(said) or self._leave("engine-put-off")
            case acts.EDIT:
                return self._correct(said)
            case acts.REPORT:
                return self.add_to_story(content)
            case acts.PLACE:
                return self._take_other_place(content) or self.add_to_story(content)
            case acts.QUESTION:
                return self._answer_question(said)
            case acts.SMALL_TALK if self.context.is_about_us(said):
                return self._answer_question(said)
        reply = small_talk.reply_to(act, said, self.context.unit) if act in _STRAY else None
        return None if reply is None else self._answer_stray(reply, self.session)

    def _go_elsewhere(self, act: str, content: Text) -> Turn | None:
        """Start the dialogue that serves the act *act*; return None if there is no other."""
        entry = self.context.entry_for(act)
        if entry is None or entry.name == self.entry.name:
            return None
        return begin_dialogue(self._set_aside(), entry, self.context, content)

    def _answer_question(self, said: Utterance) -> Turn | None:
        """Answer a question that does not belong here; None if no questions are answered."""
        aside = self.context.answering.answer_aside(
            said, self.session, self.context, dialogue=self.entry.name
        )
        if aside is None:
            return None
        if aside.belongs_here:
            return self._answered(aside)
        asked = structs.replace(aside.asked, at=self.context.now)
        turn = self._answer_stray(aside.reply, structs.replace(self.session, asked=asked))
        return structs.replace(turn, effect=self._kept(aside))

    def _answer_stray(self, reply: Reply, session: Session) -> Turn:
        """Answer a message that does not belong here, and ask again.

        After several of them the dialogue steps aside, and says so.
        """
        self.session = session
        strays = self.transcript.strays + 1
        self.transcript = structs.replace(self.transcript, strays=strays)
        if strays < _MOST_STRAYS or not self.transcript.is_started:
            return self._turn((reply, self._question()))
        turn = self._leave("engine-stepped-aside")
        return structs.replace(turn, replies=(reply, *turn.replies))

    def _help(self) -> str:
        phrases = self.context.phrases
        key = self.run.question.key if self.run.question else ""
        name = f"{self.entry.name}-{key}-help"
        if phrases.has(name):
            return phrases.say(name)
        return phrases.say("engine-help-text", phone=self.context.unit.phone)

    def _tapped(self, tap: Tap) -> Turn:
        choice = self._chosen(tap)
        if choice is not None:
            return self._choose(choice)
        if aside := self.context.answering.press_button_aside(tap, self.session, self.context):
            return self._answered(aside)
        other = menu.find_requested_dialogue(tap, self.context)
        if other is not None and other.name != self.entry.name:
            return begin_dialogue(shelve_dialogue(self.session), other, self.context)
        turn = self._say(self.context.phrases.say("engine-stale"))
        return structs.replace(turn, ignored="stale_tap")

    def _choose(self, choice: Tap) -> Turn:
        turn = self._follow(self._read(choice))
        return put_in_place(turn) if page_of(choice.data) is not None else turn

    def _answered(self, aside: SideAnswer) -> Turn:
        asked = structs.replace(aside.asked, at=self.context.now)
        self.session = structs.replace(self.session, asked=asked)
        turn = self._turn((aside.reply, self._question()))
        return structs.replace(turn, effect=self._kept(aside))

    def _kept(self, aside: SideAnswer) -> Effect | None:
        """Return what is stored of a question on the side: nothing in a hidden dialogue."""
        return None if self.run.is_hidden else aside.effect
