"""Sums, families and indices: what runs over what.

Σ_{x ∈ v} x²    over the elements of v             Σᵢ wᵢxᵢ       over those of w and x, side by side
Σ_{i=1}^{n} i²  over the numbers from 1 to n       (x²)_{x ∈ v}  the family of them, without a sum
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Final

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.calls import plain_map
from schemenn.notation.kinds import Context, Kind, kind
from schemenn.notation.names import spelling, unicode_name, without_index
from schemenn.notation.nodes import ONE, ZERO, Big, Binary, Compare, Family, Name, Node, Number, Range, Tuple
from schemenn.notation.writings import BigSign

Resolver = Callable[[Node, Context], Node]


def big(sign: BigSign, context: Context, resolve: Resolver) -> Node:
    """The meaning of Σ, Π or a mean with what stands below and above it."""
    if sign.below is None:
        if sign.above is not None:
            raise ReadError("a bound above needs an index below: Σ_{i=1}^{n}", sign.span)
        letters = _letters_below(sign.body, context)
        if not letters:
            return Big(sign.procedure, resolve(sign.body, context))
        if len(letters) > 1:
            raise ReadError(f"over what? Write the index below, as in Σ_{{{min(letters)}=1}}^{{n}}", sign.span)
        sign = replace(sign, below=Name(letters.pop()))
    assert sign.below is not None
    over = family(sign.body, sign.below, sign.above, context, resolve)
    return Big(sign.procedure, elements(over, sign, context))


_USUAL: Final = frozenset("ijklmn")


def _letters_below(body: Node, context: Context) -> set[str]:
    """The indices that names in a body have, i in xᵢ, which nothing binds."""
    found = set[str]()
    for each in nodes.walk(body):
        spelled = spelling(each.name) if isinstance(each, Name) and not each.quoted else None
        found |= {letter for part in (spelled.below if spelled else ()) if len(part) <= 2 for letter in part}
    bound = {each.below.name for each in nodes.walk(body) if isinstance(each, BigSign) and isinstance(each.below, Name)}
    return (found & _USUAL) - context.indices - context.elements - bound


def elements(over: Node, sign: Node, context: Context) -> Node:
    """What a sum goes over: a family, or the collection itself if the family is that of its elements.

    Raises: ReadError for a sum of vectors, since `sum` adds the elements of those too
    """
    match over:
        case Family(parameters=(name,), sources=(source,), body=Name(name=inner)) if name == inner:
            if not isinstance(source, Range):
                return source
        case Family(parameters=parameters, sources=sources, body=body):
            index = next(
                (n.rpartition("_")[2] for n, s in zip(parameters, sources, strict=True) if isinstance(s, Name)), ""
            )
            inner_context = replace(context, elements=context.elements | {index}) if index else context
            if kind(body, inner_context) in (Kind.VECTOR, Kind.MATRIX, Kind.ROW):
                raise ReadError("this adds vectors, and `sum` adds numbers: write the sum of each element", sign.span)
    return over


def family(body: Node, below: Node, above: Node | None, context: Context, resolve: Resolver) -> Node:
    """The values of a body for what its subscript runs over; a plain application is a `map` of the function.

    Raises: ReadError where the subscript does not say what
    """
    match below:
        case Compare(operator="=", operands=(Name(name=name), low)) if above is not None:
            return _ranged(body, name, (resolve(low, context), resolve(above, context)), context, resolve)
        case Name(name=name) if above is not None:
            return _ranged(body, name, (ONE, resolve(above, context)), context, resolve)
        case Name(name=name):
            return _indexed(body, name, context, resolve)
        case Compare(operator="∈") | Tuple():
            return _membered(body, below, context, resolve)
    raise ReadError("a subscript here is i, i = 1 with a bound above, or x ∈ v", below.span)


def _ranged(body: Node, name: str, ends: tuple[Node, Node], context: Context, resolve: Resolver) -> Node:
    if Number("+inf.0") in ends:
        raise ReadError("what goes on to ∞ never ends: write a number above", body.span)
    inner = context.with_index(name, ends[0] == ZERO)
    return plain_map(Family((name,), (Range(*ends),), resolve(body, inner)))


def _indexed(body: Node, index: str, context: Context, resolve: Resolver) -> Node:
    """Σᵢ: over all collections that have the index i in the body."""
    if len(index) != 1:
        raise ReadError(f"an index is a single letter, not {index}", body.span)
    inside = resolve(body, replace(context, elements=context.elements | {index}))
    names = [each.name for each in nodes.walk(inside) if isinstance(each, Name) and without_index(each.name, index)]
    parameters = tuple(dict.fromkeys(names))
    for each in nodes.walk(body):
        if isinstance(each, Name) and not each.quoted and _has_two(each.name, index):
            element, bounds = unicode_name(each.name), f"Σ_{{{index}=1}}^{{n}}"
            message = f"what does {index} run over in {element}? Write its bounds, as in {bounds}"
            raise ReadError(message, each.span or body.span)
    if not parameters:
        raise ReadError(f"nothing has the index {index} here; write its bounds, as in Σ_{{{index}=1}}^{{n}}", body.span)
    return plain_map(Family(parameters, tuple([Name(without_index(name, index)) for name in parameters]), inside))


def _has_two(name: str, index: str) -> bool:
    """Whether an index is one of two that a name has: i of w_ij."""
    spelled = spelling(name)
    letters = "".join([part for part in spelled.below if len(part) <= 2]) if spelled else ""
    return index in letters and len(letters) == 2 and set(letters) <= _USUAL


def _membered(body: Node, below: Node, context: Context, resolve: Resolver) -> Node:
    members = below.items if isinstance(below, Tuple) else (below,)
    names, sources = list[str](), list[Node]()
    for member in members:
        match member:
            case Compare(operator="∈", operands=(Name(name=name), source)):
                free = [each.name for each in nodes.walk(body) if isinstance(each, Name) and not each.quoted]
                if any([without_index(each, name) for each in free]):
                    raise ReadError(f"write [x]_{name} for the element of x at the place {name}", body.span)
                names.append(name)
                sources.append(resolve(source, context))
            case _:
                raise ReadError("x ∈ v must stand here", member.span or below.span)
    return plain_map(Family(tuple(names), tuple(sources), resolve(body, context.with_parameters(tuple(names)))))


# Indices: from 1 in mathematics, from 0 in Scheme; an index whose sum begins at 0 is the same in both.


def index_of(base: Node, below: tuple[Node, ...], context: Context) -> Node:
    """The element of a collection at indices as mathematics writes them."""
    return nodes.Index(base, tuple([_from_one(index, context) for index in below]))


def _from_one(index: Node, context: Context) -> Node:
    if nodes.names_in(index) & context.from_zero:
        return index
    match index:
        case Number(text=text) if text.isdigit():
            if text == "0":
                raise ReadError("indices count from 1", index.span)
            return Number(str(int(text) - 1))
        case Binary(operator="+", left=before, right=Number(text="1")) if not _looks_shifted(before):
            return before
    return Binary("-", index, ONE)


def _looks_shifted(index: Node) -> bool:
    """Whether an index of Scheme would be written without adding 1 to it."""
    return isinstance(index, Number) or (isinstance(index, Binary) and index.operator == "-" and index.right == ONE)


def written_index(index: Node, from_zero: frozenset[str]) -> Node:
    """The index as mathematics writes it; the inverse of reading one."""
    if nodes.names_in(index) & from_zero:
        return index
    match index:
        case Number(text=text) if text.isdigit():
            return Number(str(int(text) + 1))
        case Binary(operator="-", left=before, right=Number(text="1")):
            return before
    return Binary("+", index, ONE)
