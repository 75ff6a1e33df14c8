"""Distinguish questions for the answer cards from requests to start a dialogue."""

from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import says_only
from conversations.engine.language.question_analysis import is_question, is_request
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.knowledge import CardMatch, DidYouMean
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.text.matching import find_within

_WORDS_OF_A_NAME = 3


def asks_something(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* is a question or a request for an office service.

    A wish to stay anonymous ("tôi muốn giấu tên") does not make a report a request.
    """
    said = _without_anonymity(said, context)
    return is_question(said) or is_request(said)


def _without_anonymity(said: Utterance, context: TurnContext) -> Utterance:
    """Return *said* without the clauses that only ask to stay anonymous."""
    words = context.phrases.words
    ways = tuple(w for e in context.entries for w in words(f"{e.name}-anonymous-words"))
    if not find_within(said, ways):
        return said
    parts = split_clauses(said) or [said]
    return said.part(", ".join(part.text for part in parts if not says_only(part, ways)))


def begins_dialogue(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names a dialogue, or asks nothing and names a dialogue's subject."""
    if menu.find_named_card(said, context):
        return False
    if (named := menu.find_dialogue_within(said, context)) is not None:
        is_by_name = len(named[0].split()) >= _WORDS_OF_A_NAME
        return is_by_name or not is_question(said)
    return invites_dialogue(said, context) and not asks_something(said, context)


def invites_dialogue(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names a subject of a dialogue rather than of a card.

    When the text is only similar to the subject ("trợ cấp" is similar to "trộm cắp"), a matching
    card has priority.
    """
    entry = menu.find_invited_dialogue(said, context)
    if entry is None or menu.find_named_card(said, context):
        return False
    if entry.names is None or entry.names(said, context.unit):
        return True
    judgement = context.judge(said)
    is_likely = isinstance(judgement, DidYouMean) and judgement.likely
    return not (is_likely or isinstance(judgement, CardMatch))


def may_be_report(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks nothing, and is a long text or names a dialogue's subject."""
    if asks_something(said, context):
        return False
    entry = menu.find_invited_dialogue(said, context)
    is_named = entry is not None and (entry.names is None or entry.names(said, context.unit))
    return is_named or tells_story(said)


def is_answered_by_card(said: Utterance, context: TurnContext) -> bool:
    """Tell whether a card may answer *said* and it does not ask for a dialogue."""
    if context.knowledge is None or begins_dialogue(said, context):
        return False
    if menu.find_named_card(said, context):
        return True
    judgement = context.judge(said)
    is_offer = isinstance(judgement, DidYouMean) and asks_something(said, context)
    return is_offer or isinstance(judgement, CardMatch)
