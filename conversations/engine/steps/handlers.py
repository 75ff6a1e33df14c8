"""What each command and each act does in an open dialogue."""

from collections.abc import Callable, Mapping

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.language.clauses import match_at, split_clauses
from conversations.engine.language.corrections import drops_all
from conversations.engine.language.matters import tells_matter, tells_mended
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Reply, Text
from conversations.engine.model.transcript import shelve_dialogue
from conversations.engine.policy import Place
from conversations.engine.questions.base import AnswerReading, NoAnswer
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.review import names_sending
from conversations.engine.replay.turn_context import Turn
from conversations.engine.replay.unsent_draft import say_unsent
from conversations.engine.routing import menu
from conversations.engine.steps.amendments import is_part_of_story, keep_remark
from conversations.engine.steps.answers import follow, take_other_place
from conversations.engine.steps.asides import answer_question, answer_stray, leave
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.misses import add_to_story, miss
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import correct, go_back, keep_words
from conversations.engine.understanding import small_talk
from conversations.engine.understanding.corrections import find_corrections, names_other_kind
from conversations.engine.understanding.frauds import advise
from conversations.text.matching import find_within


def obey(dialogue: OpenDialogue, command: str) -> Turn:
    """Return the turn for *command*."""
    return _COMMANDS.get(command, OpenDialogue.ask)(dialogue)


def do(
    dialogue: OpenDialogue, act: str, utterance: Utterance, reading: AnswerReading
) -> Turn | None:
    """Do what the act *act* wants; return None if *utterance* is the answer *reading*."""
    if act == acts.ANSWER or is_part_of_story(dialogue, act, utterance):
        return None
    answer = _read_act(dialogue, act, utterance)
    if not isinstance(answer, NoAnswer):
        if act == acts.YES and dialogue.question.is_review:
            keep_remark(dialogue, utterance)
        if dialogue.question.continues_story and tells_story(utterance):
            # Whoever has no photo may go on with the story in the same words.
            keep_words(dialogue, Text(utterance.text))
        return follow(dialogue, answer)
    handler = _ACTS.get(act)
    turn = handler(dialogue, utterance) if handler else None
    turn = turn or _begin_other_dialogue(dialogue, act, utterance)
    if turn is not None:
        return turn
    missed = answer if answer.why or not isinstance(reading, NoAnswer) else reading
    return miss(dialogue, missed, Text(utterance.text))


def _read_act(dialogue: OpenDialogue, act: str, utterance: Utterance) -> AnswerReading:
    """Return what the act *act* answers; "ừ gửi đi" leaves the question at its default."""
    question, at = dialogue.question, dialogue.at
    answer = question.read_act(act, at)
    sends = isinstance(answer, NoAnswer) and act == acts.YES and names_sending(utterance)
    return question.read_default(at) if sends else answer


def _begin_other_dialogue(dialogue: OpenDialogue, act: str, utterance: Utterance) -> Turn | None:
    """Begin the dialogue that serves the act *act*; return None if there is no other."""
    entry = dialogue.context.entry_for(act)
    if entry is None or entry.name == dialogue.entry.name:
        return None
    aside, context = dialogue.set_aside(), dialogue.context
    turn = begin_dialogue(aside, entry, context, Text(utterance.text))
    unsent = say_unsent(aside, context) if act == acts.MY_REPORTS else ""
    return structs.replace(turn, replies=(Reply(unsent), *turn.replies)) if unsent else turn


def ask_to_send(dialogue: OpenDialogue) -> Turn | None:
    """Say that nothing was sent yet, and ask whether to send it; None outside a review."""
    return dialogue.ask(wording="unsent") if dialogue.question.is_review else None


def drops_draft(utterance: Utterance) -> bool:
    """Tell whether *utterance*, which stops, wants nothing kept: "xóa hết", "họ sửa xong rồi"."""
    keeps = utterance.phrases.words("engine-keep-draft-words")
    if drops_all(utterance) and not find_within(utterance, keeps):
        return True
    return any(map(tells_mended, split_clauses(utterance)))


def _cancel(dialogue: OpenDialogue) -> Turn:
    own = f"{dialogue.entry.name}-cancelled"
    has_own = dialogue.context.phrases.has(own)
    return leave(dialogue, own if has_own else "engine-cancelled")


