"""Add to each follower's event the follower, so that their words can be shown and erased."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None

_INDEX = "ix_report_event_person"
_KNOWN = sa.text("person_id IS NOT NULL")

# If a report has exactly one follower, the follower's events are that person's.
_OF_THE_ONLY_ONE = """
UPDATE report_event SET person_id = (
    SELECT min(person_id) FROM report_follower
    WHERE report_follower.unit_id = report_event.unit_id
    AND report_follower.report_id = report_event.report_id
    HAVING count(*) = 1
) WHERE "by" = 'follower'
"""


def upgrade() -> None:
    op.add_column("report_event", sa.Column("person_id", sa.String(), nullable=True))
    op.create_index(
        _INDEX,
        "report_event",
        ["unit_id", "person_id"],
        sqlite_where=_KNOWN,
        postgresql_where=_KNOWN,
    )
    op.execute(_OF_THE_ONLY_ONE)


def downgrade() -> None:
    op.drop_index(_INDEX, "report_event")
    op.drop_column("report_event", "person_id")
