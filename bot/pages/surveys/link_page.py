"""The short address of a survey, which is printed, and leads into the chat."""

from collections.abc import Sequence

from conversations.surveys.codes import ADDRESS, slug
from handlers.http import PUBLIC, Request, Response, Route

_LONGEST = 9


class LinkPage:
    """Send whoever opens the address of a survey to the chat, which asks its questions."""

    def routes(self) -> Sequence[Route]:
        """Return the route."""
        return (Route("GET", ADDRESS, self._go, "survey_link", permission=PUBLIC),)

    async def _go(self, request: Request) -> Response:
        number = request.path["number"]
        is_number = number.isdecimal() and number.isascii() and len(number) <= _LONGEST
        place = f"#{slug(f'YK {number}')}" if is_number else ""
        return Response(303, headers={"Location": f"/chat{place}"})
