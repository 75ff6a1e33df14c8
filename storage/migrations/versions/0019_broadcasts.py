"""Add broadcasts, their texts and their recipients, and find who was linked with a person."""

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

_STILL_TO_GO = sa.text("state = 'waiting' OR state = 'leased' OR state = 'sending'")
_IN_THREAD = sa.text("position > 0")
_IS_MERGED = sa.text("merged_into != ''")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_index(
        "ix_person_merged",
        "person",
        ["unit_id", "merged_into"],
        sqlite_where=_IS_MERGED,
        postgresql_where=_IS_MERGED,
    )
    op.create_table(
        "broadcast",
        *_words("unit_id", "broadcast_id", "notice"),
        sa.Column("version", sa.Integer(), nullable=False),
        *_words("audience"),
        sa.Column("urgency", sa.Integer(), nullable=False),
        *_words("promise", "state", "cursor"),
        _moment("not_before", nullable=False),
        _moment("expires_at"),
        _moment("created_at", nullable=False),
        _moment("filled_at"),
        _moment("ended_at"),
        sa.PrimaryKeyConstraint("unit_id", "broadcast_id"),
    )
    op.create_table(
        "broadcast_text",
        *_words("unit_id", "broadcast_id", "manner", "payload"),
        sa.PrimaryKeyConstraint("unit_id", "broadcast_id", "manner"),
    )
    op.create_table(
        "broadcast_recipient",
        *_words("unit_id", "broadcast_id", "person_id", "channel", "address"),
        sa.Column("position", sa.Integer(), nullable=False),
        *_words("manner", "state"),
        sa.Column("owner", sa.String(), nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=False),
        _moment("not_before"),
        _moment("placed_at"),
        _moment("sent_at"),
        sa.Column("external_id", sa.String(), nullable=True),
        sa.Column("reason", sa.String(), nullable=True),
        sa.PrimaryKeyConstraint("unit_id", "broadcast_id", "person_id"),
        sqlite_with_rowid=False,
    )
    op.create_index(
        "ix_broadcast_recipient_due",
        "broadcast_recipient",
        ["unit_id", "state", "broadcast_id", "channel", "person_id"],
        sqlite_where=_STILL_TO_GO,
        postgresql_where=_STILL_TO_GO,
    )
    op.create_index(
        "ix_broadcast_recipient_thread",
        "broadcast_recipient",
        ["unit_id", "channel", "address", "position"],
        sqlite_where=_IN_THREAD,
        postgresql_where=_IN_THREAD,
    )


def downgrade() -> None:
    for table in ("broadcast_recipient", "broadcast_text", "broadcast"):
        op.drop_table(table)
    op.drop_index("ix_person_merged", "person")
