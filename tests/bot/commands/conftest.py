"""What the commands share: the shipped pack, which is read once."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.commands import bootstrap, check
from conversations.engine.model.unit import Unit
from storage.unit_pack.pack_folder import read_pack
from tests.resident import PACK, ROOT

SHIPPED = ROOT / "storage" / "packs" / "gia-vien"


def _read(folder: Path) -> Unit:
    return PACK if folder == SHIPPED else read_pack(folder)


@pytest.fixture(scope="package", autouse=True)
def shipped_pack() -> Iterator[None]:
    """Read the shipped pack once: each command would, which took most of its time."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (bootstrap, check):
            patch.setattr(module, "read_pack", _read)
        yield
