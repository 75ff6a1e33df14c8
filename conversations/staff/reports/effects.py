"""What officials bring about when they talk of reports."""

from conversations.engine.model.effects import Effect, Outcome


class ChooseNews(Effect, frozen=True, tag=True):
    """An official wants to be told of new work *when* it comes ("at_once") or "asked" for."""

    when: str


class NewsChosen(Outcome, frozen=True, tag="chosen"):
    """The official is told of new work *when* they chose."""

    when: str
