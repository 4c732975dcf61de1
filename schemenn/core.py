"""The core forms: what the expander makes of a program, and what every pass reads and writes.

    (define (f x) (if (< x 0) (g x) x))
    →  Define("f", Lambda([x], If(Call(Global("<"), [Ref(x), Const(0)]), Call(Global("g"), [Ref(x)]), Ref(x))))

The forms in the first group come out of the expander; those in the second appear during the passes (each
pass says which it makes). A `Variable` is one binding: no two bindings share one, so no pass has to think about
names or shadowing. Every node has a span: the place of the user's form.
"""

from __future__ import annotations

from typing import Any, ClassVar

from schemenn.source import Span


class Variable:
    """A local variable, compared by identity.

    `assigned`: a `set!` of it exists; `late`: it is a box that starts empty (see order_letrec); `gathers`: it holds
    a list that is being filled, of which a frame that is entered again needs a copy (see open_maps).
    """

    __slots__ = ("assigned", "gathers", "late", "name")

    def __init__(self, name: str) -> None:
        self.name = name
        self.assigned = False
        self.late = False
        self.gathers = False

    def __repr__(self) -> str:
        return self.name


class Node:
    """The base of all core forms.

    The slots of a class are its fields in order, `span` apart; `parts` are those that hold forms, in the order they
    are evaluated and each with whether it holds a list of them (or, if not, perhaps None).
    """

    __slots__ = ("span",)
    __match_args__: tuple[str, ...] = ()
    parts: ClassVar[tuple[tuple[str, bool], ...]] = ()

    span: Span | None

    def __init_subclass__(cls) -> None:
        cls.__match_args__ = tuple(cls.__slots__)  # type: ignore[misc]  # mypy takes it for final


class Const(Node):
    """A constant: quoted data, a number, a string, the unspecified value."""

    __slots__ = ("value",)

    def __init__(self, value: Any, span: Span | None = None) -> None:
        self.value = value
        self.span = span


class Ref(Node):
    """The value of a local variable."""

    __slots__ = ("variable",)

    def __init__(self, variable: Variable, span: Span | None = None) -> None:
        self.variable = variable
        self.span = span


class Global(Node):
    """The value of the global location `key` of the session. A use that the expander itself makes has no span."""

    __slots__ = ("key",)

    def __init__(self, key: str, span: Span | None = None) -> None:
        self.key = key
        self.span = span


class SetLocal(Node):
    """`set!` of a local variable."""

    __slots__ = ("variable", "value")
    parts = (("value", False),)
    variable: Variable
    value: Node

    def __init__(self, variable: Variable, value: Node, span: Span | None = None) -> None:
        self.variable = variable
        self.value = value
        self.span = span


class SetGlobal(Node):
    """`set!` of a global location, which must have a value already."""

    __slots__ = ("key", "value")
    parts = (("value", False),)

    def __init__(self, key: str, value: Node, span: Span | None = None) -> None:
        self.key = key
        self.value = value
        self.span = span


class Define(Node):
    """A top-level definition: gives the location `key` a value. Stands at top level only."""

    __slots__ = ("key", "value")
    parts = (("value", False),)

    def __init__(self, key: str, value: Node, span: Span | None = None) -> None:
        self.key = key
        self.value = value
        self.span = span


class If(Node):
    """`then` unless `test` is `#f`, else `otherwise`."""

    __slots__ = ("test", "then", "otherwise")
    parts = (
        ("test", False),
        ("then", False),
        ("otherwise", False),
    )
    test: Node
    then: Node
    otherwise: Node

    def __init__(self, test: Node, then: Node, otherwise: Node, span: Span | None = None) -> None:
        self.test = test
        self.then = then
        self.otherwise = otherwise
        self.span = span


class Lambda(Node):
    """A procedure; `rest` takes the further arguments as a list, `name` is for people."""

    __slots__ = ("parameters", "rest", "body", "name")
    parts = (("body", False),)
    parameters: list[Variable]
    rest: Variable | None
    body: Node
    name: str

    def __init__(
        self, parameters: list[Variable], rest: Variable | None, body: Node, name: str = "", span: Span | None = None
    ) -> None:
        self.parameters = parameters
        self.rest = rest
        self.body = body
        self.name = name
        self.span = span


class CaseLambda(Node):
    """A procedure that takes the first clause whose parameters fit the number of arguments."""

    __slots__ = ("clauses", "name")
    parts = (("clauses", True),)

    def __init__(self, clauses: list[Lambda], name: str = "", span: Span | None = None) -> None:
        self.clauses = clauses
        self.name = name
        self.span = span


class Call(Node):
    """A procedure call; operands are evaluated from left to right, the operator last."""

    __slots__ = ("operator", "operands")
    parts = (
        ("operator", False),
        ("operands", True),
    )
    operator: Node
    operands: list[Node]

    def __init__(self, operator: Node, operands: list[Node], span: Span | None = None) -> None:
        self.operator = operator
        self.operands = operands
        self.span = span


class Begin(Node):
    """At least one form, evaluated in order; the value is the last one's."""

    __slots__ = ("forms",)
    parts = (("forms", True),)

    def __init__(self, forms: list[Node], span: Span | None = None) -> None:
        self.forms = forms
        self.span = span


