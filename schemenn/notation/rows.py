"""Rows of writings, before it is known what the names in them are: what stands for other writings, and what is unclear.

    ∇_w L(w)   →   ∇L(w)          1[x > 0]   →   {1 if x > 0; 0 otherwise}          2 3, x[i], d(x²)/dx   →   ReadError
"""

from __future__ import annotations

from schemenn.errors import ReadError
from schemenn.notation import nodes
from schemenn.notation.nodes import ONE, ZERO, Array, Compare, Derivative, Gradient, Name, Node, Number, Power, Tuple
from schemenn.notation.writings import Chain, Group


def rewritten(items: tuple[Node, ...]) -> tuple[Node, ...]:
    """The items of a row with ∇_w L(w) and 1{x > 0} in the writing that others have."""
    found = [*items]
    for place, (item, following) in enumerate(zip(items, items[1:], strict=False)):
        if isinstance(item, Derivative):
            found[place] = _evaluated(item, following)
        elif isinstance(following, Number) and isinstance(item, Number):
            raise ReadError("two numbers side by side: write 2 · 3, or a comma between them", following.span)
        elif item == ONE and (held := condition(following)) is not None:
            found[place : place + 2] = [nodes.Cases(((held, ONE),), ZERO)]
            return rewritten(tuple(found))
        elif _is_element_of_code(item, following):
            message = "an element is written xᵢ, or [x]_{i}; for a product, leave a blank before ["
            raise ReadError(message, following.span)
    return tuple(found)


def _evaluated(item: Derivative, following: Node) -> Node:
    """∇_w L before what it is taken at: the derivative of a function there.

    Raises: ReadError where the name is not among the arguments
    """
    if item.letter == "∇_" and item.above in ("log", "exp"):
        raise ReadError(f"write the gradient of a function by name, ∇_{item.below} L", item.span)
    match following:
        case Tuple(items=arguments):
            pass
        case Group(content=Name(name=name) as argument) if item.letter == "∇_" or name == item.below:
            arguments = (argument,)
        case Group() if item.letter == "∇_":
            arguments = ()
        case _:
            return item
    if Name(item.below) not in arguments:
        raise ReadError(f"which argument is {item.below}? Write ∇f(…), or ∂₁f(…) for that in the first", item.span)
    return Gradient(Name(item.above), None if len(arguments) == 1 else arguments.index(Name(item.below)))


def condition(node: Node) -> Node | None:
    """What holds in {x > 0} or [x > 0]; None if that is no condition."""
    match node:
        case Group(content=Compare() | nodes.Logic() | nodes.Not() as held):
            return held
        case Array(rows=((Compare() | nodes.Logic() | nodes.Not() as held,),), is_matrix=False):
            return held
    return None


def _is_element_of_code(item: Node, following: Node) -> bool:
    """Whether this is x[i], as programs write it: a name and an index in brackets, without a blank."""
    if not (isinstance(item, Name) and isinstance(following, Array) and item.span and following.span):
        return False
    cells = following.rows[0] if len(following.rows) == 1 else ()
    are_indices = all([isinstance(cell, Name) or (isinstance(cell, Number) and cell.text.isdigit()) for cell in cells])
    is_joined = (item.span.end_line, item.span.end_column) == (following.span.line, following.span.column)
    return is_joined and are_indices and len(cells) in (1, 2)


def refuse_differentials(above: Node, whole: Node) -> None:
    """Refuse d(x²)/dx, which is no quotient."""
    while isinstance(above, Group | Power | Chain):
        if isinstance(above, Chain):
            above = above.items[0]
        else:
            above = above.base if isinstance(above, Power) else above.content
    if isinstance(above, Name) and not above.quoted and above.name[:1] == "d" and len(above.name) <= 2:
        raise ReadError("is this a derivative? Write d/dx (…), or ∂y/∂x for a name y", whole.span)
