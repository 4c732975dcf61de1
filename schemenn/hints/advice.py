"""Which hints are tried for which error.

    hints(facts)   →   [Hint("did you mean length?")]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from schemenn.hints.applying import applying_hints, arity_hints
from schemenn.hints.arguments import argument_hints
from schemenn.hints.facts import Facts, Hint
from schemenn.hints.heads import head_hints
from schemenn.hints.imports import export_hints, library_hints, library_name_hints
from schemenn.hints.literals import literal_hints, syntax_sign_hints
from schemenn.hints.names import name_hints
from schemenn.hints.parentheses import (
    before_hints,
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
    "bad-syntax": (head_hints, early_hints, library_name_hints, syntax_hints),
    "empty-call": (head_hints, syntax_hints),
    "keyword-as-variable": (head_hints, syntax_hints),
    "misplaced-keyword": (head_hints, before_hints, syntax_hints),
    "misplaced-definition": (head_hints, syntax_hints),
    "else-not-last": (syntax_hints,),
    "empty-body": (head_hints, early_hints, syntax_hints),
    "body-without-value": (head_hints, early_hints, syntax_hints),
    "unbound-variable": (name_hints, indented_hints),
    "not-a-procedure": (head_hints, applying_hints),
    "wrong-number-of-arguments": (head_hints, arity_hints, argument_hints),
    "wrong-type": (head_hints, argument_hints),
    "shape-mismatch": (head_hints, shape_hints),
    "out-of-range": (head_hints, range_hints, argument_hints),
    "no-such-key": (head_hints, key_hints),
    "division-by-zero": (head_hints, division_hints),
    "mask-as-condition": (mask_hints,),
    "file-error": (file_hints,),
    "used-too-early": (early_value_hints,),
    "endless-recursion": (head_hints, recursion_hints),
}


_SUFFICIENT: Final[tuple[Advice, ...]] = (head_hints, early_hints, before_hints)
"""What says how a form was meant: until that is mended, nothing is known of its parts."""


def hints(facts: Facts) -> list[Hint]:
    """At most MOST pieces of advice about an error."""
    found: list[Hint] = []
    for advice in _BY_CODE.get(facts.error.code, ()):
        if len(found) < MOST:
            found += [hint if isinstance(hint, Hint) else Hint(hint) for hint in advice(facts)]
        if found and advice in _SUFFICIENT:
            break
    return found[:MOST]
