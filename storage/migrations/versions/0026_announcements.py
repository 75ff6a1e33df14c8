"""Add announcements with their versions and history, and residents' subscriptions."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

_KEY = ("unit_id", "announcement_id")
_OF_PERSON = ("unit_id", "person_id")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment(name: str, *, nullable: bool = True) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _belongs_to(table: str, key: tuple[str, ...]) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(key, [f"{table}.{column}" for column in key])


def upgrade() -> None:
    op.create_table(
        "announcement",
        *_words(*_KEY, "code", "state"),
        _number("version"),
        *_words("author", "content_hash", "approved_by", "broadcast_id"),
        _moment("send_at"),
        _moment("not_after"),
        _moment("created_at", nullable=False),
        _moment("changed_at", nullable=False),
        _moment("started_at"),
        _moment("ended_at"),
        sa.PrimaryKeyConstraint(*_KEY),
    )
    op.create_index("ix_announcement_code", "announcement", ["unit_id", "code"], unique=True)
    op.create_index("ix_announcement_state", "announcement", ["unit_id", "state", "changed_at"])
    op.create_table(
        "announcement_version",
        *_words(*_KEY),
        _number("version"),
        *_words("vi", "en", "topic", "place"),
        _moment("valid_until"),
        *_words("audience"),
        _moment("send_at"),
        _moment("not_after"),
        *_words("editor"),
        _moment("saved_at", nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, "version"),
        _belongs_to("announcement", _KEY),
    )
    op.create_table(
        "announcement_event",
        *_words(*_KEY),
        _number("number"),
        _number("version"),
        *_words("act", "by", "reason"),
        _moment("at", nullable=False),
        sa.PrimaryKeyConstraint(*_KEY, "number"),
        _belongs_to("announcement", _KEY),
    )
    op.create_table(
        "subscription",
        *_words(*_OF_PERSON, "topic"),
        _moment("at", nullable=False),
        sa.PrimaryKeyConstraint(*_OF_PERSON, "topic"),
        _belongs_to("person", _OF_PERSON),
    )
    op.create_table(
        "subscription_setting",
        *_words(*_OF_PERSON, "scope", "quiet_from", "quiet_until"),
        _moment("at", nullable=False),
        sa.PrimaryKeyConstraint(*_OF_PERSON),
        _belongs_to("person", _OF_PERSON),
    )


def downgrade() -> None:
    for table in (
        "subscription_setting",
        "subscription",
        "announcement_event",
        "announcement_version",
        "announcement",
    ):
        op.drop_table(table)
