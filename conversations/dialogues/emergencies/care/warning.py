"""Warn first: in an emergency, or when a message is a matter for another authority."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.emergencies.care.advice import (
    add_first_aid,
    as_told_of_body,
    say_to_call_others,
)
from conversations.dialogues.emergencies.care.call_order import (
    emergency_calls,
    find_hotline,
    health_phone,
    lacks_hotline,
)
from conversations.dialogues.emergencies.care.calls import ask_whether_reached
from conversations.dialogues.emergencies.care.care import (
    begin_care,
    find_to_revive,
    plan_follow_up,
)
from conversations.dialogues.emergencies.care.confiding import hear_confidence
from conversations.dialogues.emergencies.care.emergency_words import GENTLE, keep_cry
from conversations.dialogues.emergencies.care.informer import begin_secrecy
from conversations.dialogues.emergencies.detection.alert import (
    COMPLAINT,
    DENUNCIATION,
    DISASTER,
    ELSEWHERE,
    ILLNESS,
    LOST,
    POWER_OUT,
    UNKNOWN,
    WATER_OUT,
    Alert,
)
from conversations.engine.model.acts import MY_DATA, REPORT, SCAM, SUBSCRIPTION
from conversations.engine.model.messages import Content, Edited, Reply, Text
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Care, Session, shelve_dialogue
from conversations.engine.model.unit import Unit
from conversations.engine.questions.choices import says_option
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import Play, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.wants import asks_question, find_wanted_dialogue, find_wants
from conversations.engine.steps.open_question import open_question, say_and_ask_again
from conversations.engine.turn.message_checks import check_message, is_asked_for_message

# The keys of an answer that hold what was told: a story, or a place that is known.
_TOLD = frozenset(("text", "neighbourhood", "landmark"))
# What others than the commune look after, in no emergency.
_SERVICES = (ELSEWHERE, POWER_OUT, WATER_OUT)
# Who wants one of these wants it of us: "báo em khi có cắt điện" reports no power cut.
_OURS = frozenset((SUBSCRIPTION, SCAM, MY_DATA))


def warn(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the warning for *alert*; unless it is an emergency, go on with the turn from *play*.

    The words of an informer are not processed. A complaint in a dialogue is told where to go; if
    the person repeats it, it is processed as an answer, and the reply says that this is no
    complaint in the legal sense.
    """
    if alert.is_confided or alert.kind == ILLNESS:
        return _hear_need(alert, session, content, context, play)
    if alert.is_emergency and not _is_choice(session, content, context):
        told = _tell_rescuers(alert, session, content, context, play)
        told = told or _answer_about_announcement(alert, session, content, context, play)
        return told or _raise_alarm(alert, session, content, context, play)
    if alert.kind in _SERVICES and _wants_something_else(alert, session, content, context):
        return play(session, content, structs.replace(context, alert=None))
    is_complaint = alert.kind == COMPLAINT
    if is_complaint and session.open and session.warned == alert.kind:
        reported = structs.replace(context, meant=REPORT)
        turn = play(structs.replace(session, warned=""), content, reported)
        if not _has_new_answer(session, turn.session):
            return turn
        first = Reply(context.phrases.say("engine-complaint-reported"))
        return structs.replace(turn, replies=(first, *turn.replies))
    if alert.is_secret:
        session = begin_secrecy(session, context)
    session = structs.replace(session, warned=alert.kind if is_complaint else "")
    first = warning_reply(alert, context.unit, context.in_language(alert.language).phrases)
    if alert.is_secret or is_complaint:
        kept = session if alert.is_secret else _keep_for_report(session, content, context)
        turn = _ask_again(first, kept, context)
        return structs.replace(turn, is_secret=alert.is_secret)
    is_new = not isinstance(content, Edited)
    is_at_home = is_new and session.open is None and not session.consent_asked
    is_answered = (
        is_at_home and context.person.has_consented and asks_question(content, session, context)
    )
    if is_at_home and not is_answered and not find_wanted_dialogue(content, session, context):
        return _ask_again(first, _keep_for_report(session, content, context), context)
    turn = play(session, content, context)
    if _is_missed(session, turn.session):
        return _ask_again(first, turn.session, context)
    return structs.replace(turn, replies=(first, *turn.replies))


