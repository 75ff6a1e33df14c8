"""Tells which messages are questions for the answer cards, and which begin a dialogue."""

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import says_only
from conversations.engine.language.question_analysis import is_question, is_request
from conversations.engine.model.knowledge import CardMatch, DidYouMean
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.text.matching import find_within

_WORDS_OF_A_NAME = 3


def asks_something(text: str, context: TurnContext) -> bool:
    """Tell whether *text* asks something, or for something as of an office.

    A tale that ends in "tôi muốn giấu tên" wishes for nothing that an office gives.
    """
    text = _without_anonymity(text, context)
    return is_question(text, context.phrases) or is_request(text, context.phrases)


def _without_anonymity(text: str, context: TurnContext) -> str:
    """Return *text* without the clauses that only ask to stay anonymous."""
    phrases = context.phrases
    ways = tuple(w for e in context.entries for w in phrases.words(f"{e.name}-anonymous-words"))
    if not find_within(text, ways):
        return text
    parts = split_clauses(text) or [text]
    return ", ".join(part for part in parts if not says_only(part, ways, phrases))


def begins_dialogue(text: str, context: TurnContext) -> bool:
    """Tell whether *text* names a dialogue, or a matter for one and asks for nothing."""
    if menu.find_named_card(text, context):
        return False
    if (named := menu.find_dialogue_within(text, context)) is not None:
        is_by_name = len(named[0].split()) >= _WORDS_OF_A_NAME
        return is_by_name or not is_question(text, context.phrases)
    return invites_dialogue(text, context) and not asks_something(text, context)


def invites_dialogue(text: str, context: TurnContext) -> bool:
    """Tell whether *text* names a matter for a dialogue rather than for a card.

    What is only like such a matter ("trợ cấp" is like "trộm cắp") goes to the card that knows it.
    """
    entry = menu.find_invited_dialogue(text, context)
    if entry is None or menu.find_named_card(text, context):
        return False
    if entry.names is None or entry.names(text, context.unit):
        return True
    judgement = context.knowledge.judge(text) if context.knowledge else None
    is_likely = isinstance(judgement, DidYouMean) and judgement.likely
    return not (is_likely or isinstance(judgement, CardMatch))


def may_be_report(text: str, context: TurnContext) -> bool:
    """Tell whether *text* asks for nothing, and is a tale or names a matter for a dialogue."""
    if asks_something(text, context):
        return False
    entry = menu.find_invited_dialogue(text, context)
    is_named = entry is not None and (entry.names is None or entry.names(text, context.unit))
    return is_named or tells_story(text, context.phrases)


def is_answered_by_card(text: str, context: TurnContext) -> bool:
    """Tell whether a card answers *text* or may do so, and no dialogue is what it asks for."""
    knowledge = context.knowledge
    if knowledge is None or begins_dialogue(text, context):
        return False
    if menu.find_named_card(text, context):
        return True
    judgement = knowledge.judge(text)
    is_offer = isinstance(judgement, DidYouMean) and asks_something(text, context)
    return is_offer or isinstance(judgement, CardMatch)
