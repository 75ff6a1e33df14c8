"""Find the case of the last card that a follow-up tells of: "chủ nhà không chịu ký thì sao"."""

from conversations.dialogues.questions.cards.card_context import CardContext
from conversations.dialogues.questions.cards.card_replies import card_title
from conversations.dialogues.questions.cards.card_search import find_cards
from conversations.dialogues.questions.cards.follow_ups import asks_on, asks_whether, spell_out
from conversations.dialogues.questions.cards.last_question import last_card
from conversations.dialogues.questions.cards.requested_parts import find_requested_part
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.cards import CardCase
from conversations.engine.model.transcript import Session

_MOST_WORDS = 20


def find_followed_case(said: Utterance, session: Session, context: CardContext) -> CardCase | None:
    """Return the case of the last card that *said* tells of; None if it is about another card.

    The follow-up need not name the card: its title is read with it, if it is not enough alone and
    asks for no part of the card.
    """
    shown = last_card(session, context)
    card = context.card(shown)
    if card is None or not card.cases or len(said.words) > _MOST_WORDS:
        return None
    whole = spell_out(said)
    if case := context.knowledge.find_case(whole.text, shown):
        return case
    is_of_other = any(found != shown for found in find_cards(said, context)[:1])
    if is_of_other or not (asks_on(said) or asks_whether(said)) or find_requested_part(whole):
        return None
    return context.knowledge.find_case(f"{whole.text} {card_title(shown, context)}", shown)
