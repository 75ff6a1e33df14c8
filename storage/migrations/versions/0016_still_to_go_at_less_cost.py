"""Write the partial index's condition with OR: SQLite builds a table for IN at each write."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

_NAME, _COLUMNS = "ix_outbox_due", ["unit_id", "state", "urgency", "not_before"]
_NOW = sa.text("state = 'waiting' OR state = 'leased' OR state = 'sending'")
_BEFORE = sa.text("state IN ('waiting', 'leased', 'sending')")


def upgrade() -> None:
    op.drop_index(_NAME, "outbox")
    op.create_index(_NAME, "outbox", _COLUMNS, sqlite_where=_NOW, postgresql_where=_NOW)


def downgrade() -> None:
    op.drop_index(_NAME, "outbox")
    op.create_index(_NAME, "outbox", _COLUMNS, sqlite_where=_BEFORE, postgresql_where=_BEFORE)
