"""Tail calls that the caller makes: the register, the mark, the trampoline.

A procedure that ends in a call of an unknown procedure puts it into the one register `tail` and answers `...`; its
caller, seeing the mark, calls `run`. Calls are unpacked by arity: in CPython `f(*args)` recurses in C, `f(a, b)`
does not.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final


class _Tail:
    """The pending tail call: procedure, operands, and the place of the call in the source."""

    __slots__ = ("args", "f", "site")

    def __init__(self) -> None:
        self.f: Any = None
        self.args: tuple[Any, ...] = ()
        self.site: Any = None


tail: Final = _Tail()

PENDING: Final = ...


def pend(f: Any, *args: Any) -> Any:
    """Ask the caller to call `f`: for procedures written in Python."""
    tail.f = f
    tail.args = args
    tail.site = None
    return ...


def run() -> Any:
    """Make the pending tail call, and those it leads to, until there is a value."""
    while True:
        f = tail.f
        args = tail.args
        tail.args = ()
        n = len(args)
        if n == 1:
            value = f(args[0])
        elif n == 2:
            value = f(args[0], args[1])
        elif n == 0:
            value = f()
        elif n == 3:
            value = f(args[0], args[1], args[2])
        elif n == 4:
            value = f(args[0], args[1], args[2], args[3])
        else:
            value = spread(n)(f, args)
        if value is not ...:
            return value


_spreaders: dict[int, Callable[[Any, tuple[Any, ...]], Any]] = {}


def spread(n: int) -> Callable[[Any, tuple[Any, ...]], Any]:
    """A function that calls its first argument with the n parts of its second, without recursing in C."""
    found = _spreaders.get(n)
    if found is None:
        if n > 1000:
            return _spread_any
        parts = ", ".join([f"a[{i}]" for i in range(n)])
        scope: dict[str, Any] = {}
        exec(f"def spread(f, a): return f({parts})", scope)
        found = _spreaders[n] = scope["spread"]
    return found


def _spread_any(f: Any, args: tuple[Any, ...]) -> Any:
    return f(*args)
