"""Read what a person in an emergency answers: "gọi rồi", "xe đến rồi", "em sợ nó biết"."""

from conversations.dialogues.emergencies.care.call_order import TO_FLEE
from conversations.dialogues.emergencies.detection import needs
from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    BITE,
    CHILD,
    CONFIDING,
    CRIME,
    MEDICAL,
    SELF_HARM,
    VIOLENCE,
)
from conversations.dialogues.emergencies.detection.danger_policy import believes, hears_need
from conversations.dialogues.emergencies.detection.word_lists import search_word_lists
from conversations.engine.language.clauses import match_at, match_within, split_clauses
from conversations.engine.language.landmark_names import named_places
from conversations.engine.language.language_detection import ENGLISH
from conversations.engine.language.plain_words import (
    extra_words,
    folded_words,
    read_number,
    strip_courtesies,
)
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.readings import Reading
from conversations.engine.model.transcript import Care
from conversations.engine.model.unit import Unit
from conversations.engine.policy import Place, decide
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.text import phone
from conversations.text.fold import fold
from conversations.text.matching import find_within, is_exact_match

_ASKED = "help_alert"
_EMERGENCY_NUMBERS = frozenset(EMERGENCY_NUMBERS.values())
# Whoever asks for help from someone at home may not be the only one who reads the screen.
OF_VIOLENCE = (CRIME, VIOLENCE)
# What a message means here: the names of the buttons are those of the first three.
(
    YES,
    NO,
    OVER,
    FREE,
    THANKS,
    HUMAN,
    QUIET,
    AFRAID,
    BREATHLESS,
    HELPLESS,
    DENIED,
    MORE,
    SUPPLIES,
    MEDICINE,
    RABIES,
    NOTING,
    ELSE,
    ASIDE,
) = (
    "yes",
    "no",
    "over",
    "free",
    "thanks",
    "human",
    "quiet",
    "afraid",
    "breathless",
    "helpless",
    "denied",
    "more",
    needs.SUPPLIES,
    needs.MEDICINE,
    needs.RABIES,
    needs.NOTING,
    "else",
    "aside",
)
# Advice for a person in whatever danger.
OF_PERSON = (BREATHLESS, HELPLESS)
# What may depend on what happened to the body more than on the kind of danger.
BODILY_HARM = (ACCIDENT, CHILD, MEDICAL)
# What first aid is given for, the most urgent first: the phrase `care-<name>` says what to do, and
# `care-<name>-words` tell that it is needed.
CHOKED, BITE_ILL = "choked", "bite_ill"
_FIRST_AID = (CHOKED, "bleeding", "swallowed", "burnt", "snakebite", "fits", "fallen", BITE)
# So near before the words a denial is about them: "không bị co giật".
_DENIED_WITHIN = 2
ACTS_MEANT = {
    acts.YES: YES,
    acts.NO: NO,
    acts.STOP: QUIET,
    acts.THANKS: THANKS,
    acts.GOODBYE: THANKS,
    acts.HUMAN: HUMAN,
}
# Whoever wants no more messages while in danger wants quiet.
_QUIET = {acts.SUBSCRIPTION: acts.STOP}
# A longer message must speak of the call to be an answer to the question about it: to be told
# "good" while nobody comes is worse than to be told twice what to do.
_FEW_WORDS = 3
_SAID_IN_ANY_WORDS = frozenset((acts.QUESTION, acts.HUMAN, acts.STOP, acts.THANKS, acts.GOODBYE))
# So many words at most stand between the words of "chở ông nội tôi đi viện rồi".
_MOST_BETWEEN = 4
# Who is meant stands between the words of "bế cụ vào".
_BETWEEN_WORDS = 1


def asks_for_help(said: Utterance) -> bool:
    """Tell whether *said* asks that somebody be saved: "vâng, cứu ông ấy với".

    "Họ cứu ông rồi" tells that it is done.
    """
    ways, done = (said.phrases.words(f"care-{name}-words") for name in (MORE, "done"))
    return any(
        _tells_of(clause, ways)
        and not match_within(clause, (ways, done), most_between=_MOST_BETWEEN)
        for clause in split_clauses(said) or [said]
    )


def read_care_answer(said: Utterance, care: Care) -> str:
    """Return what *said* clearly is: an answer, or a number in place of one; or ""."""
    number = read_number(said)
    if number is not None:
        return {1: YES, 2: NO, 3: OVER}.get(number, MORE)
    if _fears_revenge(said, care):
        return AFRAID
    if _cannot_flee(said, care):
        return HELPLESS
    if _denies_despair(said, care):
        return DENIED
    if says_clearly(said, OVER) or takes_back(said) or _is_taken_to_hospital(said, care):
        return OVER
    if is_breathless(said):
        return BREATHLESS
    if find_within(said, said.phrases.words("care-free-words")):
        return FREE
    if tells_silence(said):
        return NO
    return YES if says_clearly(said, YES) else ""


