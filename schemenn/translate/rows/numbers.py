"""Numbers: arithmetic with Python's operators where they mean the same, and helpers where they do not."""

from __future__ import annotations

from schemenn.translate.code import ADD, ATOM, COMPARE, MUL, POWER, UNARY, Code, call
from schemenn.translate.emitter import Emitter
from schemenn.translate.rows.row import VALUES, Operand, row
from schemenn.translate.types import (
    BOOL,
    FLOAT,
    FRACTION,
    INT,
    NUMBER,
    NUMBERS,
    Type,
    arithmetic,
    kind,
    of_numbers,
)  # fmt: skip

_NOT_NUMBERS = ("list", "pair", "string", "symbol", "char", "vector", "bool", "table", "mask")


def _check(emitter: Emitter, sign: str, operands: list[Operand]) -> list[Operand]:
    """The operands, checked where they may be no numbers: Python would join lists and texts, and compare them.

    Arithmetic on what is known to be no number is refused; a variable that the program itself asks what it is counts
    as checked.
    """
    checked = []
    for operand in operands:
        if operand.type.only(*_NOT_NUMBERS) and operand.code.text not in emitter.tested_names():
            if not emitter.has_handlers:
                emitter.refuse(f"{sign} of {operand.code.text}, which is no number,", emitter.span)
            operand = Operand(emitter.helper("as_number", operand.code), operand.type)
        if emitter.has_handlers and _may_mean_else(emitter, sign, operand, operands):
            operand = Operand(emitter.helper("as_number", operand.code), operand.type)
        is_mixed = bool(operand.type.kinds & set(_NOT_NUMBERS)) and "any" not in operand.type.kinds
        if is_mixed and not operand.type.only(*_NOT_NUMBERS) and operand.code.text not in emitter.tested_names():
            operand = Operand(emitter.helper("as_number", operand.code), operand.type)
        checked.append(operand)
    return checked


def _may_mean_else(emitter: Emitter, sign: str, operand: Operand, operands: list[Operand]) -> bool:
    """Whether Python computes something where Scheme raises an error, which a handler may wait for."""
    if "any" not in operand.type.kinds:
        return False
    if "bool" in emitter.kinds:
        return True
    return sign in "*=" or sign not in "-/" and all("any" in each.type.kinds for each in operands)


def _joined(sign: str, level: int, operands: list[Operand]) -> Code:
    text = operands[0].code.at(level)
    for operand in operands[1:]:
        text += f" {sign} {operand.code.at(level if sign in '+*' and False else level + 1)}"
    return Code(text, level, _cannot_fail(operands))


def _cannot_fail(operands: list[Operand]) -> bool:
    return all(operand.code.simple and operand.type.only(*NUMBERS, "tensor") for operand in operands)


def _plus(emitter: Emitter, operands: list[Operand]) -> Code:
    operands = _check(emitter, "+", operands)
    return _joined("+", ADD, operands) if operands else Code("0", ATOM, True)


def _times(emitter: Emitter, operands: list[Operand]) -> Code:
    operands = _check(emitter, "*", operands)
    return _joined("*", MUL, operands) if operands else Code("1", ATOM, True)


def _minus(emitter: Emitter, operands: list[Operand]) -> Code:
    operands = _check(emitter, "-", operands)
    if len(operands) == 1:
        return Code(f"-{operands[0].code.at(UNARY)}", UNARY, operands[0].code.simple)
    return _joined("-", ADD, operands)


def _is_safe_divisor(operand: Operand) -> bool:
    """Whether a divisor is not zero for sure."""
    try:
        return float(operand.code.text) != 0
    except ValueError:
        return operand.code.text.startswith(("1 + exp(", "1.0 + exp(")) and operand.code.text.endswith(")")


def _divide(emitter: Emitter, operands: list[Operand]) -> Code:
    operands = _check(emitter, "/", operands)
    if len(operands) == 1:
        operands = [Operand(Code("1", ATOM, True), INT), *operands]
    result = operands[0]
    for operand in operands[1:]:
        types = [result.type, operand.type]
        plain = any(each.only("tensor") for each in types) or (
            any(each.only("float") for each in types)
            and all(each.only("int", "float") for each in types)
            and _is_safe_divisor(operand)
        )
        both = Code(
            f"{result.code.at(MUL)} / {operand.code.at(MUL + 1)}", MUL, _is_safe_divisor(operand) and result.code.simple
        )
        code = both if plain else emitter.helper("divide", result.code, operand.code)
        result = Operand(code, quotient_type(types))
    return result.code


