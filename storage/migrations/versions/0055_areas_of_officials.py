"""Add the areas of officials; existing officials work on the reports of all."""

import sqlalchemy as sa
from alembic import op

revision = "0055"
down_revision = "0052"
branch_labels = None
depends_on = None


def upgrade() -> None:
    names = ("unit_id", "official_id", "neighbourhood")
    op.create_table(
        "official_area",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.ForeignKeyConstraint(
            ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
        ),
        sa.PrimaryKeyConstraint(*names),
    )


def downgrade() -> None:
    op.drop_table("official_area")
