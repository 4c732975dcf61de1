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
_WORD: Final = re.compile("[A-Za-z]+")
_GREEK: Final = {
    name: chr(code)
    for first, names in (
        (0x3B1, "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho"),
        (0x3C3, "sigma tau upsilon phi chi psi omega"),
    )
    for code, name in enumerate(names.split(), first)
} | {"nabla": "∇", "partial": "∂", "Sigma": "Σ", "Delta": "Δ"}
_LATEX: Final = {
    "frac": "/ divides: (/ a b)", "cdot": "* multiplies: (* a b)", "times": "* multiplies: (* a b)",
    "sum": "sum adds up the elements: (sum x)", "sqrt": "the square root is (sqrt x)",
    "exp": "it is (exp x)", "log": "it is (log x)", "ln": "it is (log x)", "tanh": "it is (tanh x)",
    "sin": "it is (sin x)", "cos": "it is (cos x)", "max": "it is (max a b)", "min": "it is (min a b)",
    "leq": "it is (<= a b)", "le": "it is (<= a b)", "geq": "it is (>= a b)", "ge": "it is (>= a b)",
    "neq": "it is (not (= a b))", "top": "the transpose is (transpose W)", "odot": "* goes element by element",
    "left": "parentheses need no such word", "right": "parentheses need no such word",
    "infty": "infinity is +inf.0",
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
    if written == "\\":
        yield from _backslash(facts)
    elif written == "{" and _begins_a_table(facts):
        yield "a list of pairs is '((a . 1) (b . 2)), and alist->hash-table makes a hash table of it"
    elif written in ("{", "}"):
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


def _backslash(facts: Facts) -> Iterator[str]:
    r"""LaTeX in the place of Scheme: \theta, \frac{1}{2}."""
    span = facts.error.span
    word = _WORD.match(span.source.line(span.line)[span.column + 1 :]) if span is not None else None
    if word is None:
        return
    if word[0] in _GREEK:
        yield f"a Greek letter is a letter like any other: {_GREEK[word[0]]}; a prompt has it by \\{word[0]} and Tab"
    elif word[0] in _LATEX:
        yield f"this is LaTeX; in Scheme, {_LATEX[word[0]]}"
    elif len(word[0]) > 1:
        yield "this looks like LaTeX; schemenn notation shows how formulas are written in Scheme"
    else:
        yield "escapes such as \\n stand in strings only; a procedure without a name is (lambda (x) …)"


def _begins_a_table(facts: Facts) -> bool:
    span = facts.error.span
    after = "" if span is None else span.source.line(span.line)[span.column + 1 :].lstrip()
    return after.startswith((":", '"', "'"))
