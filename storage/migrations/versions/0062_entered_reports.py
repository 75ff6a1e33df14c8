"""Add which reports officials entered for somebody."""

import sqlalchemy as sa
from alembic import op

revision = "0062"
down_revision = "0061"
branch_labels = None
depends_on = None


def upgrade() -> None:
    names = ("unit_id", "report_id", "by", "mode", "name", "hears")
    op.create_table(
        "entered_report",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "report_id"),
    )


def downgrade() -> None:
    op.drop_table("entered_report")
