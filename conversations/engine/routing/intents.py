"""Distinguish questions for the answer cards from requests to start a dialogue."""

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
    """Tell whether *text* is a question or a request for an office service.

    A wish to stay anonymous ("tôi muốn giấu tên") does not make a report a request.
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
    """Tell whether *text* names a dialogue, or asks nothing and names a dialogue's subject."""
    if menu.find_named_card(text, context):
        return False
    if (named := menu.find_dialogue_within(text, context)) is not None:
        is_by_name = len(named[0].split()) >= _WORDS_OF_A_NAME
        return is_by_name or not is_question(text, context.phrases)
    return invites_dialogue(text, context) and not asks_something(text, context)


def invites_dialogue(text: str, context: TurnContext) -> bool:
    """Tell whether *text* names a subject of a dialogue rather than of a card.

    When the text is only similar to the subject ("trợ cấp" is similar to "trộm cắp"), a matching
    card has priority.
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
    """Tell whether *text* asks nothing, and is a long text or names a dialogue's subject."""
    if asks_something(text, context):
        return False
    entry = menu.find_invited_dialogue(text, context)
    is_named = entry is not None and (entry.names is None or entry.names(text, context.unit))
    return is_named or tells_story(text, context.phrases)


def is_answered_by_card(text: str, context: TurnContext) -> bool:
    """Tell whether a card may answer *text* and the text does not ask for a dialogue."""
    knowledge = context.knowledge
    if knowledge is None or begins_dialogue(text, context):
        return False
    if menu.find_named_card(text, context):
        return True
    judgement = knowledge.judge(text)
    is_offer = isinstance(judgement, DidYouMean) and asks_something(text, context)
    return is_offer or isinstance(judgement, CardMatch)
