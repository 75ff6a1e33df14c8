"""Many computed cases in one test, which names every case that fails."""

import inspect
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any

Test = Callable[..., Any]
Name = Callable[[Any], str]
Cases = Iterable[Any] | Callable[[], Iterable[Any]]

_TOLD = 20


def each(names: str, cases: Cases, *, name: Name = repr) -> Callable[[Test], Test]:
    """Run a test once for each of *cases*, as `pytest.mark.parametrize` does, but as one test.

    *names* are the arguments that a case fills, divided by commas; with more than one a case is a
    tuple. *cases* that take long to compute are a function, which is called when the test runs.
    All cases share the test's fixtures: use it for tests that change none.
    """
    filled = [one.strip() for one in names.split(",")]
    given = cases if callable(cases) else list(cases)

    def all_cases() -> list[Any]:
        found = list(given()) if callable(given) else given
        assert found, f"no case of {names}"
        return found

    def arguments(case: Any) -> dict[str, Any]:
        return dict(zip(filled, case if len(filled) > 1 else (case,), strict=True))

    def decorate(test: Test) -> Test:
        @wraps(test)
        def run(*args: Any, **fixtures: Any) -> None:
            failures, found = Failures(), all_cases()
            for case in found:
                try:
                    test(*args, **fixtures, **arguments(case))
                except Exception as error:  # noqa: BLE001 - all of them are told at the end
                    failures.add(name(case), error)
            failures.tell(len(found))

        @wraps(test)
        async def run_in_loop(*args: Any, **fixtures: Any) -> None:
            failures, found = Failures(), all_cases()
            for case in found:
                try:
                    await test(*args, **fixtures, **arguments(case))
                except Exception as error:  # noqa: BLE001 - likewise
                    failures.add(name(case), error)
            failures.tell(len(found))

        whole = inspect.signature(test)
        left = [p for key, p in whole.parameters.items() if key not in filled]
        ran: Test = run_in_loop if inspect.iscoroutinefunction(test) else run
        # Pytest fills the other arguments.
        vars(ran)["__signature__"] = whole.replace(parameters=left)
        del vars(ran)["__wrapped__"]
        return ran

    return decorate


class Failures:
    """The failures of a test, by the name of the case."""

    def __init__(self) -> None:
        self._told: list[str] = []
        self._first: Exception | None = None

    def add(self, case: str, error: Exception) -> None:
        """Record the failure of *case*."""
        self._first = self._first or error
        lines = (str(error) or repr(error)).splitlines()
        self._told.append("\n      ".join([f"{case}: {type(error).__name__}", *lines[:12]]))

    def tell(self, count: int) -> None:
        """Raise an AssertionError with all failed cases, if any, of *count*."""
        if self._told:
            more = len(self._told) - _TOLD
            told = [*self._told[:_TOLD], *([f"and {more} more"] if more > 0 else [])]
            raise AssertionError(
                "\n  ".join([f"{len(self._told)} of {count} cases failed:", *told])
            ) from self._first
