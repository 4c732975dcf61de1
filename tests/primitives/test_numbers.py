"""The numeric primitives: the values in number_examples.txt, their errors, and the laws the report states."""

from __future__ import annotations

from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, TRUE, MultipleValues, String, new_string, intern
from schemenn.errors import DivisionByZero, LimitExceeded, OutOfRange, WrongType
from schemenn.number_text import number_to_text, parse_number
from tests.primitives.number_modules import MODULES



def find(name: str) -> Any:
    for module in MODULES:
        for row in import_module(f"schemenn.primitive_table.{module}").ROWS:
            if row.name == name:
                return getattr(import_module(f"schemenn.primitives.{module}"), row.function)
    raise KeyError(name)


def call(text: str) -> Any:
    """The value of a call whose operands are numbers, strings or quoted symbols: `call("expt 2 -1")`."""
    name, *operands = text.split()
    return find(name)(*[operand_value(operand) for operand in operands])


def operand_value(text: str) -> Any:
    if text[0] == "'":
        return intern(text[1:])
    if text[0] == '"':
        return new_string(text[1:-1])
    number = parse_number(text)
    assert number is not None
    return number


def shown(value: Any) -> str:
    if value is TRUE or value is FALSE:
        return repr(value)
    if isinstance(value, MultipleValues):
        return " ".join([shown(part) for part in value.values])
    return f'"{value.text}"' if isinstance(value, String) else number_to_text(value, 10)


def examples() -> list[tuple[str, str]]:
    """The lines `expression ⟹ value` of number_examples.txt."""
    text = Path(__file__).with_name("number_examples.txt").read_text(encoding="utf-8")
    pairs = [line.split(" ⟹ ") for line in text.splitlines() if line and not line.startswith(";")]
    return [(expression, value) for expression, value in pairs]


@pytest.mark.parametrize(("expression", "value"), examples())
def test_value(expression: str, value: str) -> None:
    if '" ' in expression:
        name, string, radix = expression.split()
        assert shown(find(name)(operand_value(string), int(radix))) == value
    else:
        assert shown(call(expression)) == value


@pytest.mark.parametrize(
    ("expression", "error", "message"),
    [
        ("+ 'a", WrongType, "+: expected a number, got a"),
        ('+ 1 "a" 2', WrongType, '+: expected a number, got "a"'),
        ("* 'a 0", WrongType, "*: expected a number, got a"),
        ("- 'a", WrongType, "-: expected a number, got a"),
        ("/ 2 'a", WrongType, "/: expected a number, got a"),
        ("/ 1 0", DivisionByZero, "/: division by zero"),
        ("/ 1.0 0", DivisionByZero, "/: division by zero"),
        ("/ 0", DivisionByZero, "/: division by zero"),
        ("= 1 2 'a", WrongType, "=: expected a number, got a"),
        ("= 'a", WrongType, "=: expected a number, got a"),
        ("= 'a 'a", WrongType, "=: expected a number, got a"),
        ("< 2 1 'a", WrongType, "<: expected a real number, got a"),
        ("< 1 +i", WrongType, "<: expected a real number, got +i"),
        ("<= +i +i", WrongType, "<=: expected a real number, got +i"),
        (">= +i 1 2", WrongType, ">=: expected a real number, got +i"),
        ("> 'a 1", WrongType, ">: expected a real number, got a"),
        ("max 1 'a", WrongType, "max: expected a real number, got a"),
        ("min +i", WrongType, "min: expected a real number, got +i"),
        ("abs +i", WrongType, "abs: expected a real number, got +i"),
        ("zero? 'a", WrongType, "zero?: expected a number, got a"),
        ("positive? +i", WrongType, "positive?: expected a real number, got +i"),
        ("exact? 'a", WrongType, "exact?: expected a number, got a"),
        ("nan? 'a", WrongType, "nan?: expected a number, got a"),
        ("exact +nan.0", WrongType, "exact: expected a finite number, got +nan.0"),
        ("inexact->exact +inf.0", WrongType, "inexact->exact: expected a finite number, got +inf.0"),
        ("numerator +inf.0", WrongType, "numerator: expected a rational number, got +inf.0"),
        ("round->exact +nan.0", WrongType, "round->exact: expected a rational number, got +nan.0"),
        ("floor +i", WrongType, "floor: expected a real number, got +i"),
        ("even? 1.5", WrongType, "even?: expected an integer, got 1.5"),
        ("even? +inf.0", WrongType, "even?: expected an integer, got +inf.0"),
        ("quotient 1/2 2", WrongType, "quotient: expected an integer, got 1/2"),
        ("quotient 1 0", DivisionByZero, "quotient: division by zero"),
        ("modulo 5 0.0", DivisionByZero, "modulo: division by zero"),
        ("floor/ 5 0", DivisionByZero, "floor/: division by zero"),
        ("gcd 2.5", WrongType, "gcd: expected an integer, got 2.5"),
        ("exact-integer-sqrt -1", WrongType, "exact-integer-sqrt: expected an exact nonnegative integer, got -1"),
        ("exact-integer-sqrt 4.0", WrongType, "exact-integer-sqrt: expected an exact nonnegative integer, got 4.0"),
        ("bitwise-and 1.0 2", WrongType, "bitwise-and: expected an exact integer, got 1.0"),
        ("shift-left 1 -1", WrongType, "shift-left: expected an exact nonnegative integer, got -1"),
        ("random 0", WrongType, "random: expected a positive exact integer or a positive float, got 0"),
        ("random-integer 1.0", WrongType, "random-integer: expected a positive exact integer, got 1.0"),
        ("log 0", OutOfRange, "log: the logarithm of zero"),
        ("log 8 1", DivisionByZero, "log: the logarithm to base 1"),
        ("log 'a", WrongType, "log: expected a number, got a"),
        ("atan 0 0", OutOfRange, "atan: undefined for 0 and 0"),
        ("atan +i", OutOfRange, "atan: undefined for +i and -i"),
        ("atan 1 +i", WrongType, "atan: expected a real number, got +i"),
        ("sqrt 'a", WrongType, "sqrt: expected a number, got a"),
        ("expt 0 -1", DivisionByZero, "expt: zero to a negative power"),
        ("expt 0 -1/2", OutOfRange, "expt: zero to a power without positive real part"),
        ("expt 'a 2", WrongType, "expt: expected a number, got a"),
        ("expt 2.0 'a", WrongType, "expt: expected a number, got a"),
        ("expt 10 10000000000", LimitExceeded, "expt: the result has more than 1000000000 bits"),
        ("expt 1/2 10000000000", LimitExceeded, "expt: the result has more than 1000000000 bits"),
        ("expt 1+i 10000000000", LimitExceeded, "expt: the result has more than 1000000000 bits"),
        ("arithmetic-shift 1 10000000000", LimitExceeded, "arithmetic-shift: the result has more than 1000000000 bits"),
        ("make-rectangular +i 1", WrongType, "make-rectangular: expected a real number, got +i"),
        ("number->string 1 1", WrongType, "number->string: expected a radix from 2 to 36, got 1"),
        ("string->number 1", WrongType, "string->number: expected a string, got 1"),
    ],
)
def test_error(expression: str, error: type[Exception], message: str) -> None:
    with pytest.raises(error) as caught:
        call(expression)
    assert caught.value.message == message  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", ["+", "-", "*", "/"])