def tells_silence(said: Utterance) -> bool:
    """Tell whether a clause of *said* tells that a line is busy, or that nobody answers.

    "115 báo bận" and "chẳng thấy ai nhấc máy" do; "115 bảo không được cho uống nước" doesn't.
    """
    if tells_of_all_lines(said) or find_within(said, said.phrases.words("care-no-words")):
        return True
    call, silent, line = (
        said.phrases.words(f"care-{name}-words") for name in ("call", "silent", "line")
    )
    denied = (said.phrases.words("asking-denial-words"), line)
    next_to = ((*_EMERGENCY_NUMBERS, *line), silent)
    clauses = [strip_courtesies(clause) for clause in split_clauses(said) or [said]]
    if any(
        match_within(clause, denied, most_between=_MOST_BETWEEN)
        or match_within(clause, next_to, most_between=0)
        for clause in clauses
    ):
        return True
    return not is_question(said) and any(
        _ends_with(clause, silent)
        and (find_within(clause, call) or not _EMERGENCY_NUMBERS.isdisjoint(clause.words))
        for clause in clauses
    )


def tells_of_all_lines(said: Utterance) -> bool:
    """Tell whether *said* tells that no number answers: "cả ba số đều bận"."""
    is_long = len(said.words) >= _FEW_WORDS
    return is_long and believes(needs.read_needs(said).get(needs.SILENT, 0.0))


def read_asked(said: Utterance, care: Care) -> str:
    """Return what *said* asks of us in an emergency, or "".

    Tablets, the vaccine, boats, to write down or pass on a number, or someone who listens.
    """
    likely, fits = needs.read_needs(said), {NOTING, SUPPLIES}
    if not {*BODILY_HARM}.isdisjoint(care.kinds):
        fits |= {MEDICINE, RABIES}
    if not {SELF_HARM, CONFIDING}.isdisjoint(care.kinds):
        fits = {CONFIDING}
    asked = max(fits, key=lambda need: likely.get(need, 0.0))
    return asked if hears_need(likely.get(asked, 0.0)) else ""


def tells_where(said: Utterance, unit: Unit) -> bool:
    """Tell whether *said* tells a place, or a number where rescuers reach somebody."""
    return bool(phone.national(said.text) or named_places(said, unit))


def _ends_with(said: Utterance, ways: tuple[str, ...]) -> bool:
    starts = range(len(said.words))
    return any(match_at(said, at, ways) == len(said.words) for at in starts)


def find_first_aid(said: Utterance) -> str:
    """Return the first aid that what is told or asked in *said* needs, or ""."""
    words, told = said.phrases.words, search_word_lists(said.text, said.phrases)
    if told is not None and BITE in (told.kind, *told.also):
        return BITE_ILL if tells_illness(said) else BITE
    return next((it for it in _FIRST_AID if _tells_of(said, words(f"care-{it}-words"))), "")


def tells_illness(said: Utterance) -> bool:
    """Tell whether *said* tells of somebody who is ill."""
    return hears_need(needs.read_needs(said).get(needs.ILLNESS, 0.0))


def _tells_of(said: Utterance, ways: tuple[str, ...]) -> bool:
    """Tell whether *said* has one of *ways* without a denial just before it."""
    found = find_within(said, ways)
    if not found:
        return False
    before = said.folded.partition(found)[0].split()[-_DENIED_WITHIN:]
    denials = folded_words("asking-denial-words", said.phrases)
    past = folded_words("care-past-words", said.phrases)
    return (denials | past).isdisjoint(before)


def names_again(said: Utterance, aid: str) -> bool:
    """Tell whether *said* is about what *aid* is for, as it is: "nhét cái thìa vào mồm à"."""
    ways = (way.split() for way in _ways_of(aid, said))
    steps = ([(word,) for word in way] for way in ways)
    is_named = any(match_within(said, each, most_between=_BETWEEN_WORDS) for each in steps)
    return is_named and not tells_past(said, aid)


def tells_past(said: Utterance, aid: str) -> bool:
    """Tell whether that for which *aid* was given is over: "hết co giật rồi", "hết giật"."""
    past = folded_words("care-past-words", said.phrases)
    lasts = {fold(way).split()[-1] for way in _ways_of(aid, said)}
    return any(
        word in past and not lasts.isdisjoint(said.folded_words[at : at + _DENIED_WITHIN + 1])
        for at, word in enumerate(said.folded_words)
    )


def _ways_of(aid: str, said: Utterance) -> tuple[str, ...]:
    return said.phrases.words(f"care-{BITE if aid == BITE_ILL else aid}-words")


def is_breathless(said: Utterance) -> bool:
    """Tell whether *said* tells that somebody does not breathe; "không thở được" is no such."""
    if find_within(said, said.phrases.words("care-short_breath-words")):
        return False
    return bool(find_within(said, said.phrases.words("care-breathless-words")))


