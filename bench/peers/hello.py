"""The lower bound: a FastAPI application on uvicorn that does nothing."""

from fastapi import FastAPI

from bench.peers.asgi_server import serve

app = FastAPI()


@app.get("/readyz")
async def ready() -> str:
    """Return 200 when the server is ready."""
    return "ready"


if __name__ == "__main__":
    serve(app)
