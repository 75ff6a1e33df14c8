"""Effects of entering the staff bot."""

from conversations.engine.model.effects import Effect, Outcome


class EnterOffice(Effect, frozen=True, tag=True):
    """Someone opened the link of an invitation with *token*."""

    token: str


class Entered(Outcome, frozen=True, tag="entered"):
    """The address now belongs to the official *name*, who may do *actions*.

    From now on they are told on *channel*, "" for where they wrote last.
    """

    name: str
    actions: tuple[str, ...] = ()
    channel: str = ""
