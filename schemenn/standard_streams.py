"""The standard streams of a command: closed ones, their encoding, and output that cannot be written."""

from __future__ import annotations

import os
import sys


def prepare() -> None:
    """Let a stream that the caller has closed be empty, or lead nowhere; and all speak UTF-8."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8", errors=stream.errors)  # type: ignore[union-attr]


def give_up(error: OSError) -> None:
    """End for want of a place to write to; whoever read the output may have gone, or the disk be full."""
    where = os.open(os.devnull, os.O_WRONLY)
    os.dup2(where, sys.stdout.fileno())  # what is still buffered must not be tried again at shutdown
    try:
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"schemenn: cannot write the output: {error.strerror or error}\n")
            sys.stderr.flush()
    except OSError:
        os.dup2(where, sys.stderr.fileno())
