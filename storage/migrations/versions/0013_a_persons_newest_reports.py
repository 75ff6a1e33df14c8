"""Extend the indexes that find a person's newest reports."""

from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

_OF_A_PERSON = ["unit_id", "person_id"]
_INDEXES = {
    "report": ("ix_report_person", "filed_at"),
    "report_follower": ("ix_report_follower_person", "report_id"),
}


def upgrade() -> None:
    for table, (name, more) in _INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, [*_OF_A_PERSON, more])


def downgrade() -> None:
    for table, (name, _) in _INDEXES.items():
        op.drop_index(name, table)
        op.create_index(name, table, _OF_A_PERSON)
