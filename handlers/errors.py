"""The reasons why a message was not sent; each class says whether to try again."""


class SendError(Exception):
    """The root of all send errors. Never raised itself."""

    retry = False
    outcome = "failed"


class ThrottledError(SendError):
    """The platform asks us to slow down."""

    retry = True

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:g} s")
        self.seconds = seconds


class NotYetError(SendError):
    """The message has to wait for another one of ours, so it was not sent; others may go on."""

    retry = True

    def __init__(self, seconds: float) -> None:
        super().__init__(f"try again in {seconds:g} s")
        self.seconds = seconds


class UnreachableError(SendError):
    """The request did not leave us, or the platform said that it did not take it."""

    retry = True


class UncertainError(SendError):
    """The request was sent and no answer came: the message may have arrived."""

    retry = True
    outcome = "unknown"


class GoneError(SendError):
    """The person does not want messages at this address any more."""

    outcome = "stopped"


class RefusedError(SendError):
    """The platform rejects this message, however often it is sent."""


class UnparsableError(RefusedError):
    """The platform can't parse the formatting; the same text without it may still arrive."""


class OversizeError(RefusedError):
    """The file has more bytes than the platform hands out, or than we accept."""


class UneditableError(RefusedError):
    """The message to edit is gone or can't be changed; a new message may still arrive."""


class MovedError(SendError):
    """The conversation moved to another address, *to*, of the same channel."""

    retry = True

    def __init__(self, to: str) -> None:
        super().__init__("the conversation has another address")
        self.to = to


class RevokedError(SendError):
    """The platform rejects our token: nothing arrives until the operator replaces it."""

    retry = True


class ConflictError(SendError):
    """Another process, or a webhook, is already receiving updates with our token."""

    retry = True


class NotStoredError(Exception):
    """Nothing can be stored now: the platform must bring the message again after *wait* seconds.

    *reason* is one word.
    """

    def __init__(self, reason: str, wait: int) -> None:
        super().__init__(reason)
        self.reason = reason
        self.wait = wait
