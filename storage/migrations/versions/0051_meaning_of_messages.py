"""Keep what each message was taken for, so that any answer can be explained."""

import sqlalchemy as sa
from alembic import op

revision = "0051"
down_revision = "0050"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("meaning", sa.String(), nullable=False, server_default=""))


def downgrade() -> None:
    op.drop_column("inbox", "meaning")
