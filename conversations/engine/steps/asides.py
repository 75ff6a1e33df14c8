"""Answer what does not belong to the open dialogue, and ask its question again."""

from msgspec import structs

from conversations.engine.language.utterance import Utterance
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.model.side_answer import SideAnswer
from conversations.engine.replay.turn_context import Turn
from conversations.engine.routing import menu
from conversations.engine.steps.open_dialogue import OpenDialogue
from conversations.text.matching import find_within

# So many messages that don't belong to a dialogue set it aside.
_MOST_STRAYS = 2


def answer_question(dialogue: OpenDialogue, utterance: Utterance) -> Turn | None:
    """Answer the question *utterance*; return None if no questions are answered."""
    aside = dialogue.context.answering.answer_aside(
        utterance, dialogue.session, dialogue.context, dialogue=dialogue.entry.name
    )
    if aside and aside.is_unknown and (kind := _own_matter(dialogue, utterance)):
        name = f"{dialogue.entry.name}-asked-matter"
        return dialogue.ask(dialogue.context.phrases.say(name, what=dialogue.name_matters([kind])))
    return _answer_aside(dialogue, aside) if aside else None


def _own_matter(dialogue: OpenDialogue, utterance: Utterance) -> str:
    """Return the kind of the matter told here, if *utterance* names it or asks when; else "".

    "Thế còn đống rác thì sao"; "bao giờ có người xuống".
    """
    matters, phrases = dialogue.entry.matters, utterance.phrases
    if matters is None or not dialogue.entry.unfinished.is_sent:
        return ""
    told = [answer.value for answer in dialogue.run.answers if isinstance(answer.value, str)]
    when = (*phrases.words("hours-when-words"), *phrases.words("card-time-words"))
    if find_within(utterance, when):
        return next(iter(told), "")
    kind = matters.kind_of(utterance, dialogue.context.unit)
    return kind if kind in told else ""


def press_answer_button(dialogue: OpenDialogue, tap: Tap) -> Turn | None:
    """Return the turn for the button of an earlier answer; None for other buttons."""
    aside = dialogue.context.answering.press_button_aside(tap, dialogue.session, dialogue.context)
    return _answer_aside(dialogue, aside, is_stray=False) if aside else None


def _answer_aside(dialogue: OpenDialogue, aside: SideAnswer, *, is_stray: bool = True) -> Turn:
    """Answer *aside*, and remember it; nothing of it is stored in a hidden dialogue."""
    asked = structs.replace(aside.asked, at=dialogue.context.now)
    dialogue.session = structs.replace(dialogue.session, asked=asked)
    is_stray = is_stray and not aside.belongs_here
    turn = answer_stray(dialogue, aside.reply) if is_stray else dialogue.reply(aside.reply)
    return structs.replace(turn, effect=None if dialogue.run.is_hidden else aside.effect)


def answer_stray(dialogue: OpenDialogue, reply: Reply) -> Turn:
    """Answer a message that does not belong here with *reply*, and ask again.

    After several of them the dialogue steps aside, and says so.
    """
    strays = dialogue.transcript.strays + 1
    dialogue.note(strays=strays)
    if strays < _MOST_STRAYS or not dialogue.transcript.is_started:
        return dialogue.reply(reply)
    turn = leave(dialogue, "engine-stepped-aside")
    return structs.replace(turn, replies=(reply, *turn.replies))


def leave(dialogue: OpenDialogue, phrase: str) -> Turn:
    """Set the dialogue aside, and say *phrase* with the menu; a mere view is no draft."""
    is_view = dialogue.entry.unfinished.is_view
    text = dialogue.context.phrases.say("engine-cancelled" if is_view else phrase)
    kinds = (matter.kind for matter in dialogue.transcript.next_matters)
    if waiting := dialogue.name_matters(kinds):
        kept = dialogue.context.phrases.say("engine-other-matters-wait", what=waiting)
        text = f"{kept} {text}"
    return menu.menu_turn(
        dialogue.set_aside(), dialogue.context, text, dialogue=dialogue.entry.name
    )
