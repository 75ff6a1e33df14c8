"""Change or add to answers by what a message says beside an answer."""

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import extra_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Answer
from conversations.engine.policy import Place
from conversations.engine.questions.base import AnswerReading, NoAnswer
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
    replace_answers,
    replay_with,
)
from conversations.engine.steps.weighing import weigh
from conversations.text import phone
from conversations.text.fold import fold

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
