"""What is brought about at the door of the staff bot."""

from conversations.engine.model.effects import Effect, Outcome


class EnterOffice(Effect, frozen=True, tag=True):
    """Someone came to the staff bot by the link of an invitation, which carried *token*."""

    token: str


class Entered(Outcome, frozen=True, tag="entered"):
    """The address is from now on that of the official *name*, who may do *actions*."""

    name: str
    actions: tuple[str, ...] = ()
