"""Add what residents were promised, and which steps of a report's clocks were taken.

Residents know the end that their receipt told, so it is their promise where it is still to come.
Nobody is told anything of what passed before, and a report of four weeks has had its word.
"""

from datetime import UTC, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0059"
branch_labels = None
depends_on = None

_FOUR_WEEKS = timedelta(days=28)
_INDEX = "ix_report_next_step"
_WAITS = sa.text("next_step IS NOT NULL")
_UNANSWERED = ("received", "accepted", "reopened")
_OPEN = (*_UNANSWERED, "in_progress", "asked", "answered")
_TIME = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.add_column("report", sa.Column("promised", _TIME, nullable=True))
    op.add_column("report", sa.Column("next_step", _TIME, nullable=True))
    op.create_table(
        "report_clock_step",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("step", sa.String(), nullable=False),
        sa.Column("due_at", _TIME, nullable=False),
        sa.Column("at", _TIME, nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "report_id", "step", "due_at"),
    )
    op.create_index("ix_report_clock_step_at", "report_clock_step", ["unit_id", "at"])
    now = op.get_bind().execute(sa.select(sa.func.now())).scalar_one()
    now = now if now.tzinfo else now.replace(tzinfo=UTC)  # SQLite tells UTC without a zone
    report, step = _reports(), _steps()
    op.execute(
        sa.update(report)
        .where(report.c.state.in_(_UNANSWERED), report.c.answer_due > now)
        .values(promised=report.c.answer_due)
    )
    op.execute(
        sa.update(report).where(report.c.state.in_(_OPEN)).values(next_step=report.c.filed_at)
    )
    told = sa.select(
        report.c.unit_id,
        report.c.report_id,
        sa.literal("four_weeks"),
        report.c.filed_at,
        report.c.filed_at,
    ).where(report.c.state.in_(_OPEN), report.c.filed_at < now - _FOUR_WEEKS)
    columns = ["unit_id", "report_id", "step", "due_at", "at"]
    op.execute(sa.insert(step).from_select(columns, told))
    op.create_index(
        _INDEX, "report", ["unit_id", "next_step"], sqlite_where=_WAITS, postgresql_where=_WAITS
    )


def downgrade() -> None:
    op.drop_index(_INDEX, "report")
    op.drop_table("report_clock_step")
    op.drop_column("report", "next_step")
    op.drop_column("report", "promised")


def _reports() -> sa.TableClause:
    times = ("filed_at", "answer_due", "promised", "next_step")
    texts = ("unit_id", "report_id", "state")
    return sa.table(
        "report",
        *(sa.column(name, sa.String()) for name in texts),
        *(sa.column(name, _TIME) for name in times),
    )


def _steps() -> sa.TableClause:
    return sa.table(
        "report_clock_step",
        *(sa.column(name, sa.String()) for name in ("unit_id", "report_id", "step")),
        *(sa.column(name, _TIME) for name in ("due_at", "at")),
    )
