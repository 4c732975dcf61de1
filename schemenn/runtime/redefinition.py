"""What redefinitions need while a program runs.

No frame may go on with code that is no longer true, and no call may meet a procedure that it was not compiled for.
"""

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


def settled(procedure: Any, name: str) -> Any:
    """A builtin that makes its pending tail calls itself: stands in until the program's definition of the name."""

    def settled_procedure(*operands: Any) -> Any:
        value = spread(len(operands))(procedure, operands)
        return run() if value is ... else value

    settled_procedure.__dict__["__scheme_name__"] = name
    return settled_procedure
