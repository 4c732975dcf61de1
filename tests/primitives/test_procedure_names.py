"""`procedure-name` answers what a procedure was defined as."""

from __future__ import annotations

import pytest

from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


@pytest.mark.parametrize(
    ("program", "name"),
    [
        ("(procedure-name car)", "car"),
        ("(procedure-name map)", "map"),
        ("(define (relu x) (max x 0)) (procedure-name relu)", "relu"),
        ("(define car cdr) (procedure-name car)", "cdr"),
        ("(let ((f (lambda (x) x))) (procedure-name f))", "f"),
        ("(procedure-name (lambda (x) x))", "#f"),
        ("(guard (e (#t (condition/report-string e))) (procedure-name 3))",
         '"procedure-name: expected a procedure, got 3"'),
    ],
)  # fmt: skip
def test_procedure_name(program: str, name: str) -> None:
    assert write(Session().run_source(Source("test", program))) == name
