"""A chat as in tutorials: FastAPI, one SQLModel session and one commit per message.

It is as durable as ours (SQLite in WAL mode with `synchronous=FULL`, or PostgreSQL), stores both
sides of the conversation and the person's position in it, and answers in the response; it has no
dialogues.
"""

import sys
from typing import Annotated

from fastapi import Cookie, FastAPI
from pydantic import BaseModel
from sqlalchemy import event
from sqlmodel import Field, Session, SQLModel, create_engine, select

from bench.peers.asgi_server import serve


class Person(SQLModel, table=True):
    """A person, and the position in the conversation."""

    id: int | None = Field(default=None, primary_key=True)
    cookie: str = Field(unique=True)
    position: int = 0


class Message(SQLModel, table=True):
    """A message of either side."""

    id: int | None = Field(default=None, primary_key=True)
    person_id: int = Field(foreign_key="person.id", index=True)
    position: int
    ours: bool
    text: str


class Said(BaseModel):
    """The body that a client sends."""

    id: str
    text: str = ""
    tap: str = ""


app = FastAPI()
engine = create_engine(sys.argv[3] or f"sqlite:///{sys.argv[2]}/tutorial.db")


@event.listens_for(engine, "connect")
def set_up(connection: object, record: object) -> None:
    """Make each commit durable."""
    del record
    if engine.dialect.name != "sqlite":
        return
    cursor = connection.cursor()  # type: ignore[attr-defined]  # a sqlite3 connection
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.close()


@app.post("/chat/api/messages")
async def say(said: Said, caunoi_chat: Annotated[str, Cookie()]) -> dict[str, object]:
    """Store the message and its answer, and return the answer."""
    with Session(engine) as session:
        known = session.exec(select(Person).where(Person.cookie == caunoi_chat)).first()
        person = known or Person(cookie=caunoi_chat)
        session.add(person)
        session.flush()
        position, answer = person.position, f"{said.text}{said.tap}"
        who = person.id or 0
        session.add(Message(person_id=who, position=position + 1, ours=False, text=answer))
        session.add(Message(person_id=who, position=position + 2, ours=True, text=answer))
        person.position = position + 2
        session.commit()
    return {"position": position + 1, "reply": {"text": answer, "buttons": []}}


@app.get("/readyz")
async def ready() -> str:
    """Return 200 when the server is ready."""
    return "ready"


if __name__ == "__main__":
    SQLModel.metadata.create_all(engine)
    serve(app)
