"""Which hints are tried for which error.

    hints(facts)   →   [Hint("did you mean length?")]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from schemenn.hints.applying import applying_hints, arity_hints
from schemenn.hints.arguments import argument_hints
from schemenn.hints.facts import Facts, Hint
from schemenn.hints.imports import export_hints, library_hints
from schemenn.hints.literals import literal_hints, syntax_sign_hints
from schemenn.hints.names import name_hints
from schemenn.hints.parentheses import (
    datum_hints,
    early_hints,
    extra_hints,
    indented_hints,
    mismatched_hints,
    missing_hints,
    string_hints,
)
from schemenn.hints.ranges import (
    division_hints,
    early_value_hints,
    file_hints,
    key_hints,
    mask_hints,
    range_hints,
    recursion_hints,
)
from schemenn.hints.shapes import shape_hints
from schemenn.hints.syntax_mistakes import syntax_hints

Advice: TypeAlias = Callable[[Facts], Iterator[str | Hint]]

MOST: Final = 2

_BY_CODE: Final[dict[str, tuple[Advice, ...]]] = {
    "missing-parenthesis": (missing_hints,),
    "extra-parenthesis": (extra_hints,),
    "mismatched-parenthesis": (mismatched_hints,),
    "missing-datum": (datum_hints,),
    "unclosed-string": (string_hints,),
    "bad-literal": (literal_hints,),
    "unknown-syntax": (syntax_sign_hints,),
    "unknown-library": (library_hints,),
    "not-exported": (export_hints,),
    "bad-syntax": (syntax_hints, early_hints),
    "empty-call": (syntax_hints,),
    "keyword-as-variable": (syntax_hints,),
    "misplaced-keyword": (syntax_hints,),
    "else-not-last": (syntax_hints,),
    "empty-body": (early_hints, syntax_hints),
    "body-without-value": (early_hints, syntax_hints),
    "unbound-variable": (name_hints, indented_hints),
    "not-a-procedure": (applying_hints,),
    "wrong-number-of-arguments": (arity_hints, argument_hints),
    "wrong-type": (argument_hints,),
    "shape-mismatch": (shape_hints,),
    "out-of-range": (range_hints, argument_hints),
    "no-such-key": (key_hints,),
    "division-by-zero": (division_hints,),
    "mask-as-condition": (mask_hints,),
    "file-error": (file_hints,),
    "used-too-early": (early_value_hints,),
    "endless-recursion": (recursion_hints,),
}


def hints(facts: Facts) -> list[Hint]:
    """At most MOST pieces of advice about an error."""
    found: list[Hint] = []
    for advice in _BY_CODE.get(facts.error.code, ()):
        if len(found) < MOST:
            found += [hint if isinstance(hint, Hint) else Hint(hint) for hint in advice(facts)]
    return found[:MOST]
