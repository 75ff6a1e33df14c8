"""Say in words what an official sees of an announcement: its card, and its line in the list."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from msgspec import structs

from conversations.announcements.message import (
    announcement_lines,
    announcement_message,
)
from conversations.engine.model.danger import Danger
from conversations.engine.model.phrases import Phrases
from conversations.engine.model.unit import Unit
from conversations.engine.questions.channel_names import channel_name
from conversations.staff.announcements.queries import (
    Card,
    Checked,
    Draft,
    ListedAnnouncement,
    SecondWord,
    Sending,
)
from conversations.staff.announcements.text_check import check_text, place_names
from conversations.text.formatting import format_time

_STEM = "staff_announcements"
_CONSOLE = "console-announcement"
_BAR = 10
_DONE, _LEFT = "▓", "░"
_START = 80
_MINUTE = 60
TIMES = ("send_at", "valid_until", "not_after", "repeat_until")


def card_text(card: Card, unit: Unit, phrases: Phrases) -> str:
    """Return all that there is to see of an announcement; then the message of residents."""
    say, draft = phrases.say, card.draft
    lines = [
        " · ".join(filter(None, (card.code, card.topic, state_name(card.state, phrases)))),
        say(f"{_CONSOLE}-by", who=card.author),
        *manner_lines(draft, phrases),
        *time_lines(draft, phrases),
        audience_text(draft, unit, phrases, corrects=card.corrects),
    ]
    if card.second_word is not None:
        lines.append(second_word_text(card.second_word, phrases))
    if card.ended_act:
        who = say(f"{_CONSOLE}-event-{card.ended_act}", who=card.ended_by)
        lines.append(f"{who} {card.reason}".strip())
    if card.sending is not None:
        lines += sending_lines(card.sending, phrases)
    elif card.by_channel is not None:
        lines.append(recipients_line(card.by_channel, phrases))
    lines += fault_lines(card.faults, phrases)
    if card.sending is None:
        lines += hint_lines(draft, unit, phrases)
    if card.why_not:
        lines.append(say(f"{_STEM}-why_not-{card.why_not}"))
    message = message_text(draft, card, phrases, topic=card.topic, code=card.code)
    lines += ["", say(f"{_STEM}-preview"), message]
    if draft.english:
        lines += ["", say(f"{_STEM}-english", text=draft.english)]
    return "\n".join(lines)


def message_text(
    draft: Draft, shown: Card | Checked, phrases: Phrases, *, topic: str, code: str
) -> str:
    """Return the message of *draft* as residents read it; *topic* is a name."""
    lines = announcement_lines(
        phrases,
        topic=topic,
        text=draft.text,
        place=draft.place,
        until=draft.valid_until,
        sender=shown.sender,
        code=code,
        corrects=shown.corrects,
        is_drill=draft.is_drill,
    )
    return announcement_message(lines)


def second_word_text(word: SecondWord, phrases: Phrases) -> str:
    """Return what became of the second official's word about an alert."""
    said = phrases.say(
        f"{_CONSOLE}-word-{word.state}",
        sender=word.sender,
        until=format_time(word.until, phrases.language),
        who=word.who,
        late="yes" if word.is_late else "no",
    )
    return f"{said} {word.reason}".strip()


def list_line(listed: ListedAnnouncement, phrases: Phrases) -> str:
    """Return the line of an announcement in the list."""
    text = " ".join(listed.text.split())
    text = text if len(text) <= _START else f"{text[: _START - 1].rsplit(' ', 1)[0]}…"
    state = state_name(listed.state, phrases)
    return " · ".join(filter(None, (listed.code, listed.topic, state, text)))


def state_name(state: str, phrases: Phrases) -> str:
    """Return the name of a state."""
    return phrases.say(f"{_CONSOLE}-state-{state}")


def manner_lines(draft: Draft, phrases: Phrases) -> Iterator[str]:
    """Yield what is special about *draft*: pictures, roll-call, danger, the rule of repeats."""
    if draft.pictures:
        yield phrases.say(f"{_STEM}-pictures", count=len(draft.pictures))
    if draft.asks_if_safe:
        yield phrases.say(f"{_CONSOLE}-field-asks_if_safe")
    if draft.danger.urgency:
        yield danger_line(draft.danger, phrases)
    if draft.repeat:
        yield phrases.say(f"{_CONSOLE}-repeat-{draft.repeat}")


