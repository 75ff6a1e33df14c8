"""Stay with a person in an emergency: until it is over, say only what helps."""

from datetime import datetime, timedelta

from msgspec import structs

from conversations.dialogues.emergencies.care.advice import (
    note_told,
    read_first_aid,
    say_what_to_do,
    without_lookalike,
)
from conversations.dialogues.emergencies.care.call_order import (
    find_asked_office,
    note_silence,
    number_to_call,
    office_of,
)
from conversations.dialogues.emergencies.care.care_answers import (
    ACTS_MEANT,
    AFRAID,
    ASIDE,
    BREATHLESS,
    CHOKED,
    DENIED,
    ELSE,
    FREE,
    HELPLESS,
    HUMAN,
    MORE,
    NO,
    OF_VIOLENCE,
    OVER,
    QUIET,
    THANKS,
    YES,
    asks_for_help,
    find_first_aid,
    is_breathless,
    likely_act,
    read_care_answer,
    says_clearly,
)
from conversations.dialogues.emergencies.care.emergency_words import (
    is_gentle_care,
    keep_told_on,
    prefer_draft,
)
from conversations.dialogues.emergencies.care.other_wishes import (
    add_open_care,
    wants_something_else,
)
from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    CHILD,
    CRIME,
    DENUNCIATION,
    DROWNING,
    LOST,
    MEDICAL,
    SELF_HARM,
    VIOLENCE,
    Alert,
    alert_of,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.danger_policy import is_another
from conversations.dialogues.emergencies.detection.detection import (
    estimate_danger,
    search_word_lists,
    share_of_danger,
)
from conversations.engine.language import commands
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.effects import FollowUp
from conversations.engine.model.messages import (
    Button,
    Contact,
    Content,
    Edited,
    Reply,
    Start,
    Tap,
    Text,
)
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.turn_context import Play, Turn, TurnContext
from conversations.engine.routing import menu
from conversations.engine.routing.next_steps import start_button
from conversations.text.matching import find_within

_PREFIX = "care:"
_LASTS = timedelta(hours=2)
# Who comes to help, and takes someone away, sounds like those who do harm.
_LIKE_HELP = frozenset((SELF_HARM, CRIME, VIOLENCE, CHILD, *LOST))
# What is said when no more help is needed.
_CALM = frozenset((YES, OVER, THANKS, QUIET, HUMAN))


def begin_care(session: Session, alert: Alert, content: Content, context: TurnContext) -> Session:
    """Return *session* with the care that the emergency *alert* needs.

    What *content* tells of the body decides the first aid. A question for consent that is still
    open is asked again afterwards, if something waits for it.
    """
    kinds = tuple(kind for kind in (alert.kind, *alert.also) if Alert(kind).is_emergency)
    spoken = context.in_language(alert.language)
    first_aid = read_first_aid(content, spoken)
    kinds = without_lookalike(kinds, first_aid)
    care, before = Care(kinds, context.now, first_aid=first_aid), session.care
    if before is not None and context.now - before.since <= _LASTS:
        # Another danger comes first, and ends none.
        every = tuple(dict.fromkeys((*kinds, *before.kinds)))
        first_aid = first_aid or before.first_aid
        care = structs.replace(before, kinds=every, since=context.now, first_aid=first_aid)
    care = structs.replace(care, is_answered=False, language=alert.language)
    return structs.replace(session, care=care, consent_asked=False, warned="")


def ask_whether_reached(phrases: Phrases) -> Reply:
    """Return the question whether someone was reached by phone."""
    labels = {name: phrases.say(f"care-{name}") for name in (YES, NO, OVER)}
    return _asked(phrases.say("care-ask"), labels)


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
    return _asked(text, {OVER: came, NO: say("care-not_yet")})


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
    without = structs.replace(session, care=None)
    if context.now - care.since > _LASTS:
        return play(without, content, context)
    if alert is not None and alert.kind == DENUNCIATION:
        return play(session, content, context)
    if alert is not None and (new := _find_new(alert, content, care, context)) is not None:
        return play(session, content, structs.replace(context, alert=new))
    if isinstance(content, Edited):
        turn = play(session, content, structs.replace(context, alert=None))
        # Nothing that is no help is said now; the edit counts all the same.
        return structs.replace(turn, replies=(), ignored=turn.ignored or "edit_held")
    meaning = _read(content, care, session, context)
    if meaning in (ELSE, ASIDE):
        calm = structs.replace(context, alert=alert.otherwise) if alert else context
        turn = play(without, prefer_draft(session, content, context), calm)
        is_told = meaning == ASIDE and not care.is_answered
        return add_open_care(turn, care, context) if is_told else turn
    if meaning in (MORE, BREATHLESS, HELPLESS) or alert is not None:
        session = keep_told_on(session, content, context.in_language(care.language))
    turn = _respond(meaning, content, care, session, context)
    is_secret = isinstance(content, Contact) or (alert is not None and alert.is_secret)
    return structs.replace(turn, is_secret=is_secret or session.is_secret_at(context.now))