def _show_menu(dialogue: OpenDialogue) -> Turn:
    return menu.greet(shelve_dialogue(dialogue.session), dialogue.context)


def help_here(dialogue: OpenDialogue) -> Turn:
    """Explain the open question."""
    name = f"{dialogue.entry.name}-{dialogue.question.key}-help"
    phrases = dialogue.context.phrases
    if phrases.has(name):
        return dialogue.say(phrases.say(name))
    return dialogue.say(phrases.say("engine-help-text", phone=dialogue.context.unit.phone))


def _show_whom_to_call(dialogue: OpenDialogue) -> Turn:
    return dialogue.reply(menu.human_reply(dialogue.context))


def _answer_courtesy(dialogue: OpenDialogue, phrase: str) -> Turn:
    """Answer thanks or a goodbye; at the review, make plain that nothing was sent yet."""
    return ask_to_send(dialogue) or dialogue.ask(dialogue.context.phrases.say(phrase))


def _greet(dialogue: OpenDialogue) -> Turn:
    return _answer_courtesy(dialogue, "engine-greet-text")


def _thank(dialogue: OpenDialogue) -> Turn:
    return _answer_courtesy(dialogue, _thanks_phrase(dialogue))


def _thanks_phrase(dialogue: OpenDialogue) -> str:
    """Return the answer to thanks; who thanks may believe that the draft is sent."""
    is_draft = dialogue.entry.unfinished.is_sent and dialogue.transcript.is_started
    return "engine-thank-unsent" if is_draft else "engine-thank-text"


_COMMANDS: Mapping[str, Callable[[OpenDialogue], Turn]] = {
    commands.BACK: go_back,
    commands.CANCEL: _cancel,
    commands.MENU: _show_menu,
    commands.HELP: help_here,
    commands.HUMAN: _show_whom_to_call,
    commands.GREET: _greet,
    commands.THANK: _thank,
}


