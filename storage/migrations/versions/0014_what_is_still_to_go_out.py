"""Add a partial index of unsent messages in the outbox."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_NAME, _COLUMNS = "ix_outbox_due", ["unit_id", "state", "urgency", "not_before"]
_UNSENT = sa.text("state IN ('waiting', 'leased', 'sending')")


def upgrade() -> None:
    op.drop_index(_NAME, "outbox")
    op.create_index(_NAME, "outbox", _COLUMNS, sqlite_where=_UNSENT, postgresql_where=_UNSENT)


def downgrade() -> None:
    op.drop_index(_NAME, "outbox")
    op.create_index(_NAME, "outbox", _COLUMNS)
