"""Add pauses of broadcasts, the channels on which a message failed, and the mark of restores."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def upgrade() -> None:
    op.add_column("broadcast", _text("pause"))
    op.add_column("broadcast_recipient", _text("tried"))
    op.create_table(
        "restore_mark",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("database_id", sa.String(), nullable=False),
        sa.Column("number", sa.BigInteger(), nullable=False),
        sa.Column("restored_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("unit_id"),
    )


def downgrade() -> None:
    op.drop_table("restore_mark")
    op.drop_column("broadcast_recipient", "tried")
    op.drop_column("broadcast", "pause")
