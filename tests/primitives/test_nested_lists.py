"""Lists of numbers as operands: their shape, their elements, and the errors of those that are no tables of numbers."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from schemenn.datum import NIL, cons, intern
from schemenn.errors import OutOfRange, ShapeMismatch, WrongType
from schemenn.number import Complex, rational
from schemenn.primitives.nested_lists import Nested, operand
from tests.primitives.tensor_values import plain, scheme, tensor


def message(value: Any) -> str:
    with pytest.raises((ShapeMismatch, WrongType)) as caught:
        operand("sum", scheme(value))
    return caught.value.message


@pytest.mark.parametrize(
    ("value", "shape"),
    [([], (0,)), ([1], (1,)), ([[], []], (2, 0)), ([[1, 2, 3], [4, 5, 6]], (2, 3)), ([[[1], [2]]], (1, 2, 1))],
)
def test_a_list_has_the_shape_of_its_nesting_and_is_made_again_from_its_elements(value: Any, shape: Any) -> None:
    table = operand("sum", scheme(value))
    assert isinstance(table, Nested)
    assert table.shape == shape
    assert plain(table.to_lists()) == value


def test_elements_stay_the_numbers_they_are() -> None:
    half, i = rational(1, 2), Complex(0, 1)
    assert operand("sum", scheme([[1, 2.5], [half, i]])).items == [1, 2.5, half, i]


def test_a_table_becomes_an_array_of_floats() -> None:
    array = Nested((2, 2), [1, rational(1, 2), 2.5, 10**18 + 1]).to_array("sum")
    assert array.dtype == np.float64
    assert array.tolist() == [[1.0, 0.5], [2.5, 1e18]]
    assert Nested((2, 0), []).to_array("sum").shape == (2, 0)


def test_no_tensor_holds_complex_or_huge_numbers() -> None:
    with pytest.raises(WrongType, match="^sum: expected a real number, got 1[+]2i$"):
        Nested((1,), [Complex(1, 2)]).to_array("sum")
    with pytest.raises(OutOfRange, match="^sum: an exact number is too large"):
        Nested((1,), [10**400]).to_array("sum")


def test_a_list_of_tensors_or_with_tensors_is_an_array() -> None:
    row = tensor([1, 2])
    assert operand("sum", scheme([row, row])).tolist() == [[1, 2], [1, 2]]
    assert operand("sum", scheme([row, [3, rational(1, 2)]])).tolist() == [[1, 2], [3, 0.5]]
    assert operand("sum", scheme([[[1, 2]], tensor([[3, 4]])])).tolist() == [[[1, 2]], [[3, 4]]]
    assert operand("sum", row) is row.array


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ([[1, 2], [3]], "sum: the 1st argument is ragged: element 0 has length 2 but element 1 length 1"),
        ([[[1], [2]], [[3], []]], "sum: the 1st argument is ragged: element 0 0 has length 1 but element 1 1 length 0"),
        ([[1, 2], 3], "sum: the 1st argument is ragged: element 0 is a list but element 1 a number"),
        ([1, 2, [3]], "sum: the 1st argument is ragged: element 0 is a number but element 2 a list"),
        ([[1, []], [2, 3]], "sum: the 1st argument is ragged: element 0 0 is a number but element 0 1 a list"),
        ([1, intern("a")], "sum: expected a number, got a as element 1"),
        ([[1, 2], [3, intern("a")]], "sum: expected a number, got a as element 1 1"),
        ([[1, 2], intern("a")], "sum: expected a number, got a as element 1"),
        ([intern("a"), [1]], "sum: expected a number, got a as element 0"),
        (
            [tensor([1, 2]), tensor([1])],
            "sum: the 1st argument is ragged: element 0 has length 2 but element 1 has length 1",
        ),
        (5, "sum: expected a tensor or a list of numbers, got 5"),
        (cons(1, 2), "sum: expected a list, got (1 . 2)"),
    ],
)
def test_what_is_no_table_of_numbers_is_refused_with_the_place(value: Any, text: str) -> None:
    assert message(value) == text


def test_the_message_names_the_operand_by_its_place() -> None:
    ragged = scheme([[1], []])
    with pytest.raises(ShapeMismatch) as caught:
        operand("mat-vec", ragged, (NIL, ragged), 1)
    assert caught.value.named(["W", "x"]) == "mat-vec: x is ragged: element 0 has length 1 but element 1 length 0"


def test_a_list_that_contains_itself_is_refused() -> None:
    endless = cons(1, NIL)
    endless.car = endless
    assert message(endless) == "sum: expected a list of numbers, got one nested too deeply"
    circle = cons(1, NIL)
    circle.cdr = circle
    assert message(circle).startswith("sum: expected a list that ends, got ")
