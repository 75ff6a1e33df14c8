"""Measure processor time, which a busy machine disturbs less than wall-clock time."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median


def median_microseconds(
    workloads: Mapping[str, Callable[[], int]], *, rounds: int = 15
) -> dict[str, float]:
    """Return the microseconds per operation of each of *workloads*, the median of *rounds*.

    Each workload runs its operations and returns their number. The workloads take turns in every
    round; the first round is a warm-up.
    """
    gc.collect()
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in workloads}
    for count in range(rounds + 1):
        for name, work in workloads.items():
            begun = time.process_time()
            operations = work()
            seconds = time.process_time() - begun
            if count:
                taken[name].append(seconds / operations * 1e6)
    gc.unfreeze()
    return {name: median(values) for name, values in taken.items()}
