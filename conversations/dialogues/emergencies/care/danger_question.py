"""Ask whether anybody is in danger, where that is doubtful; the answer settles it.

What was asked about is kept in the session: after a yes it is a cry for help, after a no it is
played as if it told of no danger.
"""

from msgspec import structs

from conversations.dialogues.emergencies.care.care_answers import (
    tells_of_all_lines,
    tells_silence,
)
from conversations.dialogues.emergencies.care.emergency_words import keep_cry
from conversations.dialogues.emergencies.care.outcomes import read_outcome
from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    CRIME,
    FIRE,
    UNKNOWN,
    Alert,
    alert_of,
)
from conversations.dialogues.emergencies.detection.danger_policy import Decision, Place
from conversations.dialogues.emergencies.detection.danger_reading import compete, weaken
from conversations.dialogues.emergencies.detection.detection import detect_alert_in_any_language
from conversations.dialogues.emergencies.detection.lookalikes import (
    doubts_fraud,
    read_other_meaning,
    surely_answers,
)
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.plain_words import read_number, strip_courtesies
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model import emergency_numbers as numbers
from conversations.engine.model.messages import Button, Content, Edited, Reply, Tap, Text
from conversations.engine.model.transcript import Session
from conversations.engine.questions.free_text import tells_story
from conversations.engine.replay.told_words import keep_pending_text
from conversations.engine.replay.turn_context import Play, Turn, TurnContext
from conversations.engine.routing.wants import find_wants
from conversations.engine.steps.open_question import names_option, open_question, say_and_ask_again
from conversations.text.matching import is_exact_match

_PREFIX = "danger:"
_YES, _NO = "yes", "no"
CALLS_IN_DOUBT = (numbers.AMBULANCE, numbers.POLICE, numbers.FIRE)
"""Whom to call if there is a danger of whatever kind; the phrase `alert-ask` tells them."""

_NUMBERS = {1: _YES, 2: _NO}
# What to say to whoever is in danger of which we know nothing any more.
_ANY_DANGER = Alert(ACCIDENT, (CRIME, FIRE))


def weigh_danger(
    session: Session, content: Content, context: TurnContext
) -> tuple[TurnContext, Alert | None]:
    """Return *context* with the alert to act on, and the danger to ask about instead, if any."""
    alert = alert_of(context)
    if alert is None or not alert.is_danger:
        return context, None
    is_other = (
        surely_answers(session, content, context)
        or _tells_of_author(content, context)
        or _tells_outcome(session, content, context)
    )
    if not alert.is_listed and is_other:
        # These outrank what no phrase names: "tôi đang đứng trước mặt nó đây", "gọi bà là cụ đi".
        return structs.replace(context, alert=alert.otherwise), None
    probability, otherwise = alert.probability, 0.0
    if isinstance(content, Text):
        other = read_other_meaning(alert.kind, session, content, context)
        probability = compete(weaken(probability, other.reasons), other.wish)
        otherwise = other.anything
    weighed = structs.replace(alert, probability=probability)
    entry = context.open_entry(session)
    is_with_rescuers = entry is not None and entry.rescue is not None
    place = Place.WITH_RESCUERS if is_with_rescuers else Place.ANYWHERE_ELSE
    place = Place.WITH_HELP if session.care is not None else place
    decision = weighed.decide(place, otherwise=otherwise)
    if decision is Decision.CARE:
        # It is decided: nothing weighs it again.
        return structs.replace(context, alert=structs.replace(alert, probability=1.0)), None
    is_asked = decision is Decision.ASK and not (
        names_option(session, content, context)
        or _tells_of_fraud(alert, session, content, context)
        or _tells_asked_place(alert, session, content, context)
    )
    return structs.replace(context, alert=alert.otherwise), weighed if is_asked else None


def _tells_outcome(session: Session, content: Content, context: TurnContext) -> bool:
    """Tell whether *content* tells how the emergency ended of which the person told before."""
    if session.emergency_at is None or not isinstance(content, Text):
        return False
    return bool(read_outcome(context.utterance_of(content.text)))


