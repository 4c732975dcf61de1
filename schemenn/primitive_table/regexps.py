"""Regular expressions: compiling them, searching, what a match says."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

_PART = "re string [start] [end]"

ROWS = (
    row("regexp", "sre", READ, "The compiled regular expression; one that is compiled is itself."),
    row("regexp?", "a", PURE, "Whether a is a compiled regular expression."),
    row("valid-sre?", "a", READ, "Whether regexp takes a."),
    row("regexp->sre", "re", READ, "The expression as a datum."),
    row("char-set->sre", "set", PURE, "A regular expression for the characters of the set."),
    row("regexp-matches", _PART, READ, "The match if the expression matches all of the string, or #f."),
    row("regexp-matches?", _PART, READ, "Whether the expression matches all of the string."),
    row("regexp-search", _PART, READ, "The first match in the string, the longest one there, or #f."),
    row("regexp-extract", _PART, READ, "The list of the matches that are not empty."),
    row("regexp-split", _PART, READ, "The list of what lies between the matches that are not empty."),
    row("regexp-partition", _PART, READ, "The pieces that do not match and those that do, in turn."),
    row("regexp-match?", "a", PURE, "Whether a is a match."),
    row("regexp-match-count", "match", PURE, "The number of submatches."),
    row("regexp-match->list", "match", PURE, "The list of the text matched and of the submatches, #f for none."),
    row("regexp-match-submatch", "match [field]", PURE, "The text of a submatch by number or name, or #f."),
    row("regexp-match-submatch-start", "match [field]", PURE, "Where a submatch begins, or #f."),
    row("regexp-match-submatch-end", "match [field]", PURE, "Where a submatch ends, or #f."),
    row("%regexp-subject", _PART, READ, "What regexp-fold goes over."),
    row("%regexp-subject-start", "subject", PURE, "Where the part of the string begins."),
    row("%regexp-next", "subject last", PURE, "The match after the one that ended at last, or #f."),
    row("%regexp-substitute", "match part", READ, "What a part of a substitution stands for."),
)
