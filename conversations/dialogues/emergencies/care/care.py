"""Stay with a person in an emergency: until it is over, say only what helps."""

from datetime import datetime, timedelta

from msgspec import structs

from conversations.dialogues.emergencies.care.advice import read_first_aid, without_lookalike
from conversations.dialogues.emergencies.care.call_order import note_silence
from conversations.dialogues.emergencies.care.calls import ask
from conversations.dialogues.emergencies.care.care_answers import (
    ASIDE,
    BREATHLESS,
    CHOKED,
    ELSE,
    HELPLESS,
    MEDICINE,
    MORE,
    NO,
    OF_VIOLENCE,
    OVER,
    asks_for_help,
    find_first_aid,
    is_breathless,
    read_care_answer,
    tells_of_all_lines,
    tells_silence,
)
from conversations.dialogues.emergencies.care.care_reading import find_new, read_meaning
from conversations.dialogues.emergencies.care.care_replies import respond
from conversations.dialogues.emergencies.care.confiding import is_confided
from conversations.dialogues.emergencies.care.emergency_words import keep_told_on, prefer_draft
from conversations.dialogues.emergencies.care.other_wishes import add_open_care
from conversations.dialogues.emergencies.care.outcomes import read_denial
from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    CHILD,
    CONFIDING,
    DENUNCIATION,
    DROWNING,
    LOST,
    MEDICAL,
    SELF_HARM,
    UNKNOWN,
    Alert,
    alert_of,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.detection import detect_alert_in_any_language
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.emergency_numbers import EMERGENCY_NUMBERS
from conversations.engine.model.messages import Contact, Content, Edited, Reply, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.told_words import drop_emergency_words
from conversations.engine.replay.turn_context import Play, Turn, TurnContext

_LASTS, _KNOWN_FOR = timedelta(hours=2), timedelta(hours=24)


def begin_care(session: Session, alert: Alert, content: Content, context: TurnContext) -> Session:
    """Return *session* with the care that the emergency *alert* needs.

    What *content* tells of the body decides the first aid. A question for consent that is still
    open is asked again afterwards, if something waits for it.
    """
    told = dict.fromkeys(filter(None, (alert.kind, alert.beside, *alert.also)))
    kinds = tuple(kind for kind in told if kind == CONFIDING or Alert(kind).is_emergency)
    spoken = context.in_language(alert.language)
    first_aid = read_first_aid(content, spoken)
    kinds = without_lookalike(kinds, first_aid)
    care, before = Care(kinds, context.now, first_aid=first_aid), session.care
    if before is not None and not is_care_over(before, context):
        # Another danger comes first, and ends none.
        known = (kind for kind in before.kinds if kind != UNKNOWN)
        every = tuple(dict.fromkeys((*kinds, *known)))
        first_aid = first_aid or before.first_aid
        care = structs.replace(before, kinds=every, since=context.now, first_aid=first_aid)
    care = structs.replace(care, is_answered=False, language=alert.language)
    care = _note_silence(care, content, spoken)
    return structs.replace(session, care=care, consent_asked=False, warned="")


def _note_silence(care: Care, content: Content, spoken: TurnContext) -> Care:
    """Return *care* with the numbers that the cry itself names as silent."""
    if not isinstance(content, Text):
        return care
    said = spoken.utterance_of(content.text)
    is_of_all, is_silent = tells_of_all_lines(said), tells_silence(said)
    is_named = not set(EMERGENCY_NUMBERS.values()).isdisjoint(said.words)
    if not is_of_all and not (is_silent and is_named):
        return care
    return note_silence(care, said.words, spoken.unit, is_of_all=is_of_all)


def is_care_over(care: Care, context: TurnContext) -> bool:
    """Tell whether *care* is over by itself; what a pupil told is known the next day."""
    lasts = _KNOWN_FOR if is_confided(care) else _LASTS
    return context.now - care.since > lasts


def plan_follow_up(care: Care) -> FollowUp | None:
    """Return the effect that asks again later; None if that could endanger the person."""
    if care.kinds[0] == CHILD or any(kind in OF_VIOLENCE for kind in care.kinds):
        return None
    return FollowUp(care.since)


def follow_up_reply(session: Session, since: datetime, context: TurnContext) -> Reply | None:
    """Return the question whether help came, or None if it is not to be asked any more.

    *since* is the time of the emergency; by now the person may have answered, or be in another.
    """
    care = session.care
    if care is None or care.since != since or care.is_answered:
        return None
    say = context.in_language(care.language).phrases.say
    kind = care.kinds[0]
    if kind in LOST:
        text, came = say("care-follow_up-lost"), say("care-found")
    else:
        came = say("care-help_came")
        text = say("care-follow_up-self_harm" if kind == SELF_HARM else "care-follow_up")
    return ask(text, {OVER: came, NO: say("care-not_yet")})


