"""Recognise what tells of harm that people do, to themselves or to others, however calmly."""

from conversations.dialogues.emergencies.detection.alert import CRIME, SELF_HARM, VIOLENCE
from conversations.dialogues.emergencies.detection.detection import ALERTS_HEAD, detect_alert
from conversations.engine.language.language_detection import ENGLISH
from conversations.engine.language.tellings import score_telling
from conversations.engine.language.utterance import Utterance

_HARM = frozenset((SELF_HARM, VIOLENCE, CRIME))

# So much likelier may be what is no harm: 1 in 130 sentences of daily life then counts as harm.
_NEAR = 1.0


def tells_of_harm(said: Utterance) -> bool:
    """Tell whether *said* has a sign of self-harm, violence or crime.

    It may be long over: "hôm qua chồng em còn đánh em" warns of nothing now.
    """
    alert = detect_alert(said)
    if alert and not alert.is_doubtful and not _HARM.isdisjoint((alert.kind, *alert.also)):
        return True
    if said.phrases.language == ENGLISH:
        return False  # the model learnt Vietnamese only
    scores = score_telling(said, "", ALERTS_HEAD)
    harm = max((score for kind, score in scores.items() if kind in _HARM), default=None)
    others = [score for kind, score in scores.items() if kind not in _HARM]
    return harm is not None and harm + _NEAR >= max(others, default=harm)