def danger_line(danger: Danger, phrases: Phrases) -> str:
    """Return how urgent, severe and certain a danger is, in words."""
    levels = structs.asdict(danger).items()
    said = {name: phrases.say(f"{_CONSOLE}-{name}-{level}") for name, level in levels}
    return phrases.say(f"{_CONSOLE}-danger", **said)


def time_lines(draft: Draft, phrases: Phrases) -> Iterator[str]:
    """Yield a line for each time of *draft*."""
    for name in TIMES:
        moment: datetime | None = getattr(draft, name)
        if moment is not None:
            at = format_time(moment, phrases.language)
            said = phrases.say(f"{_CONSOLE}-at-{name}", at=at)
            yield said[:1].upper() + said[1:]


def audience_text(draft: Draft, unit: Unit, phrases: Phrases, *, corrects: str = "") -> str:
    """Return in words for whom *draft* is, or whose recipients get it if it *corrects* another."""
    if corrects:
        return phrases.say(f"{_CONSOLE}-for-corrects", code=corrects)
    topic = unit.topic(draft.topic)
    if topic is None:
        return phrases.say(f"{_STEM}-no_topic")
    kind = "safety" if topic.safety else "topic"
    name = topic.name.in_language(phrases.language)
    first = phrases.say(f"{_CONSOLE}-for-{kind}", topic=name)
    return " · ".join((first, *audience_names(draft, unit, phrases)))


def audience_names(draft: Draft, unit: Unit, phrases: Phrases) -> Sequence[str]:
    """Return the names of the neighbourhoods and the kinds of people that *draft* is for."""
    names = {it.id: it.name.in_language(phrases.language) for it in unit.neighbourhoods}
    return (
        *(names.get(place, place) for place in draft.neighbourhoods),
        *(phrases.say(f"person-kind-{kind}") for kind in draft.kinds),
    )


def recipients_line(by_channel: Mapping[str, int], phrases: Phrases) -> str:
    """Return how many people would get it, and on which channels."""
    channels = (f"{channel_name(it, phrases)} {count}" for it, count in by_channel.items())
    total = phrases.say(f"{_STEM}-people", count=sum(by_channel.values()))
    return " · ".join((total, *channels))


def sending_lines(sending: Sending, phrases: Phrases) -> Iterator[str]:
    """Yield the bar, what became of the messages, the rate, and the time that is left."""
    say, total = phrases.say, sending.total
    filled = _BAR * sending.done // total if total else _BAR
    bar = _DONE * filled + _LEFT * (_BAR - filled)
    yield f"{bar} {say(f'{_CONSOLE}-bar', done=sending.done, total=total)}"
    for group, count in sending.counts.items():
        if count:
            people = say(f"{_CONSOLE}-number", count=count)
            yield f"{say(f'{_CONSOLE}-got-{group}')}: {people}"
    if sending.counts.get("queued"):
        yield say(f"{_STEM}-rate", count=sending.per_minute)
        if sending.hindrance:
            until = sending.hindered_until
            until_text = format_time(until, phrases.language) if until else ""
            yield f"⚠ {say(f'{_CONSOLE}-waits-{sending.hindrance}', until=until_text)}"
        if sending.seconds_left is not None:
            minutes = -(-sending.seconds_left // _MINUTE)
            yield say(f"{_CONSOLE}-left", minutes=minutes)


def fault_lines(faults: Mapping[str, str], phrases: Phrases) -> Iterator[str]:
    """Yield what keeps an announcement from being sent: the field, and what is wrong with it."""
    for field, fault in faults.items():
        name = f"{_STEM}-fault-{fault}"
        label = f"{_CONSOLE}-field-{field}"
        said = phrases.say(name if phrases.has(name) else f"{_STEM}-fault-other")
        yield f"⚠ {phrases.say(label)}: {said}" if phrases.has(label) else f"⚠ {said}"


def hint_lines(draft: Draft, unit: Unit, phrases: Phrases) -> Iterator[str]:
    """Yield what would make the text easier to read, if it is in the language of *phrases*."""
    if phrases.language != "vi":
        return
    for hint in check_text(draft.text, phrases, [draft.place, *place_names(unit)]):
        if hint.kind != "where" or not draft.place:  # the message shows the place below the text
            yield "💡 " + hint.say(phrases)
