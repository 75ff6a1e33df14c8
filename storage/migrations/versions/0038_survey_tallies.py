"""Keep the counts of surveys that many people answered."""

import sqlalchemy as sa
from alembic import op

revision = "0038"
down_revision = "0037"
branch_labels = None
depends_on = None

_KEY = ("unit_id", "survey_id")


def upgrade() -> None:
    op.create_table(
        "survey_tally",
        *(sa.Column(name, sa.String(), nullable=False) for name in _KEY),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("counts", sa.String(), nullable=False),
        sa.Column("claimed_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, "version"),
        sa.ForeignKeyConstraint(_KEY, [f"survey.{column}" for column in _KEY]),
    )


def downgrade() -> None:
    op.drop_table("survey_tally")
