"""Give a neighbour of whom somebody told in a roll-call a row of their own."""

from collections.abc import Iterator, Mapping
from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0052"
down_revision = "0051"
branch_labels = None
depends_on = None

_TABLE = "roll_call_answer"
# Marks of lines of a stored need: it is somebody else's, and who told it is safe.
_OTHER, _SELF_SAFE = "@", "@@safe"
_NO_CALL = {"called_at": None, "alarm": 0, "taken_by": "", "taken_at": None}


def upgrade() -> None:
    rows = _load()
    _create(sa.Column("is_neighbour", sa.Boolean(), nullable=False))
    _insert([new for row in rows for new in _split(row)])


def downgrade() -> None:
    rows = sorted(_load(), key=lambda row: bool(row["is_neighbour"]))
    _create()
    merged: dict[tuple[str, ...], Mapping[str, Any]] = {}
    for row in rows:
        key = (row["unit_id"], row["announcement_id"], row["person_id"])
        is_neighbour = row["is_neighbour"]
        old = {name: value for name, value in row.items() if name != "is_neighbour"}
        merged[key] = _merge(merged.get(key), old) if is_neighbour else old
    _insert(list(merged.values()))


def _split(row: Mapping[str, Any]) -> Iterator[Mapping[str, Any]]:
    """Yield the row of the person, if they told something of themselves, and of a neighbour."""
    lines = row["need"].split("\n")
    others = [line.removeprefix(_OTHER) for line in lines if line.startswith(_OTHER)]
    needs = [line for line in others if line != _SELF_SAFE.removeprefix(_OTHER)]
    own = "\n".join(line for line in lines if not line.startswith(_OTHER))
    mine = {**row, "need": own, "is_neighbour": False}
    if not needs or row["answer"] != "help":
        yield mine
        return
    if _SELF_SAFE in lines:
        yield {**mine, "answer": "safe", "helped_by": "", **_NO_CALL}
    elif own:
        yield mine
    yield {**row, "need": "\n".join(needs), "is_neighbour": True}


def _merge(mine: Mapping[str, Any] | None, other: Mapping[str, Any]) -> Mapping[str, Any]:
    """Return one row of what a person told of themselves and of a neighbour."""
    if other["answer"] != "help":
        return mine or other
    lines = [f"{_OTHER}{line}" for line in other["need"].split("\n")]
    if mine is not None:
        lines = [_SELF_SAFE, *lines] if mine["answer"] == "safe" else [mine["need"], *lines]
    return {**other, "need": "\n".join(lines)}


def _load() -> list[Mapping[str, Any]]:
    table = sa.Table(_TABLE, sa.MetaData(), autoload_with=op.get_bind())
    return [dict(row) for row in op.get_bind().execute(sa.select(table)).mappings()]


def _insert(rows: list[Mapping[str, Any]]) -> None:
    if rows:
        table = sa.Table(_TABLE, sa.MetaData(), autoload_with=op.get_bind())
        op.get_bind().execute(sa.insert(table), rows)


def _create(*more_of_key: sa.Column[Any]) -> None:
    """Create the table anew, since SQLite can't change a key; *more_of_key* are columns of it."""
    op.drop_table(_TABLE)
    moment = sa.DateTime(timezone=True)
    op.create_table(
        _TABLE,
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        *more_of_key,
        sa.Column("neighbourhood", sa.String(), nullable=False),
        sa.Column("place", sa.String(), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("answer", sa.String(), nullable=False),
        sa.Column("need", sa.String(), nullable=False),
        sa.Column("at", moment, nullable=False),
        sa.Column("helped_by", sa.String(), nullable=False),
        sa.Column("called_at", moment, nullable=True),
        sa.Column("alarm", sa.Integer(), nullable=False, server_default="0"),
        sa.Column("taken_by", sa.String(), nullable=False, server_default=""),
        sa.Column("taken_at", moment, nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_id", "announcement_id"],
            ["announcement.unit_id", "announcement.announcement_id"],
        ),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint(
            "unit_id", "announcement_id", "person_id", *(one.name for one in more_of_key)
        ),
    )
    op.create_index("ix_roll_call_answer_at", _TABLE, ["unit_id", "at"])
    op.create_index("ix_roll_call_answer_called_at", _TABLE, ["unit_id", "called_at"])
