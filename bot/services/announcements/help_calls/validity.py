"""How long a roll-call is open."""

from datetime import timedelta

OPEN_FOR = timedelta(days=7)
"""How long after its announcement began to be sent a roll-call is open."""
