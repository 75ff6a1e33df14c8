"""The upper bound: a Starlette route on the same uvicorn that stores nothing."""

import msgspec
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from bench.peers.asgi_server import serve


async def say(request: Request) -> Response:
    """Send the text back."""
    said = msgspec.json.decode(await request.body())
    reply = {"text": said.get("text", ""), "buttons": [], "navigation": []}
    body = msgspec.json.encode({"position": 1, "reply": reply})
    return Response(body, media_type="application/json")


async def ready(request: Request) -> Response:
    """Return 200 when the server is ready."""
    del request
    return PlainTextResponse("ready")


app = Starlette(
    routes=[Route("/readyz", ready), Route("/chat/api/messages", say, methods=["POST"])]
)

if __name__ == "__main__":
    serve(app)
