"""What primitives on lists, vectors, records and kinds of values become in a trace.

    (car p)       p read where the trace begins   →  its first field, read there too
    (list-ref l 1), l a list of symbols           →  the primitive itself, of the list
    (pair? x)     x a tensor                      →  #f: the trace is for runs in which it is one
"""

from __future__ import annotations

from collections.abc import Callable
from types import FunctionType
from typing import Any, Final

from schemenn.batching.rules import primitive
from schemenn.batching.values import Closure
from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, MultipleValues, Pair, Symbol, Vector, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.check import elements
from schemenn.procedures import is_procedure
from schemenn.tensor import Tensor
from schemenn.tracing.arguments import rebuilt
from schemenn.tracing.elementwise import is_number, logical_not
from schemenn.tracing.trace import Trace, has_symbols
from schemenn.tracing.values import SYMBOLIC, TRACED, Part, traced

Lowering = Callable[..., Any]

_ATOMS: Final = (int, Symbol, TRUE.__class__)


def _field(of_part: Callable[[Trace, Part], Any], of_pair: Callable[[Pair], Any]) -> Lowering:
    def lower(trace: Trace, pair: Any) -> Any:
        if pair.__class__ is Part and pair.value.__class__ is Pair:
            return of_part(trace, pair)
        if pair.__class__ is Pair:
            return of_pair(pair)
        raise NotVectorizable("a pair is expected")

    return lower


def _path(name: str) -> Lowering:
    """The primitives cadr, cddr and their like."""
    steps = [_CAR if letter == "a" else _CDR for letter in reversed(name[1:-1])]

    def lower(trace: Trace, pair: Any) -> Any:
        for step in steps:
            pair = step(trace, pair)
        return pair

    return lower


_CAR: Final = _field(lambda trace, part: trace.car(part), lambda pair: pair.car)
_CDR: Final = _field(lambda trace, part: trace.cdr(part), lambda pair: pair.cdr)


def _of_whole(name: str) -> Lowering:
    """A primitive that only moves elements about."""
    return lambda trace, *operands: primitive(name)(*[_definite(trace.whole(each)) for each in operands])


def _definite(value: Any) -> Any:
    if value.__class__ is Part:
        raise NotVectorizable("a list or a vector is expected")
    return value


def _keyed(name: str) -> Lowering:
    """A primitive that looks for a key, which must not be traced."""

    def lower(trace: Trace, key: Any, table: Any) -> Any:
        if key.__class__ not in _ATOMS:
            raise NotVectorizable(f"{name} of a key that varies")
        pairs = trace.whole(table)
        while pairs.__class__ is Pair:
            entry = trace.whole(pairs.car) if name.startswith("ass") else pairs
            found = trace.settled(entry.car if entry.__class__ is Pair else entry)
            if found.__class__ in SYMBOLIC:
                raise NotVectorizable(f"{name} among keys that vary")
            if primitive("eqv?")(key, found) is TRUE:
                return entry
            pairs = pairs.cdr
        return FALSE

    return lower


def _cars(trace: Trace, name: Any, lists: Any) -> Any:
    """(%cars name lists): the first elements of all the lists, or #f if one of them has ended."""
    firsts = []
    for items in elements("map", trace.whole(lists)):
        if items is NIL:
            return FALSE
        firsts.append(_CAR(trace, items))
    return to_list(firsts)


def _cdrs(trace: Trace, lists: Any) -> Any:
    """(%cdrs lists): the lists without their first elements."""
    return to_list([_CDR(trace, items) for items in elements("map", trace.whole(lists))])


def _vector_ref(trace: Trace, vector: Any, index: Any) -> Any:
    if vector.__class__ is Part and vector.value.__class__ is Vector and index.__class__ is int:
        if not 0 <= index < trace.length(vector):
            raise NotVectorizable("an index that the vector has is expected")
        return trace.item(vector, index)
    if vector.__class__ is Vector and index.__class__ is int:
        return primitive("vector-ref")(vector, index)
    raise NotVectorizable("a vector and an index are expected")


def _vector_length(trace: Trace, vector: Any) -> Any:
    if vector.__class__ is Part and vector.value.__class__ is Vector:
        return trace.length(vector)
    return primitive("vector-length")(_definite(vector))


def of_record(trace: Trace, procedure: Any, operands: tuple[Any, ...]) -> Any:
    """An accessor, a predicate or a constructor of records."""
    if len(operands) == 1 and operands[0].__class__ is Part:
        part = operands[0]
        name = trace.refer(procedure)
        return trace.read(f"{name}({part.name})", procedure(part.value))
    code = procedure.__code__
    if code.co_argcount == 2 and code.co_varnames[0] == "record":  # noqa: PLR2004  a modifier
        raise NotVectorizable("a record that changes")
    return procedure(*operands)


def _kind(test: Callable[[Any], bool], of_part: Callable[[Any], bool]) -> Lowering:
    """A predicate of the kind of a value."""

    def lower(trace: Trace, value: Any) -> Any:
        if value.__class__ is Part:
            if value.value.__class__ not in (Pair, Vector) and not is_procedure(value.value):
                raise NotVectorizable("the kind of something unusual")
            if is_procedure(value.value):
                trace.same_code(value)
            return TRUE if of_part(value.value) else FALSE
        return TRUE if test(value) else FALSE

    return lower


def _never(value: Any) -> bool:
    return False


def _is_tensor(value: Any) -> bool:
    return value.__class__ in TRACED and not value.node.is_truth and value.shape != ()


def _is_mask(value: Any) -> bool:
    return value.__class__ in TRACED and value.node.is_truth and value.shape != ()


