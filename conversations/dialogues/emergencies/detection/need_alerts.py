"""Turn what is needed, beside a danger or instead of one, into an alert: illness, a confidence."""

from msgspec import structs

from conversations.dialogues.emergencies.detection.alert import (
    BITE,
    CHILD,
    CONFIDING,
    CRIME,
    ILLNESS,
    LOST,
    MEDICAL,
    SELF_HARM,
    VIOLENCE,
    Alert,
)
from conversations.dialogues.emergencies.detection.danger_policy import (
    hears_need,
    is_rather_confidence,
)
from conversations.dialogues.emergencies.detection.needs import read_needs
from conversations.engine.language.clauses import split_clauses
from conversations.engine.language.utterance import Utterance
from conversations.engine.listener import listen
from conversations.engine.model import acts
from conversations.text import phone

# What a pupil confides resembles these.
_LIKE_CONFIDENCE = (CHILD, CRIME, VIOLENCE, *LOST)
_FEWEST_WORDS = 3


def read_doubtful_need(other: Alert | None, said: Utterance) -> Alert | None:
    """Return what *said*, in which nobody is surely in danger, needs; else *other*.

    Who was bitten and is ill needs a hospital now.
    """
    needs = read_needs(said)
    is_number = bool(phone.find_written(said.text))
    if is_number or sum(not word.isdecimal() for word in said.words) < _FEWEST_WORDS:
        return other  # numbers tell nothing
    if other is None:
        if all(listen(it).acts == (acts.ABOUT_ME,) for it in split_clauses(said) or [said]):
            return None  # "em học lớp 8" tells of no trouble
        for need in (CONFIDING, ILLNESS):
            if hears_need(needs.get(need, 0.0)):
                return Alert(need, is_listed=False)
    elif other.kind == BITE and hears_need(needs.get(ILLNESS, 0.0)):
        return Alert(MEDICAL, (BITE,))
    return other


def read_confidence(danger: Alert, said: Utterance) -> Alert:
    """Return *danger*; if a pupil confides, as a confidence, and in despair as of a pupil too.

    What they tell sounds like a child who is lost, or hurt by somebody.
    """
    likely = read_needs(said).get(CONFIDING, 0.0)
    if not hears_need(likely):
        return danger
    if danger.kind == SELF_HARM:
        return structs.replace(danger, also=(*danger.also, CONFIDING))
    is_alike = danger.kind in _LIKE_CONFIDENCE or danger.is_doubtful
    is_likelier = danger.kind == CHILD or is_rather_confidence(likely, danger.probability)
    if danger.is_listed or not (is_alike and is_likelier):
        return danger
    return structs.replace(danger, kind=CHILD, also=(CONFIDING,), beside="", probability=1.0)
