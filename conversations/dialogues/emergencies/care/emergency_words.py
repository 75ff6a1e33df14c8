"""Keep what a person tells of an emergency: it begins the report that they file afterwards."""

from msgspec import structs

from conversations.dialogues.emergencies.care.care_answers import (
    find_first_aid,
    takes_back,
    tells_illness,
)
from conversations.dialogues.emergencies.detection.alert import (
    BITE,
    CHILD,
    CONFIDING,
    CRIME,
    MEDICAL,
    SELF_HARM,
    UNKNOWN,
    VIOLENCE,
    Alert,
    alert_of,
)
from conversations.dialogues.emergencies.detection.detection import read_clause
from conversations.dialogues.emergencies.detection.harm import tells_of_harm
from conversations.engine.language import commands
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.matters import likely_category
from conversations.engine.language.plain_words import filler_words
from conversations.engine.language.utterance import Utterance
from conversations.engine.model.acts import REPORT
from conversations.engine.model.messages import Content, Tap, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.told_words import (
    drop_emergency_words,
    drop_old_words,
    end_emergency_words,
    keep_emergency_words,
)
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing.menu import find_requested_dialogue
from conversations.engine.understanding.stories import tells_on

# After these nobody is asked to report anything to the commune, and no report begins with them.
GENTLE = (SELF_HARM, VIOLENCE, CRIME, CHILD, CONFIDING)
# What a fire or a dog did to somebody is of its matter.
_INJURIES = ("burnt", "bleeding", "snakebite", BITE)
_NEVER_TOLD_ON = (SELF_HARM, VIOLENCE, CONFIDING)


def is_gentle_care(care: Care) -> bool:
    """Tell whether *care* is for a person in despair, or one whom others hurt."""
    return not set(GENTLE).isdisjoint(care.kinds)


def keep_cry(alert: Alert, session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with *content*, which *alert* warns of, kept for the next report.

    Nothing is kept of what officials must not read: a denunciation, what someone does to
    themselves or to another person, an answer in a dialogue that is hidden. Such a cry ends what
    was told before it: what follows may go on with it.
    """
    if not isinstance(content, Text) or context.official or alert.kind == UNKNOWN:
        return session
    if _is_private(alert, session, context):
        return end_emergency_words(session)
    said = context.utterance_of(content.text)
    if filler_words(said.phrases).issuperset(said.folded_words):
        return session  # "cứu với"
    return _keep_own_matter(said, session, context)


def _keep_own_matter(said: Utterance, session: Session, context: TurnContext) -> Session:
    """Return *session* with the clauses of *said* that tell of no illness kept for the report.

    The drain is the commune's matter, the child's fever is not.
    """
    clauses = split_clauses(said) or [said]
    is_ill = any(map(_tells_of_illness, clauses))
    text = ", ".join(each.text for each in clauses if _tells_matter(each)) if is_ill else said.text
    return keep_emergency_words(session, text, context) if text else session


def _tells_matter(clause: Utterance) -> bool:
    """Tell whether *clause* tells of what is no illness: a flood, a thing that is broken."""
    danger = None if _tells_of_illness(clause) else read_clause(clause)
    return (danger is not None and danger.is_listed) or bool(likely_category(clause))


def _tells_of_illness(clause: Utterance) -> bool:
    if find_first_aid(clause) in _INJURIES:
        return False
    danger = read_clause(clause)
    return tells_illness(clause) or (danger is not None and danger.kind == MEDICAL)


def _is_private(alert: Alert, session: Session, context: TurnContext) -> bool:
    if alert.is_secret or session.tells_of_harm or session.is_secret_at(context.now):
        return True
    if alert.kind in GENTLE or not set(_NEVER_TOLD_ON).isdisjoint(alert.also):
        return True
    return session.open is not None and session.open.is_hidden


def keep_told_on(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with *content* kept behind what was told of the emergency before.

    Only what tells something: "alo" and "phải làm sao" don't. What tells of harm that people do
    ends it.
    """
    alert, entry = alert_of(context), context.entry_for(REPORT)
    if not session.emergency_words or not isinstance(content, Text) or entry is None:
        return session
    said = context.utterance_of(content.text)
    if tells_of_harm(said):
        return end_emergency_words(session)
    if alert is not None and alert.is_emergency:
        return keep_cry(alert, session, content, context)
    is_told = alert is None and tells_on(said, entry.name)
    is_kept = is_told and not (session.tells_of_harm or session.is_secret_at(context.now))
    return _keep_own_matter(said, session, context) if is_kept else session


def forget_words(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* without the words of an emergency that is long over, or never was.

    It never was if *content* says so.
    """
    session = drop_old_words(session, context)
    shelved = session.shelved
    is_kept = session.emergency_words or (shelved is not None and shelved.is_urgent)
    if not is_kept or session.open is not None or not isinstance(content, Text):
        return session
    if context.alert is not None or not takes_back(context.utterance_of(content.text)):
        return session
    session = drop_emergency_words(session)
    if shelved is None or not shelved.is_urgent:
        return session
    return structs.replace(session, shelved=structs.replace(shelved, is_urgent=False))


def prefer_draft(session: Session, content: Content, context: TurnContext) -> Content:
    """Return the button that resumes the draft, if *content* asks for a report and it has the cry.

    It was set aside when its person cried for help in it.
    """
    draft, entry = session.shelved, context.entry_for(REPORT)
    if draft is None or not draft.is_urgent or entry is None or draft.name != entry.name:
        return content
    is_asked = find_requested_dialogue(content, context) == entry
    return Tap(commands.button_data(commands.RESTORE)) if is_asked else content