def _stop(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    """Stop, and do what *utterance* wants beside it."""
    return (
        _go_on_with_sent(dialogue, utterance)
        or _begin_other_matter(dialogue, utterance)
        or _drop_draft(dialogue, utterance)
        or _stop_and_answer(dialogue, utterance)
        or _cancel(dialogue)
    )


def _go_on_with_sent(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Begin the dialogue about what was sent before, if *utterance* is about that.

    "Rút lại cái đèn giúp bà" is beside a draft about dogs, "bà báo rồi mà" beside any.
    """
    is_other = names_other_kind(utterance, dialogue.run, dialogue.at)
    content, context = Text(utterance.text), dialogue.context
    followed = menu.find_followed_dialogue(content, context) if is_other else None
    if followed is not None and followed[0].name != dialogue.entry.name:
        return begin_dialogue(dialogue.set_aside(), followed[0], context, content, followed[1])
    wants = (listen(clause).acts for clause in split_clauses(utterance))
    is_sent = dialogue.entry.unfinished.is_sent and (acts.MY_REPORTS,) in wants
    return _begin_other_dialogue(dialogue, acts.MY_REPORTS, utterance) if is_sent else None


def _edit(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    """Change what *utterance* corrects; without that, it may be about what was sent before."""
    if dialogue.question.is_review and _asks_what_is_written(utterance):
        return dialogue.ask()
    if find_corrections(utterance, dialogue.run, dialogue.at, is_decided=True):
        return correct(dialogue, utterance)
    clauses = (listen(clause, Place.AT_REVIEW).acts for clause in split_clauses(utterance))
    leaving = ask_to_send(dialogue) if (acts.THANKS,) in clauses else None
    return leaving or _go_on_with_sent(dialogue, utterance) or correct(dialogue, utterance)


def _asks_what_is_written(utterance: Utterance) -> bool:
    """Tell whether *utterance* asks if something is noted: "cháu có ghi cái mùi vào chưa"."""
    words = utterance.phrases.words
    asks = match_at(utterance, len(utterance.words) - 1, words("engine-not_yet-words"))
    return bool(asks or is_question(utterance)) and bool(
        find_within(utterance, words("engine-report-act-words"))
    )


def _begin_other_matter(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Begin anew with what follows a stop and names another matter; None if nothing does.

    "Thôi bỏ cái đèn, báo giúp bà cái cống tắc" does.
    """
    rest = utterance.part(", ".join(clause.text for clause in split_clauses(utterance)[1:]))
    is_other = dialogue.entry.act in listen(rest).acts
    if not is_other or tells_mended(rest) or not names_other_kind(rest, dialogue.run, dialogue.at):
        return None
    return begin_dialogue(dialogue.set_aside(), dialogue.entry, dialogue.context, Text(rest.text))


def _drop_draft(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Delete the draft if *utterance* wants that: "xóa hết đi, bà không báo nữa"; else None."""
    if not dialogue.entry.unfinished.is_sent or not drops_draft(utterance):
        return None
    session = structs.replace(dialogue.record().session, open=None)
    text = dialogue.context.phrases.say("engine-draft-dropped")
    return menu.menu_turn(session, dialogue.context, text, dialogue=dialogue.entry.name)


def _stop_and_answer(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Stop with the answer to a question in *utterance*; None if there is none.

    "Bà có báo gì đâu, bà hỏi giờ làm việc của xã thôi".
    """
    context = dialogue.context
    ask = context.phrases.words("asking-ask-words")
    asked = (
        clause
        for clause in split_clauses(utterance)
        if is_question(clause) or find_within(clause, ask)
    )
    question = next(filter(context.has_one_answer, asked), None)
    if question is None:
        return None
    turn = context.answering.answer(question, dialogue.set_aside(), context)
    if turn is None:
        return None
    stopped = Reply(context.phrases.say("engine-stepped-aside"))
    return structs.replace(turn, replies=(stopped, *turn.replies))


def _back(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    """Go back; "thôi quay lại cái cống" goes back to the report itself."""
    return dialogue.ask() if tells_matter(utterance) else go_back(dialogue)


def _put_off(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    """Set the dialogue aside; keep a review open for a moment: "khoan đã, để tôi hỏi vợ"."""
    moment = utterance.phrases.words("engine-moment-words")
    if dialogue.question.is_review and find_within(utterance, moment):
        return dialogue.ask(dialogue.context.phrases.say("engine-waiting-to-send"))
    return (
        leave(dialogue, "engine-put-off")
        if dialogue.entry.unfinished.is_sent
        else _cancel(dialogue)
    )


def _tell_more(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    return add_to_story(dialogue, Text(utterance.text))


def _tell_place(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    return take_other_place(dialogue, Text(utterance.text)) or _tell_more(dialogue, utterance)


def _chat(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    if dialogue.context.is_about_us(utterance):
        return answer_question(dialogue, utterance)
    return _comfort(acts.SMALL_TALK)(dialogue, utterance)


Handler = Callable[[OpenDialogue, Utterance], Turn | None]


def _comfort(act: str) -> Handler:
    """Return the handler of an act that wants nothing but a reply."""

    def handle(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
        reply = small_talk.reply_to(act, utterance, dialogue.context.unit)
        return answer_stray(dialogue, reply) if reply else None

    return handle


def _warn_of_fraud(dialogue: OpenDialogue, utterance: Utterance) -> Turn:
    dialogue.session, reply = advise(utterance, dialogue.session, dialogue.context)
    return answer_stray(dialogue, reply)


def _obeying(command: str) -> Handler:
    """Return the handler of an act that is done as *command* is."""
    return lambda dialogue, _: obey(dialogue, command)


_ACTS: Mapping[str, Handler] = {
    acts.STOP: _stop,
    acts.BACK: _back,
    acts.HUMAN: _obeying(commands.HUMAN),
    acts.HELP: _obeying(commands.HELP),
    acts.GREETING: _obeying(commands.GREET),
    acts.THANKS: _obeying(commands.THANK),
    acts.GOODBYE: lambda dialogue, _: _answer_courtesy(dialogue, "engine-unfinished"),
    acts.LATER: _put_off,
    acts.EDIT: _edit,
    acts.REPORT: _tell_more,
    acts.PLACE: _tell_place,
    acts.QUESTION: answer_question,
    acts.SMALL_TALK: _chat,
    acts.SCAM: _warn_of_fraud,
    **{act: _comfort(act) for act in (acts.DISTRESS, acts.ABUSE, acts.LARGER_TEXT, acts.ABOUT_ME)},
}
