"""Add when officials are on leave, and who stands in for them."""

import sqlalchemy as sa
from alembic import op

revision = "0061"
down_revision = "0060"
branch_labels = None
depends_on = None

_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "official_leave",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("official_id", sa.String(), nullable=False),
        sa.Column("since", _TIME, nullable=False),
        sa.Column("until", _TIME, nullable=False),
        sa.Column("deputy", sa.String(), nullable=False),
        sa.Column("noted_by", sa.String(), nullable=False),
        sa.Column("noted_at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
        ),
        sa.PrimaryKeyConstraint("unit_id", "official_id", "since"),
    )
    op.create_index("ix_official_leave_until", "official_leave", ["unit_id", "until"])


def downgrade() -> None:
    op.drop_table("official_leave")
