"""Tensors as numpy arrays of floats."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, LAMBDA, MUL, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import ROWS, Operand, row, special
from schemenn.translate.tree import Call
from schemenn.translate.types import ANY, BOOL, FLOAT, INT, Type, kind, list_of, tensor_of


def all_tensors(emitter: Emitter, operands: list[Operand], name: str) -> None:
    """Refuse lists where the Python of tensors would mean something else; note that numpy is needed."""
    emitter.need("np")
    for operand in operands:
        asked = {variable.python for variable in emitter.asked_for_tensors}
        if not may_be_used(emitter, operand.type) and operand.code.text not in asked:
            emitter.refuse(f"{name} of {operand.code.text}, which may be no tensor,", emitter.span)


def may_be_used(emitter: Emitter, found: Type) -> bool:
    """Whether a value can be used as a tensor: Python fails if it turns out to be a number, or a list."""
    if found.only("tensor"):
        return True
    is_open = "any" in found.kinds and "tensor" in emitter.kinds
    return found.may_be("tensor") and emitter.only_tensors(Type(found.kinds - {"any"} if is_open else found.kinds))


def _product(name: str, result: Type) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        open_kinds = {"tensor", "any"} if "tensor" in emitter.kinds else {"tensor"}
        if not any(operand.type.kinds & open_kinds for operand in operands[:2]):
            all_tensors(emitter, operands[:2], name)
        emitter.need("np")
        text = f"{operands[0].code.at(MUL)} @ {operands[1].code.at(MUL + 1)}"
        if len(operands) == 3 and name == "mat-vec":
            return Code(f"{text} + {operands[2].code.at(ADD + 1)}", ADD)
        for operand in operands[2:]:
            text += f" @ {operand.code.at(MUL + 1)}"
        return Code(text, MUL)

    row(name, emit, MUL, result, 2, 3 if name == "mat-vec" else None)


_product("mat-vec", tensor_of(1))
_product("vec-mat", tensor_of(1))
_product("mat-mul", tensor_of(2))


def _dot(emitter: Emitter, operands: list[Operand]) -> Code:
    if not any("tensor" in operand.type.kinds for operand in operands):
        all_tensors(emitter, operands, "dot")
    text = f"{operands[0].code.at(MUL)} @ {operands[1].code.at(MUL + 1)}"
    return emitter.as_float(text, *[operand.type for operand in operands])


def _tensors_only(name: str, template: str, level: int, result: Type | None, count: int) -> None:
    from schemenn.translate.rows.row import fill

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        open_kinds = {"tensor", "any"} if "tensor" in emitter.kinds else {"tensor"}
        if not all(operand.type.kinds & open_kinds for operand in operands):
            all_tensors(emitter, operands, name)
        emitter.need("np")
        return fill(template, level, operands)

    row(name, emit, level, result if result is not None else (lambda types: types[0]), count, count)


row("dot", _dot, ATOM, FLOAT, 2, 2)
_tensors_only("outer", "np.outer({0}, {1})", ATOM, tensor_of(2), 2)
_tensors_only("transpose", "{0:A}.T", ATOM, None, 1)
_TRANSPOSE = ROWS["transpose"].emit


def _transposed(emitter: Emitter, operands: list[Operand]) -> Code:
    """The columns side by side in memory, as schemenn has them: numpy's products of a view round in another way."""
    assert callable(_TRANSPOSE)
    view = _TRANSPOSE(emitter, operands)
    return view if emitter.is_traced(operands[0].type) else Code(f"{view.text}.copy()")


row("transpose", _transposed, ATOM, lambda types: types[0], 1, 1)


@special("tensor", lambda emitter, node: all(emitter.is_expression(each) for each in node.arguments))
def _tensor(emitter: Emitter, node: Call) -> Code:
    codes = emitter.expressions(node.arguments)
    emitter.need("np")
    return array_of(emitter, f"[{', '.join([code.at(LAMBDA) for code in codes])}]", emitter.type(node))


def array_of(emitter: Emitter, text: str, *types: Type) -> Code:
    """An array of floats from a list, whose numbers may carry a gradient."""
    if emitter.is_traced(*types):
        return emitter.helper("array_of", Code(text))
    emitter.need("np")
    return Code(f"np.array({text}, dtype=float)", ATOM)


def _from_list(emitter: Emitter, operands: list[Operand]) -> Code:
    return array_of(emitter, operands[0].code.text, operands[0].type)


row("list->tensor vector->tensor", _from_list, ATOM, lambda types: _tensor_from(types[0]), 1, 1)


def _tensor_from(found: Type) -> Type:
    """The type of the tensor of a list of this type."""
    item = found.element()
    if item.only("int", "float", "fraction"):
        return tensor_of(1)
    if item.only("list") and item.element().only("int", "float", "fraction"):
        return tensor_of(2)
    return tensor_of(None)


def _to_list(emitter: Emitter, operands: list[Operand]) -> Code:
    if "list" in operands[0].type.kinds and operands[0].type.may_be("tensor"):
        emitter.need("np")
        return Code(f"np.asarray({operands[0].code.text}).tolist()")
    all_tensors(emitter, operands, "tensor->list")
    return Code(f"{operands[0].code.at(ATOM)}.tolist()")


