"""Store what people think of the assistant itself."""

import sqlalchemy as sa
from alembic import op

revision = "0036"
down_revision = "0035"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "app_feedback",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("feedback_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "feedback_id"),
    )
    op.create_index("ix_app_feedback_person", "app_feedback", ["unit_id", "person_id", "at"])
    op.create_index("ix_app_feedback_at", "app_feedback", ["unit_id", "at"])


def downgrade() -> None:
    op.drop_index("ix_app_feedback_at", "app_feedback")
    op.drop_index("ix_app_feedback_person", "app_feedback")
    op.drop_table("app_feedback")
