"""Reading CPython's bytecode: which variable the value of a call goes to.

Every call that is not a tail call is compiled as an assignment, so the instruction after the call stores into a
variable that belongs to this call alone. That is how the site of a captured frame is known.
"""

from __future__ import annotations

import dis
from types import CodeType


def stores_after_calls(code: CodeType) -> dict[int, str]:
    """For the offsets of each call that is assigned to a variable, the variable's name.

    A frame in a call stands at the call instruction or at one of the cache entries behind it, which CPython
    skips when it enters a Python function.
    """
    found: dict[int, str] = {}
    call: int | None = None
    for instruction in dis.get_instructions(code):
        name = instruction.opname
        if name in ("CACHE", "EXTENDED_ARG", "NOP"):
            continue
        if call is not None and name.startswith("STORE_"):
            target = instruction.argval
            variable = target[0] if isinstance(target, tuple) else target
            found.update([(offset, variable) for offset in range(call, instruction.offset, 2)])
        call = instruction.offset if name.startswith("CALL") else None
    return found
