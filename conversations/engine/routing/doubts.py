"""Ask which of two things a message means; the button that says so plays the message again."""

from collections.abc import Sequence

from msgspec import structs

from conversations.engine.language import commands
from conversations.engine.model.messages import Button, Content, Reply, Tap, Text
from conversations.engine.model.transcript import Session
from conversations.engine.replay.turn_context import TurnContext

_PREFIX = "meant:"


def doubt_reply(
    meanings: Sequence[str], context: TurnContext, *, is_unsent: bool = False
) -> Reply:
    """Return the question which of the two acts *meanings* is meant.

    If something waits to be sent (*is_unsent*), say that it was not.
    """
    one, other = (context.phrases.say(f"act-{act}") for act in meanings)
    name = "engine-which-of-two-unsent" if is_unsent else "engine-which-of-two"
    text = context.phrases.say(name, one=one, other=other)
    buttons = tuple(
        Button(label[:1].upper() + label[1:], f"{_PREFIX}{act}")
        for act, label in zip(meanings, (one, other), strict=True)
    )
    human = commands.button(commands.HUMAN, context.phrases)
    return Reply(text, buttons, (human,), wants=("text",))


def doubt(session: Session, text: str, context: TurnContext) -> Session:
    """Return *session* with *text* kept until the person says what it means."""
    return structs.replace(session, doubted=text[: context.limits.kept_text])


def resolve_doubt(
    session: Session, content: Content, context: TurnContext
) -> tuple[Session, Content, TurnContext]:
    """Return the doubted message with its meaning if *content* tells it; else all as they are."""
    if not session.doubted:
        return session, content, context
    settled = structs.replace(session, doubted="")
    if not isinstance(content, Tap) or not content.data.startswith(_PREFIX):
        return settled, content, context
    meant = content.data.removeprefix(_PREFIX)
    return settled, Text(session.doubted), structs.replace(context, meant=meant)
