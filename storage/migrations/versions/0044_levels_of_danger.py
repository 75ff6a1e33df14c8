"""Add how urgent, severe and certain the danger is that an announcement warns of."""

import sqlalchemy as sa
from alembic import op

revision = "0044"
down_revision = "0043"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "announcement_version",
        sa.Column("danger", sa.String(), nullable=False, server_default="{}"),
    )


def downgrade() -> None:
    op.drop_column("announcement_version", "danger")
