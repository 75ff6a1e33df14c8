"""Add the queue of files to fetch, parts of albums, and links from messages to reports."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

_TEXTS = {"digest": "", "state": "kept", "channel": "", "address": "", "source": ""}
_MORE_TEXTS = {"owner": "", "reason": ""}


def upgrade() -> None:
    for name, default in _TEXTS.items():
        op.add_column("media", _text(name, default))
    op.add_column("media", sa.Column("attempts", sa.Integer(), nullable=False, server_default="0"))
    for name, default in _MORE_TEXTS.items():
        op.add_column("media", _text(name, default))
    for name in ("not_before", "until"):
        op.add_column("media", sa.Column(name, sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE media SET digest = media_id")
    op.create_index("ix_media_state", "media", ["unit_id", "state", "not_before"])
    op.create_index("ix_media_source", "media", ["unit_id", "person_id", "source"])
    op.create_table(
        "album_part",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in (
                "unit_id",
                "channel",
                "update_id",
                "address",
                "album",
                "message",
                "content",
            )
        ),
        sa.Column("came_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id", "channel", "update_id"],
            ["inbox.unit_id", "inbox.channel", "inbox.update_id"],
        ),
        sa.PrimaryKeyConstraint("unit_id", "channel", "update_id"),
    )
    op.create_index(
        "ix_album_part_album", "album_part", ["unit_id", "channel", "address", "album"]
    )
    op.create_table(
        "report_message",
        *(
            sa.Column(name, sa.String(), nullable=False)
            for name in ("unit_id", "message", "report_id")
        ),
        sa.ForeignKeyConstraint(["unit_id", "report_id"], ["report.unit_id", "report.report_id"]),
        sa.PrimaryKeyConstraint("unit_id", "message", "report_id"),
    )


def downgrade() -> None:
    op.drop_table("report_message")
    op.drop_index("ix_album_part_album", "album_part")
    op.drop_table("album_part")
    op.drop_index("ix_media_source", "media")
    op.drop_index("ix_media_state", "media")
    for name in ("until", "not_before", *_MORE_TEXTS, "attempts", *_TEXTS):
        op.drop_column("media", name)


def _text(name: str, default: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), nullable=False, server_default=default)
