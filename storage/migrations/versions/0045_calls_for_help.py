"""Add who takes a call for help of a roll-call, and how far officials were told of them."""

import sqlalchemy as sa
from alembic import op

revision = "0045"
down_revision = "0044"
branch_labels = None
depends_on = None


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
    op.execute("UPDATE roll_call_answer SET called_at = at WHERE answer = 'help'")
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


def downgrade() -> None:
    op.drop_index("ix_roll_call_alarm_due_at", "roll_call_alarm")
    op.drop_table("roll_call_alarm")
    op.drop_index("ix_roll_call_answer_called_at", "roll_call_answer")
    op.drop_column("roll_call_answer", "taken_at")
    op.drop_column("roll_call_answer", "taken_by")
    op.drop_column("roll_call_answer", "alarm")
    op.drop_column("roll_call_answer", "called_at")
