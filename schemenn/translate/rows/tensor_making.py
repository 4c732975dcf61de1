"""Tensors drawn at random and made by a procedure."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, MUL, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, row, special
from schemenn.translate.tree import Call, Constant, Node
from schemenn.translate.types import FLOAT, INT, NOTHING, Type, kind, list_of, tensor_of


def _normal(emitter: Emitter, operands: list[Operand]) -> Code:
    rng, *rest = [operand.code for operand in operands]
    if not rest:
        return Code(f"float({rng.at(ATOM)}.standard_normal())")
    size = "" if rest[0].text == "[]" else rest[0].text
    draws = f"{rng.at(ATOM)}.standard_normal({size})"
    width = rest[2].at(MUL) if len(rest) > 2 else "1.0"
    if len(rest) == 1:
        return Code(draws)
    return Code(f"{draws} * {width} + {rest[1].at(ADD)}", ADD)


def _uniform(emitter: Emitter, operands: list[Operand]) -> Code:
    rng, *rest = [operand.code for operand in operands]
    draws = Code(f"{rng.at(ATOM)}.random({rest[0].text if rest and rest[0].text != '[]' else ''})")
    if len(rest) < 2:
        return draws
    low, high = rest[1], rest[2] if len(rest) > 2 else Code("1.0")
    return emitter.helper("between", draws, low, high)


def _drawn(types: list[Type]) -> Type:
    if len(types) == 1 or types[1] == list_of(NOTHING):
        return FLOAT
    return tensor_of(1) if types[1].only("int") else tensor_of(None)


row("make-rng", "np.random.default_rng({0})", ATOM, kind("rng"), uses="np")
row("random-normal", _normal, ATOM, _drawn, 1, 4)
row("random-uniform", _uniform, ATOM, _drawn, 1, 4)


@special("build-tensor")
def _build_tensor(emitter: Emitter, node: Call) -> Code:
    """A comprehension in another, one for each axis."""
    from schemenn.translate.applying import applied, elements, prepared

    if len(node.arguments) != 2:
        emitter.refuse("build-tensor with other than two operands", node.span)
    shape, function = node.arguments
    sizes = shape_sizes(emitter, shape)
    emitter.need("np")
    ready = prepared(emitter, function, len(sizes))
    with elements(emitter, ready, [""] * len(sizes)) as names:
        text = applied(emitter, ready, names, [INT] * len(sizes), node).text
        for name, size in reversed(list(zip(names, sizes, strict=True))):
            text = f"[{text} for {name} in range({size})]"
    if emitter.is_traced(emitter.type(node)):
        return emitter.helper("array_of", Code(text))
    kind_of = "bool" if emitter.type(node).only("mask") else "float"
    return Code(f"np.array({text}, dtype={kind_of})")


def shape_sizes(emitter: Emitter, node: Node) -> list[str]:
    """The sizes in a shape that is written there."""
    from schemenn.datum import Pair

    if isinstance(node, Constant) and isinstance(node.value, int):
        return [str(node.value)]
    if isinstance(node, Constant) and isinstance(node.value, Pair):
        sizes, rest = [], node.value
        while isinstance(rest, Pair):
            sizes.append(str(rest.car))
            rest = rest.cdr
        return sizes
    if isinstance(node, Call) and emitter.builtin_name(node.function) == "list":
        return [emitter.expression(each).text for each in node.arguments]
    emitter.refuse("a shape that is not written there", node.span)
