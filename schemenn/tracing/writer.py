"""A trace and its adjoints as one Python function.

    def straight(f, arguments, globals_):
        v0 = arguments.car                                  what is read, and checked
        if not (v0.__class__ is c0): return None
        …
        n3 = a1.dot(a0.T)                                   what is computed, in the order it was traced
        if (n7 > 0.0): return None                          a branch that another run took
        …
        return …                                            the value, the gradients

It answers None for a run that it is not for.
"""

from __future__ import annotations

from typing import Any, Final

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Char, MultipleValues, Pair, Symbol, Vector, cons, to_list
from schemenn.errors import NotVectorizable
from schemenn.primitives.records import Record
from schemenn.rational import Rational
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor
from schemenn.tracing.generators import undoing
from schemenn.tracing.graph import Node
from schemenn.tracing.operations import NAMES, text
from schemenn.tracing.trace import Trace
from schemenn.tracing.values import TRACED, Integer, Part

_INLINE: Final = frozenset({"constant", "transpose", "reshape"})
"""Operations that cost next to nothing, written where they are used."""

_CONSTANTS: Final = frozenset((int, float, Rational, Symbol, Char, TRUE.__class__, UNSPECIFIED.__class__, Tensor, Mask))
"""The classes of constants that a program may be answered each time: those that nobody can change."""


class Writer:
    """Writes the function of one trace."""

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.lines: list[str] = []
        self._texts: dict[Node, str] = {}

    def function(self, answer: str) -> Any:
        """The function that answers an expression."""
        draws = self.trace.graph.draws
        parameters = "f, arguments, globals_, drawn" if draws else "f, arguments, globals_"
        source = [f"def straight({parameters}):", *self.trace.lines, *self.lines, f"return {answer}"]
        names = {
            **NAMES,
            **self.trace.graph.names,
            **self.trace.names,
            "len": len,
            "int": int,
            "make_tensor": make_tensor,
            "make_mask": make_mask,
            "cons": cons,
            "MultipleValues": MultipleValues,
            "in_rows": _in_rows,
            "to_list": to_list,
            "Vector": Vector,
            "NIL": NIL,
            "TRUE": TRUE,
            "FALSE": FALSE,
        }
        exec(compile("\n ".join(source), "<straight>", "exec"), names)
        return undoing(names["straight"]) if draws else names["straight"]

    def compute(self, wanted: list[Node]) -> None:
        """Write what computes these nodes, and the checks of the branches as soon as they can be made. Random
        numbers are drawn in their order, whether they are needed or not.
        """
        checks = {condition: outcome for condition, outcome in self.trace.graph.guards}
        first = [*checks, *self.trace.graph.draws]
        needed = _needed([*first, *wanted])
        uses: dict[Node, int] = {}
        for node in needed:
            for each in node.operands:
                uses[each] = uses.get(each, 0) + 1
        for node in [*wanted, *checks]:
            uses[node] = uses.get(node, 0) + 1
        forward = _needed(first)
        for node in [*forward, *[each for each in needed if each not in forward]]:
            self._write(node, uses)
            if node in checks:
                self.lines.append(f"if {'not ' if checks[node] else ''}{self._texts[node]}: return None")

    def _write(self, node: Node, uses: dict[Node, int]) -> None:
        if node in self._texts:
            return
        if node.operation in ("input", "array"):
            self._texts[node] = node.extra
            return
        if node.operation in ("alias", "stop"):
            self._texts[node] = self._texts[node.operands[0]]
            return
        written = text(node, [self._texts[each] for each in node.operands])
        if node.operation in _INLINE and (uses[node] == 1 or node.operation == "constant") and node.shape != ():
            self._texts[node] = written
        elif node.operation == "constant":
            self._texts[node] = written
        else:
            name = f"n{node.serial}"
            self.lines.append(f"{name} = {written}")
            self._texts[node] = name

    # Answers.

    def node(self, node: Node) -> str:
        """A node as a Scheme value."""
        known = self.trace.tensor_of(node)
        if known is not None:
            return known
        if not node.shape:
            return f"(TRUE if {self._texts[node]} else FALSE)" if node.is_truth else self._texts[node]
        return f"{'make_mask' if node.is_truth else 'make_tensor'}(in_rows({self._texts[node]}))"

    def structure(self, value: Any, leaf: Any) -> str:
        """An expression that makes a list, vector or record anew, with what `leaf` answers for its leaves."""
        found = leaf(value)
        if found is not None:
            return str(found)
        if value.__class__ is Pair:
            return self._list(value, leaf)
        if value.__class__ is Vector:
            return f"Vector([{', '.join([self.structure(each, leaf) for each in value.items])}])"
        if isinstance(value, Record):
            return self._record(value, leaf)
        if value is NIL:
            return "NIL"
        if value.__class__ not in _CONSTANTS:
            raise NotVectorizable("an answer that is no number, tensor, list, vector or record")
        return self.trace.refer(value)

    def _list(self, pair: Any, leaf: Any) -> str:
        items = []
        while pair.__class__ is Pair:
            items.append(self.structure(pair.car, leaf))
            pair = pair.cdr
        return f"to_list([{', '.join(items)}], {self.structure(pair, leaf)})"

    def _record(self, record: Any, leaf: Any) -> str:
        fields = [self.structure(getattr(record, f"_{k}"), leaf) for k in range(len(record.kind.fields))]
        return f"{self.trace.refer(_record_maker(record.__class__))}({', '.join(fields)})"

    def value(self, value: Any) -> str:
        """What the procedure answers as one of its values."""

        def leaf(x: Any) -> str | None:
            if x.__class__ in TRACED:
                if x.depth:
                    raise NotVectorizable("an answer that differs from lane to lane")
                return self.node(x.node)
            return x.name if x.__class__ in (Part, Integer) else None

        return self.structure(value, leaf)


def _in_rows(array: Any) -> Any:
    """An array in rows, as those of tensors are; they may share memory, for nobody changes it."""
    return array if array.flags.c_contiguous else array.copy()


def _record_maker(kind: type) -> Any:
    def make(*fields: Any) -> Any:
        record = kind()
        for place, field in enumerate(fields):
            setattr(record, f"_{place}", field)
        return record

    return make


def nodes_of(value: Any) -> list[Node]:
    """The nodes in a structure."""
    found: list[Node] = []
    waiting = [value]
    while waiting:
        here = waiting.pop()
        if here.__class__ in TRACED:
            found.append(here.node)
        elif here.__class__ is Pair:
            waiting += [here.car, here.cdr]
        elif here.__class__ is Vector:
            waiting += here.items
        elif isinstance(here, Record):
            waiting += [getattr(here, f"_{place}") for place in range(len(here.kind.fields))]
    return found


def _needed(nodes: list[Node]) -> dict[Node, None]:
    """The nodes and all that they are computed from, in the order they were made."""
    found: set[Node] = set()
    waiting = list(nodes)
    while waiting:
        node = waiting.pop()
        if node not in found:
            found.add(node)
            waiting += node.operands
    return dict.fromkeys(sorted(found, key=lambda node: node.serial))
