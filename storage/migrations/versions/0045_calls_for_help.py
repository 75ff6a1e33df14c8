"""Add who takes a call for help of a roll-call, and how far officials were told of them."""

from datetime import UTC, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None

_OPEN_FOR = timedelta(days=7)


def upgrade() -> None:
    op.add_column(
        "roll_call_answer", sa.Column("called_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.add_column(
        "roll_call_answer", sa.Column("alarm", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(
        "roll_call_answer", sa.Column("taken_by", sa.String(), nullable=False, server_default="")
    )
    op.add_column(
        "roll_call_answer", sa.Column("taken_at", sa.DateTime(timezone=True), nullable=True)
    )
    op.create_index("ix_roll_call_answer_called_at", "roll_call_answer", ["unit_id", "called_at"])
    op.execute(
        "UPDATE roll_call_answer SET called_at = at WHERE answer = 'help' AND helped_by = ''"
    )
    op.create_table(
        "roll_call_alarm",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("announcement_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(
            ["unit_id", "announcement_id"],
            ["announcement.unit_id", "announcement.announcement_id"],
        ),
        sa.PrimaryKeyConstraint("unit_id", "announcement_id"),
    )
    op.create_index("ix_roll_call_alarm_due_at", "roll_call_alarm", ["unit_id", "due_at"])
    _plan_alarms()


def _plan_alarms() -> None:
    """Plan to tell officials now of those who called for help in the last week."""
    now = op.get_bind().execute(sa.select(sa.func.now())).scalar_one()
    now = now if now.tzinfo else now.replace(tzinfo=UTC)  # SQLite tells UTC without a zone
    answer = sa.table(
        "roll_call_answer",
        *(sa.column(name) for name in ("unit_id", "announcement_id")),
        sa.column("called_at", sa.DateTime(timezone=True)),
    )
    alarm = sa.table(
        "roll_call_alarm",
        *(sa.column(name) for name in ("unit_id", "announcement_id", "number")),
        *(sa.column(name, sa.DateTime(timezone=True)) for name in ("told_at", "due_at")),
    )
    waiting = (
        sa.select(answer.c.unit_id, answer.c.announcement_id)
        .where(answer.c.called_at > now - _OPEN_FOR)
        .distinct()
    )
    rows = [
        {"unit_id": unit, "announcement_id": id_, "number": 0, "told_at": now, "due_at": now}
        for unit, id_ in op.get_bind().execute(waiting)
    ]
    if rows:
        op.bulk_insert(alarm, rows)


def downgrade() -> None:
    op.drop_index("ix_roll_call_alarm_due_at", "roll_call_alarm")
    op.drop_table("roll_call_alarm")
    op.drop_index("ix_roll_call_answer_called_at", "roll_call_answer")
    op.drop_column("roll_call_answer", "taken_at")
    op.drop_column("roll_call_answer", "taken_by")
    op.drop_column("roll_call_answer", "alarm")
    op.drop_column("roll_call_answer", "called_at")
