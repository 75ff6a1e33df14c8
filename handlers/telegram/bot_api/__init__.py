"""Calls of the Bot API: their values, how they are made, why they fail."""
