"""Walking core forms: their sub-forms, rebuilding them, their free variables.

    children(If(a, b, c))  →  [a, b, c]
    rebuild(If(a, b, c), f)  →  If(f(a), f(b), f(c))

Which fields hold forms is said by the class (`Node.parts`), so a new kind of node needs no entry here.
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.core import (
    Begin,
    CaseLambda,
    Continue,
    Fix,
    If,
    Lambda,
    Let,
    Letrec,
    Loop,
    Node,
    Receive,
    Ref,
    SetBox,
    SetLocal,
    Unbox,
    Variable,
)


def children(node: Node) -> list[Node]:
    """The sub-forms of a form, in the order they are evaluated."""
    found: list[Node] = []
    for name, several in node.parts:
        value = getattr(node, name)
        if several:
            found += value
        elif value is not None:
            found.append(value)
    return found


def rebuild(node: Node, function: Callable[[Node], Node]) -> Node:
    """A copy of the form with `function` applied to each sub-form; a form without sub-forms is itself."""
    if not node.parts:
        return node
    copy = _same(node)
    for name, several in node.parts:
        value = getattr(node, name)
        if several:
            setattr(copy, name, [function(item) for item in value])
        elif value is not None:
            setattr(copy, name, function(value))
    return copy


def with_body(
    procedure: Lambda, body: Node, parameters: list[Variable] | None = None, rest: Variable | None = None
) -> Lambda:
    """The procedure with another body, and with other parameters if they are given."""
    copy = _same(procedure)
    assert isinstance(copy, Lambda)
    copy.body = body
    if parameters is not None:
        copy.parameters, copy.rest = parameters, rest
    return copy


def with_clauses(procedure: CaseLambda, clauses: list[Lambda]) -> CaseLambda:
    """The procedure with other clauses."""
    copy = _same(procedure)
    assert isinstance(copy, CaseLambda)
    copy.clauses = clauses
    return copy


def walk(node: Node) -> list[Node]:
    """The form and all forms below it, lambdas included, outermost first."""
    found: list[Node] = []
    todo = [node]
    while todo:
        here = todo.pop()
        found.append(here)
        if here.parts:
            todo += children(here)[::-1]
    return found


def bound_variables(node: Node) -> list[Variable]:
    """The variables the form itself binds."""
    match node:
        case Lambda(parameters=parameters, rest=rest) | Receive(parameters=parameters, rest=rest):
            return parameters if rest is None else [*parameters, rest]
        case (
            Let(variables=variables)
            | Letrec(variables=variables)
            | Fix(variables=variables)
            | Loop(variables=variables)
        ):
            return variables
    return []


def used_variable(node: Node) -> Variable | None:
    """The variable that the form itself reads or assigns."""
    match node:
        case Ref(variable=variable) | Unbox(variable=variable):
            return variable
        case SetLocal(variable=variable) | SetBox(variable=variable):
            return variable
    return None


def free_variables(*nodes: Node) -> dict[Variable, None]:
    """The variables used but not bound in the forms, in order of first use.

    Every binding has its own Variable, so those bound anywhere inside are simply taken out.
    """
    used: dict[Variable, None] = {}
    bound: set[Variable] = set()
    for root in nodes:
        for node in walk(root):
            variable = used_variable(node)
            if variable is not None:
                used[variable] = None
            bound.update(bound_variables(node))
    return {variable: None for variable in used if variable not in bound}


def continues(node: Node) -> set[Variable]:
    """The labels of loops outside the form that the form goes round."""
    labels = {here.label for here in walk(node) if isinstance(here, Continue)}
    return labels - {here.label for here in walk(node) if isinstance(here, Loop)}


def tail_forms(node: Node) -> list[Node]:
    """The sub-forms in tail position of a form; a procedure has none."""
    match node:
        case If(then=then, otherwise=otherwise):
            return [then, otherwise]
        case Begin(forms=forms):
            return [forms[-1]]
        case Let(body=body) | Fix(body=body) | Receive(body=body) | Loop(body=body):
            return [body]
    return []


def fresh_copy(
    forms: list[Node],
    name: Callable[[str], str] = lambda name: name,
    leaf: Callable[[Node], Node] = lambda node: node,
) -> list[Node]:
    """A copy of forms with fresh variables for those bound in them.

    `name` makes a variable's name of the old one; `leaf` may replace a form that has no parts.
    """
    fresh: dict[Variable, Variable] = {}
    for form in forms:
        for node in walk(form):
            labels = [node.label] if isinstance(node, Loop) else []
            for variable in [*bound_variables(node), *labels]:
                copy = fresh[variable] = Variable(name(variable.name))
                for fact in _FACTS:
                    setattr(copy, fact, getattr(variable, fact))
    return [_with_variables(form, fresh, leaf) for form in forms]


_FACTS = [slot for slot in Variable.__slots__ if slot != "name"]


def _with_variables(node: Node, fresh: dict[Variable, Variable], leaf: Callable[[Node], Node]) -> Node:
    if node.parts:
        copy = rebuild(node, lambda child: _with_variables(child, fresh, leaf))
    else:
        copy = leaf(node)
        if not any([isinstance(getattr(copy, field), Variable) for field in copy.__match_args__]):
            return copy
        copy = _same(copy)
    for field in copy.__match_args__:
        value = getattr(copy, field)
        if isinstance(value, Variable):
            setattr(copy, field, fresh.get(value, value))
        elif value.__class__ is list and value and isinstance(value[0], Variable):
            setattr(copy, field, [fresh.get(item, item) for item in value])
    if isinstance(copy, Lambda | CaseLambda):
        copy.captures = tuple([fresh.get(item, item) for item in copy.captures])
    return copy


def _same(node: Node) -> Node:
    copy = node.__class__.__new__(node.__class__)
    for field in node.fields:
        setattr(copy, field, getattr(node, field))
    return copy
