"""An answer card, which is a part of the unit pack, for whoever answers from it."""

from conversations.engine.cards import Card, Group, More

__all__ = ["Card", "Group", "More"]
