"""Effects of officials' dialogues about reports."""

from conversations.engine.model.effects import Effect, Outcome


class ChooseNews(Effect, frozen=True, tag=True):
    """An official chooses *when* to be notified of new work: "at_once", or only when "asked"."""

    when: str


class NewsChosen(Outcome, frozen=True, tag="chosen"):
    """The choice of *when* to be notified of new work is stored."""

    when: str
