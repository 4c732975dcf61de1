"""Searching, splitting and joining strings; what takes a predicate is Scheme in stdlib/builtins/text/strings.scm."""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, Char, String, intern, new_string, to_list
from schemenn.errors import OutOfRange
from schemenn.primitives.check import bounds, character, elements, text, wrong_type

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_WHITESPACE = "\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
_WHITESPACE += "\u2028\u2029\u202f\u205f\u3000"


def _found(position: int) -> Any:
    return FALSE if position < 0 else position


def string_search_forward(pattern: Any, s: Any, start: Any = None) -> Any:
    """(string-search-forward pattern string [start])."""
    content = text("string-search-forward", s)
    first, _ = bounds("string-search-forward", start, None, len(content))
    return _found(content.find(text("string-search-forward", pattern), first))


def string_search_backward(pattern: Any, s: Any, end: Any = None) -> Any:
    """(string-search-backward pattern string [end])."""
    content = text("string-search-backward", s)
    wanted = text("string-search-backward", pattern)
    _, last = bounds("string-search-backward", None, end, len(content))
    position = content.rfind(wanted, 0, last)
    return FALSE if position < 0 else position + len(wanted)


def string_search_all(pattern: Any, s: Any) -> Any:
    """(string-search-all pattern string)."""
    content = text("string-search-all", s)
    wanted = text("string-search-all", pattern)
    positions = []
    position = content.find(wanted)
    while position >= 0:
        positions.append(position)
        position = content.find(wanted, position + 1)
    return to_list(positions)


def string_contains(
    s: Any, pattern: Any, start: Any = None, end: Any = None, first: Any = None, last: Any = None
) -> Any:
    """(string-contains string pattern [start end pattern-start pattern-end])."""
    content, wanted = text("string-contains", s), text("string-contains", pattern)
    low, high = bounds("string-contains", start, end, len(content))
    pattern_low, pattern_high = bounds("string-contains", first, last, len(wanted))
    return _found(content.find(wanted[pattern_low:pattern_high], low, high))


def string_index_char(s: Any, c: Any, start: Any, end: Any) -> Any:
    """(%string-index string char start end)."""
    content = text("string-index", s)
    first, last = bounds("string-index", start, end, len(content))
    return _found(content.find(character("string-index", c), first, last))


def string_rindex_char(s: Any, c: Any, start: Any, end: Any) -> Any:
    """(%string-rindex string char start end)."""
    content = text("string-rindex", s)
    first, last = bounds("string-rindex", start, end, len(content))
    return _found(content.rfind(character("string-rindex", c), first, last))


def string_join(strings: Any, delimiter: Any = None, grammar: Any = None) -> String:
    """(string-join list [delimiter grammar])."""
    pieces = [text("string-join", s) for s in elements("string-join", strings)]
    between = " " if delimiter is None else text("string-join", delimiter)
    joined = between.join(pieces)
    if grammar is None or grammar is intern("infix"):
        return new_string(joined)
    if grammar is intern("strict-infix"):
        if not pieces:
            raise OutOfRange("string-join: strict-infix of an empty list", (strings,))
        return new_string(joined)
    if grammar is intern("suffix"):
        return new_string(joined + between if pieces else "")
    if grammar is intern("prefix"):
        return new_string(between + joined if pieces else "")
    raise wrong_type("string-join", "infix, strict-infix, prefix or suffix", grammar)


def split_by_text(s: Any, delimiter: Any = None) -> Any:
    """(%split-by-text string [delimiter]): string-split but for the delimiters that are sets and predicates."""
    content = text("string-split", s)
    if delimiter is None:
        return to_list([new_string(piece) for piece in _words(content)])
    if delimiter.__class__ is Char:
        return to_list([new_string(piece) for piece in content.split(delimiter.value)])
    separator = text("string-split", delimiter)
    if not content:
        return NIL
    return to_list([new_string(piece) for piece in (content.split(separator) if separator else content)])


def _words(content: str) -> list[str]:
    return [word for word in "".join([" " if c in _WHITESPACE else c for c in content]).split(" ") if word]


def string_trim_both(s: Any, unwanted: Any = None) -> String:
    """(%string-trim string [char or string])."""
    content = _trimmed_right("string-trim", text("string-trim", s), unwanted)
    return new_string(_trimmed_left("string-trim", content, unwanted))


def string_trim_left(s: Any, unwanted: Any = None) -> String:
    """(%string-trim-left string [char or string])."""
    return new_string(_trimmed_left("string-trim-left", text("string-trim-left", s), unwanted))


def string_trim_right(s: Any, unwanted: Any = None) -> String:
    """(%string-trim-right string [char or string])."""
    return new_string(_trimmed_right("string-trim-right", text("string-trim-right", s), unwanted))


def _trimmed_left(name: str, content: str, unwanted: Any) -> str:
    """A string that is unwanted goes once, a character as often as it stands there."""
    if isinstance(unwanted, String):
        return content.removeprefix(unwanted.text)
    return content.lstrip(_WHITESPACE if unwanted is None else character(name, unwanted))


def _trimmed_right(name: str, content: str, unwanted: Any) -> str:
    if isinstance(unwanted, String):
        return content.removesuffix(unwanted.text)
    return content.rstrip(_WHITESPACE if unwanted is None else character(name, unwanted))


def string_normalize_spaces(s: Any) -> String:
    """(string-normalize-spaces string)."""
    return new_string(" ".join(_words(text("string-normalize-spaces", s))))


def string_replace(s: Any, a: Any, b: Any, end: Any = None, other_start: Any = None, other_end: Any = None) -> String:
    """(string-replace string from to), or the SRFI 13 form (string-replace string other start end)."""
    content = text("string-replace", s)
    if end is not None:
        other = text("string-replace", a)
        first, last = bounds("string-replace", b, end, len(content))
        other_first, other_last = bounds("string-replace", other_start, other_end, len(other))
        return new_string(content[:first] + other[other_first:other_last] + content[last:])
    if a.__class__ is Char:
        return new_string(content.replace(a.value, character("string-replace", b)))
    return new_string(content.replace(text("string-replace", a), text("string-replace", b)))
