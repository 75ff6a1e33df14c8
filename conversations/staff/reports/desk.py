"""What an official does with a report at any point: types its code, or presses a card's button."""

from msgspec import structs

from conversations.engine.model.messages import Content, Reply, Tap, Text
from conversations.engine.model.transcript import Answer, Session, shelve_dialogue
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.steps.beginnings import begin_dialogue
from conversations.engine.steps.hearing import hear
from conversations.engine.steps.open_dialogue import OpenDialogue, find_open_dialogue
from conversations.engine.steps.open_question import names_option, open_question
from conversations.staff.reports.card_buttons import (
    ACCEPT,
    ANSWER,
    ASSIGN,
    CLOSE,
    REWORD,
    TAKE_BACK,
    TAKE_OVER,
    CardButton,
    button_data,
    card_buttons,
    read_card_button,
)
from conversations.staff.reports.codes import drop_code, find_called_code
from conversations.staff.reports.effects import AcceptReport, CloseReport
from conversations.staff.reports.handovers.commands import read_typed_act
from conversations.staff.reports.handovers.effects import TakeOverReport
from conversations.staff.reports.handovers.merge_goal import MergeGoal
from conversations.staff.reports.my_work import BUTTON_KEY, DIALOGUE
from conversations.staff.reports.official_words import LEAST_WORDS
from conversations.staff.reports.queries import FindReport, ReportHead

# What one tap does; everything else asks for more.
_AT_ONCE: dict[str, type[AcceptReport | CloseReport | TakeOverReport]] = {
    ACCEPT: AcceptReport,
    CLOSE: CloseReport,
    TAKE_OVER: TakeOverReport,
}
# What only the holder does, or who may be the holder.
_HOLDERS_ACTS = (ACCEPT, ASSIGN)
_SEE = "new_work"
_HIDDEN = ("gone", "elsewhere")
# The button, and what was recalled: nothing that the official gave.
_BARE = 2


def play_report(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the turn for a card's button, or for the code of a report; None for other content."""
    if isinstance(content, Tap) and (pressed := read_card_button(content.data)):
        return _press(session, pressed, context)
    if not isinstance(content, Text) or content.is_forwarded or context.entry(_SEE) is None:
        return None
    utterance = context.utterance_of(content.text)
    if typed := read_typed_act(utterance, context.unit.prefix):
        head = context.answer_query(FindReport(code=typed.code))
        pressed = CardButton(typed.act, head.id, head.last)
        rest = Text(typed.rest) if typed.rest else None
        return _do(session, pressed, structs.replace(head, code=typed.code), context, rest)
    code = find_called_code(utterance, context.unit.prefix)
    # In the list of one's own work it chooses a report, and so it does for a merge.
    is_option = bool(code) and (
        names_option(session, content, context)
        or isinstance(open_question(session, context)[0], MergeGoal)
    )
    return _show(session, code, context) if code and not is_option else None


def answer_with_photo(
    session: Session, content: Content, code: str, context: TurnContext
) -> Turn | None:
    """Return the turn in which a photo begins or completes the answer to the report *code*.

    Return None if the speaker may not answer it, or if it waits for no answer.
    """
    head, entry = context.answer_query(FindReport(code=code)), context.entry(DIALOGUE)
    if entry is None or ANSWER not in head.acts:
        return None
    dialogue = find_open_dialogue(session, context)
    if dialogue is not None and dialogue.entry.name == entry.name:
        dialogue.run.close()
        return hear(OpenDialogue(session, entry, dialogue.transcript, context), content)
    data = button_data(ANSWER, head.id, head.last)
    answer = Answer(BUTTON_KEY, data)
    return begin_dialogue(shelve_dialogue(session), entry, context, content, answer)


def keep_caption(session: Session, caption: Text, context: TurnContext) -> Session:
    """Return *session* with the words of a photo's *caption*, for the answer that it began."""
    begun = session.open
    words = drop_code(caption.text, context.unit.prefix)
    if begun is None or begun.name != DIALOGUE or len(words) < LEAST_WORDS:
        return session
    kept = structs.replace(begun, early_inputs=(*begun.early_inputs, Text(words)))
    return structs.replace(session, open=kept)


def _show(session: Session, code: str, context: TurnContext) -> Turn:
    """Return the turn with the card of the report *code*, or why it can't be shown."""
    head = context.answer_query(FindReport(code=code))
    if head.why_not in _HIDDEN:
        return _say_why_not(session, structs.replace(head, code=code), context)
    # A reply without text stands for the cards of its reports.
    return Turn(session, (Reply("", reports=(head.id,)),), dialogue=DIALOGUE)


def _press(session: Session, pressed: CardButton, context: TurnContext) -> Turn:
    """Return the turn that does, or begins, what a button of a card says."""
    head = context.answer_query(FindReport(pressed.report, seen=pressed.seen))
    return _do(session, pressed, head, context)


def _do(
    session: Session,
    pressed: CardButton,
    head: ReportHead,
    context: TurnContext,
    typed: Text | None = None,
) -> Turn:
    """Return the turn for an act on a report, of which what was *typed* may tell more."""
    entry = context.entry(DIALOGUE)
    if entry is None and not head.why_not:
        head = structs.replace(head, why_not="not_allowed")
    if head.is_news and head.who:
        return _say_overtaken(session, head, context)
    if entry is None or pressed.act not in head.acts:
        if head.acts and pressed.act in _HOLDERS_ACTS:
            how = "held" if head.holder else "unheld"
            return _say_overtaken(session, structs.replace(head, how=how), context)
        stays = head.why_stays if pressed.act in (REWORD, TAKE_BACK) else ""
        head = structs.replace(head, why_not=head.why_not or stays)
        return _say_why_not(session, head, context)
    if pressed.act in _AT_ONCE:
        effect = _AT_ONCE[pressed.act](pressed.report, head.last)
        return Turn(session, effect=effect, dialogue=entry.name)
    left = session.open
    is_bare = left is not None and left.name == entry.name and len(left.answers) <= _BARE
    aside = structs.replace(session, open=None) if is_bare else shelve_dialogue(session)
    data = button_data(pressed.act, pressed.report, head.last)
    turn = begin_dialogue(aside, entry, context, typed, Answer(BUTTON_KEY, data))
    if not head.is_news:
        return turn
    news = Reply("", reports=(pressed.report,))
    return structs.replace(turn, replies=(news, *turn.replies))


def _say_overtaken(session: Session, head: ReportHead, context: TurnContext) -> Turn:
    """Say that another official was faster, with what can be done now."""
    text = context.phrases.say(
        f"{DIALOGUE}-overtaken-{head.how}",
        code=head.code,
        who=head.who,
        words=head.words,
        to=head.holder,
    )
    buttons = card_buttons(head.id, head.last, head.acts, context.phrases)
    return _say(session, text, context, Reply(text, buttons))


def _say_why_not(session: Session, head: ReportHead, context: TurnContext) -> Turn:
    """Say why an act on a report is not possible; what is open stays."""
    why = head.why_not or "over"
    text = context.phrases.say(
        f"{DIALOGUE}-why-{why}",
        code=head.code,
        department=head.department,
        phone=context.unit.phone,
    )
    return _say(session, text, context)


def _say(session: Session, text: str, context: TurnContext, reply: Reply | None = None) -> Turn:
    if dialogue := find_open_dialogue(session, context):
        asked = dialogue.ask()
        return structs.replace(asked, replies=(reply or Reply(text), *asked.replies))
    if reply is not None and reply.buttons:
        return Turn(session, (reply,), dialogue=DIALOGUE)
    return menu.menu_turn(session, context, text, dialogue=DIALOGUE)
