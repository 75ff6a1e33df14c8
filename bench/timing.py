"""Times work by the processor time that it takes, so that a busy machine disturbs it less."""

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median


def micros(works: Mapping[str, Callable[[], int]], *, rounds: int = 15) -> dict[str, float]:
    """Return the microseconds that one deed of each of *works* takes; the median of *rounds*.

    Each work does its deeds and returns how many they were. All take turns in every round, and
    one round before the first does not count.
    """
    gc.collect()
    gc.freeze()
    taken: dict[str, list[float]] = {name: [] for name in works}
    for count in range(rounds + 1):
        for name, work in works.items():
            begun = time.process_time()
            deeds = work()
            seconds = time.process_time() - begun
            if count:
                taken[name].append(seconds / deeds * 1e6)
    gc.unfreeze()
    return {name: median(values) for name, values in taken.items()}
