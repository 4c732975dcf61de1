"""Scheme → mathematics: the meaning of expressions and definitions of the notation.

    (map relu (mat-vec W x b))   →   Mapped(Name("relu"), (Binary("+", Product("mat-vec", W, x), b),))

What a program binds itself loses the meaning it has in the notation: below `(define (dot u v) …)` the name `dot` is
that of an ordinary function. The calls of builtins stand in calls.py, the special forms here.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from schemenn.datum import TRUE, Boolean
from schemenn.errors import ExpandError
from schemenn.notation import calls
from schemenn.notation.bindings import free_names
from schemenn.notation.nodes import (
    Assign,
    Cases,
    Compare,
    Define,
    DefineFunction,
    Derivative,
    Lambda,
    Logic,
    Name,
    Node,
    Not,
    Number,
    Positive,
    Sequence,
    Trainable,
    Truth,
    Tuple,
    Where,
)
from schemenn.notation.numbers import number_node
from schemenn.source import Span
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm
from schemenn.tensor import Tensor

Bound = frozenset[str]
"""The names that the text binds itself."""


def from_scheme(form: Syntax, bound: Bound = frozenset()) -> Node:
    """The meaning of a form.

    Raises: ExpandError, with the place of a form that has no mathematics
    """
    match form:
        case Identifier(name=name):
            return name_node(name)
        case Atom(value=value):
            return _literal(value, form.span)
        case Form(items=[Identifier(name=name), *_], tail=None) if name in _FORMS and name not in bound:
            return _FORMS[name](form, bound)
        case Form(items=[function, *arguments], tail=None):
            misplaced = next((each for each in arguments if _is_definition(each)), None)
            if misplaced is not None:
                raise ExpandError("a definition among operands has no mathematics", misplaced.span)
            operands = [from_scheme(each, bound) for each in arguments]
            return calls.apply_node(from_scheme(function, bound), operands, bound)
        case VectorForm(items=items):
            return calls.apply_node(Name("vector"), [_datum_node(each, form.span) for each in items], bound)
    raise ExpandError("an empty or dotted list has no mathematics", form.span)


def name_node(name: str) -> Node:
    """A variable, or ∂A/∂B if the name is of that form."""
    if name[0] in "d∂" and "/" in name:
        above, _, below = name[1:].partition(f"/{name[0]}")
        if above and below and "/" not in above + below and "-d" not in above:
            return Derivative(above, below, name[0])
    if name in ("true", "false"):
        return Truth(name == "true")
    return Name(name)


def _target(name: str) -> Node:
    """The name that a definition gives a value to."""
    node = name_node(name)
    return Name(name) if isinstance(node, Truth) else node


def _literal(value: Any, span: Span) -> Node:
    if isinstance(value, Boolean):
        return Truth(value is TRUE)
    if isinstance(value, Tensor):
        return calls.array_of(value.array.tolist(), span)
    node = number_node(value)
    if node is None:
        raise ExpandError("this literal has no mathematics: only real numbers, booleans and tensors have", span)
    return node


def head(form: Syntax) -> str:
    """The name a form begins with; "" if it is none."""
    first = form.items[0] if isinstance(form, Form) and form.items else None
    return first.name if isinstance(first, Identifier) else ""


def quoted(form: Form, bound: Bound) -> Node:
    """The list of quoted numbers (or of lists of them) as a tuple."""
    return _datum_node(form.items[-1], form.span)


def _datum_node(item: Syntax, span: Span) -> Node:
    match item:
        case Atom(value=value):
            return _literal(value, span)
        case Form(items=items, tail=None):
            return Tuple(tuple([_datum_node(each, span) for each in items]))
    raise ExpandError("quote: only numbers and lists of numbers have mathematics", span)


def body_node(forms: list[Syntax], form: Form, bound: Bound) -> Node:
    """A body: internal definitions become a `where`."""
    if not forms:
        raise ExpandError(f"{head(form)}: a body must stand here", form.span)
    definitions = [each for each in forms if _is_definition(each)]
    rest = forms[len(definitions) :]
    if definitions != forms[: len(definitions)] or not rest:
        raise ExpandError("a definition among expressions has no mathematics", form.span)
    inner = bound | {_defined(each) for each in definitions}
    nodes = tuple([from_scheme(each, inner) for each in rest])
    body = nodes[0] if len(nodes) == 1 else Sequence(nodes)
    return Where(body, tuple([from_scheme(each, inner) for each in definitions])) if definitions else body


def _is_definition(form: Syntax) -> bool:
    return isinstance(form, Form) and bool(form.items) and head(form) == "define"


def _defined(form: Syntax) -> str:
    target = form.items[1] if isinstance(form, Form) and len(form.items) > 1 else form
    while isinstance(target, Form) and target.items:
        target = target.items[0]
    return target.name if isinstance(target, Identifier) else ""


def parameters_of(form: Form, items: list[Syntax], tail: Syntax | None) -> tuple[str, ...]:
    """The names of parameters that are all required."""
    if tail is not None or not all([isinstance(item, Identifier) for item in items]):
        raise ExpandError(f"{head(form)}: optional and rest parameters have no mathematics", form.span)
    return tuple([item.name for item in items if isinstance(item, Identifier)])


def _define(form: Form, bound: Bound) -> Node:
    match form.items[1:]:
        case [Identifier(name=name), value]:
            target = _target(name)
            return Define(target, from_scheme(value, bound | {name} if _is_procedure(value) else bound))
        case [Form(items=[Identifier(name=name), *items], tail=tail), *body]:
            parameters = parameters_of(form, items, tail)
            return DefineFunction(name, parameters, body_node(body, form, bound | {name, *parameters}))
    raise ExpandError("define: this kind of definition has no mathematics", form.span)


def _is_procedure(form: Syntax) -> bool:
    return isinstance(form, Form) and bool(form.items) and head(form) in ("lambda", "λ")


def _define_trainable(form: Form, bound: Bound) -> Node:
    match form.items[1:]:
        case [Identifier(name=name), value]:
            return Trainable(name, from_scheme(value, bound))
    raise ExpandError("define-trainable: a name and a value must stand here", form.span)


def _lambda(form: Form, bound: Bound) -> Node:
    match form.items[1:]:
        case [Form(items=items, tail=tail), *body]:
            parameters = parameters_of(form, items, tail)
            return Lambda(parameters, body_node(body, form, bound | set(parameters)))
    raise ExpandError("lambda: optional and rest parameters have no mathematics", form.span)


def _if(form: Form, bound: Bound) -> Node:
    match [from_scheme(each, bound) for each in form.items[1:]]:
        case [test, value]:
            return Cases(((test, value),), None)
        case [test, value, other]:
            return as_positive(test, value, other) or Cases(((test, value),), other)
    raise ExpandError("if: a condition and one or two values must stand here", form.span)


def as_positive(test: Node, value: Node, other: Node) -> Node | None:
    """max(0, z), if that is what a branch says: z where z > 0, else 0."""
    zero = Number("0")
    match test:
        case Compare(operator=">" | "≥", operands=(left, right)) if right == zero:
            above, held, failed = left, value, other
        case Compare(operator="<" | "≤", operands=(left, right)) if left == zero:
            above, held, failed = right, value, other
        case Compare(operator="<" | "≤", operands=(left, right)) if right == zero:
            above, held, failed = left, other, value
        case Compare(operator=">" | "≥", operands=(left, right)) if left == zero:
            above, held, failed = right, other, value
        case _:
            return None
    return Positive(above) if isinstance(above, Name) and held == above and failed == zero else None


def _cond(form: Form, bound: Bound) -> Node:
    clauses, otherwise = list[tuple[Node, Node]](), None
    for clause in form.items[1:]:
        match clause:
            case Form(items=[Identifier(name="else"), *body], tail=None) if body and clause is form.items[-1]:
                otherwise = body_node(body, clause, bound)
            case Form(items=[test, *body], tail=None) if body and not _is_arrow(body[0]):
                clauses.append((from_scheme(test, bound), body_node(body, clause, bound)))
            case _:
                raise ExpandError("cond: this kind of clause has no mathematics", clause.span)
    if not clauses:
        raise ExpandError("cond: a condition must stand here", form.span)
    if len(clauses) == 1 and otherwise is not None:
        return as_positive(*clauses[0], otherwise) or Cases(tuple(clauses), otherwise)
    return Cases(tuple(clauses), otherwise)


def _is_arrow(form: Syntax) -> bool:
    return isinstance(form, Identifier) and form.name == "=>"


def _when(form: Form, bound: Bound) -> Node:
    test = from_scheme(form.items[min(1, len(form.items) - 1)], bound)
    negated = head(form) == "unless"
    return Cases(((Not(test) if negated else test, body_node(form.items[2:], form, bound)),), None)


def _let(form: Form, bound: Bound) -> Node:
    kind = head(form)
    match form.items[1:]:
        case [Identifier(name=name), *_]:
            raise ExpandError(f"let: the loop {name} has no mathematics: write it as a recursive function", form.span)
        case [Form(items=pairs, tail=None), *body] if body:
            pass
        case _:
            raise ExpandError(f"{kind}: bindings and a body must stand here", form.span)
    names, bindings, inner = list[str](), list[Node](), bound
    own = bound | {_bound_name(pair, form)[0] for pair in pairs} if kind.startswith("letrec") else bound
    for pair in pairs:
        name, value = _bound_name(pair, form)
        node = from_scheme(value, inner if kind == "let*" else own)
        if name in names or (kind == "let" and free_names(node) & {*names, name}):
            raise ExpandError(f"{kind}: {name} would hide a name that its value or its neighbours use", pair.span)
        names.append(name)
        inner = inner | {name}
        bindings.append(_binding(name, node))
    return Where(body_node(body, form, inner), tuple(bindings)) if bindings else body_node(body, form, bound)


def _bound_name(pair: Syntax, form: Form) -> tuple[str, Syntax]:
    match pair:
        case Form(items=[Identifier(name=name), value], tail=None):
            return name, value
    raise ExpandError(f"{head(form)}: a name and a value must stand here", pair.span)


def _binding(name: str, value: Node) -> Node:
    if isinstance(value, Lambda):
        return DefineFunction(name, value.parameters, value.body)
    return Define(_target(name), value)


def _set(form: Form, bound: Bound) -> Node:
    match form.items[1:]:
        case [Identifier(name=name), value]:
            return Assign(_target(name), from_scheme(value, bound))
    raise ExpandError("set!: a name and a value must stand here", form.span)


def _begin(form: Form, bound: Bound) -> Node:
    nodes = tuple([from_scheme(each, bound) for each in form.items[1:]])
    if not nodes:
        raise ExpandError("begin: an expression must stand here", form.span)
    return nodes[0] if len(nodes) == 1 else Sequence(nodes)


def _logic(form: Form, bound: Bound) -> Node:
    operands = tuple([from_scheme(each, bound) for each in form.items[1:]])
    if len(operands) < 2:
        return operands[0] if operands else Truth(head(form) == "and")
    return Logic(head(form), operands)


def _refuse(form: Form, bound: Bound) -> Node:
    raise ExpandError(f"{head(form)}: has no mathematics", form.span)


_REFUSED: Final = (
    "do", "case", "case-lambda", "delay", "delay-force", "make-promise", "cons-stream", "guard", "parameterize",
    "call/cc", "call-with-current-continuation", "dynamic-wind", "let-values", "let*-values", "define-values",
    "let-syntax", "letrec-syntax", "define-syntax", "syntax-rules", "define-record-type", "quasiquote", "unquote",
    "import", "define-library", "include", "raise", "error", "display", "write", "newline", "print", "printf",
    "call-with-values", "receive", "with-exception-handler", "assert", "load", "eval", "string->symbol",
)  # fmt: skip

_FORMS: Final[dict[str, Callable[[Form, Bound], Node]]] = {
    "define": _define, "define-trainable": _define_trainable, "lambda": _lambda, "λ": _lambda, "if": _if,
    "cond": _cond, "when": _when, "unless": _when, "let": _let, "let*": _let, "letrec": _let, "letrec*": _let,
    "set!": _set, "begin": _begin, "and": _logic, "or": _logic, "quote": quoted,
    **dict.fromkeys(_REFUSED, _refuse),
}  # fmt: skip