def quotient_type(types: list[Type]) -> Type:
    """The type of a quotient."""
    found = arithmetic([INT, *types] if len(types) == 1 else types)
    return found | FRACTION if found.kinds & {"int"} else found


def _compared(sign: str) -> None:
    python = "==" if sign == "=" else sign

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        operands = _check(emitter, sign, operands)
        if len(operands) == 1:
            return Code("True", ATOM, True)
        if len(operands) > 2 and any(each.type.may_be("tensor") and "tensor" in emitter.kinds for each in operands):
            emitter.refuse(f"{sign} of several tensors", emitter.span)
        text = f" {python} ".join([operand.code.at(COMPARE + 1) for operand in operands])
        orderly = len(operands) == 2 and all(operand.type.only("int", "fraction") for operand in operands)
        return Code(text, COMPARE, all(operand.code.simple for operand in operands), orderly)

    def result(types: list[Type]) -> Type:
        if any(each.only("tensor") for each in types):
            return kind("mask")
        return BOOL | kind("mask") if any("tensor" in each.kinds for each in types) else BOOL

    row(sign, emit, COMPARE, result, 1, None, simple=True)


for _sign in ("=", "<", ">", "<=", ">="):
    _compared(_sign)

row("+", _plus, ADD, arithmetic, 0, None, simple=True)
row("*", _times, MUL, arithmetic, 0, None, simple=True)
row("-", _minus, ADD, arithmetic, 1, None, simple=True)
row("/", _divide, MUL, quotient_type, 1, None)
row("1+ add1 inc", "{0:S} + 1", ADD, arithmetic, simple=True)
row("-1+ sub1 1- dec", "{0:S} - 1", ADD, arithmetic, simple=True)
row("zero?", "{0:M} == 0", COMPARE, BOOL, simple=True)
row("positive?", "{0:M} > 0", COMPARE, BOOL, simple=True)
row("negative?", "{0:M} < 0", COMPARE, BOOL, simple=True)
row("even?", "{0:M} % 2 == 0", COMPARE, BOOL, simple=True)
row("odd?", "{0:M} % 2 == 1", COMPARE, BOOL, simple=True)
VALUES["pi"] = (Code("math.pi", ATOM, True), FLOAT)


def _absolute(emitter: Emitter, operands: list[Operand]) -> Code:
    if operands[0].type.only("tensor"):
        emitter.need("np")
        return call("np.abs", operands[0].code)
    return call("abs", operands[0].code, simple=operands[0].code.simple)


row(
    "abs magnitude",
    _absolute,
    ATOM,
    lambda types: types[0] if types[0].only(*NUMBERS, "tensor") else NUMBER | kind("tensor"),
    1,
    1,
    simple=True,
)


def _square(emitter: Emitter, operands: list[Operand]) -> Code:
    code = operands[0].code
    if code.text.isidentifier():
        return Code(f"{code.text} * {code.text}", MUL, True)
    return emitter.helper("square", code)


row("square", _square, MUL, lambda types: arithmetic([types[0]]), 1, 1, simple=True)
row("cube", "cube({0})", ATOM, lambda types: arithmetic([types[0]]), uses="cube")


def note_arrays(emitter: Emitter, helper: str, operands: list[Operand]) -> None:
    """Note that a helper of numbers is called on what may be arrays."""
    if "tensor" in emitter.kinds and any(operand.type.may_be("tensor") for operand in operands):
        emitter.need(f"tensor {helper}")


