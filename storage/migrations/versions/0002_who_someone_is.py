"""Add profiles and consents of people, and the platforms' ids of messages."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

_TOLD = ("form", "neighbourhood", "kind", "consent", "channel")


def upgrade() -> None:
    for name in _TOLD:
        op.add_column("person", _text(name))
    op.add_column("inbox", _text("message"))
    op.add_column("outbox", _text("edits"))
    op.create_table(
        "consent",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("act", sa.String(), nullable=False),
        sa.Column("version", sa.String(), nullable=False),
        sa.Column("language", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "person_id", "at"),
    )


def downgrade() -> None:
    op.drop_table("consent")
    op.drop_column("outbox", "edits")
    op.drop_column("inbox", "message")
    for name in reversed(_TOLD):
        op.drop_column("person", name)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")