def likely_act(said: Utterance) -> str:
    """Return what *said* likely is; "" in English, in which few cries for help were learnt."""
    if said.phrases.language == ENGLISH:
        return ""
    meant = listen(said, Place.CARE, asked=_ASKED, alike=_QUIET).acts
    act, words = (meant[0] if len(meant) == 1 else ""), said.phrases.words
    if act in _SAID_IN_ANY_WORDS:
        return act
    has_called = find_within(said, words("care-line-words"))
    is_reached = find_within(said, words("care-yes-words"))
    if has_called and not is_reached and _answer_about_call(said) == acts.NO:
        return acts.NO
    is_about_call = len(said.words) <= _FEW_WORDS or find_within(said, words("care-call-words"))
    is_doubted = act == acts.YES and find_within(said, words("care-doubt-words"))
    return act if is_about_call and not is_doubted else ""


def _answer_about_call(said: Utterance) -> str:
    """Return yes or no, whichever *said* is if it tells whether someone was reached; or ""."""
    answers = [each for each in read_spoken_acts(said, _ASKED) if each.act in (acts.YES, acts.NO)]
    total = sum(each.score for each in answers)
    shares = [Reading(each.act, each.score / total) for each in answers] if total else []
    meant = decide(shares, Place.CARE).acts if shares else ()
    return meant[0] if len(meant) == 1 else ""


def says_clearly(said: Utterance, name: str) -> bool:
    """Tell whether *said* has words of the list *name*, and nothing that speaks against them."""
    ways, left = said.phrases.words(f"care-{name}-words"), said
    ways = (*ways, *_ways_of_mistake(said)) if name == OVER else ways
    found = find_within(left, ways)
    if not found:
        return False
    while found:
        left = left.part(_without(left, found))
        found = find_within(left, ways)
    is_doubted = find_within(left, said.phrases.words("care-doubt-words"))
    return not is_doubted and search_word_lists(left.text, left.phrases) is None


def takes_back(said: Utterance) -> bool:
    """Tell whether *said* tells that there never was an emergency: "báo nhầm".

    As a clause of its own "nhầm" is enough: "nhầm, không có gì". "Uống nhầm thuốc" is none.
    """
    alone = said.phrases.words("care-mistake-alone-words")
    if find_within(said, _ways_of_mistake(said)):
        return says_clearly(said, OVER)
    is_alone = any(
        find_within(clause, alone) and not extra_words(clause, alone)
        for clause in split_clauses(said)
    )
    return is_alone and search_word_lists(said.text, said.phrases) is None


def _ways_of_mistake(said: Utterance) -> tuple[str, ...]:
    """Return the ways to tell that there is no emergency that count in *said*.

    Without diacritics one must be a clause of its own: "khong chay duoc" is who can't run.
    """
    ways = said.phrases.words("care-mistake-words")
    if not said.text.isascii() or said.phrases.language == ENGLISH:
        return ways
    clauses = [strip_courtesies(clause).text for clause in split_clauses(said) or [said]]
    return tuple(way for way in ways if any(is_exact_match(each, (way,)) for each in clauses))


def _cannot_flee(said: Utterance, care: Care) -> bool:
    """Tell whether *said* tells of someone who can't leave a dangerous place by themselves."""
    ways = said.phrases.words(f"care-{HELPLESS}-words")
    return not TO_FLEE.isdisjoint(care.kinds) and bool(find_within(said, ways))


def _denies_despair(said: Utterance, care: Care) -> bool:
    """Tell whether *said* denies what someone in despair may do: "bác không nghĩ quẩn đâu"."""
    if SELF_HARM not in care.kinds:
        return False
    steps = [said.phrases.words(name) for name in ("asking-denial-words", "care-despair-words")]
    return match_within(said, steps, most_between=_DENIED_WITHIN)


def _fears_revenge(said: Utterance, care: Care) -> bool:
    """Tell whether *said* fears whoever is to be reported: "sợ nó biết tôi gọi rồi nó trả thù"."""
    is_of_violence = any(kind in OF_VIOLENCE for kind in care.kinds)
    return is_of_violence and bool(find_within(said, said.phrases.words("care-afraid-words")))


def _is_taken_to_hospital(said: Utterance, care: Care) -> bool:
    """Tell whether *said* tells that a sick person was taken away: "xe chở ông đi viện rồi"."""
    if not set(care.kinds) <= {ACCIDENT, MEDICAL}:
        return False
    take, away, done = (
        said.phrases.words(f"care-{name}-words") for name in ("take", "away", "done")
    )
    clauses = split_clauses(said)
    others = [
        clause
        for clause in clauses
        if not match_within(clause, (take, away, done), most_between=_MOST_BETWEEN)
    ]
    is_told = len(others) < len(clauses) and not any(
        search_word_lists(clause.text, clause.phrases) for clause in others
    )
    return is_told and not find_within(said, said.phrases.words("care-doubt-words"))


def _without(said: Utterance, way: str) -> str:
    """Return the words of *said* without the first occurrence of the folded words *way*."""
    folded, its = [fold(word) for word in said.words], way.split()
    spans = range(len(folded) - len(its) + 1)
    at = next((n for n in spans if folded[n : n + len(its)] == its), None)
    if at is None:
        return ""
    return " ".join((*said.words[:at], *said.words[at + len(its) :]))
