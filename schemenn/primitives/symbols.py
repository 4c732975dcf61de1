"""Symbols (R7RS 6.5)."""

from __future__ import annotations

from itertools import count

from schemenn.datum import FALSE, TRUE, Boolean, String, new_string, Symbol
from schemenn.datum import intern as intern_name
from schemenn.primitives.check import symbol, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

_numbers = count(1)


def is_symbol(a: Any) -> Boolean:
    """(symbol? a)."""
    return TRUE if a.__class__ is Symbol else FALSE


def is_symbol_equal(first: Any, second: Any, *rest: Any) -> Boolean:
    """(symbol=? a b …)."""
    operands = [symbol("symbol=?", operand) for operand in (first, second, *rest)]
    return TRUE if all([operand is first for operand in operands]) else FALSE


def is_symbol_less(first: Any, second: Any, *rest: Any) -> Boolean:
    """(symbol<? a b …)."""
    names = [symbol("symbol<?", operand).name for operand in (first, second, *rest)]
    return TRUE if all([a < b for a, b in zip(names, names[1:], strict=False)]) else FALSE


def symbol_to_string(a: Any) -> String:
    """(symbol->string symbol)."""
    return new_string(symbol("symbol->string", a).name)


def string_to_symbol(string: Any) -> Symbol:
    """(string->symbol string)."""
    return intern_name(text("string->symbol", string))


def string_to_uninterned_symbol(string: Any) -> Symbol:
    """(string->uninterned-symbol string)."""
    return Symbol(text("string->uninterned-symbol", string))


def symbol_append(*symbols: Any) -> Symbol:
    """(symbol-append symbol …)."""
    return intern_name("".join([symbol("symbol-append", operand).name for operand in symbols]))


def generate_uninterned_symbol(prefix: Any = None) -> Symbol:
    """(generate-uninterned-symbol [prefix])."""
    stem = "g"
    if prefix is not None:
        stem = prefix.name if prefix.__class__ is Symbol else text("generate-uninterned-symbol", prefix)
    return Symbol(f"{stem}{next(_numbers)}")
