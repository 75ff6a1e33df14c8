"""Data rights: usable at any question and before consent; the final reply after erasure."""

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.effects import Outcome
from conversations.engine.model.messages import Content, Reply, Text
from conversations.engine.model.person import Person
from conversations.engine.model.transcript import Session
from conversations.engine.replay.dialogue_entry import DialogueEntry
from conversations.engine.replay.turn_context import Turn, TurnContext
from conversations.engine.routing import menu


def find_requested_right(content: Content, context: TurnContext) -> DialogueEntry | None:
    """Return the entry for the data right that is all that *content* asks for, or None.

    A command counts with any words after it: "/dulieu xem".
    """
    if isinstance(content, Text):
        said = context.utterance_of(content.text)
        entry = menu.find_right_dialogue(said, context) or menu.find_commanded_dialogue(
            said, context
        )
    else:
        entry = menu.find_requested_dialogue(content, context)
    return entry if entry is not None and entry.starts.rights else None


def say_farewell(turn: Turn, outcome: Outcome, context: TurnContext) -> Turn:
    """Return the final reply to a person whose data was erased or who withdrew consent.

    The new session keeps only what makes a second tap on the same button harmless.
    """
    session, is_erased = turn.session, outcome.erases_person
    text = context.phrases.say(
        f"{turn.dialogue}-{outcome.__struct_config__.tag}",
        **structs.asdict(outcome),
        draft=int(session.shelved is not None),
        phone=context.unit.phone,
    )
    human = commands.button(commands.HUMAN, context.phrases)
    person = structs.replace(context.person, consent="", neighbourhood="", kind="")
    return structs.replace(
        turn,
        session=Session(session.serial, last_tap=session.last_tap, tapped=session.tapped),
        replies=(*turn.replies, Reply(text, navigation=(human,), wants=("text",))),
        effect=None,
        person=Person(context.person.language) if is_erased else person,
        forgets=True,
        is_erased=is_erased,
    )
