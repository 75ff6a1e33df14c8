"""Add roles of officials; existing officials become administrator and officer."""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

_ROLES = ("administrator", "officer")


def upgrade() -> None:
    names = ("unit_id", "official_id", "role")
    op.create_table(
        "official_role",
        *(sa.Column(name, sa.String(), nullable=False) for name in names),
        sa.Column("given_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("given_by", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(
            ["unit_id", "official_id"], ["official.unit_id", "official.official_id"]
        ),
        sa.PrimaryKeyConstraint("unit_id", "official_id", "role"),
    )
    for role in _ROLES:
        op.execute(
            sa.text(
                "INSERT INTO official_role (unit_id, official_id, role, given_at, given_by) "
                "SELECT unit_id, official_id, :role, created_at, 'operator' "
                "FROM official WHERE removed_at IS NULL"
            ).bindparams(role=role)
        )


def downgrade() -> None:
    op.drop_table("official_role")
