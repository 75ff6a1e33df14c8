"""A crash where only the folder of the data may be written, as under the systemd unit."""

import os
import shutil
import sys
import tempfile
from pathlib import Path

import pytest
from sqlalchemy import insert

from storage.database.transactions import Database
from storage.tables import BROADCAST_RECIPIENTS
from tests.databases import Files
from tests.journeys.app_process import AppProcess
from tests.journeys.warm_start import WarmProcess
from tests.resident import PACK, ROOT

pytestmark = pytest.mark.sqlite  # the mark is beside its file

NOBODY = 65534
WAITING = {
    "unit_id": PACK.id,
    "broadcast_id": "1",
    "person_id": "an",
    "channel": "fake",
    "address": "an",
    "manner": "vi-",
    "state": "waiting",
    "attempts": 0,
}


class ReadOnlyApp(AppProcess):
    """An installation whose checkout, with its config.toml, can't be written; *data* can."""

    def __init__(self, folder: Path, data: Path, checkout: Path) -> None:
        super().__init__(folder, f"sqlite:///{data / 'caunoi.db'}")
        text = (folder / "config.toml").read_text("utf-8")
        (checkout / "config.toml").write_text(text.replace('"data"', '""'), "utf-8")
        checkout.chmod(0o555)
        self._variables = {
            "CAUNOI_CONFIG": str(checkout / "config.toml"),
            "CAUNOI_MEDIA__FOLDER": str(data / "media"),
            "CAUNOI_LOGS__FORMAT": "json",
        }

    @property
    def user(self) -> int | None:
        return NOBODY if os.geteuid() == 0 else None

    @property
    def environment(self) -> dict[str, str]:
        return {**super().environment, **self._variables}


def can_be_read_by_others(path: Path) -> bool:
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in (path, *path.parents))


@pytest.fixture
def app(databases, tmp_path):
    assert isinstance(databases, Files)
    if os.geteuid() == 0:
        places = (ROOT, Path(sys.prefix), Path(sys.base_prefix))
        if not all(can_be_read_by_others(place.resolve()) for place in places):
            pytest.skip("another user can't read the checkout, or Python")
    # Other users have no access to the folders of pytest.
    folder = Path(tempfile.mkdtemp("", "caunoi-"))
    folder.chmod(0o755)
    data, checkout = folder / "data", folder / "checkout"
    checkout.mkdir()
    databases.file_in(folder)
    database = Database(f"sqlite:///{data / 'caunoi.db'}")
    database.write_now(lambda tx: tx.execute(insert(BROADCAST_RECIPIENTS).values(WAITING)))
    database.close()
    data.chmod(0o700)
    (data / "caunoi.db").chmod(0o600)
    app = ReadOnlyApp(tmp_path, data, checkout)
    if app.user is not None:
        for path in (data, *data.iterdir()):
            os.chown(path, app.user, app.user)
    yield app
    app.clears()
    checkout.chmod(0o755)
    shutil.rmtree(folder)


async def test_after_a_crash_no_announcement_waits_for_a_release(app, tmp_path):
    for _ in range(2):
        await app.starts()
        app.is_killed()
        await app.is_over()
    assert app.rows("SELECT number, restored_at FROM restore_mark") == [(2, None)]
    assert "failed" not in app.said()

    files = (tmp_path / "out-check", tmp_path / "err-check")
    check = WarmProcess(["-m", "bot", "check"], app.environment, files, app.user)
    assert check.wait(60) == 0, [file.read_text("utf-8") for file in files]
