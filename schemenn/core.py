"""The core forms: what the expander makes of a program, and what every pass reads and writes.

    (define (f x) (if (< x 0) (g x) x))
    →  Define("f", Lambda([x], None, If(Call(Global("<"), [Ref(x), Const(0)]), Call(Global("g"), [Ref(x)]), Ref(x))))

The forms in the first group come out of the expander; those in the second appear during the passes (each
says in which). A `Variable` is one binding: no two bindings share one, so no pass has to think about
names or shadowing. Every node has a span: the place of the user's form.
"""

from __future__ import annotations

from typing import Any, ClassVar, dataclass_transform

from schemenn.source import Span


class Variable:
    """A local variable, compared by identity.

    `assigned`: a `set!` of it exists; `late`: it is a box that starts empty (see order_letrec); `gathers`: it holds
    a list that is being filled, of which a frame that is entered again needs a copy (see open_maps); `trainable`: it
    is a weight, and a `set!` of it stores the next one (see expand/forms/trainables.py).
    """

    __slots__ = ("assigned", "gathers", "late", "name", "trainable")

    def __init__(self, name: str) -> None:
        self.name = name
        self.assigned = False
        self.late = False
        self.gathers = False
        self.trainable = False

    def __repr__(self) -> str:
        return self.name


@dataclass_transform()
class _NodeType(type):
    """Makes slots, a constructor and `parts` of the annotations of a class of nodes."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> _NodeType:
        annotations: dict[str, str] = body.get("__annotations__", {})
        fields = {field: kind for field, kind in annotations.items() if not kind.startswith("ClassVar")}
        defaults = {field: body.pop(field) for field in fields if field in body}
        body["__slots__"] = body["fields"] = tuple(fields)
        body["__match_args__"] = tuple([field for field in fields if field not in _FACTS])
        body["parts"] = tuple(
            [(field, kind.startswith("list")) for field, kind in fields.items() if _holds_forms(kind)]
        )
        body["__init__"] = _constructor(list(fields), defaults)
        return super().__new__(cls, name, bases, body)


_FACTS = ("span", "number", "captures")
"""Fields that say where a form comes from; they are no part of what it means."""


def _holds_forms(kind: str) -> bool:
    return any([word in kind for word in ("Node", "Lambda")])


def _constructor(fields: list[str], defaults: dict[str, Any]) -> Any:
    parameters = ", ".join([f"{field}=defaults[{field!r}]" if field in defaults else field for field in fields])
    stores = "".join([f"\n self.{field} = {field}" for field in fields])
    scope: dict[str, Any] = {"defaults": defaults}
    exec(f"def __init__(self, {parameters}):{stores or ' pass'}", scope)
    return scope["__init__"]


class _Placed:
    """What stands at a place of the source."""

    __slots__ = ()
    span: Span | None


class Node(_Placed, metaclass=_NodeType):
    """The base of all core forms.

    `parts` are the fields that hold forms, in the order they are evaluated and each with whether it holds a list
    of them (or, if not, perhaps None).
    """

    parts: ClassVar[tuple[tuple[str, bool], ...]]
    __match_args__: ClassVar[tuple[str, ...]]
    fields: ClassVar[tuple[str, ...]]


class Const(Node):
    """A constant: quoted data, a number, a string, the unspecified value."""

    value: Any
    span: Span | None = None


class Ref(Node):
    """The value of a local variable."""

    variable: Variable
    span: Span | None = None


class Global(Node):
    """The value of the global location `key` of the session. A use that the expander itself makes has no span."""

    key: str
    span: Span | None = None


class SetLocal(Node):
    """`set!` of a local variable."""

    variable: Variable
    value: Node
    span: Span | None = None


class SetGlobal(Node):
    """`set!` of a global location, which must have a value already."""

    key: str
    value: Node
    span: Span | None = None


class Define(Node):
    """A top-level definition: gives the location `key` a value. Stands at top level only."""

    key: str
    value: Node
    span: Span | None = None


class If(Node):
    """`then` unless `test` is `#f`, else `otherwise`."""

    test: Node
    then: Node
    otherwise: Node
    span: Span | None = None


class Lambda(Node):
    """A procedure; `rest` takes the further arguments as a list, `name` is for people.

    `number` and `captures`: see passes/number_procedures.py.
    """

    parameters: list[Variable]
    rest: Variable | None
    body: Node
    name: str = ""
    span: Span | None = None
    number: int | None = None
    captures: tuple[Variable, ...] = ()


class CaseLambda(Node):
    """A procedure that takes the first clause whose parameters fit the number of arguments."""

    clauses: list[Lambda]
    name: str = ""
    span: Span | None = None
    number: int | None = None
    captures: tuple[Variable, ...] = ()


class Call(Node):
    """A procedure call; operands are evaluated from left to right, the operator last."""

    operator: Node
    operands: list[Node]
    span: Span | None = None


class Begin(Node):
    """At least one form, evaluated in order; the value is the last one's."""

    forms: list[Node]
    span: Span | None = None


class Let(Node):
    """Bind `variables` to `values`, evaluated outside the scope, in `body`."""

    variables: list[Variable]
    values: list[Node]
    body: Node
    span: Span | None = None


class Letrec(Node):
    """`letrec*`: the values are evaluated in order, in the scope of all the variables."""

    variables: list[Variable]
    values: list[Node]
    body: Node
    span: Span | None = None


class Receive(Node):
    """Bind the multiple values of `values` to `parameters` and a list of the others to `rest`, in `body`."""

    parameters: list[Variable]
    rest: Variable | None
    values: Node
    body: Node
    span: Span | None = None


class Primitive(Node):
    """A call of a primitive that calls no procedure and whose number of operands is right (made by
    recognize_primitives).
    """

    key: str
    operands: list[Node]
    span: Span | None = None


class Fix(Node):
    """Mutually recursive procedures, none of them assigned (made by order_letrec)."""

    variables: list[Variable]
    lambdas: list[Lambda | CaseLambda]
    body: Node
    span: Span | None = None


class Loop(Node):
    """Bind `variables` to `values` and run `body`; `Continue` of the same label in it starts again (find_loops)."""

    label: Variable
    variables: list[Variable]
    values: list[Node]
    body: Node
    span: Span | None = None


class Continue(Node):
    """Go round the loop of that label with new values; stands in tail position of the loop's body."""

    label: Variable
    values: list[Node]
    span: Span | None = None


class MakeBox(Node):
    """A new box holding `value`, or an empty one where `value` is None (made for `letrec`, and by box_assigned)."""

    value: Node | None
    span: Span | None = None


class Unbox(Node):
    """The content of the box in `variable`."""

    variable: Variable
    span: Span | None = None


class SetBox(Node):
    """Replace the content of the box in `variable`."""

    variable: Variable
    value: Node
    span: Span | None = None


class Bounce(Node):
    """A call, not in tail position, whose answer may be a tail call still to be made (choose_calls)."""

    operator: Node
    operands: list[Node]
    span: Span | None = None


class TailCall(Node):
    """A call in tail position that the caller's caller is to make (choose_calls)."""

    operator: Node
    operands: list[Node]
    span: Span | None = None
