"""The commands on the audit."""

import pytest
from typer.testing import CliRunner

from bot.cli import cli
from bot.commands.audit import MalformedHeadError, newest_head, verify_chain
from storage.repositories import audit
from tests.databases import SQLITE
from tests.resident import MONDAY, PACK


@pytest.fixture
def acts(database):
    """Add two acts to the audit."""
    for name in ("official.add", "official.invite"):
        database.write_now(audit.record, PACK.id, "operator", name, now=MONDAY)


@pytest.fixture
def run(settings):
    """Run a command with the test's settings."""
    config = str(settings.home / "config.toml")
    return lambda *words: CliRunner().invoke(cli, words, env={"CAUNOI_CONFIG": config})


def test_a_printed_head_is_accepted(settings, acts):
    head = newest_head(settings)
    assert head.startswith("2:")

    assert verify_chain(settings, "") == (True, "The audit is whole: 2 acts.")
    is_whole, says = verify_chain(settings, head)
    assert is_whole
    assert "nothing up to number 2 was changed since" in says


def test_a_broken_chain_is_named_and_exits_with_one(run, database, acts):
    def spoil(tx):
        is_sqlite = tx.dialect.name == SQLITE
        trigger = "audit_no_update" if is_sqlite else "audit_no_change ON audit"
        tx.exec_driver_sql(f"DROP TRIGGER {trigger}")
        tx.exec_driver_sql("UPDATE audit SET actor = 'nobody' WHERE number = 2")

    assert run("audit", "verify").exit_code == 0
    database.write_now(spoil)
    ended = run("audit", "verify")
    assert (ended.exit_code, ended.stdout) == (1, "The audit breaks at number 2: changed.\n")


@pytest.mark.parametrize("head", ["2", "2:abc", ":", "x:" + "0" * 64, "-1:" + "0" * 64])
def test_a_malformed_head_is_refused_with_the_format(settings, run, head):
    with pytest.raises(MalformedHeadError, match="NUMBER:HASH"):
        verify_chain(settings, head)
    ended = run("audit", "verify", "--head", head)
    assert ended.exit_code == 2
    assert "audit head" in ended.stderr


def test_an_empty_audit_is_intact(settings):
    assert verify_chain(settings, "") == (True, "The audit is whole: 0 acts.")
    assert newest_head(settings) == "0:"
