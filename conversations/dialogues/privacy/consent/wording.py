"""Word the question for consent: what was understood, the question, and its buttons."""

from conversations.dialogues.privacy.consent.answers import AGREE, DECLINE, WHY
from conversations.engine.language import commands
from conversations.engine.language.corrections import read_correction
from conversations.engine.model import acts
from conversations.engine.model.effects import AskOfficial
from conversations.engine.model.messages import Button, Content, Reply, Text, input_kind
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu

ANSWER_PREFIX = "consent:"


def first_question(
    turn: Turn, content: Content, context: TurnContext, *, is_again: bool = False
) -> str:
    """Return what was understood of *content*, and the question whether to keep it for *turn*.

    If it *is_again* asked and nothing new was understood, return "".
    """
    say, entry = context.phrases.say, context.open_entry(turn.session)
    heard = ""
    if entry is not None and not isinstance(content, Text):
        kind = input_kind(content)
        heard = say("consent-received", kind=kind) if kind in entry.starts.takes else ""
    elif entry is not None and entry.matters and isinstance(content, Text):
        said = context.utterance_of(content.text)
        what = entry.matters.sum_up(said, context.unit, context.phrases)
        heard = say("consent-heard", what=what) if what else ""
    if is_again and not heard:
        return ""
    is_sent = entry.unfinished.is_sent if entry else isinstance(turn.effect, AskOfficial)
    asked = say("consent-question" if is_sent else "consent-question-kept")
    return f"{heard}\n{asked}" if heard else asked


def question_after_correction(content: Content, context: TurnContext) -> str:
    """Return what *content* corrects, and the question again; "" if it corrects nothing."""
    if not isinstance(content, Text):
        return ""
    mended = read_correction(context.utterance_of(content.text))
    if not mended.is_mended:
        return ""
    say, entry = context.phrases.say, context.entry_for(acts.REPORT)
    matters = entry.matters if entry else None
    what = matters.sum_up(mended.affirmed, context.unit, context.phrases) if matters else ""
    heard = say("consent-heard", what=what) if what else say("consent-mended")
    return f"{heard}\n{say('consent-question')}"


def question(context: TurnContext, text: str = "") -> Reply:
    """Return the question for consent, or *text* in its place, with the buttons that answer."""
    ways_out = (menu.language_button(context), commands.button(commands.HUMAN, context.phrases))
    text = text or context.phrases.say("consent-question")
    return Reply(text, answer_buttons(context), ways_out, wants=("text",))


def answer_buttons(context: TurnContext) -> tuple[Button, ...]:
    """Return the buttons that agree, decline, or show what consent means."""
    say = context.phrases.say
    return tuple(
        Button(say(f"consent-{name}"), f"{ANSWER_PREFIX}{name}") for name in (AGREE, DECLINE, WHY)
    )
