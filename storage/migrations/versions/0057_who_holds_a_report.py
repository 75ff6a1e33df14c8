"""Add who holds a report, and the coded reason of an event."""

import sqlalchemy as sa
from alembic import op

revision = "0057"
down_revision = "0056"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("report", sa.Column("assignee", sa.String(), nullable=True))
    op.add_column(
        "report_event", sa.Column("reason", sa.String(), nullable=False, server_default="")
    )


def downgrade() -> None:
    op.drop_column("report_event", "reason")
    op.drop_column("report", "assignee")
