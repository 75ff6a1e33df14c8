"""Record which official stopped the news of a group."""

import sqlalchemy as sa
from alembic import op

revision = "0043"
down_revision = "0042"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "group_link", sa.Column("stopped_by", sa.String(), nullable=False, server_default="")
    )


def downgrade() -> None:
    op.drop_column("group_link", "stopped_by")
