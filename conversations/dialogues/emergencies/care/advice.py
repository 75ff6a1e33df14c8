"""Choose what to say to someone in an emergency: the first aid, and what to do then."""

from collections.abc import Sequence

from msgspec import structs

from conversations.dialogues.emergencies.care.call_order import (
    TO_FLEE,
    about,
    about_place,
    health_phone,
    number_to_call,
)
from conversations.dialogues.emergencies.care.care_answers import (
    BITE_ILL,
    BODILY_HARM,
    BREATHLESS,
    DENIED,
    FREE,
    MEDICINE,
    OF_PERSON,
    RABIES,
    THANKS,
    find_first_aid,
    names_again,
    tells_illness,
    tells_past,
)
from conversations.dialogues.emergencies.detection.alert import (
    BITE,
    CONFIDING,
    DISASTER,
    MEDICAL,
    POWER_LINE,
    SELF_HARM,
    Alert,
    alert_of,
)
from conversations.dialogues.emergencies.detection.detection import find_told_kind
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.transcript import Care
from conversations.engine.replay.turn_context import TurnContext

# What is said when the main thing to do was said: what to do then, and that others know more.
# When all of that was said, these are said by turns.
_THEN, _MORE, _STAY = "-then", "more", "stay"
# First aid that no flood or storm makes needed.
_FITS = "fits"
# Whoever is ill where nobody may stay is taken away first.
_LIE_STILL, _FLEE = ("", "fallen"), "body-flee"
_OF_ONE_BODY = ("choked", "swallowed", "snakebite", _FITS)


def as_told_of_body(alert: Alert, content: Content, context: TurnContext) -> Alert:
    """Return *alert* as a medical one if it was taken for a disaster, but tells of one body.

    "Chai thuốc cỏ để gầm chạn, cháu uống mất một ngụm" has the words of a flood. Whoever tells of
    both has both.
    """
    spoken = context.in_language(alert.language)
    is_told = alert.kind == DISASTER and read_first_aid(content, spoken) in _OF_ONE_BODY
    is_alone = alert.beside != MEDICAL
    return structs.replace(alert, kind=MEDICAL) if is_told and is_alone else alert


def without_lookalike(kinds: tuple[str, ...], first_aid: str) -> tuple[str, ...]:
    """Return *kinds* without a power line, if what was told of the body is a fit: both "giật"."""
    if first_aid != _FITS:
        return kinds
    return tuple(kind for kind in kinds if kind != POWER_LINE) or (MEDICAL,)


def add_first_aid(
    told: Sequence[Reply], dangers: Sequence[Alert], care: Care, context: TurnContext
) -> tuple[Care, list[Reply]]:
    """Return the warnings *told*, one of each of *dangers*, with the first aid that one needs.

    *care* is returned with it, so that it is said once.
    """
    say, replies = context.in_language(care.language).phrases.say, list(told)
    health = health_phone(context.unit)
    for at, danger in enumerate(dangers):
        is_new = care.first_aid not in ("", *care.advised)
        if is_new and _main_advice(danger.kind, care) == care.first_aid:
            number = number_to_call(about(care, danger.kind), context.unit)
            hours = context.unit.hours.text
            aid = say(f"care-{care.first_aid}", number=number, health=health, hours=hours)
            replies[at] = structs.replace(told[at], text=f"{told[at].text}\n{aid}")
            return structs.replace(care, advised=(*care.advised, care.first_aid)), replies
    return care, replies


def say_to_call_others(
    dangers: Sequence[Alert], care: Care, context: TurnContext
) -> tuple[Care, list[Reply]]:
    """Return what to do about each of *dangers*, with the numbers that were not silent.

    *care* is returned with it.
    """
    spoken, replies = context.in_language(care.language), []
    for danger in dangers:
        name = _main_advice(danger.kind, care)
        number = number_to_call(about(care, danger.kind), context.unit)
        phone, hours = health_phone(context.unit), context.unit.hours.text
        text = spoken.phrases.say(f"care-{name}", number=number, health=phone, hours=hours)
        care = structs.replace(care, advised=(*care.advised, name))
        replies.append(Reply(text, calls=(number,)))
    return care, replies


