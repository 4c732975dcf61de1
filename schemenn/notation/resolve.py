"""Writing → meaning: what a text says, by what kinds of things its names are.

Chain(σ, Group(Chain(W, x) + b))   →   Mapped(Name("relu"), (Binary("+", Product("mat-vec", W, x), b),))
"""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.binders import big, elements, family, index_of
from schemenn.notation.combine import ELEMENTARY, Part, combine, power, product
from schemenn.notation.from_scheme import as_positive
from schemenn.notation.kinds import Context, Kind, kind
from schemenn.notation.names import scheme_name, spelling
from schemenn.notation.nodes import (
    ONE,
    Apply,
    Array,
    Binary,
    Compare,
    Derivative,
    Gradient,
    Name,
    Neg,
    Node,
    Number,
    Power,
    Tuple,
)
from schemenn.notation.rows import condition, refuse_differentials, rewritten
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Infix, Stated, Sub
from schemenn.source import Span

_GENERIC: Final = (
    nodes.Root, Neg, nodes.Transposed, nodes.Logic, nodes.Not, Tuple, Array, nodes.Bars, nodes.Inverse, Apply,
    nodes.Positive, nodes.Product, nodes.Mapped, nodes.Index, nodes.Big,
)  # fmt: skip


def resolve(node: Node, context: Context) -> Node:
    """The meaning of an expression; the span is that of the writing.

    Raises: ReadError where it has none, or more than one
    """
    meaning = _resolve(node, context)
    return replace(meaning, span=node.span) if node.span is not None and meaning.span is None else meaning


def _resolve(node: Node, context: Context) -> Node:
    match node:
        case Number() | nodes.Truth():
            return node
        case Name():
            return _name(node, context)
        case Derivative(above=above, below=below, letter=letter):
            return Derivative(above, below, "∂" if below == context.target and letter != "∇" else "d")
        case Group(content=content):
            return resolve(content, context)
        case Chain() | Infix() | Binary():
            return _product(node, context)
        case Power() | Sub():
            return _script(node, context)
        case Compare():
            return _comparison(node, context)
        case BigSign():
            return big(node, context, resolve)
        case Gradient() | nodes.Lambda() | nodes.Cases():
            return _larger(node, context)
    return _rest(node, context)


def _product(node: Node, context: Context) -> Node:
    """What is made of two or more parts: a row, a product with a sign, a sum, a quotient."""
    match node:
        case Chain(items=items):
            return _row(items, context)
        case Infix(operator="∘", left=left, right=right):
            return Apply(Name("compose"), (resolve(left, context), resolve(right, context)))
        case Infix(operator=operator, left=left, right=right):
            return product(resolve(left, context), resolve(right, context), operator, context)
        case Binary(operator="/", left=left, right=Chain(items=items)):
            return _quotient(left, items, node, context)
        case Binary(operator="/", left=left, right=Name(name=name)) if name[:1] == "d" and len(name) == 2:
            refuse_differentials(left, node)
        case Binary(left=Name(name=name, quoted=False) as function) if name in _NEVER_ALONE - context.values:
            raise ReadError(f"{name} is a function: write {name}(…)", function.span)
    return nodes.transform(node, lambda child: resolve(child, context))


_NEVER_ALONE: Final = frozenset("exp log sin cos tan tanh sinh cosh".split())


def _rest(node: Node, context: Context) -> Node:
    from schemenn.notation.statements import inner_statement, where

    if isinstance(node, nodes.Transposed) and isinstance(node.operand, Number):
        raise ReadError("a number has no transpose: for a vector of ones write ones(n)", node.span)
    if isinstance(node, Array) and condition(node) is not None:
        raise ReadError("a condition is no element: write 1[x > 0], or {1 if x > 0; 0 otherwise}", node.span)
    if isinstance(node, _GENERIC):
        return nodes.transform(node, lambda child: resolve(child, context))
    if isinstance(node, Stated):
        return where(node, context)
    if isinstance(node, nodes.Assign | nodes.Define | nodes.Sequence):
        return inner_statement(node, context)
    raise ReadError("this has no meaning here", node.span)


