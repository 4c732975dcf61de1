"""Ranges of vectors: the primitives behind the library's procedures."""

import pytest

from schemenn.datum import NIL, Vector, intern, to_list
from schemenn.errors import ArityError, OutOfRange, WrongType
from schemenn.primitives.vector_ranges import (
    check_index,
    check_options,
    vector_append_subvectors,
    vector_items,
    vector_reverse_copy,
    vector_store,
)
from schemenn.write import write

NAME = intern("vector-sort")


@pytest.mark.parametrize(
    ("options", "at", "expected"),
    [([], 0, "(a b c)"), ([1], 0, "(b c)"), ([1, 2], 0, "(b)"), ([9, 1, 2], 1, "(b)"), ([0, 1], 2, "(a b c)")],
)
def test_a_range_is_told_by_two_options_from_a_place_on(options, at, expected):
    assert write(vector_items(NAME, Vector([intern(c) for c in "abc"]), to_list(options), at)) == expected


@pytest.mark.parametrize(("options", "error"), [([4], OutOfRange), ([2, 1], OutOfRange), ([1.0], WrongType)])
def test_a_wrong_range_is_an_error_in_the_name_of_the_procedure(options, error):
    with pytest.raises(error, match="vector-sort: "):
        vector_items(NAME, Vector([1, 2, 3]), to_list(options), 0)


def test_what_does_not_fit_is_not_stored():
    vector = Vector([1, 2, 3])
    with pytest.raises(OutOfRange, match="vector-sort: position 2 is out of range for 2 elements in length 3"):
        vector_store(NAME, vector, 2, to_list([8, 9]))
    assert vector.items == [1, 2, 3]


def test_too_many_options_are_an_error():
    check_options(NAME, to_list([1, 2]), 2)
    with pytest.raises(ArityError, match="vector-sort: 1 too many"):
        check_options(NAME, to_list([1, 2, 3]), 2)


@pytest.mark.parametrize(("k", "error"), [(2, OutOfRange), (-1, OutOfRange), (0.0, WrongType), (NIL, WrongType)])
def test_an_index_lies_below_the_length(k, error):
    check_index(NAME, 1, 2)
    with pytest.raises(error, match="vector-sort: "):
        check_index(NAME, k, 2)


def test_subvectors_come_in_threes():
    assert vector_append_subvectors(Vector([1, 2]), 1, 2, Vector([3]), 0, 1).items == [2, 3]
    with pytest.raises(ArityError, match="got 2 arguments"):
        vector_append_subvectors(Vector([1]), 0)


def test_a_vector_is_copied_backwards_into_itself():
    vector = Vector([1, 2, 3, 4])
    vector_reverse_copy(vector, 1, vector, 0, 3)
    assert vector.items == [1, 3, 2, 1]
