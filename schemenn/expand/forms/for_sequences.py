"""The sequences of Racket's `for`: what a loop over each keeps, tests, takes and goes on with.

    [x (in-list e)]   →   keeps rest, first e; goes on while (pair? rest); x is (car rest); then (cdr rest)
    [i (in-range n)]  →   keeps i, first 0; goes on while (< i n); i is i; then (+ i 1)

Source: Racket Reference 4.16.1
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from schemenn.core import Const, If, Node, Ref, Variable
from schemenn.expand.expander import expand, expand_all, head_binding
from schemenn.expand.forms.control import call
from schemenn.expand.keywords import auxiliary
from schemenn.expand.scope import Keyword, Scope
from schemenn.expand.shape import fail, need
from schemenn.syntax import Atom, Form, Identifier, Syntax


class Sequence:
    """How a loop goes over a sequence.

    `setup` are evaluated once, before the loop; `variables` change from turn to turn, from `starts` by `steps`; a turn
    takes place while `test` holds (None: always), and `elements` are what it binds.
    """

    def __init__(self, form: Syntax) -> None:
        self.form = form
        self.setup: list[tuple[Variable, Node]] = []
        self.variables: list[Variable] = []
        self.starts: list[Node] = []
        self.steps: list[Node] = []
        self.test: Node | None = None
        self.elements: list[Node] = []

    def keep(self, name: str, value: Node) -> Callable[[], Node]:
        """Evaluate once; the result refers to the value."""
        if isinstance(value, Const):
            return lambda: value
        variable = Variable(name)
        self.setup.append((variable, value))
        return lambda: Ref(variable, self.form.span)

    def count(self, name: str, start: Node, step: Node) -> Callable[[], Node]:
        """A variable that starts somewhere and is increased."""
        return self.change(name, start, lambda here: call("+", [here, step], self.form))

    def change(self, name: str, start: Node, step: Callable[[Node], Node]) -> Callable[[], Node]:
        """A variable of the loop; the result refers to it."""
        variable = Variable(name)
        self.variables.append(variable)
        self.starts.append(start)
        self.steps.append(step(Ref(variable, self.form.span)))
        return lambda: Ref(variable, self.form.span)


_Reader: TypeAlias = Callable[[list[Node], int, Syntax], Sequence]


def _range(operands: list[Node], form: Syntax, inclusive: bool) -> Sequence:
    sequence = Sequence(form)
    first: Node = Const(0, form.span)
    step: Node = Const(1, form.span)
    match operands:
        case [end]:
            pass
        case [first, end]:
            pass
        case [first, end, step]:
            pass
    start, stop, by = sequence.keep("start", first), sequence.keep("end", end), sequence.keep("step", step)
    i = sequence.count("i", start(), by())
    up = call("<=" if inclusive else "<", [i(), stop()], form)
    down = call(">=" if inclusive else ">", [i(), stop()], form)
    if isinstance(step, Const) and step.value.__class__ in (int, float):
        sequence.test = up if step.value >= 0 else down
    else:
        rising = call(">=", [by(), Const(0, form.span)], form)
        sequence.test = If(rising, up, down, form.span)
    sequence.elements = [i()]
    return sequence


def _in_range(operands: list[Node], count: int, form: Syntax) -> Sequence:
    return _range(operands, form, inclusive=False)


def _in_inclusive_range(operands: list[Node], count: int, form: Syntax) -> Sequence:
    return _range(operands, form, inclusive=True)


def _in_naturals(operands: list[Node], count: int, form: Syntax) -> Sequence:
    sequence = Sequence(form)
    i = sequence.count("i", operands[0] if operands else Const(0, form.span), Const(1, form.span))
    sequence.elements = [i()]
    return sequence


def _over_list(value: Node, count: int, form: Syntax) -> Sequence:
    """The elements of a list; for two variables, the halves of its pairs."""
    sequence = Sequence(form)
    rest = sequence.change("rest", value, lambda here: call("cdr", [here], form))
    sequence.test = call("pair?", [rest()], form)
    if count == 1:
        sequence.elements = [call("car", [rest()], form)]
    else:
        sequence.elements = [call("caar", [rest()], form), call("cdar", [rest()], form)]
    return sequence


def _as_list(convert: str) -> _Reader:
    return lambda operands, count, form: _over_list(call(convert, operands, form), count, form)


def _in_value(operands: list[Node], count: int, form: Syntax) -> Sequence:
    return _over_list(call("list", operands, form), count, form)


def _indexed(length: str, reference: str) -> _Reader:
    """The elements at the indices below a length."""

    def read(operands: list[Node], count: int, form: Syntax) -> Sequence:
        sequence = Sequence(form)
        items = sequence.keep("items", operands[0])
        size = sequence.keep("size", call(length, [items()], form))
        i = sequence.count("i", Const(0, form.span), Const(1, form.span))
        sequence.test = call("<", [i(), size()], form)
        sequence.elements = [call(reference, [items(), i()], form)]
        return sequence

    return read


def _in_indexed(operands: list[Node], count: int, form: Syntax) -> Sequence:
    sequence = _indexed("%sequence-length", "%sequence-ref")([call("%sequence", operands, form)], 1, form)
    sequence.elements.append(Ref(sequence.variables[0], form.span))
    return sequence


def _any_sequence(value: Node, count: int, form: Syntax) -> Sequence:
    """What turns out to be a list, vector, string, count or table."""
    if count > 1:
        return _over_list(call("%sequence-pairs", [value], form), count, form)
    return _indexed("%sequence-length", "%sequence-ref")([call("%sequence", [value], form)], count, form)


_PLACE: Final = "the clauses of for"

_READERS: Final[dict[Keyword, tuple[_Reader, int, int, int]]] = {
    auxiliary("in-range", _PLACE): (_in_range, 1, 3, 1),
    auxiliary("in-inclusive-range", _PLACE): (_in_inclusive_range, 2, 3, 1),
    auxiliary("in-naturals", _PLACE): (_in_naturals, 0, 1, 1),
    auxiliary("in-list", _PLACE): (_as_list("%sequence-list"), 1, 1, 1),
    auxiliary("in-vector", _PLACE): (_indexed("vector-length", "vector-ref"), 1, 1, 1),
    auxiliary("in-string", _PLACE): (_indexed("string-length", "string-ref"), 1, 1, 1),
    auxiliary("in-bytes", _PLACE): (_indexed("bytevector-length", "bytevector-u8-ref"), 1, 1, 1),
    auxiliary("in-hash", _PLACE): (_as_list("hash-table->alist"), 1, 1, 2),
    auxiliary("in-hash-pairs", _PLACE): (_as_list("hash-table->alist"), 1, 1, 1),
    auxiliary("in-hash-keys", _PLACE): (_as_list("hash-table-keys"), 1, 1, 1),
    auxiliary("in-hash-values", _PLACE): (_as_list("hash-table-values"), 1, 1, 1),
    auxiliary("in-value", _PLACE): (_in_value, 1, 1, 1),
    auxiliary("in-indexed", _PLACE): (_in_indexed, 1, 1, 2),
}
"""How the sequence of each keyword is read, the least and the greatest number of operands, and what a turn binds."""


def read_sequence(syntax: Syntax, count: int, scope: Scope, owner: str) -> Sequence:
    """The sequence that stands in a clause which binds `count` variables."""
    keyword = head_binding(syntax, scope)
    if isinstance(keyword, Keyword) and keyword in _READERS and isinstance(syntax, Form):
        reader, low, high, binds = _READERS[keyword]
        operands = need(syntax, low, high, f"{low} operands" if low == high else f"{low} to {high} operands")
        if binds != count:
            fail(f"{owner}: {keyword.name} needs {'one variable' if binds == 1 else 'two variables'}", syntax)
        return reader(expand_all(operands, scope), count, syntax)
    if isinstance(syntax, Atom) and syntax.value.__class__ is int and count == 1:
        return _in_range([expand(syntax, scope)], 1, syntax)
    if count not in (1, 2):
        fail(f"{owner}: expected one variable, or two for a table", syntax)
    return _any_sequence(expand(syntax, scope), count, syntax)


def clause_variables(syntax: Syntax, owner: str) -> list[Identifier]:
    """The variables of a clause: `x` or `(k v)`."""
    if isinstance(syntax, Identifier):
        return [syntax]
    if isinstance(syntax, Form) and syntax.tail is None and all([isinstance(i, Identifier) for i in syntax.items]):
        return list(syntax.items)  # type: ignore[arg-type]
    fail(f"{owner}: expected a variable, or a list of variables", syntax)
