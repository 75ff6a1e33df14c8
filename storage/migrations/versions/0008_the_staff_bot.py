"""Add invitations, departments, chats and report cards of officials at the staff bot."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def _of_official() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(
        ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
    )


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def upgrade() -> None:
    op.create_table(
        "invitation",
        *_words("unit_id", "token_hash", "official_id"),
        _moment("until"),
        _moment("used_at", nullable=True),
        _of_official(),
        sa.PrimaryKeyConstraint("unit_id", "token_hash"),
    )
    op.create_table(
        "official_department",
        *_words("unit_id", "official_id", "department"),
        _of_official(),
        sa.PrimaryKeyConstraint("unit_id", "official_id", "department"),
    )
    op.create_table(
        "official_chat",
        *_words("unit_id", "official_id", "person_id", "news"),
        _moment("joined_at"),
        _of_official(),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "official_id"),
    )
    op.create_index(
        "ix_official_chat_person", "official_chat", ["unit_id", "person_id"], unique=True
    )
    op.create_table(
        "report_card",
        *_words("unit_id", "delivery_id", "report_id"),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "delivery_id"),
    )
    op.create_index("ix_report_card_report", "report_card", ["unit_id", "report_id"])


def downgrade() -> None:
    for table in ("report_card", "official_chat", "official_department", "invitation"):
        op.drop_table(table)
