"""How a run is organised: where its files are, which worker runs which test, and in which order.

The process that distributes the tests doesn't import the program: `fixtures.py` is for workers.
"""

import gc
import os
from pathlib import Path

import pytest
from xdist.remote import Producer
from xdist.scheduler import LoadScopeScheduling
from xdist.workermanage import WorkerController

from tests.memory import in_memory

# Half of the workers take the test files from the first on, the other half from the last on
# (`_ByFile`). First are those that start programs and browsers, and wait for them: a worker that
# starts any imports the program once more for them, which takes seconds. Last are those that work
# alone. So at any time some wait and others work. The longest are at the ends, so that nobody has
# much left when the others are done. Names of files and of folders; "" is the rest.
ORDER = (
    "test_permissions.py",  # works alone for as long as the fork server needs to start
    "test_telegram_kill.py",
    "test_telegram_three_processes.py",
    "test_three_processes.py",
    "test_restart.py",
    "test_telegram_faults.py",
    "test_kill.py",
    "test_telegram_emulated.py",
    "test_one_sender.py",
    "test_races.py",
    "journeys",
    "lives",
    "browser",
    "",
    "storage",
    "bot",
    "test_address_linking.py",
    "test_question_pages.py",
    "test_migrations.py",
    "test_anything_at_any_moment.py",
)


# Not beside the test that uses it: pytest reads options from its first conftest only.
def pytest_addoption(parser: pytest.Parser) -> None:
    """Add options: update the pictures in docs/, the number of steps of a soak."""
    parser.addoption(
        "--update-pictures", action="store_true", help="write the pictures that docs/pictures has"
    )
    parser.addoption(
        "--steps", type=int, default=5_000_000, help="how many steps a soak of all dialogues takes"
    )


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Put the files that wait first, and those that work last."""
    items.sort(key=_rank)


def _rank(item: pytest.Item) -> int:
    names = (item.path.name, folder_of(item.path), "")
    return next(ORDER.index(name) for name in names if name in ORDER)


def folder_of(file: Path) -> str:
    """Return the folder of tests/ that *file* is in."""
    return file.relative_to(Path(__file__).parent).parts[0]


def pytest_configure(config: pytest.Config) -> None:
    """Put the tests' files in memory, where a commit waits for no disk; load the fixtures.

    Collect no garbage while all tests are imported, which would take a third of that time.
    """
    gc.disable()
    is_worker = hasattr(config, "workerinput")
    if (memory := in_memory()) and not is_worker:
        os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", memory)  # noqa: TID251 - pytest's own
    if is_worker or config.getoption("dist") == "no":
        config.pluginmanager.import_plugin("tests.fixtures")


def pytest_xdist_make_scheduler(config: pytest.Config, log: Producer) -> LoadScopeScheduling:
    """Distribute the tests among processes."""
    return _ByFile(config, log)


class _ByFile(LoadScopeScheduling):  # type: ignore[misc]  # it has no types
    """Runs the tests of a file in one process, since they may share a server or a storm."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid.partition("::")[0]

    def _assign_work_unit(self, node: WorkerController) -> None:
        """Give *node* the next file from its end of the queue."""
        if self.nodes.index(node) % 2:
            self.workqueue.move_to_end(next(reversed(self.workqueue)), last=False)
        super()._assign_work_unit(node)
