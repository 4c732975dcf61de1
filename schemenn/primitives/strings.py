"""Strings (R7RS 6.7): making, reading, changing, comparing; searching is in string_search.py.

Positions count code points. An operand `start` or `end` left out is None.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Char, String, Vector, char, new_string, to_list
from schemenn.primitives.check import bounds, character, elements, index, out_of_range, size, text, vector, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Literal


def is_string(a: Any) -> Boolean:
    """(string? a)."""
    return TRUE if isinstance(a, String) else FALSE


def make_string(k: Any, fill: Any = None) -> String:
    """(make-string k [char])."""
    return new_string((" " if fill is None else character("make-string", fill)) * size("make-string", k, 4))


def string(*chars: Any) -> String:
    """(string char …)."""
    return new_string("".join([character("string", c) for c in chars]))


def string_length(s: Any) -> int:
    """(string-length string)."""
    if not isinstance(s, String):
        raise wrong_type("string-length", "a string", s)
    return len(s)


def string_ref(s: Any, k: Any) -> Char:
    """(string-ref string k)."""
    if not isinstance(s, String):
        raise wrong_type("string-ref", "a string", s)
    if k.__class__ is not int or not 0 <= k < len(s):
        index("string-ref", k, len(s))
    return char(s.ref(k))


def string_set(s: Any, k: Any, c: Any) -> Any:
    """(string-set! string k char)."""
    if not isinstance(s, String):
        raise wrong_type("string-set!", "a string", s)
    s.set(index("string-set!", k, len(s)), character("string-set!", c))
    return UNSPECIFIED


def is_string_null(s: Any) -> Boolean:
    """(string-null? string)."""
    return TRUE if string_length(s) == 0 else FALSE


def _slice(name: str, s: Any, start: Any, end: Any) -> str:
    content = text(name, s)
    if start is None and end is None:
        return content
    first, last = bounds(name, start, end, len(content))
    return content[first:last]


def substring(s: Any, start: Any, end: Any = None) -> String:
    """(substring string start [end])."""
    return new_string(_slice("substring", s, start, end))


def string_copy(s: Any, start: Any = None, end: Any = None) -> String:
    """(string-copy string [start end])."""
    return new_string(_slice("string-copy", s, start, end))


def string_head(s: Any, end: Any) -> String:
    """(string-head string end)."""
    return new_string(_slice("string-head", s, None, end))


def string_tail(s: Any, start: Any) -> String:
    """(string-tail string start)."""
    return new_string(_slice("string-tail", s, start, None))


def string_take_right(s: Any, k: Any) -> String:
    """(string-take-right string k)."""
    content = text("string-take-right", s)
    return new_string(content[len(content) - bounds("string-take-right", None, k, len(content))[1] :])


def string_drop_right(s: Any, k: Any) -> String:
    """(string-drop-right string k)."""
    content = text("string-drop-right", s)
    return new_string(content[: len(content) - bounds("string-drop-right", None, k, len(content))[1]])


def string_append(*strings: Any) -> String:
    """(string-append string …)."""
    try:
        return new_string("".join([s.text for s in strings]))
    except (AttributeError, TypeError):
        return new_string("".join([text("string-append", s) for s in strings]))


def string_append_star(first: Any, *rest: Any) -> String:
    """(string-append* string … list)."""
    strings = (first, *rest)
    return string_append(*strings[:-1], *elements("string-append*", strings[-1]))


def string_concatenate(strings: Any) -> String:
    """(string-concatenate list)."""
    return new_string("".join([text("string-concatenate", s) for s in elements("string-concatenate", strings)]))


def string_to_list(s: Any, start: Any = None, end: Any = None) -> Any:
    """(string->list string [start end])."""
    return to_list([char(c) for c in _slice("string->list", s, start, end)])


def list_to_string(chars: Any) -> String:
    """(list->string list)."""
    return new_string("".join([character("list->string", c) for c in elements("list->string", chars)]))


def reverse_list_to_string(chars: Any) -> String:
    """(reverse-list->string list)."""
    items = elements("reverse-list->string", chars)
    items.reverse()
    return new_string("".join([character("reverse-list->string", c) for c in items]))


def string_to_vector(s: Any, start: Any = None, end: Any = None) -> Vector:
    """(string->vector string [start end])."""
    return Vector([char(c) for c in _slice("string->vector", s, start, end)])


def vector_to_string(v: Any, start: Any = None, end: Any = None) -> String:
    """(vector->string vector [start end])."""
    items = vector("vector->string", v)
    first, last = bounds("vector->string", start, end, len(items))
    return new_string("".join([character("vector->string", c) for c in items[first:last]]))


def string_copy_to(to: Any, at: Any, source: Any, start: Any = None, end: Any = None) -> Any:
    """(string-copy! to at from [start end])."""
    target = text("string-copy!", to)
    piece = _slice("string-copy!", source, start, end)
    first, _ = bounds("string-copy!", at, None, len(target))
    if first + len(piece) > len(target):
        raise out_of_range("string-copy!", "position", at, f"for {len(piece)} characters in length {len(target)}")
    to.text = target[:first] + piece + target[first + len(piece) :]
    return UNSPECIFIED


def string_fill(s: Any, fill: Any, start: Any = None, end: Any = None) -> Any:
    """(string-fill! string char [start end])."""
    content = text("string-fill!", s)
    value = character("string-fill!", fill)
    first, last = bounds("string-fill!", start, end, len(content))
    s.text = content[:first] + value * (last - first) + content[last:]
    return UNSPECIFIED


def string_reverse(s: Any, start: Any = None, end: Any = None) -> String:
    """(string-reverse string [start end])."""
    return new_string(_slice("string-reverse", s, start, end)[::-1])


def string_reverse_in_place(s: Any, start: Any = None, end: Any = None) -> Any:
    """(string-reverse! string [start end])."""
    content = text("string-reverse!", s)
    first, last = bounds("string-reverse!", start, end, len(content))
    s.text = content[:first] + content[first:last][::-1] + content[last:]
    return UNSPECIFIED


def string_upcase(s: Any) -> String:
    """(string-upcase string)."""
    return new_string(text("string-upcase", s).upper())


def string_downcase(s: Any) -> String:
    """(string-downcase string)."""
    return new_string(text("string-downcase", s).lower())


def string_foldcase(s: Any) -> String:
    """(string-foldcase string)."""
    return new_string(text("string-foldcase", s).casefold())


def string_titlecase(s: Any) -> String:
    """(string-titlecase string): an apostrophe within a word does not end it."""
    import re

    return new_string(re.sub(r"\w+(?:['’]\w+)*", lambda word: word[0].capitalize(), text("string-titlecase", s)))


def string_normalize_nfc(s: Any) -> String:
    """(string-normalize-nfc string)."""
    return _normalized("string-normalize-nfc", "NFC", s)


def string_normalize_nfd(s: Any) -> String:
    """(string-normalize-nfd string)."""
    return _normalized("string-normalize-nfd", "NFD", s)


def string_normalize_nfkc(s: Any) -> String:
    """(string-normalize-nfkc string)."""
    return _normalized("string-normalize-nfkc", "NFKC", s)


def string_normalize_nfkd(s: Any) -> String:
    """(string-normalize-nfkd string)."""
    return _normalized("string-normalize-nfkd", "NFKD", s)


def _normalized(name: str, form: Literal["NFC", "NFD", "NFKC", "NFKD"], s: Any) -> String:
    from unicodedata import normalize

    return new_string(normalize(form, text(name, s)))


def _same(content: str) -> str:
    return content


def _comparison(name: str, holds: Callable[[str, str], bool], key: Callable[[str], str]) -> Callable[..., Boolean]:
    """The procedure that says whether `holds` is true of the keys of all neighbouring operands."""

    def compare(first: Any, second: Any = None, *rest: Any) -> Boolean:
        if first.__class__ is second.__class__ is String and not rest:
            return TRUE if holds(key(first.text), key(second.text)) else FALSE
        operands = (first,) if second is None else (first, second, *rest)
        keys = [key(text(name, operand)) for operand in operands]
        return TRUE if all([holds(a, b) for a, b in zip(keys, keys[1:], strict=False)]) else FALSE

    compare.__name__ = compare.__qualname__ = name
    return compare


is_string_equal = _comparison("string=?", str.__eq__, _same)
is_string_less = _comparison("string<?", str.__lt__, _same)
is_string_greater = _comparison("string>?", str.__gt__, _same)
is_string_not_greater = _comparison("string<=?", str.__le__, _same)
is_string_not_less = _comparison("string>=?", str.__ge__, _same)
is_string_ci_equal = _comparison("string-ci=?", str.__eq__, str.casefold)
is_string_ci_less = _comparison("string-ci<?", str.__lt__, str.casefold)
is_string_ci_greater = _comparison("string-ci>?", str.__gt__, str.casefold)
is_string_ci_not_greater = _comparison("string-ci<=?", str.__le__, str.casefold)
is_string_ci_not_less = _comparison("string-ci>=?", str.__ge__, str.casefold)
