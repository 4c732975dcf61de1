"""What the vector variant of a procedure is, by examples: Scheme in, Python out (variants.txt beside this file)."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from schemenn.errors import NotVectorizable
from schemenn.session import Session
from schemenn.source import Source
from tests.golden import Case, golden_cases

HERE = Path(__file__).parent


@pytest.mark.parametrize("case", golden_cases(HERE), ids=str)
def test_variant(case: Case) -> None:
    session = Session()
    procedure = session.run_source(Source("case", case.text))
    variant = session.specializer.variant(procedure.__code__, procedure.__code__.co_argcount)[0]
    assert ast.unparse(ast.fix_missing_locations(variant.module)) == case.expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("(lambda (x) (display x))", "display has an effect"),
        ("(lambda (x) (set! x 1) x)", "it assigns x"),
        ("(define n 0) (lambda (x) (set! n 1) x)", "it assigns n"),
        ("(lambda (x) (current-jiffy))", "current-jiffy may answer something else each time"),
        ("(lambda (x) (case-lambda ((a) a)))", "case-lambda"),
    ],
)
def test_what_has_no_variant(text: str, reason: str) -> None:
    session = Session()
    procedure = session.run_source(Source("case", text))
    with pytest.raises(NotVectorizable) as caught:
        session.specializer.variant(procedure.__code__, 1)
    assert caught.value.reason == reason
