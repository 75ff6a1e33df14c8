"""Tell which category of reports a sentence is about, in whatever words."""

from collections.abc import Collection, Mapping

from conversations.engine import policy
from conversations.engine.language.clauses import match_at, word_spans
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance
from conversations.text.matching import find_within

MATTERS_HEAD = "matters"
NO_MATTER = "none"


def drop_idioms(said: Utterance) -> Utterance:
    """Return *said* without figures of speech in words of trouble: "cháy túi", "ngập đầu"."""
    return without_phrases(said, said.phrases.words("engine-idiom-words"))


def drop_names(said: Utterance) -> Utterance:
    """Return *said* without the names behind titles, which may be other words: "cụ Mùi"."""
    titles, its = said.phrases.words("engine-title-words"), said.words
    spans = word_spans(said)
    if len(spans) != len(its):
        return said

    def is_name(at: int) -> bool:
        if not at or not its[at].istitle() or its[at - 1].lower() not in titles:
            return False
        return said.text[spans[at - 1][1] : spans[at][0]].isspace()  # "Chào anh. Rác đầy …"

    kept = [word for at, word in enumerate(its) if not is_name(at)]
    return said.part(" ".join(kept)) if len(kept) < len(its) else said


def likely_category(said: Utterance) -> str:
    """Return the id of the category that *said* is likely about, "" if none stands out.

    The sentence model knows it; the unit pack may have no such category.
    """
    return _matter_or_none(policy.pick(_score_matters(said), policy.CATEGORY))


def is_surely_about(said: Utterance, category: str) -> bool:
    """Tell whether *said* is without doubt about *category*, in whatever words."""
    return policy.passes(_score(said, category), policy.SURE_CATEGORY)


def may_be_about(said: Utterance, category: str) -> bool:
    """Tell whether *said* may be about *category*, though it may be about others too."""
    return policy.passes(_score(said, category), policy.ANY_CATEGORY)


def likeliest_of(said: Utterance, categories: Collection[str]) -> str:
    """Return the one of *categories* that *said* is about if it is about one of them, or ""."""
    scores = {id_: _score(said, id_) for id_ in categories} if _score_matters(said) else {}
    return policy.pick(scores, policy.ONE_OF_FEW)


def likelier_category(said: Utterance, named: str) -> str:
    """Return the id of the category that *said* is about, though it has words for *named*; or "".

    "Cống trước cửa tắc, nước thối um" is about the drain, and "cụ Mùi báo đèn đường hỏng" about
    no smell.
    """
    scores = _score_matters(said)
    other = policy.pick(scores, policy.OTHER_CATEGORY)
    is_other = named in scores and policy.is_unlikely(scores[named])
    return _matter_or_none(other) if is_other else ""


def tells_mended(said: Utterance) -> bool:
    """Tell whether *said* ends with the news that something is mended: "ổ gà người ta vá rồi đấy".

    "Vá rồi mà lại hỏng" does not. Who says thanks may praise it: "sửa xong sáng trưng, cảm ơn xã".
    """
    phrases = said.phrases
    if _praises(said):
        return True
    if is_unfinished(said):
        return False
    said = strip_courtesies(said)
    ways, ends = (phrases.words(f"engine-{its}-words") for its in ("mended", "told-last"))
    for at in range(len(said.words)):
        last = match_at(said, at, ways)
        while last and last < len(said.words) and (behind := match_at(said, last, ends)):
            last = behind
        if last == len(said.words):
            return True
    return False


def is_unfinished(said: Utterance) -> bool:
    """Tell whether *said* has a word that makes "sửa rồi" no good news: "nhưng lại tắt", "nhờ"."""
    lists = (said.phrases.words(f"engine-{its}-words") for its in ("unfinished", "mended-unless"))
    return tells_relapse(said) or any(find_within(said, each) for each in lists)


def tells_relapse(said: Utterance) -> bool:
    """Tell whether *said* has a word for what is broken again: "vá xong lại bong"."""
    return bool(find_within(said, said.phrases.words("engine-relapse-words")))


def _praises(said: Utterance) -> bool:
    """Tell whether *said* has thanks and praise for something mended, and asks for no more."""
    thanks, praise, mended, unfinished = (
        said.phrases.words(f"engine-{its}-words")
        for its in ("thank", "praise", "mended", "unfinished")
    )
    is_glad = find_within(said, thanks) and find_within(said, (*praise, *mended))
    return bool(is_glad) and not (tells_relapse(said) or find_within(said, unfinished))


def tells_matter(said: Utterance) -> bool:
    """Tell whether *said* is about something to report, of whichever category."""
    if said.phrases.sentence_model is None:
        return True
    return bool(_matter_or_none(policy.pick(_score_matters(said), policy.ANY_CATEGORY)))


def _matter_or_none(category: str) -> str:
    return "" if category == NO_MATTER else category


def _score(said: Utterance, category: str) -> float:
    return _score_matters(said).get(category, policy.UNLIKELY)


def _score_matters(said: Utterance) -> Mapping[str, float]:
    return score_telling(drop_idioms(said), "", MATTERS_HEAD)
