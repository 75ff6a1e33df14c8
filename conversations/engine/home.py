"""Where no dialogue is open: the menu, and which dialogue a message asks for."""

from msgspec import structs

from conversations.engine import commands
from conversations.engine.choices import bare, number_said
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Button, Content, Reply, Tap, Text, kind
from conversations.engine.tellings import tells
from conversations.engine.transcript import Session
from conversations.text.likeness import is_said, is_within

_PREFIX = "go:"
_HUMAN_AT = 3


def menu(session: Session, house: House, text: str, *, receipt: str = "") -> Reply:
    """Return *text* with everything that can be begun from here."""
    say = house.phrases.say
    buttons = [Button(say(f"{entry.name}-menu"), _PREFIX + entry.name) for entry in house.entries]
    if session.shelved is not None:
        buttons.append(commands.button(commands.RESTORE, house.phrases))
    human = commands.button(commands.HUMAN, house.phrases)
    return Reply(text, tuple(buttons), (human,), wants=("text",), receipt=receipt)


def welcome(session: Session, house: House) -> Turn:
    """Return the greeting with the menu."""
    text = house.phrases.say("engine-welcome", unit=_unit_name(house))
    return Turn(
        structs.replace(session, misses=0, told="", told_at=None), (menu(session, house, text),)
    )


def human(session: Session, house: House) -> Turn:
    """Return whom to call."""
    text = house.phrases.say("engine-human-text", phone=house.unit.phone)
    return Turn(session, (menu(session, house, text),))


def wanted(content: Content, house: House) -> Entry | None:
    """Return the dialogue that *content* asks for, None where it asks for none."""
    if isinstance(content, Tap):
        name = content.data.removeprefix(_PREFIX)
        return house.entry(name) if content.data.startswith(_PREFIX) else None
    if isinstance(content, Text):
        return _asked_for(content.text, house)
    return next((entry for entry in house.entries if kind(content) in entry.takes), None)


def said_alone(text: str, house: House) -> Entry | None:
    """Return the dialogue whose name or command is all that *text* says."""
    text = bare(text, house.phrases)
    for entry in house.entries:
        if is_said(text, _ways(entry, house)):
            return entry
    return None


def missed(content: Content, session: Session, house: House) -> Turn:
    """Return that we did not understand, with whom to call from the third time on."""
    if isinstance(content, Text) and commands.asks_for_human(content.text, house.phrases):
        return human(session, house)
    if isinstance(content, Text) and tells(content.text, house.phrases):
        told = content.text[: house.limits.kept_text]
        session = structs.replace(session, told=told, told_at=house.now)
    misses = session.misses + 1
    name = "engine-lost" if misses < _HUMAN_AT else "engine-lost-human"
    if isinstance(content, Tap):
        name = "engine-stale"
    text = house.phrases.say(name, phone=house.unit.phone)
    session = structs.replace(session, misses=misses)
    return Turn(session, (menu(session, house, text),))


def _asked_for(text: str, house: House) -> Entry | None:
    number = number_said(text, house.phrases)
    if number is not None:
        return house.entries[number - 1] if 1 <= number <= len(house.entries) else None
    if entry := said_alone(text, house):
        return entry
    found = [(is_within(text, _ways(entry, house)), entry) for entry in house.entries]
    longest = max(found, key=lambda pair: len(pair[0]), default=None)
    if longest and longest[0]:
        return longest[1]
    return next((e for e in house.entries if e.invites and e.invites(text, house.unit)), None)


def _ways(entry: Entry, house: House) -> tuple[str, ...]:
    label = house.phrases.say(f"{entry.name}-menu")
    return (label, *house.phrases.words(f"{entry.name}-words"))


def _unit_name(house: House) -> str:
    return house.unit.name.in_language(house.phrases.language)
