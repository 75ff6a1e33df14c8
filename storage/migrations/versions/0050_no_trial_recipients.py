"""Drop the people as whom officials got trials: a trial goes to an official's own addresses."""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0049"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.drop_table("trial_recipient")


def downgrade() -> None:
    op.create_table(
        "trial_recipient",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("official_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "official_id"),
        sa.ForeignKeyConstraint(
            ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
        ),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )
    op.create_index("ix_trial_recipient_person", "trial_recipient", ["unit_id", "person_id"])
