"""The tree that a program is translated from: its forms with every name resolved, before anything is simplified.

    (define (f x) (if (> x 0) x 0))
    →  Define(f, Lambda([x], None, [If(Call(Builtin(">"), [Ref(x), Constant(0)]), Ref(x), Constant(0))]))

Loops, conditionals and bindings keep their shape, for the Python is to read as the Scheme does; `cond`, `when` and
`unless` are chains of `If`, and `do` is the `NamedLet` it stands for.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from schemenn.source import Span


@dataclass(eq=False)
class Variable:
    """A variable of the program; the later stages note here what they find out about it."""

    name: str
    span: Span
    is_global: bool = False
    python: str = ""
    value: Node | None = None  # of a variable defined once and never assigned
    definitions: int = 0
    is_assigned: bool = False
    is_captured: bool = False
    references: int = 0
    is_trainable: bool = False


@dataclass(eq=False)
class Node:
    """A form of the program, and where it stands."""

    span: Span


@dataclass(eq=False)
class Constant(Node):
    """A quoted datum or one that stands for itself; None where nothing is meant."""

    value: Any


@dataclass(eq=False)
class Ref(Node):
    """A variable of the program."""

    variable: Variable


@dataclass(eq=False)
class Builtin(Node):
    """A builtin procedure or variable by its name."""

    name: str


@dataclass(eq=False)
class Call(Node):
    """A call of a procedure."""

    function: Node
    arguments: list[Node]


def trainable(value: Node) -> Node:
    """What makes a weight of a value."""
    return Call(value.span, Builtin(value.span, "%trainable"), [value])


@dataclass(eq=False)
class Named(Node):
    """An operand that is given by name: `#:name value`."""

    name: str
    value: Node


@dataclass(eq=False)
class If(Node):
    """A condition; without `otherwise` it has no value when the test fails."""

    test: Node
    then: Node
    otherwise: Node | None


@dataclass(eq=False)
class Case(Node):
    """`case`: the data of each clause with its body; the last may have None for data (`else`)."""

    key: Node
    clauses: list[tuple[list[Any] | None, Node]]


@dataclass(eq=False)
class Logic(Node):
    """`and` or `or`, by `word`."""

    word: str
    parts: list[Node]


@dataclass(eq=False)
class Begin(Node):
    """Forms in order, among them definitions; the value is that of the last."""

    parts: list[Node]


@dataclass(eq=False)
class Let(Node):
    """Local variables with their values, of any kind of `let`: names are resolved, so they are bound in order."""

    bindings: list[tuple[Variable, Node]]
    body: Node


@dataclass(eq=False)
class Lambda(Node):
    """A procedure; `name` is what it is known by."""

    parameters: list[Variable]
    optional: list[tuple[Variable, Node]]
    rest: Variable | None
    body: Node
    name: str = ""
    keys: frozenset[Variable] = frozenset()  # those of the optional ones that are given by name


@dataclass(eq=False)
class NamedLet(Node):
    """A named let: `variable` is the procedure that goes around once more."""

    variable: Variable
    parameters: list[Variable]
    starts: list[Node]
    body: Node


@dataclass(eq=False)
class Define(Node):
    """A definition at top level or in a body."""

    variable: Variable
    value: Node


@dataclass(eq=False)
class Set(Node):
    """An assignment."""

    variable: Variable
    value: Node


@dataclass(eq=False)
class Receive(Node):
    """Several values into variables, and what follows; a definition where `body` is None."""

    variables: list[Variable]
    rest: Variable | None
    value: Node
    body: Node | None


@dataclass(eq=False)
class Guard(Node):
    """`guard`: the variable of the object raised, the handler (a chain of `If`), the body; `reraises` without else."""

    variable: Variable
    handler: Node
    body: Node


@dataclass(eq=False)
class Reraise(Node):
    """What a guard without a matching clause does."""


@dataclass(eq=False)
class Escape(Node):
    """A `call/cc` whose continuation is used to leave: the variable of the way out, and the body."""

    variable: Variable
    body: Node


@dataclass(eq=False)
class Delay(Node):
    """A promise; of a stream's rest where `is_stream`."""

    value: Node


@dataclass(eq=False)
class Parameterize(Node):
    """Parameters with other values while the body runs."""

    bindings: list[tuple[Node, Node]]
    body: Node


@dataclass(eq=False)
class Quasi(Node):
    """A list with parts of its own to compute: each part is a node, and whether it is spliced in."""

    parts: list[tuple[Node, bool]]
    tail: Node | None


@dataclass(eq=False)
class Record(Node):
    """A record type: its class, the constructor's fields, and what the accessors and modifiers are of."""

    name: str
    variable: Variable
    fields: list[str]
    constructor: Variable | None
    taken: list[str]
    predicate: Variable | None
    accessors: dict[str, Variable]
    modifiers: dict[str, Variable]


@dataclass(eq=False)
class RecordUse:
    """What a variable that a record definition defines does: `kind` is make, is, get or set."""

    record: Record
    kind: str
    field: str = ""


@dataclass(eq=False)
class Program:
    """The forms of a program, its globals in the order of their definitions, and what record procedures do.

    `carried` are the definitions of the standard library that go along, `origins` the variables they define, with the
    name and the place by which the program asks for each. Of a document, `failing` are the forms that are there to
    fail, and `silent` those whose output is not wanted. `asked` are the variables below a derivative, W in dL/dW.
    """

    forms: list[Node]
    carried: list[Node] = field(default_factory=list)
    failing: set[Node] = field(default_factory=set)
    silent: set[Node] = field(default_factory=set)
    origins: dict[Variable, tuple[str, Span]] = field(default_factory=dict)
    globals: list[Variable] = field(default_factory=list)
    asked: set[Variable] = field(default_factory=set)
    record_uses: dict[Variable, RecordUse] = field(default_factory=dict)
