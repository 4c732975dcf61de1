"""Reading CPython's bytecode: which variable the value of a call goes to.

Every call that is not a tail call is compiled as an assignment, so the instruction after the call stores into a
variable that belongs to this call alone. That is how the site of a captured frame is known.
"""

from __future__ import annotations

import dis
from types import CodeType


def stores_after_calls(code: CodeType) -> dict[int, str]:
    """For the offset of each call that is assigned to a variable, the variable's name."""
    found: dict[int, str] = {}
    call: int | None = None
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        if name in ("CACHE", "EXTENDED_ARG", "NOP"):
            continue
        if call is not None and name.startswith("STORE_"):
            target = instruction.argval
            found[call] = target[0] if isinstance(target, tuple) else target
        call = instruction.offset if name.startswith("CALL") else None
    return found
