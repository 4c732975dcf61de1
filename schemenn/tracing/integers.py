"""Exact integers in a trace: any may stand there from run to run, so long as only arithmetic is done with them.

    step, read where the trace begins      →   v5, an Integer
    (+ step 1), (* 0.5 step)               →   v6 = v5 + 1, read there too; float(v5), an input of the graph
    (list-ref l step), (= step 3) twice    →   the trace is for runs in which it is what it is in this one
"""

from __future__ import annotations

import operator
from itertools import pairwise
from typing import Any, Final

from schemenn.batching.rules import primitive
from schemenn.datum import FALSE, TRUE
from schemenn.tensor import Tensor
from schemenn.tracing.elementwise import LOWERINGS
from schemenn.tracing.functions import LOWERINGS as FUNCTIONS
from schemenn.tracing.trace import Trace
from schemenn.tracing.values import TRACED, Integer, Traced

_ARITHMETIC: Final = {"+": operator.add, "-": operator.sub, "*": operator.mul}
_RELATIONS: Final = {"=": "==", "<": "<", ">": ">", "<=": "<=", ">=": ">="}
_NUMERIC: Final = frozenset({*LOWERINGS, *FUNCTIONS}) - {"where", "mask-and", "mask-or", "mask-not"}
_KINDS: Final = frozenset(
    "number? complex? real? rational? integer? exact? inexact? exact-integer? exact-rational? procedure? pair? null? "
    "symbol? string? char? vector? list? boolean? tensor? mask? %batch? %circular? not".split()
)
PASSING: Final = frozenset(
    "cons list vector values cons* list* append reverse car cdr caar cadr cdar cddr caddr cdddr cadddr "
    "%cars %cdrs %positional? %check-keywords %keyword-argument".split()
)
"""Primitives that do not look at the elements of lists."""


def of_integers(trace: Trace, name: str, operands: tuple[Any, ...]) -> tuple[Any, tuple[Any, ...]]:
    """What a primitive answers of operands some of which are Integers; or None, and the operands without them."""
    given = [each for each in operands if each.__class__ is Integer]
    if given and all([each.__class__ in (Integer, int) for each in operands]):
        found = _all_integers(trace, name, operands)
        if found is not None:
            return found, operands
    elif given and name in _NUMERIC and any([each.__class__ in (*TRACED, float, Tensor) for each in operands]):
        return None, tuple([_as_float(trace, name, each) for each in operands])
    return None, tuple([trace.settled(each) for each in operands])


def _all_integers(trace: Trace, name: str, operands: tuple[Any, ...]) -> Any:
    if name in _ARITHMETIC:
        return _arithmetic(trace, name, operands)
    if name in _KINDS:
        return primitive(name)(*[each.value if each.__class__ is Integer else each for each in operands])
    if name in ("inexact", "exact->inexact"):
        return _as_float(trace, name, operands[0])
    if name in _RELATIONS and not any([each in trace.compared for each in operands]):
        return _related(trace, name, operands)
    return None


def _arithmetic(trace: Trace, name: str, operands: tuple[Any, ...]) -> Any:
    if len(operands) == 1 and name == "-":
        operands = (0, *operands)
    result, *rest = operands
    for each in rest:
        value = _ARITHMETIC[name](_value(result), _value(each))
        result = Integer(trace.assign(f"{_text(result)} {name} {_text(each)}"), value)
    return result


def _related(trace: Trace, name: str, operands: tuple[Any, ...]) -> Any:
    """A relation whose outcome the trace is for; the next one of the same integer settles what it is."""
    trace.compared.update([each for each in operands if each.__class__ is Integer])
    for a, b in pairwise(operands):
        holds = bool(eval(f"{_value(a)} {_RELATIONS[name]} {_value(b)}"))  # noqa: S307  of two integers
        trace.demand(f"({_text(a)} {_RELATIONS[name]} {_text(b)}) is {holds}")
        if not holds:
            return FALSE
    return TRUE


def _value(x: Any) -> int:
    found: int = x.value if x.__class__ is Integer else x
    return found


def _text(x: Any) -> str:
    return str(x.name) if x.__class__ is Integer else f"({x})"


def _as_float(trace: Trace, name: str, x: Any) -> Any:
    """An Integer as the float that it is beside inexact numbers."""
    if x.__class__ is not Integer:
        return x
    if name in ("/", "expt"):  # by exact 0 an error, to the power of exact 0 the exact 1
        trace.demand(f"{x.name} != 0")
    return Traced(trace.graph.given("input", trace.assign(f"float({x.name})"), float(x.value)))
