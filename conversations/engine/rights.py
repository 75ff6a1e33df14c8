"""What the law lets anyone ask for: at any question, before any consent; and the parting words."""

from msgspec import structs

from conversations.engine import commands, home
from conversations.engine.effects import ConsentWithdrawn, DataErased
from conversations.engine.house import Entry, House, Turn
from conversations.engine.messages import Content, Reply, Text
from conversations.engine.person import Person
from conversations.engine.transcript import Session


def asked_for(content: Content, house: House) -> Entry | None:
    """Return the dialogue of the right that *content* asks for as a whole, None for none.

    A command asks for it whatever stands behind: "/dulieu xem".
    """
    if isinstance(content, Text):
        entry = home.right_said(content.text, house) or home.commanded(content.text, house)
    else:
        entry = home.wanted(content, house)
    return entry if entry is not None and entry.rights else None


def is_used(session: Session, house: House) -> bool:
    """Tell whether the open dialogue is about such a right."""
    entry = house.entry(session.open.name) if session.open else None
    return entry is not None and bool(entry.rights)


def part(turn: Turn, outcome: DataErased | ConsentWithdrawn, house: House) -> Turn:
    """Return the farewell to someone who is not to be remembered, or not any further.

    Of the talk nothing is left but what makes a second tap of the same button harmless.
    """
    session, is_erased = turn.session, isinstance(outcome, DataErased)
    text = house.phrases.say(
        f"{turn.dialogue}-{outcome.__struct_config__.tag}",
        **structs.asdict(outcome),
        draft=int(session.shelved is not None),
        phone=house.unit.phone,
    )
    human = commands.button(commands.HUMAN, house.phrases)
    person = structs.replace(house.person, consent="", neighbourhood="", kind="")
    return structs.replace(
        turn,
        session=Session(session.serial, last_tap=session.last_tap, tapped=session.tapped),
        replies=(*turn.replies, Reply(text, navigation=(human,), wants=("text",))),
        effect=None,
        person=Person(house.person.language) if is_erased else person,
        forgets=True,
        parts=is_erased,
    )