def test_a_float_with_an_exact_number_beyond_its_range_is_an_error(name: str) -> None:
    for operands in ((10**400, 1.5), (1.5, 10**400), (10**400, 1.5, 2)):
        with pytest.raises(OutOfRange) as caught:
            find(name)(*operands)
        assert caught.value.message == f"{name}: an exact number is too large to be combined with an inexact one"


def test_roots_logarithms_and_angles_of_numbers_beyond_the_range_of_floats() -> None:
    googol4 = 10**400
    assert find("sqrt")(googol4) == 10**200
    assert find("sqrt")(googol4 + 1) == 1e200
    assert find("sqrt")(operand_value(f"{googol4 + 1}/3")) == pytest.approx(1e200 / 3**0.5, rel=1e-15)
    assert find("sqrt")(operand_value(f"1/{googol4 + 1}")) == pytest.approx(1e-200, rel=1e-15)
    assert find("log")(googol4) == pytest.approx(921.0340371976182, rel=1e-15)
    assert find("log")(operand_value(f"1/{googol4}")) == pytest.approx(-921.0340371976182, rel=1e-15)
    assert find("log")(googol4, 10) == 400.0
    assert find("expt")(googol4, 0.5) == pytest.approx(1e200, rel=1e-12)
    assert find("expt")(1.1, googol4) == float("inf")
    assert find("expt")(-1.0, googol4 + 1) == -1.0
    assert find("expt")(-1, googol4) == 1
    assert find("atan")(googol4, googol4) == pytest.approx(0.7853981633974483, rel=1e-15)


@given(st.integers(1, 10**30))
def test_random_numbers_are_below_their_limit(limit: int) -> None:
    assert 0 <= find("random")(limit) < limit and 0 <= find("random-integer")(limit) < limit
    assert 0.0 <= find("random")(float(limit)) < limit
    assert 0.0 < find("random-real")() < 1.0


@given(st.integers(), st.integers().filter(bool))
def test_integer_division_satisfies_the_report(n: int, d: int) -> None:
    """R7RS 6.2.6: n = d·q + r, |r| < |d|; r has the sign of d (floor) or of n (truncate)."""
    for name, sign in (("floor/", d), ("truncate/", n)):
        q, r = find(name)(n, d).values
        assert n == d * q + r and abs(r) < abs(d) and r * sign >= 0


@given(st.integers(0, 10**40))
def test_exact_integer_sqrt_satisfies_the_report(k: int) -> None:
    root, rest = find("exact-integer-sqrt")(k).values
    assert root * root + rest == k and k < (root + 1) ** 2


@given(st.fractions(), st.fractions(0).filter(bool))
def test_rationalize_answers_the_simplest_number_in_the_interval(x: Any, y: Any) -> None:
    """No fraction with a smaller denominator lies in the interval."""
    result = find("rationalize")(operand_value(str(x)), operand_value(str(y)))
    assert x - y <= type(x)(result.numerator, result.denominator) <= x + y
    for denominator in range(1, min(result.denominator, 200)):
        assert (x - y) * denominator > (x + y) * denominator // 1


@given(st.complex_numbers(min_magnitude=1e-3, max_magnitude=100, allow_nan=False, allow_infinity=False))
def test_inverse_functions_undo_each_other(z: complex) -> None:
    number = find("make-rectangular")(z.real, z.imag)
    for outer, inner in (("exp", "log"), ("square", "sqrt"), ("sin", "asin"), ("cos", "acos")):
        result = find(outer)(find(inner)(number))
        assert abs(complex(result.re, result.im) - z) <= 1e-9 * max(1.0, abs(z) ** 2)
