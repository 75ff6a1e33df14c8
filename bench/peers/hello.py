"""The floor: a FastAPI application on uvicorn that does nothing."""

from fastapi import FastAPI

from bench.peers.asgi_server import serve

app = FastAPI()


@app.get("/readyz")
async def ready() -> str:
    """Say that it is there."""
    return "ready"


if __name__ == "__main__":
    serve(app)
