"""How a face prints the value of an expression."""

from __future__ import annotations

from schemenn.datum import UNSPECIFIED, MultipleValues
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import plain
from schemenn.write import write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

    from schemenn.session import Session


MOST: Final = 60
"""How many elements of a tensor are shown before its middle is left out, where there is no setting."""


def show(value: Any, at_prompt: bool = False) -> str:
    """The value as it reads, on its own line; several lines for several values, none for the unspecified one.

    At a prompt a tensor of many elements is shown without its middle, and with its shape.
    """
    values = value.values if isinstance(value, MultipleValues) else (value,)
    text = _text_at_prompt if at_prompt else write
    return "".join(f"{text(each)}\n" for each in values if each is not UNSPECIFIED)


def _text_at_prompt(value: Any) -> str:
    value = plain(value)
    if isinstance(value, Tensor | Mask) and value.array.size > MOST:
        from schemenn.tensor_text import elided

        return elided(value)
    return write(value)


def show_named(name: str, value: Any, session: Session, limit: int, width: int) -> str:
    """The value on a terminal, behind the name it has from now on: `$1 = 5`; see picture."""
    from schemenn.repl.picture import picture

    start = f"{name} = " if name else ""
    lines = picture(value, session, limit, max(width - len(start), 20))
    return "".join([f"{start if place == 0 else ' ' * len(start)}{line}\n" for place, line in enumerate(lines)])
