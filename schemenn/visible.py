r"""Text of unknown origin, safe to print on a terminal: what a terminal would obey is shown instead.

    visible("\x1b[2Jhello\n")   →   "␛[2Jhello\n"

Control characters become the pictures that Unicode has for them, all but the newline and the tab. So do those of the
upper half (C1), which some terminals obey as well, and the marks that change the direction of what follows.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_PICTURES: Final = (
    {code: 0x2400 + code for code in range(32) if code not in (9, 10)}
    | {127: 0x2421}
    | {code: f"\\x{code:x};" for code in range(0x80, 0xA0)}
    | {code: f"\\x{code:x};" for code in (*range(0x202A, 0x202F), *range(0x2066, 0x206A))}
)


def visible(text: str) -> str:
    """The text with pictures or escapes in the place of control characters."""
    return text.translate(_PICTURES) if not text.isprintable() else text
