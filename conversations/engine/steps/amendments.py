"""Change or add to answers by what a message says beside an answer."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.language.clauses import match_at, split_at_marks, split_clauses
from conversations.engine.language.place_words import begins_as_spot, tidy_spot
from conversations.engine.language.plain_words import extra_words, filler_words
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Answer
from conversations.engine.policy import Place
from conversations.engine.questions.base import AnswerReading, FullAnswer, NoAnswer
from conversations.engine.questions.free_text import tells_story
from conversations.engine.questions.phone import CONTACT_KEY, read_early_number
from conversations.engine.questions.review import ReviewQuestion
from conversations.engine.replay.question_rendering import id_of
from conversations.engine.replay.turn_context import Turn
from conversations.engine.steps.answers import follow
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.engine.steps.revisions import (
    add_to_earlier_answer,
    corrections_in,
    keep_words,
    replace_answers,
    replay_with,
)
from conversations.engine.steps.weighing import weigh
from conversations.engine.understanding.remarks import remark_in
from conversations.text import phone
from conversations.text.fold import fold

_TWO = 2
# Fewer words may be part of a yes, or of no story.
_FEW = 3
# Beside a yes these tell an official nothing.
_CONSENTING = acts.COURTESIES | {acts.YES}
# What people tell of themselves may be taken for these.
_EMPTY = acts.COURTESIES | {acts.ABOUT_ME, acts.SMALL_TALK, acts.GIBBERISH, acts.SCAM}


def hide_number(dialogue: OpenDialogue, hidden: Answer) -> Turn | None:
    """Hide the number that was given before; keep *hidden* for its question if none was."""
    run = dialogue.run
    if not any(
        answer.key == hidden.key and answer.value != hidden.value for answer in run.answers
    ):
        run.detach_answer(hidden)
        return None
    message = dialogue.context.message
    replay_with(dialogue, replace_answers(run.answers, {hidden.key: hidden.value}, message))
    return dialogue.ask(dialogue.context.phrases.say(f"{dialogue.entry.name}-anonymous"))


def keep_number(dialogue: OpenDialogue, content: Content) -> Turn | None:
    """Keep the phone number that *content* gives before it is asked for.

    Behind the story any number is one to call back. Return the turn unless *content* answers the
    open question, too: "không có ảnh, số bà là 0912 345 678".
    """
    name, question, context = dialogue.entry.name, dialogue.question, dialogue.context
    if "contact" in question.wants or not context.phrases.has(f"{name}-number"):
        return None
    is_any = not question.asks_for_story
    number = read_early_number(content, name, context.utterance_of, is_any=is_any)
    if number is None or any(answer.key == number.key for answer in dialogue.run.answers):
        return None
    dialogue.run.detach_answer(number)
    kept = context.phrases.say(f"{name}-number", number=number.value)
    if not isinstance(content, Text):
        return dialogue.ask(kept)
    utterance = context.utterance_of(content.text)
    if not is_any:
        return None if _tells_more(dialogue, utterance) else dialogue.ask(kept)
    if wants_more(dialogue, utterance):
        return None
    clauses = (_read_clause(dialogue, clause) for clause in split_clauses(utterance))
    reading = next((each for each in clauses if each is not None), None)
    return follow(dialogue, reading) if reading is not None else dialogue.ask(kept)


def take_parts(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Go on with the clause of *utterance* that surely answers the question; keep all others.

    "Không có ảnh, ở gần nhà văn hóa" answers two questions. A clause that asks is answered first,
    and what is only said to the bot is no part of a report.
    """
    question, at = dialogue.question, dialogue.at
    clauses = split_at_marks(utterance)
    if not (question.continues_story or "contact" in question.wants) or len(clauses) < _TWO:
        return None
    readings = [(each, question.read(Text(each.text), at)) for each in clauses]
    sure = [
        (each, reading.value)
        for each, reading in readings
        if isinstance(reading, FullAnswer) and question.is_sure(each, reading, at)
    ]
    rest = [each for each in clauses if all(each is not one for one, _ in sure)]
    asked = [each for each in rest if is_question(each)]
    told = [each for each in rest if each not in asked and not remark_in(each)]
    if len(sure) != 1 or not (asked or told):
        return None
    replies = _answer_beside(dialogue, asked)
    where = [each for each in told if begins_as_spot(tidy_spot(each)) or _is_house(each)]
    story = [each for each in told if each not in where and not phone.national(each.text)]
    said = utterance.part(", ".join(each.text for each in story))
    place = utterance.part(", ".join(_spot(each).text for each in where))
    dialogue.run.answer(sure[0][1])
    if tells_story(said, least=_FEW):
        keep_words(dialogue, Text(said.text))
    for part in filter(_has_words, (place, said)):
        dialogue.keep(Text(part.text))
    dialogue.note(gathered=(), page=0, misses=0, strays=0)
    turn = _go_on_at(dialogue, place)
    return structs.replace(turn, replies=(*replies, *turn.replies))


