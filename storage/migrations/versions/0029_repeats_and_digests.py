"""Add repeating announcements, digests of news, and news of other neighbourhoods."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

_OF_PERSON = ("unit_id", "person_id")


def upgrade() -> None:
    repeat = sa.Column("repeat", sa.String(), nullable=False, server_default="")
    op.add_column("announcement_version", repeat)
    until = sa.Column("repeat_until", sa.DateTime(timezone=True), nullable=True)
    op.add_column("announcement_version", until)
    repeat_of = sa.Column("repeat_of", sa.String(), nullable=False, server_default="")
    op.add_column("announcement", repeat_of)
    for column in (
        sa.Column("frequency", sa.String(), nullable=False, server_default="now"),
        sa.Column("digest_at", sa.String(), nullable=False, server_default="18:00"),
        sa.Column("digest_day", sa.Integer(), nullable=False, server_default="5"),
    ):
        op.add_column("subscription_setting", column)
    op.create_table(
        "subscription_place",
        *(sa.Column(name, sa.String(), nullable=False) for name in (*_OF_PERSON, "neighbourhood")),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint(*_OF_PERSON, "neighbourhood"),
        sa.ForeignKeyConstraint(_OF_PERSON, [f"person.{column}" for column in _OF_PERSON]),
    )


def downgrade() -> None:
    op.drop_table("subscription_place")
    for column in ("digest_day", "digest_at", "frequency"):
        op.drop_column("subscription_setting", column)
    op.drop_column("announcement", "repeat_of")
    for column in ("repeat_until", "repeat"):
        op.drop_column("announcement_version", column)
