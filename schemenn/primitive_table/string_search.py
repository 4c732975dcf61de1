"""Searching, splitting and joining strings."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("string-search-forward", "pattern string [start]", READ, "Where pattern begins first, or #f."),
    row("string-search-backward", "pattern string [end]", READ, "Where pattern ends last, before end, or #f."),
    row("string-search-all", "pattern string", READ, "The list of the positions where pattern begins."),
    row(
        "string-contains",
        "string pattern [start] [end] [pattern-start] [pattern-end]",
        READ,
        "Where pattern begins first, or #f.",
    ),
    row("string-normalize-spaces", "string", READ, "The words with one space between them."),
    row("%string-index", "string char start end", READ, "Where char is first, or #f.", function="string_index_char"),
    row("%string-rindex", "string char start end", READ, "Where char is last, or #f.", function="string_rindex_char"),
    row("string-join", "list [delimiter] [grammar]", READ, "The strings with delimiter (a space) between them."),
    row("%split-by-text", "string [delimiter]", READ, "The pieces between delimiters (char or string), or the words."),
    row("%string-trim", "string [what]", READ, "Without what or white space around.", function="string_trim_both"),
    row("%string-trim-left", "string [what]", READ, "Without what or white space at the beginning."),
    row("%string-trim-right", "string [what]", READ, "Without what or white space at the end."),
    row(
        "string-replace",
        "string a b [end] [other-start] [other-end]",
        READ,
        "Every a replaced by b; or, with positions after a string, that stretch replaced by the string a.",
    ),
)
