"""Add the packs loaded last, and conflicts between them and cards that were changed here.

A unit's pack was, as far as is known, the newest version without an act of an official on a card.
"""

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

# A subject of such an act is "birth@7", with the version that it made.
_FIND_PACKS = """
INSERT INTO loaded_pack (unit_id, pack, loaded_at)
SELECT unit_id, pack, loaded_at FROM unit_version AS it WHERE version = coalesce(
    (SELECT max(version) FROM unit_version AS one WHERE one.unit_id = it.unit_id AND NOT EXISTS (
        SELECT 1 FROM audit WHERE audit.unit_id = one.unit_id AND act LIKE 'card.%'
        AND subject LIKE '%@' || CAST(one.version AS VARCHAR)
    )),
    (SELECT max(version) FROM unit_version AS one WHERE one.unit_id = it.unit_id)
)
"""


def upgrade() -> None:
    op.create_table(
        "loaded_pack",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("pack", sa.String(), nullable=False),
        sa.Column("at_start", sa.String(), nullable=True),
        sa.Column("loaded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("unit_id"),
    )
    op.create_table(
        "pack_conflict",
        *(sa.Column(name, sa.String(), nullable=False) for name in ("unit_id", "kind", "item_id")),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("base", "theirs")),
        sa.Column("found_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "kind", "item_id"),
    )
    op.execute(sa.text(_FIND_PACKS))


def downgrade() -> None:
    op.drop_table("pack_conflict")
    op.drop_table("loaded_pack")
