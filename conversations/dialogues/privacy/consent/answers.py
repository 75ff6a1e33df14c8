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
        return {1: AGREE, 2: DECLINE, 3: WHY}.get(number, "")
    if exact := _read_exact_answer(said):
        return exact
    if says_only(said, said.phrases.words("consent-nod-words")):
        return AGREE if is_asked_again else NOD
    if beside := _read_yes_and_more(said):
        return beside
    decided = _listen(said)
    if len(decided) > 1:
        return UNCLEAR if _ANSWERS.keys() >= set(decided) else ""
    return _ANSWERS.get(decided[0], "") if decided else ""


def _read_yes_and_more(said: Utterance) -> str:
    """Return AGREE if *said* begins with a yes, and goes on with what was told or a question.

    A question about the storing itself, which a yes may wait for, is WHY. Return "" for the rest.
    """
    first, *rest = split_at_marks(said) or [said]
    if not rest or _listen(first) != (acts.YES,):
        return ""
    if any(map(asks_about_storing, rest)):
        return WHY
    told = [each for each in rest if _listen(each) != (acts.QUESTION,)]
    return AGREE if only_tell(told, Place.AT_CONSENT, _KIND) else ""


def _listen(said: Utterance) -> tuple[str, ...]:
    return listen(said, Place.AT_CONSENT, asked=_KIND).acts


def _read_exact_answer(said: Utterance) -> str:
    plain = strip_courtesies(said)
    return next((it for it in (DECLINE, AGREE) if is_exact_match(plain, _ways(said, it))), "")


def agrees_expressly(said: Utterance) -> bool:
    """Tell whether *said* is "I agree", which means consent whatever was said last."""
    ways = (said.phrases.say("consent-agree"), *said.phrases.words("consent-agree-first-words"))
    return is_exact_match(strip_courtesies(said), ways)


def refuses_expressly(said: Utterance) -> bool:
    """Tell whether *said* says "I don't agree", which means no though nobody asked yet."""
    named = find_within(said, (said.phrases.say("consent-agree"),))
    return bool(named) and read_consent_answer(said, is_asked_again=False) == DECLINE


def asks_about_storing(said: Utterance) -> bool:
    """Tell whether *said* has words of a question about the storing itself: "ai xem được"."""
    return bool(find_within(said, said.phrases.words("consent-why-words")))


def words_beside_answer(said: Utterance) -> str:
    """Return the clauses of *said* that are no answer: they tell on, or ask something; or "".

    "Vâng em đồng ý, nó ngay trước trạm bơm" does.
    """
    courtesies = {*_ANSWERS, *acts.COURTESIES} - {acts.QUESTION}
    rest = [
        clause.text
        for clause in split_at_marks(said)
        if courtesies.isdisjoint(_listen(clause)) and not _read_exact_answer(clause)
    ]
    return ", ".join(rest)


def _ways(said: Utterance, answer: str) -> tuple[str, ...]:
    phrases = said.phrases
    return (phrases.say(f"consent-{answer}"), *phrases.words(f"consent-{answer}-words"))
