"""Choose what to say to someone in an emergency: the first aid, and what to do then."""

from msgspec import structs

from conversations.dialogues.emergencies.care.call_order import (
    emergency_calls,
    health_phone,
    number_to_call,
)
from conversations.dialogues.emergencies.care.care_answers import (
    BREATHLESS,
    FREE,
    THANKS,
    find_first_aid,
    tells_past,
)
from conversations.dialogues.emergencies.detection.alert import (
    ACCIDENT,
    CHILD,
    DISASTER,
    MEDICAL,
    POWER_LINE,
    SELF_HARM,
    Alert,
    alert_of,
)
from conversations.dialogues.emergencies.detection.detection import search_word_lists
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Care
from conversations.engine.replay.turn_context import TurnContext

# What to do may depend on what happened to the body more than on the kind of danger.
_BODILY_HARM = (ACCIDENT, CHILD, MEDICAL)
# What is said when the main thing to do was said: what to do then, and that others know more.
_THEN, _MORE = "-then", "more"
# First aid that no flood or storm makes needed.
_FITS = "fits"
_OF_ONE_BODY = ("choked", "swallowed", "snakebite", _FITS)


def as_told_of_body(alert: Alert, content: Content, context: TurnContext) -> Alert:
    """Return *alert* as a medical one if it was taken for a disaster, but tells of one body.

    "Chai thuốc cỏ để gầm chạn, cháu uống mất một ngụm" has the words of a flood.
    """
    spoken = context.in_language(alert.language)
    is_told = alert.kind == DISASTER and read_first_aid(content, spoken) in _OF_ONE_BODY
    return structs.replace(alert, kind=MEDICAL) if is_told else alert


def without_lookalike(kinds: tuple[str, ...], first_aid: str) -> tuple[str, ...]:
    """Return *kinds* without a power line, if what was told of the body is a fit: both "giật"."""
    if first_aid != _FITS:
        return kinds
    return tuple(kind for kind in kinds if kind != POWER_LINE) or (MEDICAL,)


def first_aid_reply(first: Reply, care: Care, context: TurnContext) -> Reply:
    """Return the first reply to an emergency with the first aid that it needs, if any."""
    if _advice(care.kinds[0], care) != care.first_aid:
        return first
    number = number_to_call(care, context.unit)
    aid = context.in_language(care.language).phrases.say(f"care-{care.first_aid}", number=number)
    return structs.replace(first, text=f"{first.text}\n{aid}")


def say_what_to_do(
    meaning: str, care: Care, number: str, content: Content, spoken: TurnContext
) -> tuple[Care, Reply]:
    """Return what to do, with the number to call; what was said before comes last."""
    kind = _kind_told(care, spoken, content)
    if kind != care.kinds[0]:
        number = emergency_calls((kind,), spoken.unit)[0]
    if meaning in (FREE, THANKS):
        name = meaning
    else:
        main = BREATHLESS if meaning == BREATHLESS else _advice(kind, care)
        more = f"{_MORE}-body" if kind in _BODILY_HARM else _MORE
        ways = (main, f"{main}{_THEN}", more)
        known = [way for way in ways if spoken.phrases.has(f"care-{way}")]
        name = min(known, key=lambda way: care.advised.index(way) if way in care.advised else -1)
        advised = (*(way for way in care.advised if way != name), name)
        care = structs.replace(care, advised=advised)
    health = health_phone(spoken.unit)
    calls = (number, health) if name.endswith("-body") else (number,)
    text = spoken.phrases.say(f"care-{name}", number=number, health=health)
    return care, Reply(text, wants=("text",), calls=calls)


def note_told(care: Care, content: Content, spoken: TurnContext) -> Care:
    """Return *care* with the first aid that *content* needs; what is over is not advised again."""
    if not isinstance(content, Text):
        return care
    said = spoken.utterance_of(content.text)
    care = structs.replace(care, first_aid=find_first_aid(said) or care.first_aid)
    is_over = care.first_aid not in ("", *care.advised) and tells_past(said, care.first_aid)
    return structs.replace(care, advised=(*care.advised, care.first_aid)) if is_over else care


def read_first_aid(content: Content, spoken: TurnContext) -> str:
    """Return the first aid that the words of *content* need, or ""."""
    return find_first_aid(spoken.utterance_of(content.text)) if isinstance(content, Text) else ""


def _advice(kind: str, care: Care) -> str:
    """Return what to speak of: the first aid only where it is the main thing to do.

    Who is beside a man with a knife must not be told to lie still.
    """
    is_poison = kind == SELF_HARM and care.first_aid == "swallowed"
    is_main = kind in _BODILY_HARM or is_poison
    return care.first_aid if is_main and care.first_aid else kind


def _kind_told(care: Care, spoken: TurnContext, content: Content) -> str:
    """Return the kind of emergency to speak of: whoever was pulled out may not breathe.

    Only what is told in so many words counts: one of the kinds that *care* is for, if it has any.
    """
    alert = alert_of(spoken)
    text = content.text if isinstance(content, Text) else ""
    listed = search_word_lists(text, spoken.phrases) if alert and alert.is_listed else None
    told = (listed.kind, *listed.also) if listed else ()
    known = (MEDICAL, *care.kinds) if MEDICAL in told else care.kinds
    return next((kind for kind in known if kind in told), care.kinds[0])
