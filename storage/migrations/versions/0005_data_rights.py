"""Add data requests, allow reports without a person, and make the audit append-only."""

import json
from datetime import UTC, datetime
from hashlib import sha256

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_AUDIT = sa.table(
    "audit",
    sa.column("unit_id", sa.String()),
    sa.column("number", sa.Integer()),
    sa.column("at", sa.DateTime(timezone=True)),
    sa.column("actor", sa.String()),
    sa.column("act", sa.String()),
    sa.column("subject", sa.String()),
    sa.column("previous", sa.String()),
    sa.column("hash", sa.String()),
)
_REFUSAL = "the audit is only appended to"


def upgrade() -> None:
    op.create_table(
        "data_request",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("request_id", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=True),
        sa.Column("kind", sa.String(), nullable=False),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("answer_due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_due", sa.DateTime(timezone=True), nullable=False),
        sa.Column("done_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("outcome", sa.String(), nullable=False),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "request_id"),
    )
    op.create_index("ix_data_request_person", "data_request", ["unit_id", "person_id"])
    op.create_index("ix_data_request_done", "data_request", ["unit_id", "done_at"])
    op.create_table(
        "data_link",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("token_hash", sa.String(), nullable=False),
        sa.Column("person_id", sa.String(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.Column("used_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("cookie_hash", sa.String(), nullable=False),
        sa.Column("open_until", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["unit_id", "person_id"], ["person.unit_id", "person.person_id"]),
        sa.PrimaryKeyConstraint("unit_id", "token_hash"),
    )
    op.create_index("ix_data_link_cookie", "data_link", ["unit_id", "cookie_hash"])
    op.create_table(
        "media_left",
        sa.Column("unit_id", sa.String(), nullable=False),
        sa.Column("media_id", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("unit_id", "media_id"),
    )
    with op.batch_alter_table("report") as batch:
        batch.alter_column("person_id", existing_type=sa.String(), nullable=True)
    for name in ("previous", "hash"):
        op.add_column("audit", sa.Column(name, sa.String(), nullable=False, server_default=""))
    _chain()
    _guard()


def downgrade() -> None:
    _unguard()
    for name in ("hash", "previous"):
        op.drop_column("audit", name)
    _give_reports_someone()
    with op.batch_alter_table("report") as batch:
        batch.alter_column("person_id", existing_type=sa.String(), nullable=False)
    for name in ("media_left", "data_link", "data_request"):
        op.drop_table(name)


def _chain() -> None:
    """Add the hash chain to existing rows of each unit, as storage/repositories/audit does."""
    connection, heads = op.get_bind(), dict[str, str]()
    query = sa.select(_AUDIT).order_by(_AUDIT.c.unit_id, _AUDIT.c.number)
    for row in connection.execute(query).all():
        previous = heads.get(row.unit_id, "")
        fields = (row.unit_id, row.number, _utc(row.at), row.actor, row.act, row.subject, previous)
        written = json.dumps(fields, ensure_ascii=False, separators=(",", ":"))
        heads[row.unit_id] = sha256(written.encode()).hexdigest()
        connection.execute(
            sa.update(_AUDIT)
            .where(_AUDIT.c.unit_id == row.unit_id, _AUDIT.c.number == row.number)
            .values(previous=previous, hash=heads[row.unit_id])
        )


def _utc(moment: datetime) -> str:
    aware = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return aware.astimezone(UTC).isoformat(timespec="microseconds")


def _guard() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(
                f"CREATE TRIGGER audit_no_{act} BEFORE {act} ON audit "
                f"BEGIN SELECT RAISE(ABORT, '{_REFUSAL}'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS "
        f"$$ BEGIN RAISE EXCEPTION '{_REFUSAL}'; END $$"
    )
    op.execute(
        "CREATE TRIGGER audit_no_change BEFORE UPDATE OR DELETE ON audit "
        "FOR EACH ROW EXECUTE FUNCTION audit_refuse()"
    )
    op.execute(
        "CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit "
        "FOR EACH STATEMENT EXECUTE FUNCTION audit_refuse()"
    )


def _unguard() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for act in ("update", "delete"):
            op.execute(f"DROP TRIGGER audit_no_{act}")
        return
    for name in ("change", "truncate"):
        op.execute(f"DROP TRIGGER audit_no_{name} ON audit")
    op.execute("DROP FUNCTION audit_refuse()")


def _give_reports_someone() -> None:
    """Give reports of erased people an empty person, which the older schema requires."""
    connection = op.get_bind()
    units = connection.execute(
        sa.text("SELECT DISTINCT unit_id FROM report WHERE person_id IS NULL")
    ).scalars()
    for unit_id in units.all():
        connection.execute(
            sa.text(
                "INSERT INTO person (unit_id, person_id, language, position, created_at) "
                "SELECT CAST(:unit AS VARCHAR), 'erased', 'vi', 0, CURRENT_TIMESTAMP "
                "WHERE NOT EXISTS "
                "(SELECT 1 FROM person WHERE unit_id = :unit AND person_id = 'erased')"
            ),
            {"unit": unit_id},
        )
        connection.execute(
            sa.text(
                "UPDATE report SET person_id = 'erased' "
                "WHERE unit_id = :unit AND person_id IS NULL"
            ),
            {"unit": unit_id},
        )