def _tells_of_author(content: Content, context: TurnContext) -> bool:
    """Tell whether *content* only asks how to speak to its author."""
    if not isinstance(content, Text):
        return False
    said, person = context.utterance_of(content.text), context.person
    return bool(context.profile.read_change(said, person, context.unit, context.channels))


def _tells_asked_place(
    alert: Alert, session: Session, content: Content, context: TurnContext
) -> bool:
    """Tell whether what only seems a danger is the place that is asked for: "cạnh nhà cô Lụa"."""
    question, at = open_question(session, context)
    if alert.is_listed or question is None or at is None or not isinstance(content, Text):
        return False
    return question.takes_as_place(at.utterance_of(content.text), at)


def _tells_of_fraud(
    alert: Alert, session: Session, content: Content, context: TurnContext
) -> bool:
    """Tell whether what seems to be a crime took money by words: nobody need flee from that.

    Whoever asks whether to believe a message has lost nothing yet.
    """
    if alert.kind != CRIME or alert.is_exact or not isinstance(content, Text):
        return False
    if doubts_fraud(content, context):
        return False
    return _is_about_fraud(content, session, context)


def _is_about_fraud(content: Text, session: Session, context: TurnContext) -> bool:
    is_told = find_wants(context.utterance_of(content.text), session, context) == (acts.SCAM,)
    return is_told or doubts_fraud(content, context)


def ask_about_danger(
    danger: Alert, session: Session, content: Content, context: TurnContext, play: Play
) -> Turn:
    """Return the question whether anybody is in danger, and keep *content* until it is answered.

    What must not be kept, or was sent before, is played at once, below the question. Whoever tells
    of a fraud, or asks whether to believe a message, reads what to do about that first.
    """
    phrases = context.in_language(danger.language).phrases
    buttons = tuple(
        Button(phrases.say(f"alert-ask-{name}"), f"{_PREFIX}{name}") for name in (_YES, _NO)
    )
    question = Reply(phrases.say("alert-ask"), buttons, wants=("text",), calls=CALLS_IN_DOUBT)
    is_secret = session.is_secret_at(context.now) or bool(
        context.alert and context.alert.is_secret
    )
    is_fraud = isinstance(content, Text) and _is_about_fraud(content, session, context)
    if is_secret or is_fraud or not isinstance(content, Text):
        turn = play(session, content, context)
        asked = structs.replace(turn.session, asks_danger=True, doubted="")
        replies = (*turn.replies, question) if is_fraud else (question, *turn.replies)
        return structs.replace(turn, session=asked, replies=replies)
    text = content.text[: context.limits.kept_text]
    return Turn(structs.replace(session, asks_danger=True, doubted=text), (question,))


def settle_danger(
    session: Session, content: Content, context: TurnContext
) -> tuple[Session, Content, TurnContext]:
    """Return what was asked about, as a cry for help or as none, if *content* tells which.

    Return all as they are for other content, which is read as usual.
    """
    answer = _read_answer(session, content, context)
    if not answer:
        return session, content, context
    text = session.doubted if session.asks_danger else ""
    settled = structs.replace(session, asks_danger=False, doubted="")
    alert = _detect(text, context)
    if answer == _NO:
        alert = alert.otherwise if alert is not None and alert.is_danger else alert
        told = "\n".join(filter(None, (text, _rest_of(content, context))))
        return settled, Text(told) if told else content, structs.replace(context, alert=alert)
    alert = alert if alert is not None and alert.is_danger else _ANY_DANGER
    if isinstance(content, Text):
        text = f"{text}\n{content.text}" if _says_more(content, context) else text
    cry = structs.replace(alert, probability=1.0)
    return settled, Text(text) if text else content, structs.replace(context, alert=cry)


