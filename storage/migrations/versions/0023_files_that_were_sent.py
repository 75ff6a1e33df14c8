"""Add whether a file was sent in a message, and an index to find files by their names on disk.

Files from before count as sent.
"""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column(
        "media", sa.Column("is_sent", sa.Boolean(), nullable=False, server_default=sa.true())
    )
    op.create_index("ix_media_digest", "media", ["digest"])


def downgrade() -> None:
    op.drop_index("ix_media_digest", "media")
    op.drop_column("media", "is_sent")
