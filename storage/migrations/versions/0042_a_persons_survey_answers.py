"""Find the surveys that a person answered without reading everybody's answers."""

from alembic import op

revision = "0042"
down_revision = "0040"
branch_labels = None
depends_on = None

_INDEX = "ix_survey_response_person"


def upgrade() -> None:
    op.create_index(_INDEX, "survey_response", ["unit_id", "person_id", "at", "version"])


def downgrade() -> None:
    op.drop_index(_INDEX, "survey_response")
