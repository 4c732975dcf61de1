"""Where a program may be broken off: anywhere but in the middle of what Python or the compiler cannot leave half done.

A module that is interrupted while it is imported (numpy, at its first use) cannot be imported again, and a unit that is
interrupted while it is compiled leaves half of what it says behind. The expansion of macros, which may be a program of
the user's, is interrupted like any other.
"""

from __future__ import annotations

import gc
import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import FrameType
    from typing import Final

_DEEPEST: Final = 500
"""How many frames are looked through: the import system and the compiler are near the top if they run at all."""

_PACKAGE: Final = os.path.dirname(os.path.abspath(__file__))
_OPEN: Final = (os.path.join(_PACKAGE, "expand", "unit.py"), os.path.join(_PACKAGE, "runtime", "driver.py"))
_CLOSED: Final = tuple([os.path.join(_PACKAGE, name) for name in ("compiler.py", "library.py", "cache.py")])
_IMPORT: Final = "<frozen importlib"


class _Waiting:
    """Whether an interrupt has come where it had to wait."""

    __slots__ = ("is_interrupt",)

    def __init__(self) -> None:
        self.is_interrupt = False


waiting: Final = _Waiting()


def can_interrupt(frame: FrameType | None) -> bool:
    """Whether what runs in a frame may be broken off there. Python drops what is raised in finalizers."""
    inside_expansion = False
    finalizers = [getattr(callback, "__code__", None) for callback in gc.callbacks]
    for _ in range(_DEEPEST):
        if frame is None:
            return True
        file = frame.f_code.co_filename
        if file.startswith(_IMPORT) or frame.f_code in finalizers or frame.f_code.co_name == "__del__":
            return False
        inside_expansion = inside_expansion or file in _OPEN
        if file in _CLOSED and not inside_expansion:
            return False
        frame = frame.f_back
    return True
