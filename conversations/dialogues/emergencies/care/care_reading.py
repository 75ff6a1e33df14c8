"""Read what a message means to someone in an emergency: an answer, another danger, or no help."""

from msgspec import structs

from conversations.dialogues.emergencies.care.calls import PREFIX
from conversations.dialogues.emergencies.care.care_answers import (
    ACTS_MEANT,
    ASIDE,
    BREATHLESS,
    ELSE,
    FREE,
    HUMAN,
    MORE,
    NO,
    NOTING,
    OVER,
    QUIET,
    THANKS,
    YES,
    asks_for_help,
    likely_act,
    read_asked,
    read_care_answer,
    says_clearly,
    tells_where,
)
from conversations.dialogues.emergencies.care.emergency_words import is_gentle_care
from conversations.dialogues.emergencies.care.other_wishes import wants_something_else
from conversations.dialogues.emergencies.care.outcomes import read_outcome
from conversations.dialogues.emergencies.detection import needs
from conversations.dialogues.emergencies.detection.alert import (
    CHILD,
    CONFIDING,
    CRIME,
    LOST,
    SELF_HARM,
    VIOLENCE,
    Alert,
    alert_of,
    is_same_danger,
)
from conversations.dialogues.emergencies.detection.danger_policy import is_another
from conversations.dialogues.emergencies.detection.detection import (
    estimate_danger,
    share_of_danger,
)
from conversations.dialogues.emergencies.detection.word_lists import search_word_lists
from conversations.engine.language import commands
from conversations.engine.language.deaths import tells_death
from conversations.engine.language.question_analysis import is_question
from conversations.engine.language.utterance import Utterance
from conversations.engine.model import acts
from conversations.engine.model.messages import Content, Edited, Start, Tap, Text
from conversations.engine.model.transcript import Care, Session
from conversations.engine.replay.turn_context import TurnContext
from conversations.engine.routing import menu
from conversations.text.matching import find_within

# Who comes to help, and takes someone away, sounds like those who do harm.
_LIKE_HELP = frozenset((SELF_HARM, CRIME, VIOLENCE, CHILD, *LOST))
_ENDS = {needs.OVER: OVER, needs.COMING: YES}
# What is said when no more help is needed.
_CALM = frozenset((YES, OVER, THANKS, QUIET, HUMAN))


def read_meaning(content: Content, care: Care, session: Session, context: TurnContext) -> str:
    """Return what *content* means to a person in an emergency."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(PREFIX)
        return name if name != content.data and name in (YES, NO, OVER) else ELSE
    if isinstance(content, Start):
        return ELSE
    if not isinstance(content, Text):
        return MORE
    spoken = context.in_language(care.language)
    said = spoken.utterance_of(content.text)
    if care.kinds[0] in LOST and _tells_not_lost(said):
        return ELSE
    asked = read_asked(said, care)
    meaning = (
        _ENDS.get(read_outcome(said), "")
        or (asked if asked == CONFIDING else "")
        or read_care_answer(said, care)
        or asked
        or _read_other(content, said, care, session, context)
    )
    # Nothing that asks for help ends the care: "cảm ơn cháu, cứu bà cụ với".
    meaning = MORE if meaning in _CALM and asks_for_help(said) else meaning
    return NOTING if meaning == MORE and tells_where(said, context.unit) else meaning


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


def find_new(alert: Alert, content: Content, care: Care, context: TurnContext) -> Alert | None:
    """Return *alert* as of another danger than those that *care* is for; None if it is of none.

    "The ambulance is here" and "nobody answers" are about none.
    """
    text = content.text if isinstance(content, Text | Edited) else ""
    said = context.in_language(care.language).utterance_of(text)
    told = (alert.kind, *alert.also) if alert.is_emergency else ()
    others = [kind for kind in told if not is_same_danger(kind, care.kinds)]
    new = next((kind for kind in others if _is_surely_told(kind, alert, said, care)), "")
    if not new or read_outcome(said) or any(says_clearly(said, name) for name in (OVER, YES)):
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
