"""Read what a person answers when asked for consent; a story is never a yes."""

from collections.abc import Sequence

from conversations.engine.language import commands
from conversations.engine.language.clauses import match_at
from conversations.engine.language.corrections import has_doubt
from conversations.engine.language.plain_words import (
    extra_words,
    read_number,
    says_only,
    strip_courtesies,
)
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Text
from conversations.engine.understanding.readings import read_acts
from conversations.text.fold import is_same_text
from conversations.text.folded_text import analysed_once
from conversations.text.matching import find_within, is_exact_match

AGREE = "agree"
DECLINE = "decline"
LATER = "later"
# A question about consent itself.
WHY = "why"
# "Dạ" may only mean "I hear you".
NOD = "nod"
# A yes that a "but" may take back.
UNCLEAR = "unclear"

_KIND = "consent"
# The acts that answer the question, and the probability from which they surely do.
_ACTS = {acts.YES: AGREE, acts.NO: DECLINE, acts.STOP: DECLINE, acts.LATER: LATER}
_SURE = 0.8
# Beside these acts, if they are likely too, no answer is sure.
_CONTRARY = frozenset((*_ACTS, acts.QUESTION, acts.REPORT, acts.EDIT, acts.HUMAN))
_UNLIKELY = 0.5
# Longer messages say more than yes or no.
_MOST_WORDS = 8
_A_WORD_MORE = 1
# A bare "không" before a story may answer something else.
_FEWEST_WORDS = 2


def read_consent_answer(said: Utterance, *, is_asked_again: bool) -> str:
    """Return how *said* answers the question for consent, or "".

    A nod counts if the question *is_asked_again*.
    """
    words = said.phrases.words
    number = read_number(said)
    if number is not None:
        return {1: AGREE, 2: DECLINE}.get(number, "")
    if is_exact_match(strip_courtesies(said), _ways(said, DECLINE)):
        return DECLINE
    if _denies_matter(said):
        return ""
    # Only an exact answer is sure: "có người bị kẹt" ("có" also means yes) is no consent.
    is_asking = is_question(said)
    refuses = says_only(said, _ways(said, DECLINE)) and _refuses(said) and not is_asking
    if refuses or _refuses_at_first(said):
        return DECLINE
    if says_only(said, _ways(said, AGREE)) and not (is_asking or _begins_with_denial(said)):
        return AGREE
    if says_only(said, words("consent-nod-words")):
        return AGREE if is_asked_again else NOD
    if find_within(said, words("consent-agree-first-words")) and _may_take_back(said):
        return UNCLEAR
    command = commands.read_command(Text(said.text), said.part)
    if command == commands.CANCEL:
        return DECLINE
    if command == commands.HELP or _asks_why(said):
        return WHY
    return "" if command else _find_meant_answer(said)


def agrees_expressly(said: Utterance) -> bool:
    """Tell whether *said* is "I agree", which means consent whatever was said last."""
    ways = (said.phrases.say("consent-agree"), *said.phrases.words("consent-agree-first-words"))
    return is_exact_match(strip_courtesies(said), ways)


def refuses_expressly(said: Utterance) -> bool:
    """Tell whether *said* begins with "I don't agree", which means no though nobody asked yet."""
    named = find_within(said, (said.phrases.say("consent-agree"),))
    return bool(named) and _refuses_at_first(said)


def read_words_after_agreeing(said: Utterance) -> str:
    """Return the text that follows "I agree" in the same message, or "".

    Return "" if that text contains a word of doubt ("but"): it may take the consent back.
    """
    first, mark, rest = said.text.strip().partition(_first_clause_mark(said.text))
    if not mark or not agrees_expressly(said.part(first)) or _may_take_back(said.part(rest)):
        return ""
    return rest.strip()


def _ways(said: Utterance, answer: str) -> tuple[str, ...]:
    phrases = said.phrases
    return (phrases.say(f"consent-{answer}"), *phrases.words(f"consent-{answer}-words"))


def _find_meant_answer(said: Utterance) -> str:
    """Return the answer that *said* surely means, in whatever words, or ""."""
    readings = read_acts(said, _KIND) if len(said.words) <= _MOST_WORDS else ()
    if not readings or readings[0].score < _SURE:
        return ""
    answer = _ACTS.get(readings[0].act, "")
    likely = {each.act for each in readings[1:] if each.score >= _UNLIKELY}
    if any(act in _CONTRARY and _ACTS.get(act) != answer for act in likely):
        return ""
    is_doubtful = answer == AGREE and (has_doubt(said) or is_question(said))
    is_story = readings[0].act == acts.NO and not _refuses(said)
    return "" if is_doubtful or is_story else answer


@analysed_once
def _denies_matter(said: Utterance) -> bool:
    """Tell whether *said* denies something that it names: "không phải cống", "không có ảnh"."""
    plain = strip_courtesies(said)
    last = match_at(plain, 0, said.phrases.words("consent-denying-words"))
    return bool(last) and not _is_refusal(plain.words[last:], said)


def _refuses(said: Utterance) -> bool:
    """Tell whether *said*, which may deny, refuses: "đèn không sáng" does not."""
    keys = said.phrases.words("consent-refusing-words")
    return bool(find_within(said, keys)) or _is_refusal(said.words, said)


def _refuses_at_first(said: Utterance) -> bool:
    """Tell whether *said* refuses and then says why: "bà không đồng ý đâu, nhỡ ai biết".

    One word before it is no reason: "không, bà không đồng ý".
    """
    opening, _, reason = said.text.strip().partition(_first_clause_mark(said.text))
    first, rest = said.part(opening), said.part(reason)
    if len(first.words) < _FEWEST_WORDS:
        return bool(reason) and _refuses_at_first(rest)
    if is_question(first):
        return False
    is_refusal = says_only(first, _ways(said, DECLINE)) and _refuses(first)
    return is_refusal and not find_within(rest, said.phrases.words("consent-agree-first-words"))


def _is_refusal(words: Sequence[str], said: Utterance) -> bool:
    """Tell whether *words* of *said* are only such as stand in a refusal."""
    light = said.phrases.words("consent-refusal-words")
    return all(is_exact_match(word, light) for word in words)


def _asks_why(said: Utterance) -> bool:
    """Tell whether *said* asks about consent itself: the purpose, the duration, the readers."""
    if is_question(said) and find_within(said, said.phrases.words("consent-about-words")):
        return True
    ways = said.phrases.words("consent-why-words")
    return bool(find_within(said, ways)) and len(extra_words(said, ways)) <= _A_WORD_MORE


def _begins_with_denial(said: Utterance) -> bool:
    """Tell whether *said*, like "k đồng ý", resembles a yes and means no."""
    return bool(said.words) and _may_take_back(said.part(said.words[0]))


def _may_take_back(said: Utterance) -> bool:
    """Tell whether *said* has a word that may take back a yes: "nhưng", "đừng"."""
    doubts = said.phrases.words("consent-but-words")
    return any(is_same_text(word, doubt) for word in said.words for doubt in doubts)


def _first_clause_mark(text: str) -> str:
    r"""Return the first punctuation mark that ends a clause of *text*, or "\n"."""
    return next((letter for letter in text if letter in ",;.!"), "\n")
