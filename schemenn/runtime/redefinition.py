"""What redefinitions need while a program runs: no frame may go on with code that is no longer true, no call meet what it was not compiled for."""

from __future__ import annotations

from schemenn.runtime.control import Capture
from schemenn.runtime.tail import run, spread

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def afresh(form: Callable[[], Any]) -> Callable[[], Any]:
    """A form that is run with the whole continuation on the heap: the frames there go on with code compiled anew."""

    def run_afresh() -> Any:
        raise Capture(form)

    return run_afresh


def settled(procedure: Any) -> Any:
    """A procedure that makes its pending tail calls itself: stands for a builtin until the program's definition of its name."""

    def settled_procedure(*operands: Any) -> Any:
        value = spread(len(operands))(procedure, operands)
        return run() if value is ... else value

    settled_procedure.__scheme_name__ = procedure.__name__  # type: ignore[attr-defined]
    return settled_procedure
