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