def _list_from(found: Type) -> Type:
    if found.element().only("float"):
        return list_of(FLOAT)
    return list_of(list_of(FLOAT)) if found.element().element().only("float") else list_of(ANY)


row("tensor->list", _to_list, ATOM, lambda types: _list_from(types[0]), 1, 1)


def _is_tensor(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    bare = emitter.helper("bare", operands[0].code) if emitter.is_traced(operands[0].type) else operands[0].code
    return Code(f"isinstance({bare.text}, np.ndarray)", ATOM)


row("tensor?", _is_tensor, ATOM, BOOL, 1, 1)


def _shape(name: str, method: str, function: str, result: Type) -> None:
    """Of numbers and lists as well."""

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        emitter.need("np")
        code = operands[0].code
        text = f"{code.at(ATOM)}.{method}" if operands[0].type.only("tensor", "mask") else f"np.{method}({code.text})"
        return Code(function.format(text))

    row(name, emit, ATOM, result, 1, 1)


_shape("shape", "shape", "list({})", list_of(INT))
_shape("rank", "ndim", "{}", INT)
_tensors_only("tensor-length", "len({0})", ATOM, INT, 1)


def _tensor_ref(emitter: Emitter, operands: list[Operand]) -> Code:
    all_tensors(emitter, operands[:1], "tensor-ref")
    text = f"{operands[0].code.at(ATOM)}[{', '.join([each.code.text for each in operands[1:]])}]"
    found = operands[0].type
    for _ in operands[1:]:
        found = found.element()
    if found.only("float"):
        return emitter.as_float(text, operands[0].type)
    return Code(text) if found.only("tensor") else emitter.helper("plain", Code(text))


def _ref_type(types: list[Type]) -> Type:
    found = types[0]
    for _ in types[1:]:
        found = found.element()
    return found


row("tensor-ref", _tensor_ref, ATOM, _ref_type, 2, None)


def _made(names: str, function: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        emitter.need("np")
        codes = [operand.code.text for operand in operands]
        if len(operands) == 1:
            return Code(f"np.{function}({codes[0]})")
        return Code(f"np.{function}(({', '.join(codes)}))")

    row(
        names,
        emit,
        ATOM,
        lambda types: tensor_of(len(types)) if all(each.only("int") for each in types) else tensor_of(None),
        1,
        None,
    )


_made("zeros", "zeros")
_made("ones", "ones")
row("identity-matrix", "np.eye({0})", ATOM, tensor_of(2), uses="np")
row("linspace", "np.linspace({0}, {1}, {2})", ATOM, tensor_of(1), uses="np")


def _where(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    condition, then, other = operands
    if not condition.type.only("mask"):
        return emitter.helper("where", *[operand.code for operand in operands])
    texts = [
        each.code.text + ".0" if each.type.only("int") and each.code.text.lstrip("-").isdigit() else each.code.text
        for each in (then, other)
    ]
    if all(each.type.only("int") for each in (then, other)):
        texts[0] = f"float({then.code.text})" if not texts[0].endswith(".0") else texts[0]
    return Code(f"np.where({condition.code.text}, {texts[0]}, {texts[1]})")


def _where_type(types: list[Type]) -> Type:
    tensor = next((each for each in types[1:] if each.only("tensor")), tensor_of(None))
    return tensor if types[0].only("mask") else tensor | types[1] | types[2]


row("where", _where, ATOM, _where_type, 3, 3)


def only_masks(emitter: Emitter, operands: list[Operand]) -> None:
    """Refuse truth values beside masks, which Python combines as numbers."""
    for operand in operands:
        if not operand.type.only("mask"):
            emitter.refuse(f"{operand.code.text} as a mask, which may be none,", emitter.span)


def _of_masks(name: str, template: str, level: int, count: int) -> None:
    from schemenn.translate.rows.row import fill

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        only_masks(emitter, operands)
        return fill(template, level, operands)

    row(name, emit, level, kind("mask"), count, count)


_of_masks("mask-and", "({0:C}) & ({1:C})", MUL - 2, 2)
_of_masks("mask-or", "({0:C}) | ({1:C})", MUL - 2, 2)
_of_masks("mask-not", "~{0:U}", MUL, 1)
row("mask?", "isinstance({0}, np.ndarray) and {0:A}.dtype == bool", LAMBDA, BOOL, uses="np")


def _softmax(name: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        all_tensors(emitter, operands, name)
        return emitter.helper(name.replace("-", "_"), operands[0].code)

    row(name, emit, ATOM, lambda types: types[0], 1, 1)


_softmax("softmax")
_softmax("log-softmax")


from schemenn.translate.infer_calls import FLOWS  # noqa: E402  (the flows of what is defined above)


def _flow_of_tensor(types: object, given: list[Type]) -> Type:
    if given and all(each.only("int", "float", "fraction") for each in given):
        return tensor_of(1)
    if given and all(each.only("list") and each.element().only("int", "float", "fraction") for each in given):
        return tensor_of(2)
    if given and all(each.only("tensor") and each.element().only("float") for each in given):
        return tensor_of(2)
    return tensor_of(None)


FLOWS["tensor"] = _flow_of_tensor

__all__ = ["call"]
