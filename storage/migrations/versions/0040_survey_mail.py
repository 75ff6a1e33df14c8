"""Let announcements carry a survey or a poll, and tell people what came of surveys."""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0039"
branch_labels = None
depends_on = None

_SURVEY = ("unit_id", "survey_id")
_CARRIED = ("survey", "poll")


def _words(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.String(), nullable=False) for name in names]


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.Integer(), nullable=False)


def _moment(name: str, *, nullable: bool = False) -> sa.Column[object]:
    return sa.Column(name, sa.DateTime(timezone=True), nullable=nullable)


def _of_survey() -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(_SURVEY, [f"survey.{column}" for column in _SURVEY])


def upgrade() -> None:
    for name in _CARRIED:
        column = sa.Column(name, sa.String(), nullable=False, server_default="")
        op.add_column("announcement_version", column)
    op.create_table(
        "survey_mailing",
        *_words(*_SURVEY),
        _number("version"),
        *_words("kind", "after_person"),
        _number("people"),
        _moment("started_at"),
        _moment("ended_at", nullable=True),
        sa.PrimaryKeyConstraint(*_SURVEY, "version", "kind"),
        _of_survey(),
    )
    op.create_table(
        "survey_follow_up",
        *_words(*_SURVEY),
        _number("number"),
        *_words("state", "vi", "en", "written_by"),
        _moment("written_at"),
        *_words("approved_by"),
        _moment("approved_at", nullable=True),
        sa.PrimaryKeyConstraint(*_SURVEY),
        _of_survey(),
    )
    op.create_table(
        "survey_picture",
        *_words(*_SURVEY),
        _number("version"),
        *_words("neighbourhood", "language", "media_id"),
        _number("bytes"),
        _moment("at"),
        sa.PrimaryKeyConstraint(*_SURVEY, "version", "neighbourhood", "language"),
        _of_survey(),
    )
    op.create_index("ix_survey_picture_media", "survey_picture", ["media_id"])
    op.create_table(
        "survey_silence",
        *_words("unit_id", "person_id"),
        _moment("at"),
        sa.PrimaryKeyConstraint("unit_id", "person_id"),
        sa.ForeignKeyConstraint(("unit_id", "person_id"), ["person.unit_id", "person.person_id"]),
    )


def downgrade() -> None:
    for table in ("survey_silence", "survey_picture", "survey_follow_up", "survey_mailing"):
        op.drop_table(table)
    for name in _CARRIED:
        op.drop_column("announcement_version", name)
