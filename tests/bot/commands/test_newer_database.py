"""A database that a newer version of the program has migrated: one sentence, and no change."""

import socket

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from storage import revisions

NEWER = "9999"


def _free_port():
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        return listening.getsockname()[1]


@pytest.fixture
def newer(database):
    """The database, with the schema of a version that is not yet written."""

    def set_revision(tx, revision):
        tx.exec_driver_sql(f"UPDATE alembic_version SET version_num = '{revision}'")

    database.write_now(set_revision, NEWER)
    yield database
    database.write_now(set_revision, revisions.head())  # the next test may get this database


@pytest.mark.parametrize("command", ["run", "migrate", "chat", "unit load storage/packs/gia-vien"])
def test_a_command_refuses_it_in_one_sentence_that_says_what_to_do(
    newer, tmp_path, command, monkeypatch
):
    monkeypatch.setenv("CAUNOI_WEB__PORT", str(_free_port()))

    ended = CliRunner().invoke(
        cli, command.split(), env={"CAUNOI_CONFIG": str(tmp_path / "config.toml")}
    )

    assert ended.exit_code == 2, ended.output
    (line,) = ended.stderr.splitlines()
    assert line.startswith("database.url: the database is of a newer version of the program (")
    assert "install that version or a newer one, or restore the backup" in line
    assert revisions.current(newer) == NEWER
