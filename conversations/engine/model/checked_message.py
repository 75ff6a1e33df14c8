"""What is known of a message that somebody got and asks about."""

from msgspec import Struct


class CheckedMessage(Struct, frozen=True):
    """What to say of a message, and whom to call.

    It *is_known* if it has the words of one of the commune's announcements, true or changed, and
    *is_named* if it has the code of one. It *is_fraud* if it has the words of a known fraud.
    """

    text: str
    calls: tuple[str, ...] = ()
    is_known: bool = False
    is_named: bool = False
    is_fraud: bool = False
