"""Add pictures to announcements, and the residents who get an official's trials."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment(name: str) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=False)


def _belongs_to(table: str, key: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(("unit_id", key), [f"{table}.unit_id", f"{table}.{key}"])


def upgrade() -> None:
    op.add_column(
        "announcement_version",
        sa.Column("pictures", sa.String(), nullable=False, server_default="[]"),
    )
    op.create_table(
        "announcement_picture",
        *_words("unit_id", "announcement_id", "media_id"),
        sa.Column("bytes", sa.Integer(), nullable=False),
        _moment("at"),
        sa.PrimaryKeyConstraint("unit_id", "announcement_id", "media_id"),
        _belongs_to("announcement", "announcement_id"),
    )
    op.create_index("ix_announcement_picture_media", "announcement_picture", ["media_id"])
    op.create_table(
        "uploaded_picture",
        *_words("unit_id", "bot", "media_id", "file_id"),
        _moment("at"),
        sa.PrimaryKeyConstraint("unit_id", "bot", "media_id"),
    )
    op.create_table(
        "trial_recipient",
        *_words("unit_id", "official_id", "person_id"),
        _moment("at"),
        sa.PrimaryKeyConstraint("unit_id", "official_id"),
        _belongs_to("official", "official_id"),
        _belongs_to("person", "person_id"),
    )
    op.create_index("ix_trial_recipient_person", "trial_recipient", ["unit_id", "person_id"])


def downgrade() -> None:
    for table in ("trial_recipient", "uploaded_picture", "announcement_picture"):
        op.drop_table(table)
    op.drop_column("announcement_version", "pictures")
