"""Answer a question in the middle of a dialogue, before the open question is asked again."""

from msgspec import structs

from conversations.dialogues.questions.cards import asked_cards, card_replies, service_questions
from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import NONE, read_card_button
from conversations.dialogues.questions.cards.card_search import find_cards
from conversations.dialogues.questions.cards.knowledge import CardMatch
from conversations.dialogues.questions.cards.last_question import (
    follow_up_question,
    mask_question,
    unanswered_question,
)
from conversations.dialogues.questions.cards.requested_parts import (
    asks_only_for_part,
    find_requested_part,
    find_requested_parts,
)
from conversations.dialogues.questions.effects import Missed
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import ASSISTANT
from conversations.engine.model.messages import Reply, Tap
from conversations.engine.model.side_answer import SideAnswer
from conversations.engine.model.transcript import LastQuestion, Session
from conversations.text.matching import find_within


def answer_side_question(
    said: Utterance, session: Session, context: CardContext, *, dialogue: str
) -> SideAnswer:
    """Return the answer to the question *said*, which may be that we don't know."""
    part = find_requested_part(said)
    if reply := asked_cards.follow_up_reply(said, session, context):
        asked = follow_up_question(said.text, session, context)
        missing = asked_cards.missing_part_of(asked.card, part, context)
        return SideAnswer(_without_buttons(reply), asked, missing)
    if reply := _answer_about_dialogue(said, dialogue, session, context):
        return SideAnswer(reply, session.asked or LastQuestion(), belongs_here=True)
    asked = LastQuestion(mask_question(said.text))
    if news := context.news_about(said):
        return SideAnswer(Reply(news), asked)
    found = find_cards(said, context)
    if len(found) == 1:
        reply = asked_cards.card_reply(found[0], context, said, find_requested_parts(said))
        missing = asked_cards.missing_part_of(found[0], part, context)
        return SideAnswer(_without_buttons(reply), structs.replace(asked, card=found[0]), missing)
    if found:
        reply = card_replies.offer_cards(found, context)
        asked = structs.replace(asked, offered=found[0])
        return SideAnswer(structs.replace(reply, navigation=()), asked)
    return _unknown(asked.question, context)


def answer_side_button(tap: Tap, session: Session, context: CardContext) -> SideAnswer | None:
    """Return the answer to a card's button in a dialogue; None for other buttons."""
    asked = session.asked or LastQuestion()
    if (read_card_button(tap) or ("",))[0] == NONE:
        return _unknown(asked.question, context)
    reply = service_questions.show_pressed_card(tap, context)
    _, id_ = read_card_button(tap) or ("", "")
    return SideAnswer(_without_buttons(reply), structs.replace(asked, card=id_)) if reply else None


def _unknown(question: str, context: CardContext) -> SideAnswer:
    said = card_replies.unknown_text("asking-unknown-aside", question, context)
    missed = Missed(question) if question else None
    return SideAnswer(Reply(said), LastQuestion(question), missed, is_unknown=True)


def _answer_about_dialogue(
    said: Utterance, name: str, session: Session, context: CardContext
) -> Reply | None:
    """Return the answer to a question about the dialogue *name* itself ("mất tiền không?").

    If an earlier question is unanswered, the text may be about that one: the reply says so.
    """
    if not _asks_about(said, name):
        return None
    if isinstance(judgement := context.judge(said), CardMatch):
        card = context.knowledge.card(judgement.id)
        if card is None or card.group != ASSISTANT:
            return None  # "làm giấy chuyển trường cần gì"
    phrase = f"{name}-asked-{find_requested_part(said)}"
    if not asks_only_for_part(said) and context.phrases.has(f"{phrase}-own"):
        phrase = f"{phrase}-own"
    if not context.phrases.has(phrase):
        return None
    answer = context.phrases.say(phrase)
    if unanswered_question(session, context) is not None:
        answer = context.phrases.say("asking-of-what-aside", answer=answer)
    return Reply(answer)


def _asks_about(said: Utterance, dialogue: str) -> bool:
    """Tell whether *said* asks for a part of an answer, and names only what *dialogue* does."""
    if asks_only_for_part(said):
        return True
    if not find_requested_part(said):
        return False
    own = said.phrases.words(f"{dialogue}-own-words")
    return bool(find_within(said, own)) and asks_only_for_part(without_phrases(said, own))


def _without_buttons(reply: Reply) -> Reply:
    """Return *reply* without buttons, because the open question follows."""
    return structs.replace(reply, buttons=(), navigation=())
