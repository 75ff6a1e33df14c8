"""Add drills, corrections, roll-calls, and the second word about an alert sent at once."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None


_OF_ANNOUNCEMENT = ("unit_id", "announcement_id")
_OF_PERSON = ("unit_id", "person_id")


def _create_roll_call_table(name: str, key: str, *others: sa.schema.SchemaItem) -> None:
    words = ("neighbourhood", "place", "answer", "need")
    op.create_table(
        name,
        *(sa.Column(it, sa.String(), nullable=False) for it in (*_OF_ANNOUNCEMENT, key, *words)),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("helped_by", sa.String(), nullable=False),
        *others,
        sa.PrimaryKeyConstraint(*_OF_ANNOUNCEMENT, key),
        sa.ForeignKeyConstraint(
            _OF_ANNOUNCEMENT, [f"announcement.{column}" for column in _OF_ANNOUNCEMENT]
        ),
    )
    op.create_index(f"ix_{name}_at", name, ["unit_id", "at"])


def upgrade() -> None:
    op.add_column(
        "announcement", sa.Column("confirmation", sa.String(), nullable=False, server_default="")
    )
    op.add_column(
        "announcement",
        sa.Column("confirmation_due", sa.DateTime(timezone=True), nullable=True),
    )
    op.add_column(
        "announcement_version",
        sa.Column("is_drill", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "announcement_version",
        sa.Column("corrects", sa.String(), nullable=False, server_default=""),
    )
    op.create_index(
        "ix_announcement_version_corrects", "announcement_version", ["unit_id", "corrects"]
    )
    op.add_column(
        "announcement_version",
        sa.Column("asks_if_safe", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    _create_roll_call_table(
        "roll_call_answer",
        "person_id",
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.ForeignKeyConstraint(_OF_PERSON, [f"person.{column}" for column in _OF_PERSON]),
    )
    _create_roll_call_table(
        "roll_call_entry",
        "entry_id",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("added_by", sa.String(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("roll_call_entry")
    op.drop_table("roll_call_answer")
    op.drop_column("announcement_version", "asks_if_safe")
    op.drop_index("ix_announcement_version_corrects", "announcement_version")
    op.drop_column("announcement_version", "corrects")
    op.drop_column("announcement_version", "is_drill")
    op.drop_column("announcement", "confirmation_due")
    op.drop_column("announcement", "confirmation")
