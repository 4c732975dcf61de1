"""What emitted code finds under names of its own in every session: constants, classes and helpers of the runtime."""

from __future__ import annotations

from schemenn.datum import (
    Bytevector,
    Char,
    DEFAULT,
    EOF,
    FALSE,
    FillingString,
    NIL,
    Pair,
    String,
    Symbol,
    TRUE,
    UNSPECIFIED,
    Vector,
    circles,
    to_list,
)
from schemenn.runtime.handlers import Caught
from schemenn.runtime.tail import run, tail
from schemenn.runtime.unpack import no_clause, split, split_rest
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import Tracked

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

RUNTIME: Final[dict[str, Any]] = {
    "%TRUE": TRUE,
    "%FALSE": FALSE,
    "%NIL": NIL,
    "%UNSPECIFIED": UNSPECIFIED,
    "%EOF": EOF,
    "%DEFAULT": DEFAULT,
    "%Pair": Pair,
    "%Vector": Vector,
    "%String": String,
    "%FillingString": FillingString,
    "%Char": Char,
    "%Symbol": Symbol,
    "%Bytevector": Bytevector,
    "%Mask": Mask,
    "%Tensor": Tensor,
    "%Tracked": Tracked,
    "%Caught": Caught,
    "%int": int,
    "%float": float,
    "%str": str,
    "%len": len,
    "%tail": tail,
    "%run": run,
    "%list": to_list,
    "%circles": circles,
    "%split": split,
    "%split_rest": split_rest,
    "%no_clause": no_clause,
}
