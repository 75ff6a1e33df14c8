"""Answer people in an emergency: with what helps next, and nothing else."""

from msgspec import structs

from conversations.dialogues.emergencies.care.advice import note_told, say_what_to_do
from conversations.dialogues.emergencies.care.call_order import (
    TO_FLEE,
    about_place,
    find_asked_office,
    note_silence,
    number_to_call,
)
from conversations.dialogues.emergencies.care.calls import (
    ask,
    ask_whether_reached,
    say_unheard,
    tell_duty,
    tell_next_number,
)
from conversations.dialogues.emergencies.care.care_answers import (
    AFRAID,
    DENIED,
    HELPLESS,
    HUMAN,
    MORE,
    NO,
    NOTING,
    OF_PERSON,
    OVER,
    QUIET,
    SUPPLIES,
    THANKS,
    YES,
    tells_of_all_lines,
    tells_silence,
)
from conversations.dialogues.emergencies.care.emergency_words import is_gentle_care
from conversations.dialogues.emergencies.care.outcomes import read_outcome
from conversations.dialogues.emergencies.detection import needs
from conversations.dialogues.emergencies.detection.alert import DROWNING
from conversations.engine.language import commands
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing.next_steps import start_button

# Asked once, of who told of several dangers.
_ALL_OVER = "all_over"
# Beside these it may be told that a line is silent.
_MAY_TELL_SILENCE = (MORE, NOTING, *OF_PERSON)


def respond(
    meaning: str, content: Content, care: Care, session: Session, context: TurnContext
) -> Turn:
    """Return the turn for *content* that means *meaning* to a person in the emergency *care*."""
    spoken = context.in_language(care.language)
    if meaning == THANKS and care.is_answered:
        meaning = OVER
    said = spoken.utterance_of(content.text if isinstance(content, Text) else "")
    if meaning == OVER and _may_be_over_in_part(said, care):
        return _ask_whether_all_is_over(care, session, spoken)
    if meaning in (YES, OVER):
        return _say_relieved(meaning, care, session, spoken)
    is_silent = meaning == NO or (meaning in _MAY_TELL_SILENCE and tells_silence(said))
    if is_silent:
        care = note_silence(care, said.words, context.unit, is_of_all=tells_of_all_lines(said))
        care = structs.replace(care, is_answered=False)
    care = note_told(care, content, spoken)
    if meaning in (HELPLESS, SUPPLIES):
        care = about_place(care)
    session = structs.replace(session, care=care)
    if meaning in (QUIET, HUMAN, SUPPLIES, AFRAID):
        return Turn(session, (_reply_briefly(meaning, care, spoken),))
    office = _find_asked_office(meaning, content, spoken)
    if (is_silent or office) and meaning not in OF_PERSON:
        return Turn(session, (tell_next_number(care, session, spoken, office=office),))
    first = tell_next_number(care, session, spoken) if is_silent else None
    care, reply = say_what_to_do(meaning, care, content, spoken)
    above = first.text if first else say_unheard(session, spoken) if meaning == NOTING else ""
    text = "\n".join(filter(None, (above, reply.text)))
    if first:
        reply = structs.replace(reply, calls=tuple(dict.fromkeys((*first.calls, *reply.calls))))
    if not care.is_answered and meaning != DENIED:
        reply = structs.replace(reply, buttons=ask_whether_reached(spoken.phrases).buttons)
    return Turn(structs.replace(session, care=care), (structs.replace(reply, text=text),))


def _reply_briefly(meaning: str, care: Care, spoken: TurnContext) -> Reply:
    """Return the reply to who wants quiet, a person or boats, or is afraid of somebody."""
    if meaning == QUIET:
        # The phone may be in other hands.
        is_open = not (care.is_answered or is_gentle_care(care))
        calls = (number_to_call(care, spoken.unit),) if is_open else ()
        return Reply(spoken.phrases.say("care-quiet"), wants=("text",), calls=calls)
    reply = tell_duty(f"care-{meaning}", care, spoken)
    if meaning != AFRAID:
        return reply
    return structs.replace(reply, buttons=ask_whether_reached(spoken.phrases).buttons)


def _may_be_over_in_part(said: Utterance, care: Care) -> bool:
    """Tell whether another danger of *care* may go on: "cháu thở lại rồi" in a flood."""
    if not said.words or _ALL_OVER in care.advised or read_outcome(said) == needs.OVER:
        return False
    return not TO_FLEE.isdisjoint(care.kinds) and not TO_FLEE.issuperset(care.kinds)


def _ask_whether_all_is_over(care: Care, session: Session, spoken: TurnContext) -> Turn:
    say = spoken.phrases.say
    reply = ask(say("care-all_over"), {OVER: say("care-all_safe"), NO: say("care-not_yet")})
    care = structs.replace(care, advised=(*care.advised, _ALL_OVER))
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
    if meaning not in (MORE, NOTING) or not isinstance(content, Text):
        return ""
    return find_asked_office(spoken.utterance_of(content.text), spoken.unit)