def _name(node: Name, context: Context) -> Node:
    if node.quoted:
        return node
    if node.name in ("true", "false") and node.name not in context.values:
        return nodes.Truth(node.name == "true")
    spelled = spelling(node.name)
    letters = "".join(spelled.below) if spelled else ""
    if spelled and any([letter in context.indices for part in spelled.below if len(part) <= 2 for letter in part]):
        whole = Name(scheme_name(replace(spelled, below=())))
        below = [Number(letter) if letter.isdigit() else Name(letter) for letter in letters]
        return index_of(whole, tuple(below), context)
    return node


def _row(items: tuple[Node, ...], context: Context) -> Node:
    """What stands side by side; 1/n Σ is a mean."""
    items = rewritten(items)
    if len(items) > 1 and isinstance(items[-1], BigSign) and items[-1].procedure == "sum":
        _refuse_sigma(items[-2], items[-1], context)
        mean = _mean(items[-2], items[-1], context)
        if mean is not None:
            return combine([*[_part(item, context) for item in items[:-2]], Part(mean)], context)
    for place, item in enumerate(items[:-1]):
        below = _limit(item)
        if below is not None:
            body = items[place + 1] if place + 2 == len(items) else Chain(items[place + 1 :])
            over = elements(family(body, below[1], None, context, resolve), item, context)
            return combine(
                [*[_part(each, context) for each in items[:place]], Part(Apply(Name(below[0]), (over,)))], context
            )
    return combine([_part(item, context) for item in items], context)


def _refuse_sigma(before: Node, sign: BigSign, context: Context) -> None:
    """Refuse UΣVᵀ, in which Σ is a matrix."""
    if sign.below is None and isinstance(before, Name) and kind(resolve(before, context), context) is Kind.MATRIX:
        if kind(resolve(sign.body, context), context) is Kind.MATRIX:
            raise ReadError("is Σ a matrix or a sum? Write another letter, or sum(…)", sign.span)


def _limit(item: Node) -> tuple[str, Node] | None:
    """The procedure of max_i, argmax_{x ∈ v} and their like, and what stands below."""
    match item:
        case Name(name=name) if (spelled := spelling(name)) and spelled.base in _LIMITS and len(spelled.below) == 1:
            return _LIMITS[spelled.base], Name(spelled.below[0])
        case Sub(base=Name(name=name), below=below) if name in _LIMITS:
            return _LIMITS[name], below
    return None


_LIMITS: Final = {"max": "maximum", "min": "minimum", "argmax": "argmax", "argmin": "argmin"}


def _mean(before: Node, sign: BigSign, context: Context) -> Node | None:
    match before:
        case Binary(operator="/", left=Number(text="1"), right=Name(name=count) as length):
            if sign.above not in (None, length) or count in nodes.names_in(sign.body):
                return None
            above = None if isinstance(sign.below, Compare) and sign.below.operator == "∈" else length
            below = sign.below
            if (
                isinstance(below, Compare)
                and below.operator == "="
                and below.operands[1] == ONE
                and sign.above == length
            ):
                below, above = below.operands[0], None
            elif sign.above is None:
                above = None
            if above is None:
                return big(replace(sign, procedure="mean", below=below, above=None), context, resolve)
    return None


def _part(item: Node, context: Context) -> Part:
    match item:
        case Group(content=content):
            inner = resolve(content, context)
            return Part(replace(inner, span=item.span or inner.span), "(", (inner,))
        case Tuple(items=items):
            inner_items = tuple([resolve(each, context) for each in items])
            return Part(Tuple(inner_items, span=item.span), "(", inner_items)
        case Braced(items=items):
            inner_items = tuple([resolve(each, context) for each in items])
            return Part(Tuple(inner_items, span=item.span), "{", inner_items)
        case Power(base=Group() | Tuple() as base, exponent=exponent):
            return replace(_part(base, context), power=resolve(exponent, context), hadamard=item.hadamard)
        case nodes.Transposed(operand=Group(span=span) | Tuple(span=span) as base) if not _is_in_braces(span):
            return replace(_part(base, context), transposed=True)
        case Power(base=Name(name=name) as base, exponent=exponent) if (
            name in ELEMENTARY and name not in context.values
        ):
            if exponent in (Neg(ONE), Number("-1")):
                raise ReadError(f"is this 1/{name}(x), or the inverse function, a{name}?", item.span)
            return Part(base, power=resolve(exponent, context))
    return Part(resolve(item, context))


