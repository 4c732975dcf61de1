"""Statements → meanings: definitions, assignments, and the facts after `where`.

h = σ(z) where z = Wx + b   →   (define h (let ((z (mat-vec W x b))) (map relu z)))
"""

from __future__ import annotations

from dataclasses import replace

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.bindings import target_name, value_of
from schemenn.notation.kinds import Context, Kind, kind
from schemenn.notation.loose_elements import INDICES, for_every_index, over_index
from schemenn.notation.nodes import (
    Assign,
    Compare,
    Define,
    DefineFunction,
    Derivative,
    Gradient,
    Name,
    Node,
    Number,
    Power,
    Sequence,
    Tuple,
)
from schemenn.notation.resolve import resolve
from schemenn.notation.writings import Chain, Group, Infix, Stated, Sub


def statement(node: Node, context: Context) -> tuple[Node, Context]:
    """The meaning of a statement, and the context of those that follow it."""
    if isinstance(node, Stated):
        return _stated(node, context)
    by_elements = _by_elements(node, context)
    if by_elements is not None:
        return by_elements, after(by_elements, context)
    pair = equation(node)
    if pair is not None:
        meaning = for_every_index(_definition(*pair, node, context))
        return meaning, after(meaning, context)
    if isinstance(node, Assign):
        return for_every_index(_assignment(node, context)), context
    return for_every_index(resolve(node, context)), context


def _by_elements(node: Node, context: Context) -> Node | None:
    """softmax(z)ᵢ = … defines a function by the elements of what it answers; None for another writing."""
    match node:
        case Compare(operator="=", operands=(Chain(items=(Name(name=name), part)), right)):
            match part:
                case Sub(base=Group(content=Name(name=parameter)), below=Name(name=index)) if index in INDICES:
                    inner = context.with_kind(name, Kind.FUNCTION).with_parameters((parameter,))
                    value = over_index(resolve(right, inner), index)
                    return DefineFunction(name, (parameter,), value, span=node.span)
        case Compare(operator="=", operands=(Chain(items=(*names, Group(content=Name()) | Tuple())) as left, _)):
            letters = [each.name for each in names if isinstance(each, Name) and len(each.name) == 1]
            if len(letters) == len(names) > 1 and "".join(letters).isupper():
                name = "".join(letters)
                raise ReadError(f"{name}: is this one name? Declare it, with --name {name}", left.span)
    return None


def after(definition: Node, context: Context) -> Context:
    """The context below a definition."""
    if isinstance(definition, DefineFunction) or isinstance(value_of(definition), nodes.Lambda):
        return context.with_kind(target_name(definition), Kind.FUNCTION)
    name = target_name(definition)
    return (
        context if "/" in name else context.with_kind(name, _kept(kind(value_of(definition), context), name, context))
    )


def _kept(found: Kind, name: str, context: Context) -> Kind:
    """The kind of a defined name: by its value if that tells, else as declared or by convention."""
    from schemenn.notation.kinds import kind_of_name

    usual = kind_of_name(name, context)
    return (Kind.OPEN if usual is Kind.FUNCTION else usual) if found is Kind.OPEN else found


def equation(node: Node) -> tuple[Node, Node] | None:
    """The sides of an equation that defines its left side; None if the writing is none."""
    match node:
        case Compare(operator="=", operands=(left, right)) | Define(target=left, value=right):
            return (left, right) if _head(left) is not None else None
    return None


def _head(left: Node) -> tuple[str, tuple[str, ...] | None] | None:
    """The name a left side defines, with the parameters of a function; None if it is a formula."""
    match left:
        case Name(name=name) | Derivative(name=name):
            return name, None
        case Chain(items=(Name(name=name), Group(content=Name(name=parameter)))):
            return name, (parameter,)
        case Chain(items=(Name(name=name), Tuple(items=items))) if all([isinstance(item, Name) for item in items]):
            return name, tuple([item.name for item in items if isinstance(item, Name)])
    return None


def _definition(left: Node, right: Node, whole: Node, context: Context) -> Node:
    found = _head(left)
    assert found is not None
    name, parameters = found
    if parameters is None:
        target = replace(left, letter="d") if isinstance(left, Derivative) else left
        return Define(target, resolve(right, context), span=whole.span)
    inner = context.with_kind(name, Kind.FUNCTION).with_parameters(parameters)
    return DefineFunction(name, parameters, resolve(right, inner), span=whole.span)


def _assignment(node: Assign, context: Context) -> Node:
    """W ← …, in which ∇L is ∂L/∂W."""
    if not isinstance(node.target, Name | Derivative):
        raise ReadError("a name must stand before ←", node.target.span or node.span)
    if isinstance(node.target, Derivative):
        return Assign(replace(node.target, letter="d"), resolve(node.value, context), span=node.span)
    name = node.target.name
    value = _gradients_named(node.value, name)
    return Assign(Name(name), resolve(value, replace(context, target=name)), span=node.span)


