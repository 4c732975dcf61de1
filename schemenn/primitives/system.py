"""The outside: clocks, environment variables, command line, features (R7RS 6.14)."""

from __future__ import annotations

import time

from schemenn.datum import FALSE, new_string, cons, intern, to_list
from schemenn.primitive_table.system import FEATURES
from schemenn.primitives.check import text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


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
