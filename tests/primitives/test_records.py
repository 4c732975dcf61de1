"""Record types (R7RS 5.5): construction, access, errors, printing."""

from __future__ import annotations

from typing import Any

import pytest

from schemenn.datum import FALSE, NIL, TRUE, cons, intern, to_list
from schemenn.errors import WrongType
from schemenn.primitives import predicates, records
from schemenn.write import write


def make_type(name: str, *fields: str) -> Any:
    return records.make_record_type(intern(name), to_list([intern(field) for field in fields]))


POINT = make_type("<point>", "x", "y")
MAKE = records.record_constructor(POINT, to_list([intern("y"), intern("x")]), intern("new-point"))
X = records.record_accessor(POINT, intern("x"))
Y = records.record_accessor(POINT, 1)
SET_X = records.record_modifier(POINT, intern("x"))
IS_POINT = records.record_predicate(POINT)


def test_fields_are_given_in_the_order_of_the_constructor() -> None:
    point = MAKE(2, 1)
    assert (X(point), Y(point)) == (1, 2)
    SET_X(point, 10)
    assert X(point) == 10


def test_a_predicate_knows_its_type_alone() -> None:
    other = records.record_constructor(make_type("point", "x", "y"), NIL)()
    assert IS_POINT(MAKE(1, 2)) is TRUE
    assert IS_POINT(other) is FALSE
    assert IS_POINT(5) is FALSE
    assert records.is_record(other) is TRUE
    assert records.is_record(POINT) is FALSE


def test_the_wrong_type_is_an_error_that_names_procedure_and_type() -> None:
    with pytest.raises(WrongType, match=r"^point-x: expected a point, got 5$"):
        X(5)
    with pytest.raises(WrongType, match=r"^set-point-x!: expected a point, got \(\)$"):
        SET_X(NIL, 1)
    named = records.record_accessor(make_type("account", "id"), intern("id"), intern("number-of"))
    with pytest.raises(WrongType, match=r"^number-of: expected an account, got #<point x: 1 y: 2>$"):
        named(MAKE(2, 1))


def test_the_wrong_number_of_operands_is_a_python_type_error_with_the_name() -> None:
    for operands in ((), (1,), (1, 2, 3)):
        with pytest.raises(TypeError, match="new-point"):
            MAKE(*operands)


def test_fields_that_no_constructor_gives_hold_false() -> None:
    point = records.record_constructor(POINT, to_list([intern("x")]))(1)
    assert Y(point) is FALSE


def test_records_print_their_fields_to_any_depth() -> None:
    assert write(MAKE(2, cons(1, MAKE(4, 3)))) == "#<point x: (1 . #<point x: 3 y: 4>) y: 2>"
    nested = NIL
    for _ in range(100_000):
        nested = MAKE(nested, 0)
    assert len(write(nested)) > 100_000
    assert write(POINT) == "#<record-type point>"


def test_records_are_equal_only_if_they_are_the_same() -> None:
    point = MAKE(1, 2)
    assert predicates.is_equal(point, point) is TRUE
    assert predicates.is_equal(point, MAKE(1, 2)) is FALSE


def test_unknown_and_repeated_fields_are_errors() -> None:
    with pytest.raises(WrongType, match="a field of point"):
        records.record_accessor(POINT, intern("z"))
    with pytest.raises(WrongType, match="given twice"):
        records.record_constructor(POINT, to_list([intern("x"), intern("x")]))


def test_a_record_is_no_pair_whatever_its_fields_are_called() -> None:
    record = records.record_constructor(make_type("cell", "car", "cdr"), to_list([intern("car"), intern("cdr")]))(1, 2)
    assert not hasattr(record, "car")
