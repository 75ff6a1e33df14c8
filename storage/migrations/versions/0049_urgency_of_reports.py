"""Add how urgent a report is. Reports that were filed before stay as if they were not."""

import sqlalchemy as sa
from alembic import op

revision = "0049"
down_revision = "0046"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("report", sa.Column("urgency", sa.Integer(), nullable=False, server_default="0"))


def downgrade() -> None:
    op.drop_column("report", "urgency")
