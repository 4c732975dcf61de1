"""Sorting by an order that Python knows; any other is the merge sort of stdlib/builtins/lists/sorting.scm."""

from __future__ import annotations

from math import isnan

from schemenn.datum import FALSE, String, to_list
from schemenn.primitives import numbers, strings
from schemenn.primitives.check import elements

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _text(string: Any) -> str:
    text: str = string.text
    return text


def sort_as_known(less: Any, items: Any) -> Any:
    """(%sort-as-known less? items): the sorted list, or #f if the order is none of numbers or strings that Python has.

    The sort is stable. A nan has no place in an order, so with one among them the order itself decides.
    """
    if less is numbers.is_less or less is numbers.is_greater:
        values = elements("sort", items)
        classes = {value.__class__ for value in values}
        if classes <= {int, float} and (float not in classes or not any(map(isnan, values))):
            return to_list(sorted(values, reverse=less is numbers.is_greater))
    elif less is strings.is_string_less:
        values = elements("sort", items)
        if all([value.__class__ is String for value in values]):
            return to_list(sorted(values, key=_text))
    return FALSE
