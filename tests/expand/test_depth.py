"""Deep and long programs: depth costs no C stack, and time grows with the size of the text."""

from __future__ import annotations

import sys
import time
from collections.abc import Iterator

import pytest

from schemenn.core_text import core_to_text
from tests.expand.programs import error_in, expanded

DEPTH = 10_000


@pytest.fixture(autouse=True)
def deep_recursion() -> Iterator[None]:
    limit = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    yield
    sys.setrecursionlimit(limit)


@pytest.mark.parametrize(
    ("before", "inside", "after"),
    [
        ("(+ 1 ", "x", ")"),
        ("(if x 1 ", "x", ")"),
        ("(let ((x (car x))) ", "x", ")"),
        ("(lambda (x) ", "x", ")"),
        ("(let () (define x 1) ", "x", ")"),
        ("(m ", "x", ")"),
        ("(f `(1 ,x ", "x", "))"),
        ("(let loop ((i 0)) ", "x", ")"),
        ("(cond (x => ", "x", "))"),
        ("((", "f", "))"),
    ],
)
def test_nested_forms(before: str, inside: str, after: str) -> None:
    macro = "(define-syntax m (syntax-rules () ((_ e) (let ((t e)) (if t t x)))))"
    start = time.perf_counter()
    (node,) = expanded(macro + before * DEPTH + inside + after * DEPTH)[0]
    assert time.perf_counter() - start < 20
    assert core_to_text(node)


def test_a_long_body_of_definitions() -> None:
    names = "".join(f"(define (f{i}) (f{i - 1}))" for i in range(3000))
    start = time.perf_counter()
    expanded(f"(define (g) {names} (f2999))")
    assert time.perf_counter() - start < 10


def test_a_macro_that_nests_for_ever() -> None:
    sys.setrecursionlimit(20_000)
    message, _ = error_in("(define-syntax m (syntax-rules () ((_) (+ 1 (m))))) (m)")
    assert "does not end" in message
