"""Keyword objects, `#:name`, and the arguments that procedures take by keyword.

Source: Guile manual 6.6.7 and 6.7.4; Racket Reference 4.9; Gambit manual, `keyword?`
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, KeywordObject, Pair, String, Symbol
from schemenn.datum import intern, keyword_object, new_string, to_list
from schemenn.errors import WrongType
from schemenn.primitives.check import elements, symbol, text, wrong_type
from schemenn.write import short

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def _name(procedure: str, a: Any) -> str:
    if not isinstance(a, KeywordObject):
        raise wrong_type(procedure, "a keyword", a)
    return a.name


def is_keyword(a: Any) -> Boolean:
    """(keyword? a)."""
    return TRUE if a.__class__ is KeywordObject else FALSE


def keyword_to_symbol(a: Any) -> Symbol:
    """(keyword->symbol keyword)."""
    return intern(_name("keyword->symbol", a))


def symbol_to_keyword(a: Any) -> KeywordObject:
    """(symbol->keyword symbol)."""
    return keyword_object(symbol("symbol->keyword", a).name)


def keyword_to_string(a: Any) -> String:
    """(keyword->string keyword)."""
    return new_string(_name("keyword->string", a))


def string_to_keyword(string: Any) -> KeywordObject:
    """(string->keyword string)."""
    return keyword_object(text("string->keyword", string))


def is_positional(arguments: Any) -> Boolean:
    """(%positional? arguments): whether there is one more argument, and it is no keyword."""
    return TRUE if arguments.__class__ is Pair and arguments.car.__class__ is not KeywordObject else FALSE


def check_keywords(name: Any, arguments: Any, known: Any, mixed: Any) -> Any:
    """(%check-keywords name arguments known mixed?): the arguments, which must be keywords, each with its value.

    `known` are the keywords a procedure has, or #f where it takes all; where `mixed`, others may stand between.
    """
    allowed = None if known is FALSE else elements(name.name, known)
    left = elements(name.name, arguments)[::-1]
    while left:
        key = left.pop()
        if key.__class__ is not KeywordObject:
            if mixed is FALSE:
                raise WrongType(f"{name.name}: expected a keyword argument, got {short(key)}", (key,))
            continue
        if not left:
            raise WrongType(f"{name.name}: the keyword {short(key)} has no value after it", (key,))
        left.pop()
        if allowed is not None and key not in allowed:
            raise WrongType(f"{name.name}: it takes no argument {short(key)}", (key,))
    return arguments


def keyword_argument(key: Any, arguments: Any, missing: Any) -> Any:
    """(%keyword-argument key arguments missing): the last value given to a keyword, or `missing`."""
    found = missing
    while arguments.__class__ is Pair:
        if arguments.car.__class__ is KeywordObject:
            if arguments.car is key:
                found = arguments.cdr.car
            arguments = arguments.cdr
        arguments = arguments.cdr
    return found


def positional_arguments(arguments: Any) -> Any:
    """(%positional-arguments arguments): those that are neither keywords nor stand after one."""
    found = []
    while arguments.__class__ is Pair:
        if arguments.car.__class__ is KeywordObject:
            arguments = arguments.cdr
        else:
            found.append(arguments.car)
        arguments = arguments.cdr
    return to_list(found)