class Let(Node):
    """Bind `variables` to `values`, evaluated outside the scope, in `body`."""

    __slots__ = ("variables", "values", "body")
    parts = (
        ("values", True),
        ("body", False),
    )
    variables: list[Variable]
    values: list[Node]
    body: Node

    def __init__(self, variables: list[Variable], values: list[Node], body: Node, span: Span | None = None) -> None:
        self.variables = variables
        self.values = values
        self.body = body
        self.span = span


class Letrec(Node):
    """`letrec*`: the values are evaluated in order, in the scope of all the variables."""

    __slots__ = ("variables", "values", "body")
    parts = (
        ("values", True),
        ("body", False),
    )
    variables: list[Variable]
    values: list[Node]
    body: Node

    def __init__(self, variables: list[Variable], values: list[Node], body: Node, span: Span | None = None) -> None:
        self.variables = variables
        self.values = values
        self.body = body
        self.span = span


class Receive(Node):
    """Bind the multiple values of `values` to `parameters` and a list of the others to `rest`, in `body`."""

    __slots__ = ("parameters", "rest", "values", "body")
    parts = (
        ("values", False),
        ("body", False),
    )
    parameters: list[Variable]
    rest: Variable | None
    values: Node
    body: Node

    def __init__(
        self, parameters: list[Variable], rest: Variable | None, values: Node, body: Node, span: Span | None = None
    ) -> None:
        self.parameters = parameters
        self.rest = rest
        self.values = values
        self.body = body
        self.span = span


class Primitive(Node):
    """A call of a primitive that calls no procedure and whose number of operands is right (made by
    recognize_primitives).
    """

    __slots__ = ("key", "operands")
    parts = (("operands", True),)
    key: str
    operands: list[Node]

    def __init__(self, key: str, operands: list[Node], span: Span | None = None) -> None:
        self.key = key
        self.operands = operands
        self.span = span


class Fix(Node):
    """Mutually recursive procedures, none of them assigned (made by order_letrec)."""

    __slots__ = ("variables", "lambdas", "body")
    parts = (
        ("lambdas", True),
        ("body", False),
    )
    variables: list[Variable]
    lambdas: list[Lambda | CaseLambda]
    body: Node

    def __init__(
        self, variables: list[Variable], lambdas: list[Lambda | CaseLambda], body: Node, span: Span | None = None
    ) -> None:
        self.variables = variables
        self.lambdas = lambdas
        self.body = body
        self.span = span


class Loop(Node):
    """Bind `variables` to `values` and run `body`; `Continue` of the same label in it starts again (find_loops)."""

    __slots__ = ("label", "variables", "values", "body")
    parts = (
        ("values", True),
        ("body", False),
    )
    label: Variable
    variables: list[Variable]
    values: list[Node]
    body: Node

    def __init__(
        self, label: Variable, variables: list[Variable], values: list[Node], body: Node, span: Span | None = None
    ) -> None:
        self.label = label
        self.variables = variables
        self.values = values
        self.body = body
        self.span = span


class Continue(Node):
    """Go round the loop of that label with new values; stands in tail position of the loop's body."""

    __slots__ = ("label", "values")
    parts = (("values", True),)
    label: Variable
    values: list[Node]

    def __init__(self, label: Variable, values: list[Node], span: Span | None = None) -> None:
        self.label = label
        self.values = values
        self.span = span


class MakeBox(Node):
    """A new box holding `value`, or an empty one where `value` is None (made by box_assigned)."""

    __slots__ = ("value",)
    parts = (("value", False),)
    value: Node | None

    def __init__(self, value: Node | None, span: Span | None = None) -> None:
        self.value = value
        self.span = span


class Unbox(Node):
    """The content of the box in `variable`."""

    __slots__ = ("variable",)

    def __init__(self, variable: Variable, span: Span | None = None) -> None:
        self.variable = variable
        self.span = span


class SetBox(Node):
    """Replace the content of the box in `variable`."""

    __slots__ = ("variable", "value")
    parts = (("value", False),)
    variable: Variable
    value: Node

    def __init__(self, variable: Variable, value: Node, span: Span | None = None) -> None:
        self.variable = variable
        self.value = value
        self.span = span


class Bounce(Node):
    """A call, not in tail position, whose answer may be a tail call still to be made (choose_calls)."""

    __slots__ = ("operator", "operands")
    parts = (
        ("operator", False),
        ("operands", True),
    )
    operator: Node
    operands: list[Node]

    def __init__(self, operator: Node, operands: list[Node], span: Span | None = None) -> None:
        self.operator = operator
        self.operands = operands
        self.span = span


class TailCall(Node):
    """A call in tail position that the caller's caller is to make (choose_calls)."""

    __slots__ = ("operator", "operands")
    parts = (
        ("operator", False),
        ("operands", True),
    )
    operator: Node
    operands: list[Node]

    def __init__(self, operator: Node, operands: list[Node], span: Span | None = None) -> None:
        self.operator = operator
        self.operands = operands
        self.span = span
