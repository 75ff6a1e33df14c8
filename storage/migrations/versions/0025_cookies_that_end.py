"""Note when a web chat cookie was last used, instead of when it was made; find its rows quickly.

Of the cookies that exist, it is known only when they were made.
"""

from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.alter_column("chat_cookie", "made_at", new_column_name="used_at")
    op.create_index("ix_chat_cookie_address", "chat_cookie", ["unit_id", "channel", "address"])
    op.create_index("ix_chat_cookie_used", "chat_cookie", ["unit_id", "used_at"])


def downgrade() -> None:
    op.drop_index("ix_chat_cookie_used", "chat_cookie")
    op.drop_index("ix_chat_cookie_address", "chat_cookie")
    op.alter_column("chat_cookie", "used_at", new_column_name="made_at")
