"""Store where browsers get news while their page is closed."""

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "push_subscription",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("endpoint_hash", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("endpoint", sa.String(), nullable=False),
        sa.Column("p256dh", sa.String(), nullable=False),
        sa.Column("auth", sa.String(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id", "token_hash"],
            ["chat_cookie.unit_id", "chat_cookie.token_hash"],
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("unit_id", "endpoint_hash"),
    )
    op.create_index("ix_push_subscription_cookie", "push_subscription", ["unit_id", "token_hash"])


def downgrade() -> None:
    op.drop_index("ix_push_subscription_cookie", "push_subscription")
    op.drop_table("push_subscription")