def _is_in_braces(span: Span | None) -> bool:
    """Whether this is {x} of LaTeX, which is x."""
    return span is not None and span.text().startswith("{")


def _quotient(left: Node, items: tuple[Node, ...], whole: Binary, context: Context) -> Node:
    """a/b where several things stand after the slash."""
    if isinstance(items[-1], BigSign):
        under = items[0] if len(items) == 2 else Chain(items[:-1])
        return _row((Binary("/", left, under), items[-1]), context)
    if isinstance(left, Number) and isinstance(items[0], Number) and _is_enclosed(items[1]):
        return _row((Binary("/", left, items[0]), *items[1:]), context)
    if len(items) > 2 or not (len(items) == 2 and _is_call(items, context)):
        name = whole.span.text() if whole.span else "a/bc"
        raise ReadError(f"{name}: what is divided by what? Write (a/b)c or a/(bc)", whole.span)
    return Binary("/", resolve(left, context), _row(items, context))


def _is_enclosed(node: Node) -> bool:
    return isinstance(node.base if isinstance(node, Power) else node, Group | nodes.Bars | Array)


def _is_call(items: tuple[Node, ...], context: Context) -> bool:
    """Whether two things side by side are a function and what it is applied to."""
    from schemenn.notation.combine import applies

    first, second = _part(items[0], context), _part(items[1], context)
    if second.brackets:
        return applies(first, second, context)
    return isinstance(first.node, Name) and first.node.name in ELEMENTARY


def _script(node: Power | Sub, context: Context) -> Node:
    match node:
        case Power(base=Sub(base=Group(content=body), below=below), exponent=above):
            return family(body, below, above, context, resolve)
        case Sub(base=Group(content=body), below=below):
            return family(body, below, None, context, resolve)
        case Sub(base=Array(rows=((single,),), is_matrix=False), below=below):
            return index_of(resolve(single, context), _indices(below, context), context)
        case Sub(base=nodes.Bars(procedure="norm", operand=operand), below=below):
            order = None if below in (Number("2"), Name("F")) else resolve(below, context)
            return nodes.Bars("norm", resolve(operand, context), order)
        case Sub(base=Name() as base, below=below):
            return _element(base, below, context)
        case Power(base=Power(), exponent=_):
            raise ReadError("the power of a power: write (aᵇ)ᶜ, or braces for a power above", node.span)
        case Power(base=Name("e", quoted=False), exponent=exponent) if "e" not in context.values:
            return Apply(Name("exp"), (resolve(exponent, context),))
        case Power(base=base, exponent=exponent, hadamard=hadamard):
            return power(resolve(base, context), resolve(exponent, context), context, hadamard)
    raise ReadError("a subscript belongs to a name, to [x], to a norm, or to a family in parentheses", node.span)


def _element(base: Name, below: Node, context: Context) -> Node:
    """x_{i+1}, where i is an index."""
    if not nodes.names_in(below) & context.indices:
        raise ReadError(
            "what stands below is no index of a sum here: write [x]_{…} for an element, or give it a name", below.span
        )
    return index_of(resolve(base, context), _indices(below, context), context)


def _indices(below: Node, context: Context) -> tuple[Node, ...]:
    items = below.items if isinstance(below, Tuple) else (below,)
    return tuple([resolve(item, context) for item in items])


def _comparison(node: Compare, context: Context) -> Node:
    if node.operator == "∈":
        raise ReadError("∈ stands below a sum or family, and after where", node.span)
    return Compare(node.operator, tuple([resolve(operand, context) for operand in node.operands]))


def _larger(node: Node, context: Context) -> Node:
    match node:
        case Gradient(function=function, index=index, procedure=procedure):
            inner = resolve(function, context)
            return Gradient(inner, index, procedure)
        case nodes.Lambda(parameters=parameters, body=body):
            return nodes.Lambda(parameters, resolve(body, context.with_parameters(parameters)))
        case nodes.Cases(clauses=clauses, otherwise=otherwise):
            pairs = tuple([(resolve(test, context), resolve(value, context)) for test, value in clauses])
            other = None if otherwise is None else resolve(otherwise, context)
            if len(pairs) == 1 and other is not None:
                return as_positive(*pairs[0], other) or nodes.Cases(pairs, other)
            return nodes.Cases(pairs, other)
    raise TypeError(f"no such writing: {node!r}")
