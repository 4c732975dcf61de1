"""The outside: clocks, environment variables, command line, features."""

from __future__ import annotations

from typing import Final

from schemenn.primitive_table.row import PURE, READ, WRITE, row

FEATURES: Final = (
    "r7rs",
    "exact-closed",
    "exact-complex",
    "ieee-float",
    "full-unicode",
    "ratios",
    "schemenn",
)

ROWS = (
    row("current-second", "", READ, "Seconds since 1970 (UTC), inexact."),
    row("current-jiffy", "", READ, "Jiffies since some moment."),
    row("jiffies-per-second", "", PURE, "How many jiffies a second has."),
    row("runtime", "", READ, "The processor time used so far, in seconds."),
    row("real-time", "", READ, "Milliseconds since 1970, inexact."),
    row("current-time", "", READ, "Whole seconds since 1970."),
    row("current-seconds", "", READ, "Whole seconds since 1970."),
    row("current-milliseconds", "", READ, "Whole milliseconds since 1970."),
    row("current-inexact-milliseconds", "", READ, "Milliseconds since 1970, inexact."),
    row("current-process-milliseconds", "", READ, "The processor time used so far, in milliseconds."),
    row(
        "cpu-time",
        "",
        READ,
        "The processor time used so far, in milliseconds.",
        function="current_process_milliseconds",
    ),
    row("sleep", "[seconds]", WRITE, "Wait."),
    row("command-line", "", READ, "The name of the program and its arguments, as a list of strings."),
    row(
        "get-environment-variable",
        "name",
        READ,
        "The value of the environment variable, or #f.",
        outside="the environment",
    ),
    row(
        "getenv",
        "name",
        READ,
        "The value of the environment variable, or #f.",
        function="get_environment_variable",
        outside="the environment",
    ),
    row(
        "get-environment-variables",
        "",
        READ,
        "The association list of all environment variables.",
        outside="the environment",
    ),
    row("features", "", PURE, "The list of the features that cond-expand knows."),
)
