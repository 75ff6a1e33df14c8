"""The retention rules of the web chat: cookies, silent visitors, wrong tries to return."""

from datetime import date, datetime, timedelta

from bot.services.retention_rules import Rule, apply_by
from bot.services.webchat.return_limits import FORGOTTEN_AFTER
from handlers.webchat.authentication import COOKIE_LIFE
from handlers.webchat.sites import NAME
from storage.database.transactions import Transaction
from storage.repositories.webchat import cookies, return_access
from storage.repositories.webchat.silent_visitors import delete_silent_visitors

_SINCE = date(2026, 11, 27)


def _visitors(tx: Transaction, unit_id: str, before: datetime, most: int) -> int:
    return delete_silent_visitors(tx, unit_id, NAME, before=before, most=most)


RETENTION = (
    Rule(
        "visitors",
        "People who opened the web chat and wrote one message at most, without consent",
        timedelta(days=7),
        "They may come back to what they began (counted from the last visit)",
        _visitors,
        since=_SINCE,
        rank=32,
    ),
    Rule(
        "cookies",
        "Which browsers open which conversation, after their last visit",
        COOKIE_LIFE,
        "To find the conversation again without a code",
        apply_by(cookies.delete_unused),
        since=_SINCE,
        rank=33,
    ),
    Rule(
        "return_tries",
        "How many wrong secrets came from a network, under a hash of its address",
        FORGOTTEN_AFTER,
        "To make guessing of secrets useless",
        apply_by(return_access.forget_wrong),
        since=_SINCE,
        rank=85,
        about_people=False,
    ),
)
