"""Add the printed numbers of surveys' forms on paper, and the forms that officials entered."""

import sqlalchemy as sa
from alembic import op

revision = "0039"
down_revision = "0038"
branch_labels = None
depends_on = None

_KEY = ("unit_id", "survey_id")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False, autoincrement=False)


def _at() -> sa.Column[object]:
    return sa.Column("at", sa.DateTime(timezone=True), nullable=False)


def _of_survey() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(_KEY, [f"survey.{column}" for column in _KEY])


def upgrade() -> None:
    op.create_table(
        "survey_print",
        *_words(*_KEY),
        *map(_number, ("first", "last", "version")),
        *_words("by"),
        _at(),
        sa.PrimaryKeyConstraint(*_KEY, "first"),
        _of_survey(),
    )
    op.create_table(
        "survey_form",
        *_words(*_KEY),
        *map(_number, ("number", "version")),
        *_words("respondent_id", "mode", "neighbourhood", "name", "house", "phone", "entered_by"),
        _at(),
        sa.PrimaryKeyConstraint(*_KEY, "number"),
        _of_survey(),
    )


def downgrade() -> None:
    for table in ("survey_form", "survey_print"):
        op.drop_table(table)
