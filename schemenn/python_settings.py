"""Python set up for Scheme programs: deep recursion, long integers, a collector that leaves start-up objects alone."""

from __future__ import annotations

import gc
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

DEPTH: Final = 3_000_000


def prepare_python() -> None:
    """Set Python up for Scheme programs: deep recursion, long integers, a patient collector."""
    sys.setrecursionlimit(DEPTH)
    sys.set_int_max_str_digits(0)
    gc.set_threshold(1_000_000, 10, 10)
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    resource.setrlimit(resource.RLIMIT_STACK, (hard, hard))


class _Start:
    """Whether the objects that the first program found have been put out of the collector's sight."""

    done = False


def freeze() -> None:
    """Keep what is there before the first program from the collector."""
    if not _Start.done:
        _Start.done = True
        gc.freeze()
