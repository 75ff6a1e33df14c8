"""Add misses and questions for officials."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def upgrade() -> None:
    op.create_table(
        "miss",
        *_words("unit_id", "miss_id", "text", "day", "kind", "card", "settled"),
        sa.PrimaryKeyConstraint("unit_id", "miss_id"),
        sqlite_with_rowid=False,
    )
    op.create_index("ix_miss_day", "miss", ["unit_id", "day"])
    op.create_table(
        "asked_official",
        *_words("unit_id", "question_id", "person_id", "text", "state"),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answered_at", sa.DateTime(timezone=True), nullable=True),
        *_words("answered_by", "card", "answer"),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "question_id"),
    )
    op.create_index("ix_asked_official_person", "asked_official", ["unit_id", "person_id"])
    op.create_index("ix_asked_official_state", "asked_official", ["unit_id", "state", "asked_at"])


def downgrade() -> None:
    op.drop_table("asked_official")
    op.drop_table("miss")