def _respond(
    meaning: str, content: Content, care: Care, session: Session, context: TurnContext
) -> Turn:
    spoken = context.in_language(care.language)
    say, is_gentle = spoken.phrases.say, is_gentle_care(care)
    if meaning == THANKS and care.is_answered:
        meaning = OVER
    if meaning in (YES, OVER):
        return _say_relieved(meaning, care, session, spoken)
    if meaning == NO:
        said = spoken.utterance_of(content.text if isinstance(content, Text) else "")
        care = structs.replace(note_silence(care, said, context.unit), is_answered=False)
        session = structs.replace(session, care=care)
    number = number_to_call(care, context.unit)
    if meaning == AFRAID:
        police, reply = context.unit.police_phone, ask_whether_reached(spoken.phrases)
        text = say("care-afraid", number=number, police=police)
        calls = tuple(dict.fromkeys((number, police)))
        return Turn(session, (structs.replace(reply, text=text, calls=calls),))
    if meaning == QUIET:
        reply = Reply(say("care-quiet"), wants=("text",))
        if not (care.is_answered or is_gentle):  # the phone may be in other hands
            reply = structs.replace(reply, calls=(number,))
        return Turn(session, (reply,))
    asked = _find_asked_office(meaning, content, spoken)
    if meaning == NO or asked:
        number = asked or number
        office = office_of(number, context.unit, spoken.phrases.language)
        text = say("care-next-office" if office else "care-next", number=number, office=office)
        reply = structs.replace(ask_whether_reached(spoken.phrases), text=text, calls=(number,))
        return Turn(session, (reply,))
    if meaning == HUMAN:
        phone = context.unit.phone
        text, calls = say("care-human", number=number, phone=phone), (number, phone)
        return Turn(session, (Reply(text, wants=("text",), calls=tuple(dict.fromkeys(calls))),))
    care = note_told(care, content, spoken)
    care, reply = say_what_to_do(meaning, care, content, spoken)
    if not care.is_answered and meaning != DENIED:
        reply = structs.replace(reply, buttons=ask_whether_reached(spoken.phrases).buttons)
    return Turn(structs.replace(session, care=care), (reply,))


def _say_relieved(meaning: str, care: Care, session: Session, spoken: TurnContext) -> Turn:
    """Return the turn for someone who reached help, or is safe."""
    say, is_gentle = spoken.phrases.say, is_gentle_care(care)
    name = "care-reached" if meaning == YES else "care-ended"
    # Whoever wanted to die may say that all is well, and mean the opposite.
    is_left = meaning == OVER and not is_gentle
    left = None if is_left else structs.replace(care, is_answered=True)
    session = structs.replace(session, care=left)
    if left is None and session.shelved is not None:
        resumed = structs.replace(session.shelved, asks_to_resume=True)
        session = structs.replace(session, shelved=resumed)
    if is_gentle:
        return Turn(session, (Reply(say(f"{name}-gentle"), wants=("text",)),))
    if meaning == OVER and DROWNING in care.kinds:
        name = "care-ended-drowning"
    waits = session.held and not spoken.person.has_consented
    if waits and (asked := spoken.privacy.ask_again(session, spoken)):
        return structs.replace(asked, replies=(Reply(say(name)), *asked.replies))
    return Turn(session, (_offer_to_go_on(say(name), session, spoken),))


def _asked(text: str, labels: dict[str, str]) -> Reply:
    buttons = tuple(Button(label, f"{_PREFIX}{name}") for name, label in labels.items())
    return Reply(text, buttons, wants=("text",))


def _offer_to_go_on(text: str, session: Session, context: TurnContext) -> Reply:
    """Return *text* with one button: to resume what was interrupted, or else to report."""
    say, entry = context.phrases.say, context.entry_for(acts.REPORT)
    if session.shelved is not None:
        button = commands.button(commands.RESTORE, context.phrases)
        return Reply(f"{text} {say('care-may_resume')}", (button,), wants=("text",))
    if entry is None:
        return Reply(text, wants=("text",))
    button = start_button(entry.name, context.phrases)
    return Reply(f"{text} {say('care-may_report')}", (button,), wants=("text",))


