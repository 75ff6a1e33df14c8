"""Read what a person answers when asked for consent; a story is never a yes."""

from conversations.engine.language.clauses import split_at_marks
from conversations.engine.language.plain_words import read_number, says_only, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen, only_tell
from conversations.engine.model import acts
from conversations.engine.policy import Place
from conversations.text.matching import find_within, is_exact_match

AGREE = "agree"
DECLINE = "decline"
LATER = "later"
# A question, which is about consent itself if no card answers it.
WHY = "why"
# "Dạ" may only mean "I hear you".
NOD = "nod"
# A yes that other words may take back.
UNCLEAR = "unclear"

_KIND = "consent"
_ANSWERS = {
    acts.YES: AGREE,
    acts.NO: DECLINE,
    acts.STOP: DECLINE,
    acts.LATER: LATER,
    acts.HELP: WHY,
    acts.QUESTION: WHY,
}


def read_consent_answer(said: Utterance, *, is_asked_again: bool) -> str:
    """Return how *said* answers the question for consent, or "".

    A nod counts if the question *is_asked_again*.
    """
    number = read_number(said)
    if number is not None:
        return {1: AGREE, 2: DECLINE}.get(number, "")
    if exact := _read_exact_answer(said):
        return exact
    if says_only(said, said.phrases.words("consent-nod-words")):
        return AGREE if is_asked_again else NOD
    if _agrees_and_tells_on(said):
        return AGREE
    decided = _listen(said)
    if acts.YES in decided and not _names_agreement(said):
        return ""  # consent is given in words: nothing else stands for it
    if len(decided) > 1:
        return UNCLEAR if _ANSWERS.keys() >= set(decided) else ""
    return _ANSWERS.get(decided[0], "") if decided else ""


def _agrees_and_tells_on(said: Utterance) -> bool:
    """Tell whether *said* begins with an express yes, and goes on with what was told."""
    first, *rest = split_at_marks(said) or [said]
    return agrees_expressly(first) and only_tell(rest, Place.AT_CONSENT, _KIND)


def _listen(said: Utterance) -> tuple[str, ...]:
    return listen(said, Place.AT_CONSENT, asked=_KIND).acts


def _read_exact_answer(said: Utterance) -> str:
    plain = strip_courtesies(said)
    return next((it for it in (DECLINE, AGREE) if is_exact_match(plain, _ways(said, it))), "")


def _names_agreement(said: Utterance) -> bool:
    return bool(find_within(said, _ways(said, AGREE)))


def agrees_expressly(said: Utterance) -> bool:
    """Tell whether *said* is "I agree", which means consent whatever was said last."""
    ways = (said.phrases.say("consent-agree"), *said.phrases.words("consent-agree-first-words"))
    return is_exact_match(strip_courtesies(said), ways)


def refuses_expressly(said: Utterance) -> bool:
    """Tell whether *said* says "I don't agree", which means no though nobody asked yet."""
    named = find_within(said, (said.phrases.say("consent-agree"),))
    return bool(named) and read_consent_answer(said, is_asked_again=False) == DECLINE


def words_beside_answer(said: Utterance) -> str:
    """Return the clauses of *said* that are no answer: they go on with what was told; or "".

    "Vâng em đồng ý, nó ngay trước trạm bơm" does.
    """
    courtesies = {*_ANSWERS, *acts.COURTESIES}
    rest = [
        clause.text
        for clause in split_at_marks(said)
        if courtesies.isdisjoint(_listen(clause)) and not _read_exact_answer(clause)
    ]
    return ", ".join(rest)


def _ways(said: Utterance, answer: str) -> tuple[str, ...]:
    phrases = said.phrases
    return (phrases.say(f"consent-{answer}"), *phrases.words(f"consent-{answer}-words"))
