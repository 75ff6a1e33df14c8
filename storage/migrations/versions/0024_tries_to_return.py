"""Count wrong secrets by network instead of by receipt; add the salt of a secret.

Secrets from before have no salt of their own, until they are used.
"""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("return_key", sa.Column("salt", sa.String(), nullable=False, server_default=""))
    op.drop_column("return_key", "tries_from")
    op.drop_column("return_key", "tries")
    op.create_table(
        "return_try",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "key"),
    )
    op.create_index("ix_return_try_at", "return_try", ["unit_id", "at"])


def downgrade() -> None:
    op.drop_index("ix_return_try_at", "return_try")
    op.drop_table("return_try")
    op.add_column(
        "return_key", sa.Column("tries", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column("return_key", sa.Column("tries_from", sa.DateTime(timezone=True), nullable=True))
    # Without its salt no secret opens anything any more: a new one is one tap away.
    op.drop_column("return_key", "salt")