def _rounding(name: str, python: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        operand = operands[0]
        traced = emitter.is_traced(operand.type)
        if operand.type.only("int") and not traced:
            return operand.code
        if name == "round" and operand.type.only("int", "float") and not traced:
            return Code(f"round({operand.code.text}, 0)", ATOM)
        if operand.type.only("tensor"):
            emitter.need("np")
            return call({"round": "np.rint", "truncate": "np.trunc"}.get(name, f"np.{name}"), operand.code)
        note_arrays(emitter, python, operands)
        return emitter.helper(python, operand.code)

    row(name, emit, ATOM, lambda types: _whole(types[0]), 1, 1)


def _whole(found: Type) -> Type:
    result = arithmetic([found])
    return Type((result.kinds - {"fraction"}) | ({"int"} if "fraction" in result.kinds else frozenset()), result.item)


_rounding("round", "round_number")
_rounding("floor", "floor")
_rounding("ceiling", "ceiling")
_rounding("truncate", "truncate")


def _extreme(name: str, python: str, helper: str) -> None:
    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        operands = _check(emitter, name, operands)
        if len(operands) == 1:
            return operands[0].code
        codes = [operand.code for operand in operands]
        if all(operand.type.only("int") and not emitter.is_traced(operand.type) for operand in operands):
            return call(python, *codes, simple=True)
        note_arrays(emitter, helper, operands)
        return emitter.helper(helper, *codes)

    row(name, emit, ATOM, arithmetic, 1, None, simple=True)


_extreme("max", "max", "largest")
_extreme("min", "min", "smallest")


_INEXACT = ("sigmoid", "softplus", "erf")
_EXACT_AT_TIMES = ("exp", "sin", "tan", "atan", "asin", "acos", "log", "cos")


def _is_literal(code: Code) -> bool:
    try:
        return float(code.text) != 0
    except ValueError:
        return False


def _function(name: str, numpy_name: str = "") -> None:
    """A function of analysis: a helper, for Python raises where Scheme answers an infinity or an exact number."""

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        if operands[0].type.only("tensor") and numpy_name and len(operands) == 1:
            emitter.need("np")
            return call(numpy_name, operands[0].code)
        if name in ("sqrt", "log") and operands[0].code.text.startswith("-") and _is_literal(operands[0].code):
            emitter.refuse(f"{name} of a negative number, which is complex,", emitter.span)
        note_arrays(emitter, name, operands)
        return emitter.helper(name, *[operand.code for operand in operands])

    exact = FLOAT if name in _INEXACT else INT if name in _EXACT_AT_TIMES else NUMBER

    def result(types: list[Type]) -> Type:
        if types[0].only("tensor"):
            return types[0]
        numbers = FLOAT if types[0].only("float") else exact | FLOAT
        return numbers | arithmetic([types[0]]) if types[0].may_be("tensor") else numbers

    row(name, emit, ATOM, result, 1, 2 if name in ("log", "atan") else 1)


for _name in ("sin", "cos", "tan", "tanh", "atan", "asin", "acos"):
    _function(_name, {"sin": "np.sin", "cos": "np.cos", "tanh": "np.tanh"}.get(_name, ""))
_function("exp", "np.exp")
for _name in ("log", "sqrt", "sinh", "cosh", "sigmoid", "softplus", "erf"):
    _function(_name)


def _power(emitter: Emitter, operands: list[Operand]) -> Code:
    base, exponent = operands
    is_exact = base.type.only("int", "fraction") and not emitter.is_traced(base.type)
    if exponent.code.text.isdigit() and is_exact:
        return Code(f"{base.code.at(POWER + 1)} ** {exponent.code.text}", POWER, base.code.simple)
    note_arrays(emitter, "expt", operands)
    return emitter.helper("expt", base.code, exponent.code)


def _power_type(types: list[Type]) -> Type:
    if any(each.may_be("tensor") for each in types):
        return arithmetic(types)
    return (
        of_numbers(types)
        if types[0].only("float")
        else INT | (of_numbers(types)) | FRACTION
        if not types[1].only("float")
        else FLOAT | INT
    )


row("expt", _power, POWER, _power_type, 2, 2)
row(
    "exact->inexact inexact exact-to-inexact real->double-flonum",
    lambda emitter, operands: _inexact(emitter, operands),
    ATOM,
    lambda types: FLOAT if types[0].only(*NUMBERS) else FLOAT | kind("tensor") if "tensor" in types[0].kinds else FLOAT,
    1,
    1,
)


def _inexact(emitter: Emitter, operands: list[Operand]) -> Code:
    if operands[0].type.only("tensor") or operands[0].type.only("float"):
        return operands[0].code
    if emitter.is_traced(operands[0].type):
        return emitter.helper("inexact", operands[0].code)
    return call("float", operands[0].code, simple=operands[0].type.only("int"))


row(
    "inexact->exact exact",
    lambda emitter, operands: (
        operands[0].code if operands[0].type.only("int", "fraction") else emitter.helper("exact", operands[0].code)
    ),
    ATOM,
    lambda types: INT if types[0].only("int") else INT | FRACTION,
    1,
    1,
)
row("exact-round", "round({0})", ATOM, INT)
row("exact-floor", "math.floor({0})", ATOM, INT, uses="math")
row("exact-ceiling", "math.ceil({0})", ATOM, INT, uses="math")
row("exact-truncate", "math.trunc({0})", ATOM, INT, uses="math")