def say_what_to_do(
    meaning: str, care: Care, content: Content, spoken: TurnContext
) -> tuple[Care, Reply]:
    """Return what to do, with the number to call: what was not said yet, of each danger.

    What *content* tells of comes first; the first aid that it names is said again. When all is
    said, they know more at the number.
    """
    care = _speak_of_told(care, content, spoken)
    # The advice after a fit tells of tablets.
    is_told = f"{_FITS}{_THEN}" not in care.advised and care.first_aid == _FITS
    meaning = "" if meaning == MEDICINE and is_told else meaning
    is_known = meaning in (FREE, THANKS, DENIED, MEDICINE)
    again = "" if meaning == RABIES else _find_named_again(care, content, spoken)
    if is_known:
        kind, name = care.kinds[0], meaning
    elif again:
        kind, name = again, care.first_aid
    else:
        kind, name = _find_unsaid(meaning, care, spoken)
    if not is_known:
        care = structs.replace(care, advised=(*care.advised, name))
    number = number_to_call(about(care, kind), spoken.unit)
    health = health_phone(spoken.unit)
    calls = (number, health) if name.endswith("-body") else (number,)
    hours = spoken.unit.hours.text
    text = spoken.phrases.say(f"care-{name}", number=number, health=health, hours=hours)
    return care, Reply(text, wants=("text",), calls=calls)


def _find_named_again(care: Care, content: Content, spoken: TurnContext) -> str:
    """Return the danger for which *content* names the first aid that was said, or ""."""
    if not isinstance(content, Text) or care.first_aid not in care.advised:
        return ""
    if not names_again(spoken.utterance_of(content.text), care.first_aid):
        return ""
    aided = (kind for kind in care.kinds if _main_advice(kind, care) == care.first_aid)
    return next(aided, "")


def _find_unsaid(meaning: str, care: Care, spoken: TurnContext) -> tuple[str, str]:
    """Return a danger, and the name of the advice for it that comes next."""
    first = care.kinds[0]
    mains = {kind: _main_advice(kind, care) for kind in care.kinds}
    their = MEDICAL if meaning == BREATHLESS else about_place(care).kinds[0]
    asked = BITE if meaning == RABIES else meaning if meaning in (*OF_PERSON, CONFIDING) else ""
    their = CONFIDING if asked == CONFIDING else their
    ways = [(their, asked), (their, f"{asked}{_THEN}")] if asked else []
    ways += [(kind, f"{main}{then}") for kind, main in mains.items() for then in ("", _THEN)]
    unsaid = (
        (kind, way)
        for kind, way in ways
        if way not in care.advised and spoken.phrases.has(f"care-{way}")
    )
    is_left = number_to_call(care, spoken.unit) != health_phone(spoken.unit)
    more = f"{_MORE}-body" if first in BODILY_HARM and is_left else _MORE
    return next(unsaid, (first, _STAY if care.advised[-1:] == (more,) else more))


def note_told(care: Care, content: Content, spoken: TurnContext) -> Care:
    """Return *care* with the first aid that *content* needs; what is over is not advised again."""
    if not isinstance(content, Text):
        return care
    said = spoken.utterance_of(content.text)
    found = find_first_aid(said)
    # The blood of a bite is no wound of its own.
    aid = care.first_aid if care.first_aid == BITE and found == "bleeding" else found
    if care.first_aid == BITE and tells_illness(said):
        aid = BITE_ILL
    care = structs.replace(care, first_aid=aid or care.first_aid)
    is_over = care.first_aid not in ("", *care.advised) and tells_past(said, care.first_aid)
    return structs.replace(care, advised=(*care.advised, care.first_aid)) if is_over else care


def read_first_aid(content: Content, spoken: TurnContext) -> str:
    """Return the first aid that the words of *content* need, or ""."""
    return find_first_aid(spoken.utterance_of(content.text)) if isinstance(content, Text) else ""


def _main_advice(kind: str, care: Care) -> str:
    """Return what to speak of: the first aid only where it is the main thing to do.

    Who is beside a man with a knife must not be told to lie still.
    """
    is_poison = kind == SELF_HARM and care.first_aid == "swallowed"
    is_main = kind in BODILY_HARM or is_poison
    if kind in BODILY_HARM and care.first_aid in _LIE_STILL and not TO_FLEE.isdisjoint(care.kinds):
        return _FLEE
    return care.first_aid if is_main and care.first_aid else kind


def _speak_of_told(care: Care, content: Content, spoken: TurnContext) -> Care:
    """Return *care* with the danger first of which *content* tells, if it tells of any."""
    alert = alert_of(spoken)
    if not isinstance(content, Text) or alert is None or not alert.is_danger:
        return care
    kind = find_told_kind(spoken.utterance_of(content.text), care.kinds)
    return about(care, kind) if kind else care