def _gradients_named(node: Node, target: str) -> Node:
    """∇L that is applied to nothing → the derivative of L in the target."""

    def change(each: Node) -> Node:
        if isinstance(each, Chain):
            items = list(each.items)
            for place, item in enumerate(items):
                applied = place + 1 < len(items) and isinstance(items[place + 1], Group | Tuple)
                items[place] = item if applied and isinstance(item, Gradient) else change(item)
            return replace(each, items=tuple(items))
        if (
            isinstance(each, Gradient)
            and isinstance(each.function, Name)
            and each.index is None
            and each.procedure == "∇"
        ):
            return Derivative(each.function.name, target, "∇", span=each.span)
        return nodes.transform(each, change)

    return change(node)


def _stated(node: Stated, context: Context) -> tuple[Node, Context]:
    """A statement with its facts: kinds rule in it and after it, definitions in its value."""
    bindings, inner, trained = list[Node](), context, set[str]()
    facts = node.facts
    if isinstance(node.body, Assign) and isinstance(node.body.target, Name):
        inner = replace(context, target=node.body.target.name)
        facts = tuple([_gradients_named(fact, inner.target) for fact in facts])
    for fact in facts:
        told = _declaration(fact, inner)
        if told is not None:
            inner = told
        elif isinstance(fact, Chain) and len(fact.items) == 2 and fact.items[1] == Name("trainable"):
            trained.add(fact.items[0].name if isinstance(fact.items[0], Name) else "")
        elif equation(fact) is not None:
            meaning, inner = statement(fact, inner)
            bindings.append(meaning)
        else:
            raise ReadError("after where stand a = 1, x ∈ ℝⁿ, σ = sigmoid, or W trainable", fact.span or node.span)
    meaning, _ = statement(node.body, inner)
    names = {target_name(binding) for binding in bindings}
    later = replace(
        inner,
        target=context.target,
        kinds={n: k for n, k in inner.kinds.items() if n not in names or n in context.kinds},
    )
    if trained:
        return _trained(meaning, trained, node), after(meaning, later)
    meaning = _with_bindings(meaning, tuple(bindings))
    return meaning, after(meaning, later) if isinstance(meaning, Define | DefineFunction) else later


def _trained(meaning: Node, names: set[str], node: Node) -> Node:
    if isinstance(meaning, Define) and isinstance(meaning.target, Name) and names == {meaning.target.name}:
        return nodes.Trainable(meaning.target.name, meaning.value, span=meaning.span)
    raise ReadError("what is trainable is defined on the left: W = …, where W trainable", node.span)


def _with_bindings(meaning: Node, bindings: tuple[Node, ...]) -> Node:
    if not bindings:
        return meaning
    match meaning:
        case Define(value=value):
            return replace(meaning, value=nodes.Where(value, bindings))
        case Assign(value=value):
            return replace(meaning, value=nodes.Where(value, bindings))
        case DefineFunction(body=body):
            return replace(meaning, body=nodes.Where(body, bindings))
    return nodes.Where(meaning, bindings)


def _declaration(fact: Node, context: Context) -> Context | None:
    """The context with what a fact declares: x ∈ ℝⁿ, or σ = sigmoid; None if it is no declaration."""
    match fact:
        case Compare(operator="∈", operands=(Name(name=name), space)):
            found = _space(space)
            if found is None:
                raise ReadError("a name is in ℝ, ℝⁿ or ℝᵐˣⁿ", fact.span)
            return context.declaring(name, found)
        case Compare(operator="=", operands=(Name(name="sigma"), Name(name=function))):
            return replace(context, sigma=function)
    return None


def _space(space: Node) -> Kind | None:
    match space:
        case Name(name="ℝ"):
            return Kind.NUMBER
        case Power(base=Name(name="ℝ"), exponent=exponent):
            is_plane = isinstance(exponent, Infix) or (isinstance(exponent, Name) and "x" in exponent.name[1:-1])
            is_plane = is_plane or (isinstance(exponent, Chain | Tuple) and len(exponent.items) > 1)
            return Kind.MATRIX if is_plane else Kind.VECTOR if isinstance(exponent, Name | Number) else None
    return None


def where(node: Stated, context: Context) -> Node:
    """The meaning of a `where` inside of a formula."""
    return _stated(node, context)[0]


def inner_statement(node: Node, context: Context) -> Node:
    """The meaning of a statement, or of several, in parentheses."""
    if not isinstance(node, Sequence):
        return statement(node, context)[0]
    meanings = []
    for item in node.items:
        meaning, context = statement(item, context)
        meanings.append(meaning)
    return Sequence(tuple(meanings))
