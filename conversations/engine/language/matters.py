"""Tell which category of reports a sentence is about, in whatever words."""

from collections.abc import Collection, Mapping

from conversations.engine.language.clauses import match_at, word_spans
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import without_phrases
from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance
from conversations.text.matching import find_within

MATTERS_HEAD = "matters"
NO_MATTER = "none"

# Logarithms of odds. On sentences never learnt from, 96 of 100 categories found so are right.
_LIKELY = 0.0
_LEAD = 2.0
# What tells of an emergency must be as likely as this: hardly a learnt sentence tells of a fire.
_SURELY = 3.0
# A sentence tells of some matter if one is as likely as this, though others are near.
_TOLD = 0.0
# If it must be one of a few, that one need not be as likely as if it could be any.
_PERHAPS, _AHEAD = -0.5, 1.0
# A sentence with words for one category is about another if they are as likely as these.
_HARDLY = -2.0
_RATHER = 1.5


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
    scores = _score_matters(said)
    if not scores:
        return ""
    second, likeliest = sorted(scores, key=scores.__getitem__)[-2:]
    stands_out = scores[likeliest] >= max(_LIKELY, scores[second] + _LEAD)
    return likeliest if stands_out and likeliest != NO_MATTER else ""


def is_surely_about(said: Utterance, category: str) -> bool:
    """Tell whether *said* is without doubt about *category*, in whatever words."""
    return _score_matters(said).get(category, _HARDLY) >= _SURELY


def may_be_about(said: Utterance, category: str) -> bool:
    """Tell whether *said* may be about *category*, though it may be about others too."""
    return _score_matters(said).get(category, _HARDLY) >= _TOLD


def likeliest_of(said: Utterance, categories: Collection[str]) -> str:
    """Return the one of *categories* that *said* is about if it is about one of them, or ""."""
    scores = _score_matters(said)
    ranked = sorted(((scores.get(id_, _HARDLY), id_) for id_ in categories), reverse=True)
    if not scores or not ranked:
        return ""
    (likeliest, id_), *others = ranked
    is_ahead = likeliest >= max([_PERHAPS, *(score + _AHEAD for score, _ in others)])
    return id_ if is_ahead else ""


def likelier_category(said: Utterance, named: str) -> str:
    """Return the id of the category that *said* is about, though it has words for *named*; or "".

    "Cống trước cửa tắc, nước thối um" is about the drain, and "cụ Mùi báo đèn đường hỏng" about
    no smell.
    """
    scores = _score_matters(said)
    if not scores:
        return ""
    likeliest = max(scores, key=scores.__getitem__)
    is_other = scores.get(named, _LIKELY) <= _HARDLY and scores[likeliest] >= _RATHER
    return likeliest if is_other and likeliest != NO_MATTER else ""


def tells_mended(said: Utterance) -> bool:
    """Tell whether *said* ends with the news that something is mended: "ổ gà người ta vá rồi đấy".

    "Vá rồi mà lại hỏng" does not. Who says thanks may praise it: "sửa xong sáng trưng, cảm ơn xã".
    """
    phrases = said.phrases
    if _praises(said) or find_within(said, phrases.words("engine-only_thanks-words")):
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
    scores = _score_matters(said)
    if not scores:
        return False
    likeliest = max(scores, key=scores.__getitem__)
    return likeliest != NO_MATTER and scores[likeliest] >= _TOLD


def _score_matters(said: Utterance) -> Mapping[str, float]:
    return score_telling(drop_idioms(said), "", MATTERS_HEAD)