def hear_silence(session: Session, content: Content, context: TurnContext) -> TurnContext:
    """Return *context* with the alert that an emergency number is silent, of we know not what."""
    if context.alert is not None or session.care is not None or not isinstance(content, Text):
        return context
    said = context.utterance_of(content.text)
    is_named = not set(numbers.EMERGENCY_NUMBERS.values()).isdisjoint(said.words)
    is_of_all = session.open is None and tells_of_all_lines(said)
    if not (is_named and tells_silence(said)) and not is_of_all:
        return context
    return structs.replace(context, alert=Alert(UNKNOWN))


def answer_late(session: Session, content: Content, context: TurnContext) -> Turn | None:
    """Return the turn for a no of which nothing is left to be played; None for other content."""
    if not isinstance(content, Tap) or content.data != f"{_PREFIX}{_NO}":
        return None
    return say_and_ask_again(session, context.phrases.say("alert-ask-safe"), context)


def keep_unsettled(
    session: Session, content: Content, context: TurnContext, play: Play
) -> Session:
    """Return *session* after *content*, which is no answer to the question about danger.

    What was asked about begins the cry that *content* is, answers the open question, waits for
    consent, or is kept for the next report, whichever it would have done.
    """
    if not session.asks_danger:
        return session
    text = session.doubted
    settled = structs.replace(session, asks_danger=False, doubted="")
    if not text or isinstance(content, Tap | Edited):
        return settled
    alert = alert_of(context)
    if alert is not None and alert.is_emergency:
        return keep_cry(alert, settled, Text(text), context)
    after = play(settled, Text(text), structs.replace(context, alert=None))
    if after.effect is None and after.person is None and _is_kept(settled, after.session):
        return after.session
    is_story = settled.open is None and tells_story(context.utterance_of(text))
    return keep_pending_text(settled, text, context) if is_story else settled


def _is_kept(before: Session, after: Session) -> bool:
    """Tell whether a message between the two sessions told something, or is held."""
    if after.held != before.held:
        return True
    if before.open is None or after.open is None or before.open.serial != after.open.serial:
        return False
    told = [(draft.answers, draft.next_matters) for draft in (before.open, after.open)]
    return told[0] != told[1]


def _read_answer(session: Session, content: Content, context: TurnContext) -> str:
    """Return yes or no if *content* answers the question: its buttons do so at any time."""
    if isinstance(content, Tap) and content.data.startswith(_PREFIX):
        name = content.data.removeprefix(_PREFIX)
        return name if name in (_YES, _NO) else ""
    if not session.asks_danger or not isinstance(content, Text):
        return ""
    said = context.utterance_of(content.text)
    number = read_number(said)
    if number is not None:
        return _NUMBERS.get(number, "")
    first = next(iter(split_clauses(said)), said)
    if _is_answer(first, _YES):
        return _YES
    return _NO if _is_answer(first, _NO) and not _is_cry(context) else ""


def _rest_of(content: Content, context: TurnContext) -> str:
    """Return what *content* says behind a no: "không, em hỏi bảo hiểm mà"."""
    if not isinstance(content, Text):
        return ""
    return ", ".join(each.text for each in split_clauses(context.utterance_of(content.text))[1:])


def _is_cry(context: TurnContext) -> bool:
    alert = alert_of(context)
    return alert is not None and alert.is_emergency


def _says_more(content: Text, context: TurnContext) -> bool:
    said = context.utterance_of(content.text)
    return read_number(said) is None and not _is_answer(said, _YES)


def _is_answer(said: Utterance, name: str) -> bool:
    """Tell whether *said* is yes or no and nothing more: "không có ảnh" is no such no."""
    phrases = said.phrases
    ways = (phrases.say(f"alert-ask-{name}"), *phrases.words(f"alert-ask-{name}-words"))
    return is_exact_match(strip_courtesies(said), ways)


def _detect(text: str, context: TurnContext) -> Alert | None:
    if not text:
        return None
    return detect_alert_in_any_language(
        text, context.person, context.phrases_for, context.utterances
    )
