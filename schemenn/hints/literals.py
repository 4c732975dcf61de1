"""Hints about text that is no datum: escapes, names of characters, constants of other languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from schemenn.character_names import NAME_OF_VALUE
from schemenn.hints.distance import nearest
from schemenn.hints.facts import Facts

_ESCAPE: Final = re.compile(r"\\\w")
_CONSTANTS: Final = {
    "nil": "'()", "null": "'()", "n": "'()", "none": "#f", "undefined": "#f", "void": "(void)",
    "yes": "#t", "no": "#f", "T": "#t", "F": "#f",
}  # fmt: skip


def literal_hints(facts: Facts) -> Iterator[str]:
    """Hints about a literal that cannot be read."""
    written = facts.written
    if written.startswith("#\\"):
        near = nearest(written[2:].lower(), [list(NAME_OF_VALUE.values())], 1)
        if near:
            yield f"did you mean #\\{near[0]}?"
        elif len(written) > 3:
            yield f'a character is one sign: #\\{written[2]}; a string stands between quotation marks: "{written[2:]}"'
    elif _ESCAPE.match(written) or written.startswith("\\"):
        yield "a backslash itself is written \\\\ in a string; a path may have / in its place"
    elif "denominator zero" in facts.error.message:
        yield "an exact fraction needs a denominator; infinity is +inf.0"
    elif facts.error.message.startswith("rows differ"):
        yield "all rows of a tensor have one length; a list may have rows of any: '((1 2 3) (4 5))"


def syntax_sign_hints(facts: Facts) -> Iterator[str]:
    """Hints about a sign that begins nothing in Scheme."""
    written = facts.written
    if written in ("{", "}"):
        yield "the parts of a form stand between ( and ), and expressions in sequence in (begin …)"
    elif written.startswith("#<"):
        yield "this is how such an object prints; a program makes one by an expression"
    elif written.startswith("#"):
        name = written[1:]
        constant = _CONSTANTS.get(name) or _CONSTANTS.get(name.lower())
        near = nearest(name, [["true", "false"]], 1)
        if constant:
            yield f"write {constant}"
        elif near and len(name) > 2:
            yield f"did you mean #{near[0]}?"
        elif written.strip("#") == "" or facts.error.message == "unknown syntax: #":
            yield "a comment begins with ; in Scheme"
