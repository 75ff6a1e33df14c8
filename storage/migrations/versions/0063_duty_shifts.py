"""Add who is on duty for urgent reports, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0063"
down_revision = "0062"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "duty_shift",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("shift_id", sa.String(), nullable=False),
        sa.Column("official_id", sa.String(), nullable=False),
        sa.Column("since", _TIME, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.Column("noted_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
        ),
        sa.PrimaryKeyConstraint("unit_id", "shift_id"),
    )
    op.create_index("ix_duty_shift_until", "duty_shift", ["unit_id", "until"])


def downgrade() -> None:
    op.drop_table("duty_shift")
