"""Record whom an official's answer to a report reached, and who was phoned instead."""

import sqlalchemy as sa
from alembic import op

revision = "0046"
down_revision = "0045"
branch_labels = None
depends_on = None

_EVENT = ["report_event.unit_id", "report_event.report_id", "report_event.number"]


def upgrade() -> None:
    op.create_table(
        "report_delivery",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("delivery_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("who", sa.String(), nullable=False),
        sa.Column("why_not", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("called_by", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["unit_id", "report_id", "number"], _EVENT),
        sa.PrimaryKeyConstraint("unit_id", "delivery_id"),
    )
    op.create_index("ix_report_delivery_at", "report_delivery", ["unit_id", "at"])
    op.create_index(
        "ix_report_delivery_report", "report_delivery", ["unit_id", "report_id", "number"]
    )


def downgrade() -> None:
    op.drop_table("report_delivery")
