"""Add the links to the pages of reports that residents show to others."""

import sqlalchemy as sa
from alembic import op

revision = "0058"
down_revision = "0057"
branch_labels = None
depends_on = None


def upgrade() -> None:
    names = ("unit_id", "token_hash", "report_id")
    op.create_table(
        "report_page",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("made_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "token_hash"),
    )
    op.create_index("ix_report_page_report", "report_page", ["unit_id", "report_id"])


def downgrade() -> None:
    op.drop_table("report_page")
