"""Why a message could not be sent; the class says whether to try again."""


class SendError(Exception):
    """The root of all reasons; never raised itself."""

    retry = False
    outcome = "failed"


class ThrottledError(SendError):
    """The platform asks us to slow down."""

    retry = True

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:g} s")
        self.seconds = seconds


class UnreachableError(SendError):
    """The request did not leave us, or the platform said that it did not take it."""

    retry = True


class UncertainError(SendError):
    """The request left us and no answer came: the message may have arrived."""

    retry = True
    outcome = "unknown"


class GoneError(SendError):
    """The person does not want messages at this address any more."""

    outcome = "stopped"


class RefusedError(SendError):
    """The platform will not take this message, however often it is sent."""


class UnparsableError(RefusedError):
    """The platform can't read the formatting; the same words without it may still arrive."""


class OversizeError(RefusedError):
    """The file has more bytes than the platform hands out, or than we take."""


class UneditableError(RefusedError):
    """The message to be replaced is gone or can't be changed; a new one may still arrive."""


class MovedError(SendError):
    """The conversation goes on at another address, *to*, of the same channel."""

    retry = True

    def __init__(self, to: str) -> None:
        super().__init__("the conversation has another address")
        self.to = to


class RevokedError(SendError):
    """The platform doesn't know our token: nothing arrives until the operator puts it right."""

    retry = True


class ConflictError(SendError):
    """Another process, or a webhook, is already taking what comes in under our token."""

    retry = True
