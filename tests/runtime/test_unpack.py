"""Multiple values are taken apart only where their number fits."""

import pytest

from schemenn.datum import NIL, MultipleValues
from schemenn.errors import ArityError
from schemenn.runtime.unpack import split, split_rest
from schemenn.write import write


def test_a_single_value_is_one_value():
    assert split(5, 1) == (5,)


def test_several_values_come_apart():
    assert split(MultipleValues((1, 2)), 2) == (1, 2)


def test_values_beyond_those_named_come_in_a_list():
    first, rest = split_rest(MultipleValues((1, 2, 3)), 1)
    assert (first, write(rest)) == (1, "(2 3)")
    assert split_rest(1, 1) == (1, NIL)


@pytest.mark.parametrize(("value", "count"), [(5, 2), (MultipleValues(()), 1), (MultipleValues((1, 2)), 1)])
def test_a_wrong_number_of_values_is_an_error(value, count):
    with pytest.raises(ArityError, match=f"expected {count}"):
        split(value, count)


def test_too_few_values_for_those_named_are_an_error():
    with pytest.raises(ArityError, match="at least 2"):
        split_rest(1, 2)
