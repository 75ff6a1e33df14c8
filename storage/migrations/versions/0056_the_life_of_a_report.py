"""Give reports their states from "received" to "closed".

What was settled is closed, and nobody confirmed it; what was not the commune's is refused, without
a reason. Whoever has an answer may still say for 14 days from now that it is not done. Nobody is
told of this, and nothing becomes overdue.
"""

from datetime import UTC, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0056"
down_revision = "0055"
branch_labels = None
depends_on = None

_TO_CONFIRM = timedelta(days=14)
_INDEX = "ix_report_resident_due"
_WAITS = sa.text("resident_due IS NOT NULL")
_STATE_CHANGES = {"settled": "closed", "not_ours": "refused"}
_WITHOUT_THEM = {
    "settled": ("closed", "confirmed", "merged", "withdrawn"),
    "not_ours": ("refused",),
    "received": ("accepted", "in_progress", "asked", "reopened"),
}


def upgrade() -> None:
    op.add_column("report", sa.Column("resident_due", sa.DateTime(timezone=True), nullable=True))
    op.add_column("report", sa.Column("open_answer", sa.Integer(), nullable=True))
    report = _reports()
    for old, new in _STATE_CHANGES.items():
        op.execute(sa.update(report).where(report.c.state == old).values(state=new))
    now = op.get_bind().execute(sa.select(sa.func.now())).scalar_one()
    now = now if now.tzinfo else now.replace(tzinfo=UTC)  # SQLite tells UTC without a zone
    op.execute(
        sa.update(report)
        .where(report.c.state == "answered")
        .values(resident_due=now + _TO_CONFIRM)
    )
    op.create_index(
        _INDEX,
        "report",
        ["unit_id", "resident_due"],
        sqlite_where=_WAITS,
        postgresql_where=_WAITS,
    )


def downgrade() -> None:
    report = _reports()
    for old, new in _WITHOUT_THEM.items():
        op.execute(sa.update(report).where(report.c.state.in_(new)).values(state=old))
    op.drop_index(_INDEX, "report")
    op.drop_column("report", "open_answer")
    op.drop_column("report", "resident_due")


def _reports() -> sa.TableClause:
    due = sa.column("resident_due", sa.DateTime(timezone=True))
    return sa.table("report", sa.column("state", sa.String()), due)
