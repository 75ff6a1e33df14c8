"""The limits of a terminal: text only, buttons as numbered lines."""

from handlers.channel import Limits

LIMITS = Limits(text=20_000, buttons=0, label=40, data=64)
