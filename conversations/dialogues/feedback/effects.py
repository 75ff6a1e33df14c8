"""Effects of the dialogue about the assistant itself, and their outcomes."""

from conversations.engine.model.effects import Effect, Outcome


class KeepFeedback(Effect, frozen=True, tag=True):
    """A person said what they think of the assistant, in the words of *text*."""

    text: str


class FeedbackKept(Outcome, frozen=True, tag="feedback_kept"):
    """The makers will read it."""
