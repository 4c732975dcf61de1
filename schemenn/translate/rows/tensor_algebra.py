"""Linear algebra, masks, and what is drawn at random from lists and tensors."""

from __future__ import annotations

from schemenn.translate.code import ATOM, MUL, Code
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import Operand, fill, row
from schemenn.translate.rows.tensor_parts import of_rank, rank_of, same
from schemenn.translate.rows.tensors import all_tensors, only_masks
from schemenn.translate.types import ANY, BOOL, FLOAT, INT, NUMBER, Type, kind, list_of, tensor_of

# Linear algebra.



def _of_matrix(name: str, template: str, result: Type | None) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        emitter.need("np")
        if not any(operand.type.only("tensor") for operand in operands):
            emitter.refuse(f"{name} of what may be no tensor", emitter.span)
        code = fill(template, ATOM, operands)
        if code.text.startswith("float(") and code.text.endswith(")"):
            return emitter.as_float(code.text[6:-1], operands[0].type)
        return code

    count = 2 if "{1}" in template else 1
    row(name, emit, ATOM, result if result is not None else (lambda types: same(types[-1:])), count, count)


_of_matrix("trace", "float({0:A}.trace())", FLOAT)
_of_matrix("diagonal", "{0:A}.diagonal().copy()", tensor_of(1))
_of_matrix("diagonal-matrix", "np.diag({0})", tensor_of(2))
_of_matrix("determinant", "float(np.linalg.det({0}))", FLOAT)
_of_matrix("inverse", "np.linalg.inv({0})", None)
_of_matrix("solve", "np.linalg.solve({0}, {1})", None)


def _norm(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    all_tensors(emitter, operands[:1], "norm")
    return emitter.helper("norm", *[operand.code for operand in operands])


row("norm", _norm, ATOM, FLOAT, 1, 2)


def _log_sum_exp(emitter: Emitter, operands: list[Operand]) -> Code:
    return emitter.helper("log_sum_exp", operands[0].code)


row("log-sum-exp", _log_sum_exp, ATOM, lambda types: of_rank(_less(rank_of(types[0]))), 1, 1)


def _less(rank: int | None) -> int | None:
    return None if rank is None else rank - 1


# Masks.

row("list->mask", "np.array({0}, dtype=bool)", ATOM, kind("mask"), uses="np")
row("mask->list", "{0:A}.tolist()", ATOM, list_of(ANY))


def _exclusive(emitter: Emitter, operands: list[Operand]) -> Code:
    only_masks(emitter, operands)
    return fill("{0:M} ^ {1:M}", MUL - 2, operands)


row("mask-xor", _exclusive, MUL - 2, kind("mask"), 2, 2)
row("mask-indices", "mask_indices({0})", ATOM, list_of(ANY), uses="mask_indices")
row("mask-select", "{1:A}[{0}]", ATOM, lambda types: same(types[1:]))

# What is drawn at random.

row("rng?", "isinstance({0}, np.random.Generator)", ATOM, BOOL, uses="np")


def _split(emitter: Emitter, operands: list[Operand]) -> Code:
    if len(operands) == 1:
        return Code(f"{operands[0].code.at(ATOM)}.spawn(1)[0]")
    return Code(f"{operands[0].code.at(ATOM)}.spawn({operands[1].code.text})")


row("rng-split", _split, ATOM, lambda types: kind("rng") if len(types) == 1 else list_of(kind("rng")), 1, 2)


def _integers(emitter: Emitter, operands: list[Operand]) -> Code:
    rng, shape, low, high = [operand.code for operand in operands]
    if shape.text == "[]":
        return Code(f"int({rng.at(ATOM)}.integers({low.text}, {high.text}))")
    return Code(f"{rng.at(ATOM)}.integers({low.text}, {high.text}, size={shape.text}).tolist()")


row("random-integers", _integers, ATOM, lambda types: _integers_type(types[1]), 4, 4)


def _integers_type(shape: Type) -> Type:
    return list_of(INT) if shape.only("int") else INT if shape == list_of(Type()) else list_of(NUMBER | list_of(ANY))


row("random-permutation", "{0:A}.permutation({1}).tolist()", ATOM, list_of(INT))


def _chosen(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    return emitter.helper("chosen", *[operand.code for operand in operands])


def _shuffled(emitter: Emitter, operands: list[Operand]) -> Code:
    emitter.need("np")
    return emitter.helper("shuffled", *[operand.code for operand in operands])


row("shuffle", _shuffled, ATOM, lambda types: types[1], 2, 2)
row("random-choice", _chosen, ATOM, lambda types: types[1].element() if len(types) == 2 else types[1], 2, 3)

# What leaves a value as it is, where there are no gradients.

row("jit", "{0}", ATOM, lambda types: types[0])
row("procedure-name", "procedure_name({0})", ATOM, kind("symbol") | BOOL, uses="procedure_name Symbol")
