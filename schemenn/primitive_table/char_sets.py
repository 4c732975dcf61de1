"""Character sets: a set is never changed, so a name with `!` is the name without it."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row, rows


ROWS = (
    row("char-set?", "a", PURE, "Whether a is a character set."),
    row("char-set=", "set ...", PURE, "Whether the sets have the same characters.", function="is_char_set_equal"),
    row("char-set<=", "set ...", PURE, "Whether each set is part of the next.", function="is_char_set_within"),
    row("char-set-hash", "set [bound]", PURE, "A number that is the same for sets that are char-set=."),
    row("char-set-cursor", "set", PURE, "The cursor of the first character of the set."),
    row("char-set-ref", "set cursor", PURE, "The character at the cursor."),
    row("char-set-cursor-next", "set cursor", PURE, "The cursor after this one."),
    row("end-of-char-set?", "cursor", PURE, "Whether there is no character at the cursor."),
    row("char-set", "char ...", PURE, "The set of the characters."),
    row("char-set-copy", "set", PURE, "A set of the same characters."),
    *rows(
        "list->char-set list->char-set!",
        "list [base]",
        READ,
        "The set of the characters in the list, and of those in base.",
        "list_to_char_set",
    ),
    *rows(
        "string->char-set string->char-set!",
        "string [base]",
        READ,
        "The set of the characters of the string, and of those in base.",
        "string_to_char_set",
    ),
    *rows(
        "ucs-range->char-set ucs-range->char-set!",
        "low high [error?] [base]",
        READ,
        "The set of the code points from low to before high, and of those in base.",
        "ucs_range_to_char_set",
    ),
    row("->char-set", "a", READ, "The set that a set, a string or a character stands for.", function="to_char_set"),
    row("%named-char-set", "name", PURE, "A set that Unicode defines."),
    row("char-set->list", "set", PURE, "The list of the characters of the set."),
    row("char-set->string", "set", PURE, "A new string of the characters of the set."),
    row("char-set-size", "set", PURE, "How many characters the set has."),
    row("char-set-contains?", "set char", PURE, "Whether the character is in the set."),
    *rows(
        "char-set-adjoin char-set-adjoin!",
        "set char ...",
        READ,
        "The set with the characters as well.",
        "char_set_adjoin",
    ),
    *rows(
        "char-set-delete char-set-delete!", "set char ...", READ, "The set without the characters.", "char_set_delete"
    ),
    *rows(
        "char-set-complement char-set-complement!",
        "set",
        READ,
        "The set of the characters that are not in the set.",
        "char_set_complement",
    ),
    *rows(
        "char-set-union char-set-union!",
        "set ...",
        READ,
        "The characters that are in any of the sets.",
        "char_set_union",
    ),
    *rows(
        "char-set-intersection char-set-intersection!",
        "set ...",
        READ,
        "The characters that are in every set.",
        "char_set_intersection",
    ),
    *rows(
        "char-set-difference char-set-difference!",
        "set other ...",
        READ,
        "The characters of the set that are in none of the others.",
        "char_set_difference",
    ),
    *rows(
        "char-set-xor char-set-xor!",
        "set ...",
        READ,
        "The characters that are in an odd number of the sets.",
        "char_set_xor",
    ),
    *rows(
        "char-set-diff+intersection char-set-diff+intersection!",
        "set other ...",
        READ,
        "Two values: the characters of the set that are in no other, and those that are in another.",
        "char_set_diff_and_intersection",
    ),
)
