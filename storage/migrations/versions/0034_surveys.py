"""Add surveys with their versions and history, and the answers to them."""

import sqlalchemy as sa
from alembic import op

revision = "0034"
down_revision = "0032"
branch_labels = None
depends_on = None

_KEY = ("unit_id", "survey_id")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _of_survey() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(_KEY, [f"survey.{column}" for column in _KEY])


def upgrade() -> None:
    op.create_table(
        "survey",
        *_words(*_KEY, "code", "state"),
        _number("version"),
        *_words("author", "content_hash", "approved_by"),
        _moment("opens_at", nullable=True),
        _moment("closes_at", nullable=True),
        _moment("created_at"),
        _moment("changed_at"),
        _moment("ended_at", nullable=True),
        sa.PrimaryKeyConstraint(*_KEY),
    )
    op.create_index("ix_survey_code", "survey", ["unit_id", "code"], unique=True)
    op.create_index("ix_survey_state", "survey", ["unit_id", "state", "changed_at"])
    op.create_table(
        "survey_version",
        *_words(*_KEY),
        _number("version"),
        *_words("definition", "audience"),
        _moment("opens_at", nullable=True),
        _moment("closes_at", nullable=True),
        *_words("editor"),
        _moment("saved_at"),
        sa.PrimaryKeyConstraint(*_KEY, "version"),
        _of_survey(),
    )
    op.create_table(
        "survey_event",
        *_words(*_KEY),
        _number("number"),
        _number("version"),
        *_words("act", "by", "reason"),
        _moment("at"),
        sa.PrimaryKeyConstraint(*_KEY, "number"),
        _of_survey(),
    )
    op.create_table(
        "survey_response",
        *_words(*_KEY, "person_id", "response_id"),
        _number("version"),
        *_words("mode", "entered_by", "neighbourhood", "kind"),
        _moment("at"),
        sa.PrimaryKeyConstraint(*_KEY, "person_id"),
        _of_survey(),
    )
    op.create_index(
        "ix_survey_response_id", "survey_response", [*_KEY, "response_id"], unique=True
    )
    op.create_table(
        "survey_answer",
        *_words(*_KEY, "response_id", "question"),
        _number("number"),
        *_words("value", "text"),
        sa.PrimaryKeyConstraint(*_KEY, "response_id", "question", "number"),
        _of_survey(),
    )


def downgrade() -> None:
    for table in ("survey_answer", "survey_response", "survey_event", "survey_version", "survey"):
        op.drop_table(table)