def _find_asked_office(meaning: str, content: Content, spoken: TurnContext) -> str:
    """Return the number of the office that *content* asks for, or ""."""
    if meaning != MORE or not isinstance(content, Text):
        return ""
    return find_asked_office(spoken.utterance_of(content.text), spoken.unit)


def _find_new(alert: Alert, content: Content, care: Care, context: TurnContext) -> Alert | None:
    """Return *alert* as of another danger than those that *care* is for; None if it is of none.

    "The ambulance is here" and "nobody answers" are about none.
    """
    text = content.text if isinstance(content, Text | Edited) else ""
    said = context.in_language(care.language).utterance_of(text)
    told = (alert.kind, *alert.also) if alert.is_emergency else ()
    others = [kind for kind in told if not is_same_danger(kind, care.kinds)]
    new = next((kind for kind in others if _is_surely_told(kind, alert, said, care)), "")
    if not new or any(says_clearly(said, name) for name in (OVER, YES)):
        return None
    if read_care_answer(said, care) in (NO, FREE, BREATHLESS):
        return None
    return structs.replace(alert, kind=new, also=(), beside="", probability=1.0)


def _is_surely_told(kind: str, alert: Alert, said: Utterance, care: Care) -> bool:
    """Tell whether *said* tells of *kind*, and not of a known danger in words like those of it.

    What is told of a fire may sound like a crime; where people do harm, all may be part of it.
    """
    listed = search_word_lists(said.text, said.phrases)
    if listed is not None and kind in (listed.kind, *listed.also):
        return True
    if kind != alert.kind or kind in _LIKE_HELP or is_gentle_care(care):
        return False
    if read_care_answer(said, care):
        return False
    share = share_of_danger(kind, said, care.kinds)
    return is_another(estimate_danger(said) * share)


def _read(content: Content, care: Care, session: Session, context: TurnContext) -> str:
    """Return what *content* means to a person in an emergency."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return name if name != content.data and name in (YES, NO, OVER) else ELSE
    if isinstance(content, Start):
        return ELSE
    if not isinstance(content, Text):
        return MORE
    spoken = context.in_language(care.language)
    said = spoken.utterance_of(content.text)
    if care.kinds[0] in LOST and _tells_not_lost(said):
        return ELSE
    meaning = read_care_answer(said, care) or _read_other(content, said, care, session, context)
    # Nothing that asks for help ends the care: "cảm ơn cháu, cứu bà cụ với".
    return MORE if meaning in _CALM and asks_for_help(said) else meaning


def _tells_not_lost(said: Utterance) -> bool:
    """Tell whether who was taken for missing is not: "ông mất đêm qua, không phải đi lạc"."""
    denials = said.phrases.words("engine-not_missing-words")
    return tells_death(said) or bool(find_within(said, denials))


def _read_other(
    content: Text, said: Utterance, care: Care, session: Session, context: TurnContext
) -> str:
    alert = alert_of(context)
    if asks_for_help(said) or (alert is not None and alert.is_danger):
        return MORE
    if wants_something_else(content, session, context):
        return ASIDE
    if alert is not None:
        return MORE
    if _names_something_else(content, said, context):
        return ELSE
    act = likely_act(said)
    if care.is_answered and (
        (act == acts.QUESTION and context.is_surely_answered(said)) or context.names_matter(said)
    ):
        return ELSE
    # "I need nobody any more", "nobody calls" may mean the worst.
    is_despair = SELF_HARM in care.kinds and act in (acts.STOP, acts.NO)
    asks = act == acts.STOP and is_question(said)  # "rồi làm gì nữa"
    return MORE if is_despair or asks else ACTS_MEANT.get(act, MORE)


def _names_something_else(content: Text, said: Utterance, context: TurnContext) -> bool:
    """Tell whether *said* asks by name for something that is no help in an emergency."""
    command = commands.read_command(content, context.utterance_of)
    if command in (commands.MENU, commands.RESTORE):
        return True
    entry = (
        menu.find_commanded_dialogue(said, context)
        or menu.find_named_dialogue(said, context)
        or menu.find_right_dialogue(said, context)
    )
    if entry is not None:
        return True
    within = menu.find_dialogue_within(said, context)
    return within is not None and within[1].act in (acts.REPORT, acts.MY_REPORTS)
