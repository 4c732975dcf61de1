"""Parts of tensors, tensors put together, tensors in other shapes."""

from __future__ import annotations

from schemenn.datum import FALSE, Pair
from schemenn.translate.code import ATOM, LAMBDA, MUL, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.infer_calls import FLOWS
from schemenn.translate.rows.row import Operand, Result, row, special
from schemenn.translate.tree import Call, Constant, Node
from schemenn.translate.types import ANY, BOOL, FLOAT, INT, Type, kind, list_of, tensor_of


def rank_of(found: Type) -> int | None:
    """The rank of a tensor of this type, if it is known."""
    rank = 0
    while found.only("tensor"):
        found, rank = found.element(), rank + 1
    return rank if rank and found.only("float") else None


def of_rank(rank: int | None) -> Type:
    """A tensor of a rank, the number at rank 0; None where the rank is not known."""
    return tensor_of(None) | FLOAT if rank is None else FLOAT if rank == 0 else tensor_of(rank)


def same(types: list[Type]) -> Type:
    """The type of an answer of the shape and kind of the first operand."""
    return types[0] if types[0].only("tensor", "mask") else tensor_of(None)


# Slices.


@special("tensor-slice", lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
def _slice(emitter: Emitter, node: Call) -> Code:
    array, *parts = node.arguments
    found = _part_texts(emitter, parts)
    emitter.need("np")
    if found is None:
        return emitter.helper("tensor_slice", *emitter.expressions(node.arguments))
    code = emitter.expression(array)
    while found and found[-1] == ":":
        found.pop()
    text = f"{code.at(ATOM)}[{', '.join(found)}]" if found else code.text
    rank = rank_of(emitter.type(node))
    answer = emitter.type(node)
    if len(found) > 1 and not answer.only("float") and not emitter.is_traced(answer):
        text += ".copy()"  # the parts of rows side by side: numpy's sums of strided parts round in another way
    if answer.only("float"):
        return emitter.as_float(text, answer)
    return Code(text) if rank is not None or answer.only("mask") else emitter.helper("plain", Code(text))


def _part_texts(emitter: Emitter, parts: list[Node]) -> list[str] | None:
    """The text between the brackets for each part, None where one is not written there."""
    if not all(_ends(part) is not None or emitter.type(part).only("int") for part in parts):
        return None
    texts = []
    for part in parts:
        ends = _ends(part)
        texts.append(emitter.expression(part).text if ends is None else _range(emitter, ends))
    return texts


def _ends(part: Node) -> list[Node] | None:
    """The ends of a range as forms; [] for all of an axis."""
    if isinstance(part, Constant) and part.value is FALSE:
        return []
    if isinstance(part, Constant) and isinstance(part.value, Pair):
        ends: list[Node] = []
        rest = part.value
        while isinstance(rest, Pair):
            ends.append(Constant(part.span, rest.car))
            rest = rest.cdr
        return ends if len(ends) in (2, 3) else None
    is_list = isinstance(part, Call) and getattr(part.function, "name", "") == "list"
    return part.arguments if is_list and isinstance(part, Call) and len(part.arguments) in (2, 3) else None


def _range(emitter: Emitter, ends: list[Node]) -> str:
    texts = ["" if isinstance(end, Constant) and end.value is FALSE else emitter.expression(end).text for end in ends]
    texts = ["" if place == 0 and text == "0" else text for place, text in enumerate(texts)]
    return ":".join(texts) if ends else ":"


def _flow_of_slice(types: object, given: list[Type]) -> Type:
    if given and given[0].only("mask"):
        return kind("mask") | BOOL
    rank = rank_of(given[0]) if given else None
    dropped = [each.only("int") for each in given[1:]]
    if rank is None or not all(each.only("int", "bool", "list") for each in given[1:]):
        return of_rank(None)
    return of_rank(rank - sum(dropped))


# Put together.


def _joining(name: str, function: str, more: int) -> None:
    @special(name, lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
    def join(emitter: Emitter, node: Call) -> Code:
        nodes = list(node.arguments)
        codes = emitter.expressions(nodes)
        types = [emitter.type(each) for each in nodes]
        axis = ""
        if len(nodes) > 1 and types[-1].only("int"):
            axis = f", axis={codes[-1].text}"
            codes, types = codes[:-1], types[:-1]
        in_list = len(codes) == 1 and types[0].only("list")
        parts = [types[0].element()] if in_list else types
        emitter.need("np")
        if parts and all(part.only("tensor", "mask") for part in parts):
            given = codes[0].text if in_list else f"[{', '.join([code.at(LAMBDA) for code in codes])}]"
            return Code(f"np.{function}({given}{axis})")
        if name == "concatenate":
            return emitter.helper("concatenate", *emitter.expressions(nodes))
        if not all(part.only("tensor", "list") for part in parts):
            emitter.refuse(f"{name} of what may be no tensors", node.span)
        given = codes[0].text if in_list else f"[{', '.join([code.at(LAMBDA) for code in codes])}]"
        return Code(f"np.{function}({given}{axis}, dtype=float)")

    def flow(types: object, given: list[Type]) -> Type:
        parts = [each for each in given if not each.only("int")]
        if len(parts) == 1 and parts[0].only("list"):
            parts = [parts[0].element()]
        if parts and all(part.only("mask") for part in parts):
            return kind("mask")
        if name == "concatenate" and parts and all(part.only("list") for part in parts):
            return list_of(ANY)
        ranks = {rank_of(part) for part in parts}
        known = ranks.pop() if len(ranks) == 1 else None
        if known is not None:
            return tensor_of(known + more)
        may_be_list = name == "concatenate" and not any(part.only("tensor") for part in parts)
        return tensor_of(None) | list_of(ANY) if may_be_list else tensor_of(None)

    FLOWS[name] = flow


_joining("stack", "stack", 1)
_joining("concatenate", "concatenate", 0)
FLOWS["tensor-slice"] = _flow_of_slice


# In other shapes.


def _shape_of(emitter: Emitter, nodes: list[Node]) -> str:
    """The sizes of a shape that is given as numbers or as one list; #f is the size that follows from the others."""
    codes = emitter.expressions(nodes)
    texts = [
        "-1" if isinstance(node, Constant) and node.value is FALSE else code.text
        for node, code in zip(nodes, codes, strict=True)
    ]
    if any("False" in text for text in texts):
        emitter.refuse("a shape with #f in a list", emitter.span, "-1 says the same")
    return ", ".join(texts)


@special("reshape", lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
def _reshape(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) < 2:
        emitter.refuse("reshape without a shape", node.span)
    array, *sizes = node.arguments
    code = emitter.expression(array)
    return Code(f"{code.at(ATOM)}.reshape({_shape_of(emitter, sizes)})")


def _flow_of_reshape(types: object, given: list[Type]) -> Type:
    if given and given[0].only("mask"):
        return kind("mask")
    sizes = given[1:]
    are_numbers = bool(sizes) and all(each.only("int", "bool") for each in sizes)
    return tensor_of(len(sizes)) if are_numbers else tensor_of(None)


FLOWS["reshape"] = _flow_of_reshape


def _one_more(types: list[Type]) -> Type:
    rank = rank_of(types[0])
    return kind("mask") if types[0].only("mask") else tensor_of(None if rank is None else rank + 1)


row("ravel", "{0:A}.reshape(-1)", ATOM, tensor_of(1))
row("expand-dims", "np.expand_dims({0}, {1})", ATOM, _one_more, uses="np")
row("tensor-size", "{0:A}.size", ATOM, INT)
row("full", lambda emitter, operands: _full(emitter, operands), ATOM, lambda types: _full_type(types[0]), 2, 2)
row("one-hot", "one_hot({0}, {1})", ATOM, lambda types: _one_hot_type(types[0]), uses="one_hot")


def _full(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    shape, value = operands
    if emitter.is_traced(value.type):
        return Code(f"np.ones({shape.code.text}) * {value.code.at(MUL + 1)}", MUL)
    return Code(f"np.full({shape.code.text}, {value.code.text}, dtype=float)")


def _full_type(shape: Type) -> Type:
    return tensor_of(1 if shape.only("int") else None)


def _one_hot_type(found: Type) -> Type:
    rank = 0 if found.only("int", "float") else 1 if found.only("list") else rank_of(found)
    return tensor_of(None if rank is None else rank + 1)


def _optional_axis(name: str, function: str, default: str, result: Result, more: str = "", most: int = 2) -> None:
    """A function of numpy with an axis behind its operands, or none."""

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        emitter.need("np")
        if not operands[0].type.only("tensor", "mask"):
            emitter.refuse(f"{name} of what may be no tensor", emitter.span)
        codes = [operand.code for operand in operands]
        given = f"axis={codes[most - 1].text}" if len(codes) == most else default
        parts = [*[code.at(LAMBDA) for code in codes[: most - 1]], given, more]
        return Code(f"np.{function}({', '.join([part for part in parts if part])})")

    row(name, emit, ATOM, result, most - 1, most)


_optional_axis("flip", "flip", "", same)
_optional_axis("tensor-sort", "sort", "", same, 'kind="stable"')
_optional_axis("tensor-repeat", "repeat", "axis=0", same, most=3)
_optional_axis("cumulative-sum", "cumsum", "", lambda given: tensor_of(1) if len(given) == 1 else same(given))


def _argsort(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    if not operands[0].type.only("tensor"):
        emitter.refuse("argsort of what may be no tensor", emitter.span)
    axis = f", axis={operands[1].code.text}" if len(operands) > 1 else ""
    return Code(f'np.argsort({operands[0].code.text}{axis}, kind="stable").astype(float)')


row("argsort", _argsort, ATOM, same, 1, 2)


def _squeeze(emitter: Emitter, operands: list[Operand]) -> Code:
    axis = operands[1].code.text if len(operands) > 1 else ""
    return emitter.helper("plain", Code(f"{operands[0].code.at(ATOM)}.squeeze({axis})"))


row("squeeze", _squeeze, ATOM, of_rank(None), 1, 2)


def _tile(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    counts = ", ".join([operand.code.text for operand in operands[1:]])
    return Code(f"np.tile({operands[0].code.text}, ({counts},))")


row("tensor-tile", _tile, ATOM, same, 2, None)


def _take(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    array, places, *axis = operands
    places_text = places.code.text if places.type.only("list", "int") else f"np.asarray({places.code.text}, dtype=int)"
    along = axis[0].code.text if axis else "0"
    text = f"np.take({array.code.text}, {places_text}, axis={along})"
    return Code(text) if places.type.only("list") else emitter.helper("plain", Code(text))


row("tensor-take", _take, ATOM, lambda types: same(types) if types[1].only("list") else of_rank(None), 2, 3)


def _arange(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    codes = [operand.code for operand in operands]
    if all(operand.type.only("int") for operand in operands):
        return Code(f"np.arange({', '.join([code.text for code in codes])}, dtype=float)")
    return emitter.helper("arange", *([Code("0")] if len(codes) == 1 else []), *codes)


row("arange", _arange, ATOM, tensor_of(1), 1, 3)


def _rows(emitter: Emitter, operands: list[Operand]) -> Code:
    rank = rank_of(operands[0].type)
    if rank == 1:
        return Code(f"{operands[0].code.at(ATOM)}.tolist()")
    return call("list", operands[0].code) if rank else emitter.helper("rows_of", operands[0].code)


row("tensor-rows", _rows, ATOM, lambda types: list_of(types[0].element()), 1, 1)
