"""Find out what only looks like an alert: who "denounces" a heap of rubbish, asks for a paper."""

from typing import NamedTuple

from msgspec import structs

from conversations.dialogues.emergencies.detection.alert import (
    CONFIDING,
    DENUNCIATION,
    ILLNESS,
    LOST,
    alert_of,
)
from conversations.engine.language.clauses import match_at
from conversations.engine.language.matters import likely_category
from conversations.engine.language.place_words import is_where_i_stand
from conversations.engine.language.plain_words import strip_courtesies
from conversations.engine.language.question_analysis import (
    contains_as_written,
    is_request,
    without_phrases,
)
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Text
from conversations.engine.model.transcript import Session
from conversations.engine.questions.base import NoAnswer
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.free_text import FreeTextQuestion
from conversations.engine.questions.places import PlaceQuestion, SpotQuestion
from conversations.engine.recognisers.spoken_acts import read_spoken_acts
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.wants import find_evidence
from conversations.engine.steps.open_question import open_question

# Who wants one of these tells of no danger.
_WISHES = (acts.MY_DATA, acts.MY_REPORTS, acts.SUBSCRIPTION)
# In a cry for help these may stand beside the danger.
_BESIDE = (acts.ABOUT_ME, acts.LANGUAGE)


class OtherMeaning(NamedTuple):
    """How likely words are a *wish* that is no cry for help, and how likely *anything* else.

    *reasons* is how many readings speak against a danger.
    """

    wish: float
    anything: float
    reasons: int


def drop_lookalike(session: Session, content: Content, context: TurnContext) -> TurnContext:
    """Return *context* without an alert that warns of no danger, if it is none of its kind either.

    Nobody is denounced, it is asked whether to believe a message, or the model only guessed it in
    what has another meaning.
    """
    alert = alert_of(context)
    is_need = alert is not None and alert.kind in (ILLNESS, CONFIDING)
    if alert is None or alert.is_danger or is_need or not isinstance(content, Text):
        return context
    said = context.utterance_of(content.text)
    if alert.kind == DENUNCIATION:
        is_none = _denounces_nobody(said, context)
    elif alert.is_listed or alert.is_secret:
        is_none = doubts_fraud(content, context)
    else:
        is_none = (
            _asks_for_something(said, session, content, context)
            or doubts_fraud(content, context)
            or surely_answers(session, content, context)
        )
    return structs.replace(context, alert=None) if is_none else context


def read_other_meaning(
    kind: str, session: Session, content: Text, context: TurnContext
) -> OtherMeaning:
    """Return what of *content* speaks against a danger of *kind*.

    It asks for a paper or what a card answers; it asks whether to believe a message that wants
    money; it tells how to speak to its author; or it is about a matter for a report, in which
    somebody stands who seemed missing: "bà 72 tuổi, đèn tắt, đi không thấy đường".
    """
    said = context.utterance_of(content.text)
    found = tuple(find_evidence(said, context))
    scores = {each.act: each.score for each in read_spoken_acts(said, "", found=found)}
    likeliest, is_checked = next(iter(scores), ""), doubts_fraud(content, context)
    # Who asks whether to believe a message that tells of a danger is in none yet.
    asks = (acts.QUESTION, acts.SCAM) if is_checked else (acts.QUESTION,)
    reasons = sum(
        (
            _asks_for_something(said, session, content, context),
            kind in LOST and bool(likely_category(said)) and context.names_matter(said),
            is_checked,
            likeliest in _BESIDE,
        )
    )
    wish = max(scores.get(act, 0.0) for act in _WISHES)
    anything = sum(scores.get(act, 0.0) for act in (*_WISHES, *_BESIDE, *asks))
    return OtherMeaning(wish, min(anything, 1.0), reasons)


def _asks_for_something(
    said: Utterance, session: Session, content: Text, context: TurnContext
) -> bool:
    return (
        is_request(said)
        or context.is_surely_answered(said)
        or context.answering.is_follow_up(content, session, context)
    )


def doubts_fraud(content: Text, context: TurnContext) -> bool:
    """Tell whether *content* asks if a message can be trusted that sounds like fraud."""
    checked = context.check(content)
    return checked is not None and checked.is_fraud


def surely_answers(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* answers the open question beyond doubt: an option, a place."""
    question, at = open_question(session, context)
    if question is None or at is None or not isinstance(content, Text):
        return False
    said = at.utterance_of(content.text)
    if says_option(strip_courtesies(said), question.options(at)):
        return True
    if isinstance(question, PlaceQuestion | SpotQuestion) and is_where_i_stand(said):
        return True
    reading = question.read(content, at)
    is_free = isinstance(question, FreeTextQuestion) or isinstance(reading, NoAnswer)
    return not is_free and question.is_sure(said, reading, at)


def _denounces_nobody(said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* names a matter for a report, and no person who is to blame for it."""
    accused = said.phrases.words("alert-accused-words")
    nuisances = _nuisances(said)
    plain = without_phrases(said, (*said.phrases.words("alert-nobody-words"), *nuisances))
    if not accused or contains_as_written(plain, accused) or not _accuses_thing(said):
        return False
    return (bool(nuisances) and bool(likely_category(said))) or context.names_matter(said)


def _accuses_thing(said: Utterance) -> bool:
    """Tell whether a thing follows each word of *said* that is mostly used for crimes."""
    fine, things = (said.phrases.words(f"alert-{name}-words") for name in ("fine", "thing"))
    things = (*things, *_nuisances(said))
    ends = (match_at(said, at, fine) for at in range(len(said.words)))
    return all(match_at(said, end, things) for end in ends if end)


def _nuisances(said: Utterance) -> tuple[str, ...]:
    """Return the words for bars, workshops and neighbours if *said* tells of a nuisance, or none.

    Who "denounces" a loud bar, or smoke from next door, reports what disturbs them.
    """
    source, nuisance = (
        said.phrases.words(f"alert-nuisance-{name}-words") for name in ("source", "sign")
    )
    return source if contains_as_written(said, nuisance) else ()
