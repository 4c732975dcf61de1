"""Strings compared at their ends, cut up and put together: SRFI 13, 130 and 152, MIT Scheme, Racket.

The optional ranges of two strings come as start1 end1 start2 end2.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, String, new_string, to_list
from schemenn.primitives.check import bounds, character, elements, integer, option, out_of_range, size, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _two(name: str, a: Any, b: Any, ranges: tuple[Any, ...]) -> tuple[str, str]:
    first, second = text(name, a), text(name, b)
    start1, end1, start2, end2 = ranges
    low1, high1 = bounds(name, start1, end1, len(first))
    low2, high2 = bounds(name, start2, end2, len(second))
    return first[low1:high1], second[low2:high2]


def _common(a: str, b: str) -> int:
    length = 0
    for c, d in zip(a, b, strict=False):
        if c != d:
            break
        length += 1
    return length


def string_prefix_length(
    a: Any, b: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> int:
    """(string-prefix-length a b [start1 end1 start2 end2])."""
    return _common(*_two("string-prefix-length", a, b, (start1, end1, start2, end2)))


def string_suffix_length(
    a: Any, b: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> int:
    """(string-suffix-length a b [start1 end1 start2 end2])."""
    first, second = _two("string-suffix-length", a, b, (start1, end1, start2, end2))
    return _common(first[::-1], second[::-1])


def string_prefix_length_ci(
    a: Any, b: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> int:
    """(string-prefix-length-ci a b [start1 end1 start2 end2])."""
    first, second = _two("string-prefix-length-ci", a, b, (start1, end1, start2, end2))
    return _common(_folded(first), _folded(second))


def string_suffix_length_ci(
    a: Any, b: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> int:
    """(string-suffix-length-ci a b [start1 end1 start2 end2])."""
    first, second = _two("string-suffix-length-ci", a, b, (start1, end1, start2, end2))
    return _common(_folded(first)[::-1], _folded(second)[::-1])


def _folded(content: str) -> str:
    """The characters folded one by one, so that positions stay."""
    from schemenn.primitives.chars import fold_char

    return "".join([fold_char(c) for c in content])


def is_string_prefix(
    prefix: Any, s: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Boolean:
    """(string-prefix? prefix string [start1 end1 start2 end2])."""
    part, whole = _two("string-prefix?", prefix, s, (start1, end1, start2, end2))
    return TRUE if whole.startswith(part) else FALSE


def is_string_suffix(
    suffix: Any, s: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Boolean:
    """(string-suffix? suffix string [start1 end1 start2 end2])."""
    part, whole = _two("string-suffix?", suffix, s, (start1, end1, start2, end2))
    return TRUE if whole.endswith(part) else FALSE


def is_string_prefix_ci(
    prefix: Any, s: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Boolean:
    """(string-prefix-ci? prefix string [start1 end1 start2 end2])."""
    part, whole = _two("string-prefix-ci?", prefix, s, (start1, end1, start2, end2))
    return TRUE if _folded(whole).startswith(_folded(part)) else FALSE


def is_string_suffix_ci(
    suffix: Any, s: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Boolean:
    """(string-suffix-ci? suffix string [start1 end1 start2 end2])."""
    part, whole = _two("string-suffix-ci?", suffix, s, (start1, end1, start2, end2))
    return TRUE if _folded(whole).endswith(_folded(part)) else FALSE


def is_substring(pattern: Any, s: Any) -> Boolean:
    """(substring? pattern string)."""
    return TRUE if text("substring?", pattern) in text("substring?", s) else FALSE


def is_string_contains(s: Any, pattern: Any) -> Boolean:
    """(string-contains? string pattern)."""
    return TRUE if text("string-contains?", pattern) in text("string-contains?", s) else FALSE


def string_contains_right(
    s: Any, pattern: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Any:
    """(string-contains-right string pattern [start1 end1 start2 end2]): where pattern begins last, or #f."""
    part, wanted = _two("string-contains-right", s, pattern, (start1, end1, start2, end2))
    position = part.rfind(wanted)
    return FALSE if position < 0 else position + (start1 or 0)


