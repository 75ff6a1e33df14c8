"""Allow unrendered notices, without a position, in the outbox; reduce urgencies to five."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

_DUE, _DUE_COLUMNS = "ix_outbox_due", ["unit_id", "state", "urgency", "not_before"]
_THREAD = "ix_outbox_thread"
_THREAD_COLUMNS = ["unit_id", "person_id", "channel", "address", "position"]
_STILL_TO_GO = sa.text("state = 'waiting' OR state = 'leased' OR state = 'sending'")

# The new urgency for each old one that was dropped: urgent work, more work, news of a report,
# the answer to a question, a reminder.
_ALERT, _NOTICE = 5, 20
_RENUMBERED = {15: _ALERT, 21: _NOTICE, 30: _NOTICE, 35: _NOTICE, 50: _NOTICE}

# For the downgrade: the old urgency for each new one.
_BEFORE = {_ALERT: 15, 30: 50, 40: 50}


def upgrade() -> None:
    _drop_indexes()
    with op.batch_alter_table("outbox") as batch:
        batch.alter_column("position", existing_type=sa.Integer(), nullable=True)
        batch.add_column(sa.Column("kind", sa.String(), nullable=False, server_default=""))
        batch.add_column(sa.Column("notice", sa.String(), nullable=True))
        batch.add_column(sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE outbox SET kind = 'more_work' WHERE urgency = 21")
    _renumber(_RENUMBERED)
    _create_indexes()


def downgrade() -> None:
    _drop_indexes()
    _fail_unrendered()
    op.execute("UPDATE outbox SET urgency = 21 WHERE kind = 'more_work' AND urgency = 20")
    _renumber(_BEFORE)
    with op.batch_alter_table("outbox") as batch:
        for name in ("expires_at", "notice", "kind"):
            batch.drop_column(name)
        batch.alter_column("position", existing_type=sa.Integer(), nullable=False)
    _create_indexes()


def _fail_unrendered() -> None:
    """Mark unrendered notices as failed, outside any thread: older code can't render them."""
    outbox = sa.table(
        "outbox",
        *(sa.column(name) for name in ("unit_id", "delivery_id", "position", "state")),
        *(sa.column(name) for name in ("owner", "payload", "reason")),
    )
    connection = op.get_bind()
    unrendered = sa.select(outbox.c.unit_id, outbox.c.delivery_id).where(
        outbox.c.position.is_(None)
    )
    for number, row in enumerate(connection.execute(unrendered).all(), 1):
        connection.execute(
            sa.update(outbox)
            .where(outbox.c.unit_id == row[0], outbox.c.delivery_id == row[1])
            .values(state="failed", reason="downgrade", owner=None, payload="{}", position=-number)
        )


def _renumber(urgencies: dict[int, int]) -> None:
    cases = " ".join(f"WHEN {old} THEN {new}" for old, new in urgencies.items())
    listed = ", ".join(map(str, urgencies))
    op.execute(f"UPDATE outbox SET urgency = CASE urgency {cases} END WHERE urgency IN ({listed})")  # noqa: S608 - numbers of our own


def _drop_indexes() -> None:
    op.drop_index(_DUE, "outbox")
    op.drop_index(_THREAD, "outbox")


def _create_indexes() -> None:
    op.create_index(
        _DUE, "outbox", _DUE_COLUMNS, sqlite_where=_STILL_TO_GO, postgresql_where=_STILL_TO_GO
    )
    op.create_index(_THREAD, "outbox", _THREAD_COLUMNS, unique=True)
