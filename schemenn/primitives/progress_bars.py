"""Progress bars on a terminal, drawn by tqdm where it is installed.

(%open-progress-bar 100 "training")  →  a bar, or #f where there is no terminal to draw on, or no tqdm
"""

from __future__ import annotations

import sys

from schemenn.datum import FALSE, TRUE, UNSPECIFIED
from schemenn.primitives.check import integer, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def open_progress_bar(total: Any, done: Any, description: Any) -> Any:
    """(%open-progress-bar total done description): a bar on the standard error, or #f."""
    if sys.stderr is None or not sys.stderr.isatty():
        return FALSE
    from importlib import import_module

    try:
        tqdm = import_module("tqdm").tqdm
    except ImportError:
        return FALSE
    tqdm.monitor_interval = 0  # no thread to watch over stalled bars
    name = "%open-progress-bar"
    return tqdm(
        total=integer(name, total),
        initial=integer(name, done),
        desc=text(name, description),
        file=sys.stderr,
        unit="batch",
        dynamic_ncols=True,
    )


def advance_progress_bar(bar: Any) -> Any:
    """(%advance-progress-bar! bar): one step further; answers whether it was time to draw it again."""
    return TRUE if bar.update(1) else FALSE


def describe_progress_bar(bar: Any, description: Any, values: Any) -> Any:
    """(%describe-progress-bar! bar description values): draw it with other texts."""
    bar.set_description_str(text("%describe-progress-bar!", description), refresh=False)
    bar.set_postfix_str(text("%describe-progress-bar!", values))
    return UNSPECIFIED


def close_progress_bar(bar: Any) -> Any:
    """(%close-progress-bar! bar): leave the bar as it stands and go to the next line."""
    bar.close()
    return UNSPECIFIED
