"""The page to which an official returns after signing in: the one that they could not see."""

import re
from collections.abc import Collection
from urllib.parse import SplitResult, quote, unquote, urlencode, urlsplit

from bot.console import same_site_hop
from bot.services.officials import sign_in
from handlers.http import Request, cookie_name

_COOKIE = "caunoi_back"
_PARAMETER = re.compile(r"\{\w+\}")


def cookie_header(address: str, *, secure: bool) -> str:
    """Return the Set-Cookie header that stores *address*; "" deletes the cookie."""
    name = cookie_name(_COOKIE, secure=secure)
    age = int(sign_in.ABSOLUTE_TIMEOUT.total_seconds()) if address else 0
    rest = "; Secure" if secure else ""
    value = quote(address, safe="")
    return f"{name}={value}; Path=/; Max-Age={age}; HttpOnly; SameSite=Strict{rest}"


def has_return(request: Request) -> bool:
    """Tell whether the browser has an address to return to."""
    return bool(request.cookie(_COOKIE))


def read_return(request: Request, pages: Collection[str]) -> str:
    """Return the stored address, or "" if it is none of *pages*, the paths of routes."""
    return _own_address(unquote(request.cookie(_COOKIE)), pages)


def find_return(request: Request, path: str, pages: Collection[str]) -> str:
    """Return the address of the page that the official wanted to see, or whose form they sent.

    *path* is that of the request; a mark of `same_site_hop` is left out. Return "" if it is none
    of *pages*, or if no person reads the response.
    """
    if "text/html" not in request.headers.get("accept", ""):
        return ""
    if request.method != "GET":
        referer = _split(request.headers.get("referer", ""))
        return _own_address(referer._replace(scheme="", netloc="").geturl(), pages)
    query = urlencode({k: v for k, v in request.query.items() if k != same_site_hop.MARK})
    return _own_address(f"{path}?{query}" if query else path, pages)


def _split(address: str) -> SplitResult:
    """Return the parts of *address*, of none if it can't be an address."""
    try:
        return urlsplit(address)
    except ValueError:  # such as "http://["
        return urlsplit("")


def _own_address(address: str, pages: Collection[str]) -> str:
    parts = _split(address)
    patterns = ("[^/]+".join(map(re.escape, _PARAMETER.split(page))) for page in pages)
    is_header = address.isascii() and address.isprintable()
    is_own = is_header and not parts.scheme and not parts.netloc
    return address if is_own and any(re.fullmatch(p, parts.path) for p in patterns) else ""
