"""Add why a broadcast is paused, and on which channels a message to a recipient failed."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0027"
branch_labels = None
depends_on = None


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")


def upgrade() -> None:
    op.add_column("broadcast", _text("pause"))
    op.add_column("broadcast_recipient", _text("tried"))


def downgrade() -> None:
    op.drop_column("broadcast_recipient", "tried")
    op.drop_column("broadcast", "pause")
