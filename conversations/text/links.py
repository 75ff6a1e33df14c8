"""Find links in a text, and the hosts to which they lead."""

import re
from urllib.parse import urlsplit

_ENDS = (
    "vn|com|net|org|info|top|xyz|me|ly|shop|cc|icu|site|online|club|vip|app|io|co|link|live|pro"
)
_HOST = r"(?:[a-z0-9](?:[a-z0-9\-]{0,62})\.){1,5}"
LINK = re.compile(
    rf"(?:https?://|www\.)[^\s<>\"]{{1,500}}|(?<![\w.@\-])(?:{_HOST})(?:{_ENDS})(?![\w\-])"
    rf"(?:[/:?#][^\s<>\"]{{0,500}})?",
    re.IGNORECASE,
)
"""A link, as people write it: with or without a scheme, "www." or a path."""


def host_of(link: str) -> str:
    """Return the host that *link* really leads to: "x.gov.vn@y.top" leads to y.top."""
    try:
        host = urlsplit(link if "://" in link else f"//{link}").hostname
    except ValueError:
        host = None
    return (host or link).rstrip(".")