def _go_on_at(dialogue: OpenDialogue, place: Utterance) -> Turn:
    """Go on, with *place* as the answer if it is asked next where it is."""
    question = dialogue.run.question
    if question is not None and question.asks_where and place.words:
        reading = question.read_early_inputs(dialogue.at) or question.read(
            Text(place.text), dialogue.at
        )
        return follow(dialogue, reading)
    return dialogue.go_on()


def _answer_beside(dialogue: OpenDialogue, asked: Sequence[Utterance]) -> Sequence[Reply]:
    """Return the answers to the clauses *asked* that have one."""
    context, name = dialogue.context, dialogue.entry.name
    found = (
        context.answering.answer_aside(each, dialogue.session, context, dialogue=name)
        for each in asked
        if context.has_one_answer(each)
    )
    return [aside.reply for aside in found if aside is not None]


def _spot(said: Utterance) -> Utterance:
    """Return *said*, which tells where, without its author: "em ở xóm 5" gives "xóm 5"."""
    hollow = filler_words(said.phrases)
    first = next((at for at, word in enumerate(said.folded_words) if word not in hollow), 0)
    return tidy_spot(said.part(" ".join(said.words[first:])))


def _has_words(said: Utterance) -> bool:
    return bool(said.words)


def _is_house(said: Utterance) -> bool:
    """Tell whether *said* begins with a house's number: "số 15 phố Me", "15 phố Mới"."""
    leads = said.phrases.words("engine-number-lead")
    first = match_at(said, 0, leads)
    return len(said.words) > first + 1 and said.words[first].isdecimal()


def _tells_more(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* tells anything beside a phone number and whose it is."""
    own = utterance.phrases.words(f"{dialogue.entry.name}-{CONTACT_KEY}-own-words")
    leads = map(fold, utterance.phrases.words("engine-number-lead"))
    left = set(map(fold, extra_words(utterance, own))).difference(leads)
    return any(map(str.isalpha, "".join(left)))


def wants_more(dialogue: OpenDialogue, utterance: Utterance) -> bool:
    """Tell whether *utterance* wants something beside what it tells of its author."""
    return not _EMPTY.issuperset(weigh(dialogue, utterance))


def _read_clause(dialogue: OpenDialogue, clause: Utterance) -> AnswerReading | None:
    """Return the answer that *clause*, beside a phone number, gives to the open question."""
    question, at = dialogue.question, dialogue.at
    is_told = phone.national(clause.text) or question.can_take_any_text
    if is_told and not question.takes_as_place(clause, at):
        return None
    reading = question.read(Text(clause.text), at)
    return None if isinstance(reading, NoAnswer) else reading


def is_part_of_story(dialogue: OpenDialogue, act: str, utterance: Utterance) -> bool:
    """Tell whether *utterance* is part of a story, though it seems to be the act *act*.

    Words unknown to the model, or about oneself, may be; and so may a correction that changes
    nothing told before: "không phải ở chợ, rác đổ ở bờ đê".
    """
    if not dialogue.question.can_take_any_text or not tells_story(utterance, least=_FEW):
        return False
    if act in (acts.GIBBERISH, acts.ABOUT_ME):
        return True
    if act != acts.EDIT or not dialogue.question.asks_for_story:
        return False
    return not corrections_in(dialogue, utterance)


def keep_remark(dialogue: OpenDialogue, utterance: Utterance) -> None:
    """Add to an earlier answer what *utterance* tells beside its yes: "gửi đi, bà cụ mới ngã"."""
    remarks = (
        clause.text
        for clause in split_clauses(utterance)
        if tells_story(clause, least=_FEW) and not _only_consents(clause)
    )
    remark = ", ".join(remarks)
    longer = add_to_earlier_answer(Text(remark), dialogue.run) if remark else None
    if longer is None:
        return
    dialogue.replay(
        answers=tuple(longer),
        detached_answers=dialogue.run.detached_answers,
        confirmed=id_of(dialogue.question, dialogue.transcript.serial),
    )


def _only_consents(clause: Utterance) -> bool:
    """Tell whether *clause*, said at a review, is a yes or a courtesy and nothing else."""
    chosen = listen(clause, Place.AT_REVIEW, asked=ReviewQuestion.kind).acts
    return bool(chosen) and _CONSENTING.issuperset(chosen)
