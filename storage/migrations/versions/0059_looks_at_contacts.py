"""Add who looked at the phone numbers of a report, and why."""

import sqlalchemy as sa
from alembic import op

revision = "0059"
down_revision = "0058"
branch_labels = None
depends_on = None


def upgrade() -> None:
    names = ("unit_id", "look_id", "report_id", "official", "reason", "words")
    op.create_table(
        "contact_look",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "look_id"),
    )
    op.create_index("ix_contact_look_report", "contact_look", ["unit_id", "report_id"])


def downgrade() -> None:
    op.drop_table("contact_look")
