"""Add the links by which groups of a platform subscribe to announcements."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "group_link",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in (
                "unit_id",
                "token_hash",
                "label",
                "topics",
                "neighbourhood",
                "made_by",
                "person_id",
            )
        ),
        *(
            sa.Column(name, sa.DateTime(timezone=True), nullable=name not in ("made_at", "until"))
            for name in ("made_at", "until", "used_at", "left_at")
        ),
        sa.PrimaryKeyConstraint("unit_id", "token_hash"),
    )
    op.create_index("ix_group_link_person", "group_link", ["unit_id", "person_id"])


def downgrade() -> None:
    op.drop_index("ix_group_link_person", "group_link")
    op.drop_table("group_link")