def _hear_need(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return who listens to a pupil who confides, or where whoever is ill goes.

    No report tells of that, unless it names its matter too. A question that a card surely answers
    is about a paper: "con tôi cận 4 độ có phải đi nghĩa vụ không".
    """
    said = context.utterance_of(content.text) if isinstance(content, Text) else None
    is_of_card = not alert.is_confided and said is not None and context.is_surely_answered(said)
    if is_of_card or _is_choice(session, content, context):
        return play(session, content, structs.replace(context, alert=None))
    if alert.is_confided:
        return hear_confidence(alert, session, content, context)
    phrases = context.in_language(alert.language).phrases
    first = warning_reply(alert, context.unit, phrases)
    if session.open is None or (said is not None and context.names_matter(said)):
        turn = play(session, content, structs.replace(context, alert=None))
        if not _is_missed(session, turn.session) and turn.session.misses <= session.misses:
            return structs.replace(turn, replies=(first, *turn.replies))
    return _ask_again(first, session, context)


def _wants_something_else(
    alert: Alert, session: Session, content: Content, context: TurnContext
) -> bool:
    """Tell whether *content* wants something of us, rather than of the service that is named."""
    if not isinstance(content, Text):
        return False
    if alert.kind == ELSEWHERE:
        is_card = context.is_answered_by_card(content)
        if is_card or context.answering.is_follow_up(content, session, context):
            return True
    elif _is_about_news(session, content, context):
        return True
    wants = find_wants(context.utterance_of(content.text), session, context)
    return bool(wants) and _OURS.issuperset(wants)


def _is_about_news(session: Session, content: Text, context: TurnContext) -> bool:
    """Tell whether *content* asks for or about news, says which to send, or is to be checked."""
    entry = context.open_entry(session)
    if (entry is not None and entry.asides.check) or context.check(content):
        return True
    said = context.utterance_of(content.text)
    if context.wish_in(said)[1] is not None or menu.find_called_dialogue(said, context):
        return True
    return bool(context.news_about(said))


def _is_choice(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* is an edit, or names an option of the open question: no cry."""
    question, at = open_question(session, context)
    if question is None or at is None or not isinstance(content, Text):
        return isinstance(content, Edited)
    return says_option(at.utterance_of(content.text), question.options(at))


def _tell_rescuers(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn | None:
    """Return the numbers to call, then the turn in which the cry itself reaches the rescuers.

    Return None if the open dialogue does not bring it to them, or not this kind of emergency.
    """
    entry = context.open_entry(session)
    if entry is None or entry.rescue is None or alert.is_secret or alert.kind in GENTLE:
        return None
    turn = play(session, content, structs.replace(context, alert=None))
    if turn.effect is None and not _has_new_answer(session, turn.session):
        return None
    phrases = context.in_language(alert.language).phrases
    told = [warning_reply(each, context.unit, phrases) for each in split_dangers(alert)]
    return structs.replace(turn, replies=(*told, *turn.replies))


def _answer_about_announcement(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn | None:
    """Return whether the commune sent *content*, then whom to call if there is danger.

    Return None if nobody asks that, or if the words are those of no announcement: then they may be
    the person's own.
    """
    checked = check_message(session, content, context)
    if checked is None or not checked.is_known or alert.is_secret:
        return None
    phrases = context.in_language(alert.language).phrases
    warning = warning_reply(alert, context.unit, phrases)
    warning = structs.replace(warning, text=phrases.say("alert-if-real", what=warning.text))
    if is_asked_for_message(session, context):
        turn = play(session, content, structs.replace(context, alert=None))
        return structs.replace(turn, replies=(*turn.replies, warning))
    turn = _ask_again(warning, session, context)
    first = Reply(checked.text, calls=checked.calls)
    return structs.replace(turn, replies=(first, *turn.replies))


def _raise_alarm(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the turn that says what to do and whom to call, and nothing that is not asked for.

    The open dialogue is set aside; the message may have answered its question.
    """
    if alert.is_secret:
        session = begin_secrecy(session, context)
    else:
        session = _keep_words(alert, session, content, context, play)
    alert = as_told_of_body(alert, content, context)
    phrases = context.in_language(alert.language).phrases
    revived = find_to_revive(alert, content, context)
    alert = revived or alert
    told = [warning_reply(each, context.unit, phrases) for each in split_dangers(alert)]
    if revived:
        text = phrases.say("alert-breathless", health=health_phone(context.unit))
        told[0] = structs.replace(told[0], text=text)
    # A rumour of a disaster reaches many, and who asks about it may be in no danger.
    checked = check_message(session, content, context) if alert.kind == DISASTER else None
    session = begin_care(shelve_dialogue(session), alert, content, context)
    if session.care and not revived:
        care, dangers = session.care, split_dangers(alert)
        if alert.kind != UNKNOWN and _names_silent(told, care):
            care, told = say_to_call_others(dangers, care, context)
        care, told = add_first_aid(told, dangers, care, context)
        session = structs.replace(session, care=care)
    more = (Reply(checked.text, calls=checked.calls),) if checked else ()
    return Turn(
        session,
        (*told, *more, ask_whether_reached(phrases)),
        effect=plan_follow_up(session.care) if session.care else None,
        is_secret=alert.is_secret,
    )


def _names_silent(told: Sequence[Reply], care: Care) -> bool:
    return not {*care.silent}.isdisjoint(call for each in told for call in each.calls)


def split_dangers(alert: Alert) -> tuple[Alert, ...]:
    """Return *alert*, and the danger beside it as one of its own: each has its number and step."""
    if not alert.beside:
        return (alert,)
    also = tuple(kind for kind in alert.also if kind != alert.beside)
    other = structs.replace(alert, kind=alert.beside, also=(), beside="")
    return structs.replace(alert, also=also, beside=""), other


def _keep_words(
    alert: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Session:
    """Return *session* with the words of the cry kept for a later report, or in the open one."""
    entry = context.open_entry(session)
    if entry is not None and entry.act == REPORT:
        after = play(session, content, structs.replace(context, alert=None))
        draft = after.session.open
        if draft and after.effect is None and _has_told_answer(session, after.session):
            return structs.replace(after.session, open=structs.replace(draft, is_urgent=True))
    return keep_cry(alert, session, content, context)


def _keep_for_report(session: Session, content: Content, context: TurnContext) -> Session:
    """Return *session* with *content*, which was warned of, kept for what is started next."""
    if session.open is not None or not isinstance(content, Text):
        return session
    is_story = tells_story(context.utterance_of(content.text))
    return keep_pending_text(session, content.text, context) if is_story else session


def warning_reply(alert: Alert, unit: Unit, phrases: Phrases) -> Reply:
    """Return what to do about *alert*, with the numbers to call.

    Where *unit* has no number of the power company or the like, the commune's own stands for it.
    """
    kind, police = alert.kind, unit.police_phone
    calls = emergency_calls((kind, *alert.also), unit)
    is_lacking = lacks_hotline(kind, unit)
    if kind == ELSEWHERE or is_lacking or not calls:
        calls = (*calls, unit.phone)
    if kind == DENUNCIATION:
        calls = (*calls, police)
    text = phrases.say(
        f"alert-{kind}-no_hotline" if is_lacking else f"alert-{kind}",
        phone=police if kind in LOST else unit.phone,
        police=police,
        health=health_phone(unit),
        hotline=find_hotline(kind, unit),
        hours=unit.hours.text,
    )
    return Reply(text, calls=tuple(dict.fromkeys(calls)))


def _has_told_answer(before: Session, after: Session) -> bool:
    """Tell whether the message only answered the open question, with a story or a known place."""
    its, now = before.open, after.open
    if its is None or now is None or its.serial != now.serial:
        return False
    given = len(its.answers)
    new = [answer.value for answer in now.answers[given:] if isinstance(answer.value, dict)]
    is_told = any(map(_TOLD.intersection, new))
    return is_told and now.answers[:given] == its.answers


def _has_new_answer(before: Session, after: Session) -> bool:
    """Tell whether the message changed the open dialogue's answers."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.answers != now.answers


def _is_missed(before: Session, after: Session) -> bool:
    """Tell whether the message counted as a miss of the open question."""
    its, now = before.open, after.open
    return its is not None and now is not None and its.misses < now.misses


def _ask_again(first: Reply, session: Session, context: TurnContext) -> Turn:
    """Return the reply *first*, followed by the open question; without one, with the menu."""
    return say_and_ask_again(session, first.text, context, calls=first.calls)
