"""The outside: clocks, environment variables, command line, features (R7RS 6.14)."""

from __future__ import annotations

import time

from schemenn.datum import FALSE, UNSPECIFIED, cons, intern, new_string, to_list
from schemenn.number import REAL_CLASSES, to_float
from schemenn.primitive_table.system import FEATURES
from schemenn.primitives.check import text, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


_LONGEST_SLEEP: Final = 1e9


class _Program:
    """What the session says of the program being run."""

    __slots__ = ("command_line",)

    def __init__(self) -> None:
        self.command_line: list[str] = []


program: Final = _Program()


def current_second() -> float:
    """(current-second)."""
    return time.time()


def current_jiffy() -> int:
    """(current-jiffy)."""
    return time.perf_counter_ns()


def jiffies_per_second() -> int:
    """(jiffies-per-second)."""
    return 1_000_000_000


def runtime() -> float:
    """(runtime): processor time in seconds."""
    return time.process_time()


def real_time() -> float:
    """(real-time): milliseconds since the epoch."""
    return time.time() * 1000.0


def current_time() -> int:
    """(current-time): whole seconds since the epoch."""
    return int(time.time())


def current_seconds() -> int:
    """(current-seconds): whole seconds since the epoch."""
    return int(time.time())


def current_milliseconds() -> int:
    """(current-milliseconds): whole milliseconds since the epoch."""
    return time.time_ns() // 1_000_000


def current_inexact_milliseconds() -> float:
    """(current-inexact-milliseconds): milliseconds since the epoch."""
    return time.time_ns() / 1e6


def current_process_milliseconds() -> int:
    """(current-process-milliseconds): processor time in whole milliseconds."""
    return time.process_time_ns() // 1_000_000


def sleep(seconds: Any = 0) -> Any:
    """(sleep seconds)."""
    if seconds.__class__ not in REAL_CLASSES or not 0 <= to_float(seconds) < _LONGEST_SLEEP:
        raise wrong_type("sleep", "a number of seconds", seconds)
    time.sleep(to_float(seconds))
    return UNSPECIFIED


def command_line() -> Any:
    """(command-line)."""
    return to_list([new_string(word) for word in program.command_line])


def get_environment_variable(name: Any) -> Any:
    """(get-environment-variable name)."""
    from os import environ

    value = environ.get(text("get-environment-variable", name))
    return FALSE if value is None else new_string(value)


def get_environment_variables() -> Any:
    """(get-environment-variables)."""
    from os import environ

    return to_list([cons(new_string(name), new_string(value)) for name, value in environ.items()])


def features() -> Any:
    """(features)."""
    return to_list([intern(name) for name in FEATURES])
