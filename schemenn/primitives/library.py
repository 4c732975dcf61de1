"""What the procedures of stdlib/ need of Python and no program calls: steps through several lists, checks."""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, TRUE, UNSPECIFIED, Boolean, Pair, String
from schemenn.datum import char, circles, cons, new_string, to_list
from schemenn.errors import ArityError
from schemenn.primitives.check import bounds, character, elements, option, size, symbol, text, vector, wrong_type
from schemenn.primitives.lists import measure
from schemenn.procedures import arity_of, is_procedure

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def gather() -> list[Any]:
    """(%gather): a new Python list."""
    return []


def gather_(got: list[Any], value: Any) -> Any:
    """(%gather! got value)."""
    got.append(value)
    return UNSPECIFIED


def gathered(got: list[Any]) -> Any:
    """(%gathered got): the values as a Scheme list."""
    return to_list(got)


def regather(got: list[Any]) -> list[Any]:
    """(%regather got): a copy."""
    return got.copy()


def cars(name: Any, lists: Any) -> Any:
    """(%cars name lists): the first elements of all the lists, or #f if one of them has ended."""
    firsts = []
    while lists is not NIL:
        items = lists.car
        if items.__class__ is not Pair:
            if items is not NIL:
                raise wrong_type(name.name, "a list", items)
            return FALSE
        firsts.append(items.car)
        lists = lists.cdr
    return to_list(firsts)


def cdrs(lists: Any) -> Any:
    """(%cdrs lists): the lists without their first elements."""
    rests = []
    while lists is not NIL:
        rests.append(lists.car.cdr)
        lists = lists.cdr
    return to_list(rests)


def check_list(name: Any, a: Any) -> Any:
    """(%check-list name a): an error in the name of a library procedure unless a is a proper list."""
    elements(symbol("%check-list", name).name, a)
    return UNSPECIFIED


def is_circular(a: Any) -> Boolean:
    """(%circular? a): whether a is a list without an end; compiled code calls this only where there may be one."""
    return TRUE if circles and measure(a)[1] is None else FALSE


def not_alist(name: Any, a: Any) -> Any:
    """(%not-alist name a): the error of an operand with an element that is no pair."""
    raise wrong_type(symbol("%not-alist", name).name, "an association list", a)


def check_size(name: Any, k: Any) -> Any:
    """(%check-size name k): an error in the name of a library procedure unless k can be the length of a list."""
    size(symbol("%check-size", name).name, k, 64)
    return UNSPECIFIED


def check_string(name: Any, a: Any) -> Any:
    """(%check-string name a): an error in the name of a library procedure unless a is a string."""
    text(symbol("%check-string", name).name, a)
    return UNSPECIFIED


def check_vector(name: Any, a: Any) -> Any:
    """(%check-vector name a): an error in the name of a library procedure unless a is a vector."""
    vector(symbol("%check-vector", name).name, a)
    return UNSPECIFIED


def rows(name: Any, lists: Any) -> Any:
    """(%rows name lists): the list of the lists of first elements, of second elements, … up to the shortest end."""
    word = symbol("%rows", name).name
    columns = elements(word, lists)
    lengths = [count for count in [_length(word, column) for column in columns] if count is not None]
    if not lengths:
        raise wrong_type(word, "a list that ends", columns[0])
    result = []
    for _ in range(min(lengths)):
        result.append(to_list([column.car for column in columns]))
        columns = [column.cdr for column in columns]
    return to_list(result)


def _length(name: str, items: Any) -> int | None:
    count, end = measure(items)
    if end is not None and end is not NIL:
        raise wrong_type(name, "a list", items)
    return None if end is None else count


def vectors_to_lists(name: Any, vectors: Any) -> Any:
    """(%vectors->lists name vectors): the list of the lists of the elements of each."""
    word = symbol("%vectors->lists", name).name
    return to_list([to_list(vector(word, v)) for v in elements(word, vectors)])


def strings_to_lists(name: Any, strings: Any) -> Any:
    """(%strings->lists name strings): the list of the lists of the characters of each."""
    word = symbol("%strings->lists", name).name
    return to_list([to_list([char(c) for c in text(word, s)]) for s in elements(word, strings)])


def results_to_string(name: Any, chars: Any) -> String:
    """(%results->string name chars): the string of a list of characters, last one first."""
    word = symbol("%results->string", name).name
    return new_string("".join([character(word, c) for c in reversed(elements(word, chars))]))


def string_range(name: Any, s: Any, range_: Any) -> Pair:
    """(%string-range name s range): the pair of start and end that a list of one or both, or none, stands for."""
    word = symbol("%string-range", name).name
    return cons(*bounds(word, *_start_and_end(word, range_), len(text(word, s))))


def vector_range(name: Any, v: Any, range_: Any) -> Pair:
    """(%vector-range name v range): the same for a vector."""
    word = symbol("%vector-range", name).name
    return cons(*bounds(word, *_start_and_end(word, range_), len(vector(word, v))))


def _start_and_end(name: str, range_: Any) -> tuple[Any, Any]:
    given = elements(name, range_)
    if len(given) > 2:
        raise ArityError(f"{name}: at most a start and an end may follow, got {len(given)} operands")
    start, end = [*given, None, None][:2]
    return start, end


def takes(f: Any, k: Any, exactly: Any) -> Boolean:
    """(%takes? f k exactly?): whether f takes k operands, and, if that is asked, no more."""
    if not is_procedure(f):
        raise wrong_type("curry", "a procedure", f)
    least, most = arity_of(f)
    if option(exactly):
        return TRUE if k == most else FALSE
    return TRUE if least <= k and (most is None or k <= most) else FALSE
