"""Character sets (SRFI 14); what takes a procedure is Scheme in stdlib/builtins/text/char-sets.scm.

A set is immutable: the procedures whose names end in `!` answer a new set, as the document allows. A cursor is the
code point it points to, and −1 at the end.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import reduce

from schemenn.datum import FALSE, TRUE, Boolean, Char, MultipleValues, String, char, new_string, to_list
from schemenn.primitives import code_points
from schemenn.primitives.check import character, elements, integer, option, out_of_range, symbol, text, wrong_type
from schemenn.primitives.code_points import EMPTY, FULL, CodePoints
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_END: Final = -1


class CharSet:
    """A character set as a Scheme value."""

    __slots__ = ("points",)

    def __init__(self, points: CodePoints) -> None:
        self.points = points


def show_char_set(s: Any, write: Callable[[Any], str]) -> str:
    """The text of a character set: `#<char-set 26>`, with the number of its characters."""
    return f"#<char-set {len(s.points)}>"


register(CharSet, show_char_set)


def points_of(name: str, value: Any) -> CodePoints:
    """The code points of a character set, or the error of the procedure `name`."""
    if value.__class__ is not CharSet:
        raise wrong_type(name, "a char-set", value)
    points: CodePoints = value.points
    return points


def _all_points(name: str, sets: tuple[Any, ...]) -> list[CodePoints]:
    return [points_of(name, s) for s in sets]


def _with_base(name: str, points: CodePoints, base: Any) -> CharSet:
    """The set of `points` and of the optional base set."""
    return CharSet(points if base is None else code_points.union(points, points_of(name, base)))


def _codes(name: str, chars: Any) -> CodePoints:
    return CodePoints.of_codes([ord(character(name, c)) for c in chars])


def is_char_set(a: Any) -> Boolean:
    """(char-set? a)."""
    return TRUE if a.__class__ is CharSet else FALSE


def is_char_set_equal(*sets: Any) -> Boolean:
    """(char-set= set …)."""
    return TRUE if len(set(_all_points("char-set=", sets))) < 2 else FALSE


def is_char_set_within(*sets: Any) -> Boolean:
    """(char-set<= set …)."""
    points = _all_points("char-set<=", sets)
    smaller = [not code_points.difference(a, b).cuts for a, b in zip(points, points[1:], strict=False)]
    return TRUE if all(smaller) else FALSE


def char_set_hash(s: Any, bound: Any = None) -> int:
    """(char-set-hash set [bound])."""
    number = hash(points_of("char-set-hash", s)) & 0x1FFFFFFF
    if bound is None or bound == 0:
        return number
    if bound.__class__ is not int or bound < 0:
        raise wrong_type("char-set-hash", "a bound that is an exact integer, not negative", bound)
    return int(number % bound)


def char_set_cursor(s: Any) -> int:
    """(char-set-cursor set)."""
    cuts = points_of("char-set-cursor", s).cuts
    return cuts[0] if cuts else _END


def char_set_ref(s: Any, cursor: Any) -> Char:
    """(char-set-ref set cursor)."""
    if integer("char-set-ref", cursor) not in points_of("char-set-ref", s):
        raise out_of_range("char-set-ref", "cursor", cursor, "(it points to no character of the set)")
    return char(chr(cursor))


def char_set_cursor_next(s: Any, cursor: Any) -> int:
    """(char-set-cursor-next set cursor)."""
    points = points_of("char-set-cursor-next", s)
    if integer("char-set-cursor-next", cursor) not in points:
        raise out_of_range("char-set-cursor-next", "cursor", cursor, "(it points to no character of the set)")
    following: int = cursor + 1
    if following in points:
        return following
    place = bisect_right(points.cuts, cursor) + 1
    return points.cuts[place] if place < len(points.cuts) else _END


def is_end_of_char_set(cursor: Any) -> Boolean:
    """(end-of-char-set? cursor)."""
    return TRUE if integer("end-of-char-set?", cursor) == _END else FALSE


def char_set(*chars: Any) -> CharSet:
    """(char-set char …)."""
    return CharSet(_codes("char-set", chars))


def char_set_copy(s: Any) -> CharSet:
    """(char-set-copy set)."""
    return CharSet(points_of("char-set-copy", s))


def list_to_char_set(chars: Any, base: Any = None) -> CharSet:
    """(list->char-set list [base])."""
    return _with_base("list->char-set", _codes("list->char-set", elements("list->char-set", chars)), base)


def string_to_char_set(s: Any, base: Any = None) -> CharSet:
    """(string->char-set string [base])."""
    return _with_base("string->char-set", CodePoints.of_text(text("string->char-set", s)), base)


def ucs_range_to_char_set(low: Any, high: Any, error: Any = None, base: Any = None) -> CharSet:
    """(ucs-range->char-set low high [error? base]): high is not in it; an error if asked for, outside Unicode."""
    name = "ucs-range->char-set"
    first, last = integer(name, low), integer(name, high)
    if first < 0 or last < first:
        raise out_of_range(name, "range end", high, f"(the range begins at {first})")
    points = CodePoints.of_ranges([(first, min(last, 0x110000))])
    if error is not None and option(error) and len(points) < last - first:
        raise out_of_range(name, "range end", high, "(some of the range are no characters)")
    return _with_base(name, points, base)


def to_char_set(a: Any) -> CharSet:
    """(->char-set a): the set of a character or of the characters of a string; a set is itself."""
    if a.__class__ is CharSet:
        assert isinstance(a, CharSet)
        return a
    if a.__class__ is Char:
        return char_set(a)
    if isinstance(a, String):
        return CharSet(CodePoints.of_text(a.text))
    raise wrong_type("->char-set", "a char-set, a string or a character", a)


def named_char_set(name: Any) -> CharSet:
    """(%named-char-set name): a set that Unicode defines."""
    return CharSet(code_points.named(symbol("%named-char-set", name).name))


def char_set_to_list(s: Any) -> Any:
    """(char-set->list set)."""
    return to_list([char(chr(code)) for code in points_of("char-set->list", s)])


def char_set_to_string(s: Any) -> String:
    """(char-set->string set)."""
    return new_string("".join([chr(code) for code in points_of("char-set->string", s)]))


def char_set_size(s: Any) -> int:
    """(char-set-size set)."""
    return len(points_of("char-set-size", s))


def is_char_set_contains(s: Any, c: Any) -> Boolean:
    """(char-set-contains? set char)."""
    points = points_of("char-set-contains?", s)
    return TRUE if ord(character("char-set-contains?", c)) in points else FALSE


def char_set_adjoin(s: Any, *chars: Any) -> CharSet:
    """(char-set-adjoin set char …)."""
    return CharSet(code_points.union(points_of("char-set-adjoin", s), _codes("char-set-adjoin", chars)))


def char_set_delete(s: Any, *chars: Any) -> CharSet:
    """(char-set-delete set char …)."""
    return CharSet(code_points.difference(points_of("char-set-delete", s), _codes("char-set-delete", chars)))


def char_set_complement(s: Any) -> CharSet:
    """(char-set-complement set)."""
    return CharSet(points_of("char-set-complement", s).complement())


def char_set_union(*sets: Any) -> CharSet:
    """(char-set-union set …)."""
    return CharSet(code_points.union(*_all_points("char-set-union", sets)))


def char_set_intersection(*sets: Any) -> CharSet:
    """(char-set-intersection set …)."""
    return CharSet(reduce(code_points.intersection, _all_points("char-set-intersection", sets), FULL))


def char_set_difference(s: Any, *sets: Any) -> CharSet:
    """(char-set-difference set other …)."""
    rest = code_points.union(*_all_points("char-set-difference", sets))
    return CharSet(code_points.difference(points_of("char-set-difference", s), rest))


def char_set_xor(*sets: Any) -> CharSet:
    """(char-set-xor set …)."""
    return CharSet(reduce(code_points.exclusive, _all_points("char-set-xor", sets), EMPTY))


def char_set_diff_and_intersection(s: Any, *sets: Any) -> MultipleValues:
    """(char-set-diff+intersection set other …): two values."""
    name = "char-set-diff+intersection"
    first, rest = points_of(name, s), code_points.union(*_all_points(name, sets))
    both = (code_points.difference(first, rest), code_points.intersection(first, rest))
    return MultipleValues(tuple([CharSet(points) for points in both]))
