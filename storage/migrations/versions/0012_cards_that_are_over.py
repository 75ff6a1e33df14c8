"""Add the record of which expired cards were announced to officials."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "card_told",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("unit_id", "card_id", "expires")
        ),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "card_id", "expires"),
    )


def downgrade() -> None:
    op.drop_table("card_told")