def string_contains_ci(
    s: Any, pattern: Any, start1: Any = None, end1: Any = None, start2: Any = None, end2: Any = None
) -> Any:
    """(string-contains-ci string pattern [start1 end1 start2 end2]): where pattern begins first, or #f."""
    part, wanted = _two("string-contains-ci", s, pattern, (start1, end1, start2, end2))
    position = _folded(part).find(_folded(wanted))
    return FALSE if position < 0 else position + (start1 or 0)


def is_non_empty_string(a: Any) -> Boolean:
    """(non-empty-string? a)."""
    return TRUE if isinstance(a, String) and len(a) > 0 else FALSE


def string_concatenate_reverse(strings: Any, final: Any = None, end: Any = None) -> String:
    """(string-concatenate-reverse list [final [end]])."""
    name = "string-concatenate-reverse"
    pieces = [text(name, s) for s in elements(name, strings)]
    last = "" if final is None else text(name, final)
    _, stop = bounds(name, None, end, len(last))
    return new_string("".join([*pieces[::-1], last[:stop]]))


def string_pad(s: Any, width: Any, fill: Any = None, start: Any = None, end: Any = None) -> String:
    """(string-pad string k [char start end])."""
    return _padded("string-pad", s, width, fill, start, end)


def string_pad_left(s: Any, width: Any, fill: Any = None, start: Any = None, end: Any = None) -> String:
    """(string-pad-left string k [char start end])."""
    return _padded("string-pad-left", s, width, fill, start, end)


def _padded(name: str, s: Any, width: Any, fill: Any, start: Any, end: Any) -> String:
    content = text(name, s)
    first, last = bounds(name, start, end, len(content))
    length = size(name, width, 4)
    padding = " " if fill is None else character(name, fill)
    return new_string(content[max(first, last - length) : last].rjust(length, padding))


def string_pad_right(s: Any, width: Any, fill: Any = None, start: Any = None, end: Any = None) -> String:
    """(string-pad-right string k [char start end])."""
    name = "string-pad-right"
    content = text(name, s)
    first, last = bounds(name, start, end, len(content))
    length = size(name, width, 4)
    padding = " " if fill is None else character(name, fill)
    return new_string(content[first : min(last, first + length)].ljust(length, padding))


def xsubstring(s: Any, from_: Any, to: Any = None, start: Any = None, end: Any = None) -> String:
    """(xsubstring string from [to start end]): a stretch of the string repeated without end both ways."""
    return _stretch("xsubstring", s, from_, to, start, end)


def string_replicate(s: Any, from_: Any, to: Any, start: Any = None, end: Any = None) -> String:
    """(string-replicate string from to [start end])."""
    return _stretch("string-replicate", s, from_, to, start, end)


def _stretch(name: str, s: Any, from_: Any, to: Any, start: Any, end: Any) -> String:
    whole = text(name, s)
    first, last = bounds(name, start, end, len(whole))
    content = whole[first:last]
    low = integer(name, from_)
    high = low + len(content) if to is None else integer(name, to)
    if high < low:
        raise out_of_range(name, "end", high, f"for start {low}")
    length = size(name, high - low, 4)
    if not content and length:
        raise out_of_range(name, "start", low, "for an empty string")
    return new_string("".join([content[i % len(content)] for i in range(low, high)]))


def char_to_string(c: Any) -> String:
    """(char->string char)."""
    return new_string(character("char->string", c))


def burst_string(s: Any, delimiter: Any, allow_runs: Any) -> Any:
    """(burst-string string char allow-runs?)."""
    separator = character("burst-string", delimiter)
    pieces = text("burst-string", s).split(separator)
    return to_list([new_string(piece) for piece in pieces if piece or not option(allow_runs)])
