"""Strings: making, reading, changing, comparing."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, Primitive, row

_ORDERS = (
    ("=", "equal", "are the same"),
    ("<", "less", "rise"),
    (">", "greater", "fall"),
    ("<=", "not_greater", "do not fall"),
    (">=", "not_less", "do not rise"),
)


def _comparison(sign: str, word: str, claim: str, ci: str) -> Primitive:
    note = " when case is folded" if ci else ""
    test = () if ci else f"a.text {'==' if sign == '=' else sign} b.text"
    function = f"is_string{ci.replace('-', '_')}_{word}"
    doc = f"Whether the strings {claim}{note}."
    return row(f"string{ci}{sign}?", "a b ...", READ, doc, test=test, function=function)


ROWS = (
    row("string?", "a", PURE, "Whether a is a string.", test="a.__class__ is String or a.__class__ is FillingString"),
    row("make-string", "k [char]", PURE, "A new string of k characters."),
    row("string", "char ...", PURE, "A new string of the characters."),
    row("string-length", "string", READ, "How many characters the string has."),
    row("string-ref", "string k", READ, "The character at index k."),
    row("string-set!", "string k char", WRITE, "Store char at index k."),
    row("string-null?", "string", READ, "Whether the string is empty."),
    row("substring", "string start [end]", READ, "A new string of the characters from start to before end."),
    row("string-copy", "string [start] [end]", READ, "A new string of the characters from start to before end."),
    row("string-head", "string end", READ, "A new string of the characters before end."),
    row("string-tail", "string start", READ, "A new string of the characters from start."),
    row("string-take", "string k", READ, "A new string of the first k characters.", function="string_head"),
    row("string-drop", "string k", READ, "A new string without the first k characters.", function="string_tail"),
    row("string-take-right", "string k", READ, "A new string of the last k characters."),
    row("string-drop-right", "string k", READ, "A new string without the last k characters."),
    row(
        "string-append",
        "string ...",
        READ,
        "A new string of the strings one after another.",
        make=(("String", "text=f'{a.text}{b.text}'"), ("String", "text=f'{a.text}{b.text}{c.text}'")),
    ),
    row("string-append*", "a b ...", READ, "As string-append; the last operand is a list of strings."),
    row("string-concatenate", "list", READ, "A new string of the strings in the list."),
    row("string->list", "string [start] [end]", READ, "The list of the characters from start to before end."),
    row("list->string", "list", READ, "A new string of the characters in the list."),
    row("reverse-list->string", "list", READ, "A new string of the characters in the list, last one first."),
    row("string->vector", "string [start] [end]", READ, "A new vector of the characters."),
    row("vector->string", "vector [start] [end]", READ, "A new string of the characters in the vector."),
    row(
        "string-copy!",
        "to at from [start] [end]",
        WRITE,
        "Store characters of the string from in the string to, beginning at index at.",
        function="string_copy_to",
    ),
    row("string-fill!", "string char [start] [end]", WRITE, "Store char at every index from start to before end."),
    row("string-reverse", "string [start] [end]", READ, "A new string of the characters in opposite order."),
    row(
        "string-reverse!",
        "string [start] [end]",
        WRITE,
        "Put the characters in opposite order.",
        function="string_reverse_in_place",
    ),
    row("string-upcase", "string", READ, "A new string in upper case."),
    row("string-downcase", "string", READ, "A new string in lower case."),
    row("string-foldcase", "string", READ, "A new string as comparisons without case see it."),
    row("string-titlecase", "string", READ, "A new string in which each word begins with a capital."),
    row("string-normalize-nfc", "string", READ, "The string in Unicode's normalization form C."),
    row("string-normalize-nfd", "string", READ, "The string in Unicode's normalization form D."),
    row("string-normalize-nfkc", "string", READ, "The string in Unicode's normalization form KC."),
    row("string-normalize-nfkd", "string", READ, "The string in Unicode's normalization form KD."),
    row("string-append/shared", "string ...", READ, "As string-append.", function="string_append"),
    row("string-concatenate/shared", "list", READ, "As string-concatenate.", function="string_concatenate"),
    row("substring/shared", "string start [end]", READ, "As substring.", function="substring"),
    *(_comparison(*order, ci) for ci in ("", "-ci") for order in _ORDERS),
)
