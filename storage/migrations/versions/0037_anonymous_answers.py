"""Keep anonymous answers without a person, a time and an order."""

from functools import partial

import sqlalchemy as sa
from alembic import op

revision = "0037"
down_revision = "0036"
branch_labels = None
depends_on = None

_KEY = ("unit_id", "survey_id")
_CHANGEABLE = "secret_hash != ''"
_MOMENT = sa.DateTime(timezone=True)


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _create_of_people(name: str, *more: sa.Column[str]) -> None:
    op.create_table(
        name,
        *_words(*_KEY),
        sa.Column("version", sa.Integer(), nullable=False),
        *_words("person_id"),
        *more,
        sa.PrimaryKeyConstraint(*_KEY, "version", "person_id"),
        sa.ForeignKeyConstraint(_KEY, [f"survey.{column}" for column in _KEY]),
        sqlite_with_rowid=False,
    )
    op.create_index(f"ix_{name}_person", name, ["unit_id", "person_id"])


def _rebuild(*, with_rowid: bool, has_time: bool) -> None:
    """Change both tables of answers; SQLite copies them, since row numbers can't be dropped."""
    is_sqlite = op.get_context().dialect.name == "sqlite"
    rebuild = partial(
        op.batch_alter_table,
        recreate="always" if is_sqlite else "auto",
        table_kwargs={"sqlite_with_rowid": with_rowid},
    )
    with rebuild("survey_response") as batch:
        batch.alter_column("at", existing_type=_MOMENT, nullable=not has_time)
    if is_sqlite:
        with rebuild("survey_answer"):
            pass


def upgrade() -> None:
    _rebuild(with_rowid=False, has_time=False)
    op.add_column(
        "survey_response", sa.Column("secret_hash", sa.String(), nullable=False, server_default="")
    )
    where = sa.text(_CHANGEABLE)
    op.create_index(
        "ix_survey_response_secret",
        "survey_response",
        ["unit_id", "secret_hash"],
        sqlite_where=where,
        postgresql_where=where,
    )
    _create_of_people("survey_participant")
    _create_of_people("survey_pending", *_words("neighbourhood", "answers", "secret_hash"))
    op.create_table(
        "hidden_talk",
        *_words("unit_id", "person_id"),
        sa.PrimaryKeyConstraint("unit_id", "person_id"),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
    )


def downgrade() -> None:
    op.drop_table("hidden_talk")
    op.drop_table("survey_pending")
    op.drop_table("survey_participant")
    op.drop_index("ix_survey_response_secret", "survey_response")
    op.drop_column("survey_response", "secret_hash")
    op.execute(
        "UPDATE survey_response SET at = (SELECT changed_at FROM survey WHERE"
        " survey.unit_id = survey_response.unit_id"
        " AND survey.survey_id = survey_response.survey_id) WHERE at IS NULL"
    )
    _rebuild(with_rowid=True, has_time=True)