def find_to_revive(alert: Alert, content: Content, context: TurnContext) -> Alert | None:
    """Return *alert* as a medical one if someone was pulled out and does not breathe, or None.

    Nobody may touch who was struck by a current that still flows.
    """
    if not isinstance(content, Text) or alert.kind not in (DROWNING, ACCIDENT, MEDICAL):
        return None
    said = context.utterance_of(content.text)
    if not is_breathless(said) or find_first_aid(said) == CHOKED:
        return None
    others = (kind for kind in (alert.kind, *alert.also) if kind != MEDICAL)
    return structs.replace(alert, kind=MEDICAL, also=tuple(others))


def care_for(session: Session, content: Content, context: TurnContext, play: Play) -> Turn:
    """Return the turn for *content* from a person who may be in an emergency.

    *play* processes whatever has nothing to do with an emergency, and tells of a new one.
    """
    care, alert = session.care, alert_of(context)
    if care is None:
        return play(session, content, context)
    if is_care_over(care, context):
        return play(structs.replace(session, care=None), content, context)
    if alert is not None and alert.kind == DENUNCIATION:
        return play(session, content, context)
    if (turn := _take_denial(content, care, session, context, play)) is not None:
        return turn
    if is_confided(care):
        return play(session, content, context)  # a confidence holds nobody
    return _stay(care, session, content, context, play)


def _stay(
    care: Care, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the turn for *content* from a person in the emergency *care*."""
    alert = alert_of(context)
    new = find_new(alert, content, care, context) if alert else None
    if new is not None:
        joined = structs.replace(care, kinds=(new.kind, *care.kinds))
        if read_meaning(content, joined, session, context) != MEDICINE:
            return play(session, content, structs.replace(context, alert=new))
        care = joined
    if isinstance(content, Edited):
        turn = play(session, content, structs.replace(context, alert=None))
        # Nothing that is no help is said now; the edit counts all the same.
        return structs.replace(turn, replies=(), ignored=turn.ignored or "edit_held")
    meaning = read_meaning(content, care, session, context)
    if meaning in (ELSE, ASIDE):
        calm = structs.replace(context, alert=alert.otherwise) if alert else context
        without = structs.replace(session, care=None)
        turn = play(without, prefer_draft(session, content, context), calm)
        is_told = meaning == ASIDE and not care.is_answered
        return add_open_care(turn, care, context) if is_told else turn
    if meaning == BREATHLESS and not is_same_danger(MEDICAL, care.kinds):
        care = structs.replace(care, kinds=(*care.kinds, MEDICAL))
    if meaning in (MORE, BREATHLESS, HELPLESS) or alert is not None:
        session = keep_told_on(session, content, context.in_language(care.language))
    turn = respond(meaning, content, care, session, context)
    is_secret = isinstance(content, Contact) or (alert is not None and alert.is_secret)
    return structs.replace(turn, is_secret=is_secret or session.is_secret_at(context.now))


def _take_denial(
    content: Content, care: Care, session: Session, context: TurnContext, play: Play
) -> Turn | None:
    """Return the turn for words that deny a danger, or None if they deny none.

    What else they say is read anew, as if nobody had been cared for that.
    """
    if not isinstance(content, Text):
        return None
    said = context.in_language(care.language).utterance_of(content.text)
    if alert_of(context) is not None and is_confided(care):
        return None  # what else is said is heard
    is_said = asks_for_help(said) or read_care_answer(said, care) == OVER
    denial = None if is_said else read_denial(said, care)
    if denial is None or not (denial.kinds or (is_confided(care) and not denial.rest)):
        return None
    kept = tuple(kind for kind in care.kinds if kind not in denial.kinds)
    left = structs.replace(care, kinds=kept) if kept else None
    session = structs.replace(drop_emergency_words(session), care=left)
    again = structs.replace(context, alert=_detect(denial.rest, context))
    sorry = Reply(context.in_language(care.language).phrases.say("care-mistaken"), wants=("text",))
    if not denial.rest and (left is None or is_confided(left)):
        return Turn(session, (sorry,))
    if left is not None:
        rest = Text(denial.rest or content.text)
        return care_for(session, rest, again, play)
    turn = play(session, Text(denial.rest), again)
    return structs.replace(turn, replies=(sorry, *turn.replies))


def _detect(text: str, context: TurnContext) -> Alert | None:
    return detect_alert_in_any_language(
        text, context.person, context.phrases_for, context.utterances
    )
