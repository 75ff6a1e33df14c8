"""Add the photos and recordings of the answers to surveys."""

import sqlalchemy as sa
from alembic import op

revision = "0035"
down_revision = "0034"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "survey_media",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("survey_id", sa.String(), nullable=False),
        sa.Column("response_id", sa.String(), nullable=False),
        sa.Column("question", sa.String(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("media_id", sa.String(), nullable=False),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "survey_id", "response_id", "question", "position"),
        sa.ForeignKeyConstraint(["unit_id", "survey_id"], ["survey.unit_id", "survey.survey_id"]),
    )
    op.create_index("ix_survey_media_file", "survey_media", ["unit_id", "media_id"])


def downgrade() -> None:
    op.drop_table("survey_media")
