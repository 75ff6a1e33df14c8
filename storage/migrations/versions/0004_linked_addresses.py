"""Let a person have several addresses: add link codes and tries, and addresses of messages."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_THREAD = ["unit_id", "person_id", "channel", "address", "position"]
_PERSON = ["unit_id", "person_id", "position"]
_CONTACT = ["contact.unit_id", "contact.channel", "contact.address"]


def upgrade() -> None:
    op.add_column("person", _text("merged_into"))
    op.add_column("contact", sa.Column("linked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("return_link", _text("address"))
    for table in ("inbox", "outbox"):
        op.drop_index(f"ix_{table}_person", table)
        op.create_index(f"ix_{table}_thread", table, _THREAD, unique=True)
    op.create_table(
        "link_code",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("code_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.ForeignKeyConstraint(["unit_id", "channel", "address"], _CONTACT),
        sa.PrimaryKeyConstraint("unit_id", "code_hash"),
    )
    op.create_index("ix_link_code_person", "link_code", ["unit_id", "person_id"])
    op.create_table(
        "link_try",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("channel", sa.String(), nullable=False),
        sa.Column("address", sa.String(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("tries_from", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "channel", "address"], _CONTACT),
        sa.PrimaryKeyConstraint("unit_id", "channel", "address"),
    )


def downgrade() -> None:
    op.drop_table("link_try")
    op.drop_table("link_code")
    for table in ("outbox", "inbox"):
        op.drop_index(f"ix_{table}_thread", table)
        # Not unique: two messages at different addresses of a person may have the same position.
        op.create_index(f"ix_{table}_person", table, _PERSON)
    op.drop_column("return_link", "address")
    op.drop_column("contact", "linked_at")
    op.drop_column("person", "merged_into")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default="")
