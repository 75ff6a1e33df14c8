"""Add followers of reports, contact numbers, and indexes to find reports near a place."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_NEAR = {
    "ix_report_point": ["unit_id", "category", "latitude"],
    "ix_report_neighbourhood": ["unit_id", "category", "neighbourhood", "filed_at"],
}


def upgrade() -> None:
    op.add_column("report", sa.Column("contact", sa.String(), nullable=True))
    for name, columns in _NEAR.items():
        op.create_index(name, "report", columns)
    op.create_table(
        "report_follower",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("report_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "report_id", "person_id"),
    )
    op.create_index("ix_report_follower_person", "report_follower", ["unit_id", "person_id"])


def downgrade() -> None:
    op.drop_index("ix_report_follower_person", "report_follower")
    op.drop_table("report_follower")
    for name in reversed(_NEAR):
        op.drop_index(name, "report")
    op.drop_column("report", "contact")
