"""What the engine knows of an alert that a message gives."""

from typing import Protocol


class Alert(Protocol):
    """What a message warns of; whoever handles emergencies knows more of it."""

    @property
    def kind(self) -> str:
        """The name of what it warns of."""

    @property
    def is_danger(self) -> bool:
        """Whether it is a danger to somebody, however doubtful."""

    @property
    def is_emergency(self) -> bool:
        """Whether to take it that someone is in danger: show the phone numbers first."""

    @property
    def is_secret(self) -> bool:
        """Whether the text must not be stored, because it may identify an informer."""
