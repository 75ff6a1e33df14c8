"""How long wrong tries to return are remembered."""

from datetime import date

from bot.services.retention_rules import Rule, apply_by
from bot.services.webchat.return_limits import FORGOTTEN_AFTER
from storage.repositories.webchat import return_access

RETENTION = (
    Rule(
        "return_tries",
        "How many wrong secrets came from a network, under a hash of its address",
        FORGOTTEN_AFTER,
        "To make guessing of secrets useless",
        apply_by(return_access.forget_wrong),
        since=date(2026, 11, 27),
        rank=85,
        about_people=False,
    ),
)
