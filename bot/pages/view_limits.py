"""Limit how often one network may look at residents' pages."""

from collections.abc import Callable

from handlers.http import Handler, Request, Response
from handlers.webchat.authentication import too_many_views
from handlers.webchat.rate_limiter import NetworkLimiter


def limit_views(
    handle: Handler, limiter: NetworkLimiter, say: Callable[[Request], str]
) -> Handler:
    """Wrap *handle* to refuse a network that asks too often, in the words that *say* returns."""

    async def allowed(request: Request) -> Response:
        if wait := limiter.take(request.client):
            return too_many_views(wait, say(request))
        return await handle(request)

    return allowed
