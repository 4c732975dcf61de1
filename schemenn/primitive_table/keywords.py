"""Keyword objects; the rows with % are what parameter lists with keywords expand into."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row("keyword?", "a", PURE, "Whether a is a keyword object."),
    row("keyword->symbol", "keyword", PURE, "The symbol with the name of the keyword."),
    row("symbol->keyword", "symbol", PURE, "The keyword with the name of the symbol."),
    row("keyword->string", "keyword", READ, "A new string with the name of the keyword."),
    row("string->keyword", "string", READ, "The keyword with that name."),
    row("%positional?", "arguments", READ, "Whether the next argument is there, and is no keyword."),
    row("%check-keywords", "name arguments known mixed", READ, "The arguments, if they are keywords with values."),
    row("%keyword-argument", "key arguments missing", READ, "The last value given to a keyword."),
    row("%positional-arguments", "arguments", READ, "The arguments without keywords and their values."),
)
