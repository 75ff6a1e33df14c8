"""A page of ours between another site's link and the page that it leads to.

The session cookie is `SameSite=Strict`: a browser that follows a link in a chat or a mail leaves
it out, and an official who is signed in would look signed out. So the browser gets a page that
asks for the same address again, now from our own site.

The mark in the second address stops a loop: not every browser says where a request comes from.
"""

from handlers.http import Request

MARK = "hop"


def is_needed(request: Request) -> bool:
    """Tell whether the browser left the cookie out because the link was on another site."""
    if request.method != "GET" or is_made(request):
        return False
    if origin := request.headers.get("sec-fetch-site"):
        return origin == "cross-site"
    return not request.headers.get("referer", "").startswith(f"{request.base_url}/")


def is_made(request: Request) -> bool:
    """Tell whether the request comes from the page between."""
    return MARK in request.query


def marked(address: str) -> str:
    """Return *address*, a path of ours, as the page between asks for it."""
    return f"{address}{'&' if '?' in address else '?'}{MARK}=1"
