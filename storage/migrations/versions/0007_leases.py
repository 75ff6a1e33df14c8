"""Add leases on work that only one process may do at a time."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "lease",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("unit_id", "name", "owner")),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("mark", sa.String(), nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("unit_id", "name"),
    )


def downgrade() -> None:
    op.drop_table("lease")