def _is_boolean(value: Any) -> bool:
    return value.__class__ in TRACED and value.node.is_truth and not value.shape


def _inexact(trace: Trace, value: Any) -> Any:
    if not is_number(value) or value.is_exact:
        raise NotVectorizable("a number that is inexact is expected")
    return TRUE


def _is_list(trace: Trace, value: Any) -> Any:
    if value.__class__ in TRACED:
        return FALSE
    return primitive("list?")(_definite(trace.whole(value)))


def _same(trace: Trace, a: Any, b: Any) -> Any:
    """Identity: what has parts, and numbers and tensors that are traced, are nothing that has none."""
    for one, other in ((a, b), (b, a)):
        if one.__class__ in TRACED and one.is_exact:
            raise NotVectorizable("identity of what may be exact")
        is_truth = one.__class__ in TRACED and one.node.is_truth and not one.shape
        has_parts = one.__class__ is Part and one.value.__class__ is not other.__class__
        if (one.__class__ in TRACED and not is_truth or has_parts) and not _has_parts(other):
            return FALSE
    raise NotVectorizable("identity of what varies")


def _has_parts(value: Any) -> bool:
    return value.__class__ in SYMBOLIC or value.__class__ in (Pair, Vector, Closure, FunctionType, float, Tensor)


def _equal(trace: Trace, a: Any, b: Any) -> Any:
    """(equal? a b), of lists of what is the same in all runs."""
    one, other = trace.deep(a), trace.deep(b)
    if has_symbols(one) or has_symbols(other):
        return _same(trace, one, other)
    return primitive("equal?")(one, other)


def _checked(kind: Any) -> Lowering:
    """A check of the kind of a structure, in the name of a library procedure."""

    def lower(trace: Trace, name: Any, value: Any) -> Any:
        whole = trace.whole(value)
        if whole.__class__ is not kind or kind is Pair and primitive("list?")(whole) is FALSE:
            raise NotVectorizable("a structure of another kind")
        return UNSPECIFIED

    return lower


def _not(trace: Trace, value: Any) -> Any:
    return logical_not(trace.graph, value) if value.__class__ in TRACED else FALSE


def _stop(trace: Trace, level: Any, value: Any) -> Any:
    """(%untracked #f x), which is stop-gradient."""
    if level is not FALSE:
        raise NotVectorizable("a level of differentiation")
    whole = trace.deep(value)
    if whole.__class__ in TRACED:
        node = trace.graph.make("stop", (whole.node,), whole.node.shape, None, whole.node.is_truth)
        return traced(node, whole.depth, whole.is_exact)
    if whole.__class__ is Part:
        raise NotVectorizable("stop-gradient of something else than lists, vectors, numbers and tensors")
    return rebuilt(whole, lambda part: _stop(trace, level, part))


def _values(trace: Trace, *operands: Any) -> Any:
    return operands[0] if len(operands) == 1 else MultipleValues(operands)


_PATHS: Final = "caar cadr cdar cddr caaar caadr cadar caddr cdaar cdadr cddar cdddr cadddr cddddr".split()
_MOVING: Final = (
    "cons list vector cons* list* make-list append reverse list-ref list-tail length last last-pair list-copy "
    "vector->list list->vector vector-append first second third fourth fifth make-vector take drop take-right "
    "drop-right list-head sublist except-last-pair append-reverse vector-copy subvector vector-head vector-tail"
).split()

LOWERINGS: Final[dict[str, Lowering]] = {
    "%check-differentiable": lambda trace, name, procedure: procedure,
    "car": _CAR,
    "cdr": _CDR,
    **{name: _path(name) for name in _PATHS},
    **{name: _of_whole(name) for name in _MOVING},
    "cons": lambda trace, a, b: primitive("cons")(a, b),
    "list": lambda trace, *operands: primitive("list")(*operands),
    "vector": lambda trace, *operands: primitive("vector")(*operands),
    **{name: _keyed(name) for name in ("assq", "assv", "memq", "memv")},
    "%cars": _cars,
    "%cdrs": _cdrs,
    "vector-ref": _vector_ref,
    "vector-length": _vector_length,
    "pair?": _kind(lambda value: value.__class__ is Pair, lambda value: value.__class__ is Pair),
    "null?": _kind(_never, _never),
    "vector?": _kind(lambda value: value.__class__ is Vector, lambda value: value.__class__ is Vector),
    "list?": _is_list,
    "%circular?": lambda trace, value: primitive("%circular?")(value.value if value.__class__ is Part else value),
    "procedure?": _kind(lambda value: value.__class__ is Closure, is_procedure),
    **{name: _kind(_never, _never) for name in ("symbol?", "string?", "char?", "bytevector?", "hash-table?")},
    **{name: _kind(is_number, _never) for name in ("number?", "real?", "complex?")},
    **{name: _kind(_never, _never) for name in ("eof-object?",)},
    "tensor?": _kind(_is_tensor, _never),
    "mask?": _kind(_is_mask, _never),
    "%batch?": _kind(lambda value: _is_tensor(value) or _is_mask(value), _never),
    "boolean?": _kind(_is_boolean, _never),
    "inexact?": _inexact,
    **{name: _same for name in ("eq?", "eqv?")},
    "equal?": _equal,
    **{name: _of_whole(name) for name in ("%positional?", "%check-keywords", "%keyword-argument")},
    "%check-list": _checked(Pair),
    "%check-vector": _checked(Vector),
    "not": _not,
    "values": _values,
    "%untracked": _stop,
}
"""By the names of the primitives."""
