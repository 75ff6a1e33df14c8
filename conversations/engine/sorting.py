"""Which messages are questions for the answer cards, and which begin a dialogue."""

from conversations.engine import home
from conversations.engine.asked import is_question, is_wish
from conversations.engine.clauses import clauses
from conversations.engine.house import House
from conversations.engine.knowledge import Answer, DidYouMean
from conversations.engine.plain_words import says_only
from conversations.engine.tellings import tells
from conversations.text.likeness import is_within

_WORDS_OF_A_NAME = 3


def asks(text: str, house: House) -> bool:
    """Tell whether *text* asks something, or for something as of an office.

    A tale that ends in "tôi muốn giấu tên" wishes for nothing that an office gives.
    """
    text = _without_anonymity(text, house)
    return is_question(text, house.phrases) or is_wish(text, house.phrases)


def _without_anonymity(text: str, house: House) -> str:
    """Return *text* without the clauses that only ask to stay anonymous."""
    phrases = house.phrases
    ways = tuple(w for e in house.entries for w in phrases.words(f"{e.name}-anonymous-words"))
    if not is_within(text, ways):
        return text
    parts = clauses(text) or [text]
    return ", ".join(part for part in parts if not says_only(part, ways, phrases))


def begins_a_dialogue(text: str, house: House) -> bool:
    """Tell whether *text* names a dialogue, or a matter for one and asks for nothing."""
    if home.card_named(text, house):
        return False
    if (named := home.named_within(text, house)) is not None:
        is_by_name = len(named[0].split()) >= _WORDS_OF_A_NAME
        return is_by_name or not is_question(text, house.phrases)
    return invites(text, house) and not asks(text, house)


def invites(text: str, house: House) -> bool:
    """Tell whether *text* names a matter for a dialogue rather than for a card.

    What is only like such a matter ("trợ cấp" is like "trộm cắp") goes to the card that knows it.
    """
    entry = home.invited(text, house)
    if entry is None or home.card_named(text, house):
        return False
    if entry.names is None or entry.names(text, house.unit):
        return True
    judgement = house.knowledge.judge(text) if house.knowledge else None
    is_likely = isinstance(judgement, DidYouMean) and judgement.likely
    return not (is_likely or isinstance(judgement, Answer))


def may_tell(text: str, house: House) -> bool:
    """Tell whether *text* asks for nothing, and is a tale or names a matter for a dialogue."""
    if asks(text, house):
        return False
    entry = home.invited(text, house)
    is_named = entry is not None and (entry.names is None or entry.names(text, house.unit))
    return is_named or tells(text, house.phrases)


def is_answered(text: str, house: House) -> bool:
    """Tell whether a card answers *text* or may do so, and no dialogue is what it asks for."""
    knowledge = house.knowledge
    if knowledge is None or begins_a_dialogue(text, house):
        return False
    if home.card_named(text, house):
        return True
    judgement = knowledge.judge(text)
    is_offer = isinstance(judgement, DidYouMean) and asks(text, house)
    return is_offer or isinstance(judgement, Answer)
