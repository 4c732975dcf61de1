"""Strings compared at their ends, cut up and put together."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

_TWO = "a b [start1] [end1] [start2] [end2]"
_PADDED = "string k [char] [start] [end]"
_WITHIN = "string pattern [start1] [end1] [start2] [end2]"

ROWS = (
    row("string-prefix-length", _TWO, READ, "How many characters both strings begin with."),
    row("string-suffix-length", _TWO, READ, "How many characters both strings end with."),
    row("string-prefix-length-ci", _TWO, READ, "As string-prefix-length when case is folded."),
    row("string-suffix-length-ci", _TWO, READ, "As string-suffix-length when case is folded."),
    row("string-prefix?", f"prefix {_TWO[2:]}", READ, "Whether the second string begins with prefix."),
    row("string-suffix?", f"suffix {_TWO[2:]}", READ, "Whether the second string ends with suffix."),
    row("string-prefix-ci?", f"prefix {_TWO[2:]}", READ, "As string-prefix? when case is folded."),
    row("string-suffix-ci?", f"suffix {_TWO[2:]}", READ, "As string-suffix? when case is folded."),
    row("substring?", "pattern string", READ, "Whether pattern occurs in the string."),
    row("string-contains?", "string pattern", READ, "Whether pattern occurs in the string."),
    row("string-contains-right", _WITHIN, READ, "Where pattern begins last, or #f."),
    row("string-contains-ci", _WITHIN, READ, "Where pattern begins first when case is folded, or #f."),
    row("non-empty-string?", "a", READ, "Whether a is a string with a character."),
    row("string-concatenate-reverse", "list [final] [end]", READ, "The strings, last one first, and final."),
    row("string-pad", _PADDED, READ, "The last k characters, filled up on the left."),
    row("string-pad-left", _PADDED, READ, "The last k characters, filled up on the left."),
    row("string-pad-right", _PADDED, READ, "The first k characters, filled up on the right."),
    row("xsubstring", "string from [to] [start] [end]", READ, "A stretch of the string repeated both ways."),
    row("string-replicate", "string from to [start] [end]", READ, "A stretch of the string repeated without end."),
    row("char->string", "char", PURE, "A new string of the character."),
    row("burst-string", "string char allow-runs?", READ, "The pieces between; no empty ones if runs count."),
)
