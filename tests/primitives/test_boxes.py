"""Boxes: what a program cannot see of them."""

import pytest

from schemenn.datum import new_string
from schemenn.errors import WrongType
from schemenn.primitives.boxes import Box, box, set_box, unbox
from schemenn.write import display, write


def test_a_box_shows_what_it_holds_in_the_manner_of_the_procedure():
    assert write(box(new_string("a"))) == '#<box "a">'
    assert display(box(new_string("a"))) == "#<box a>"


def test_boxes_nest_to_any_depth():
    nested = 0
    for _ in range(100_000):
        nested = box(nested)
    assert write(nested).startswith("#<box #<box ")


@pytest.mark.parametrize("procedure", [unbox, lambda item: set_box(item, 1)])
def test_nothing_else_is_a_box(procedure):
    with pytest.raises(WrongType, match="box!?: expected a box, got 5"):
        procedure(5)


def test_a_box_has_one_field_and_no_other():
    with pytest.raises(AttributeError):
        Box(1).other = 2
