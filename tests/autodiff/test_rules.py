"""Every rule against central differences, its derivative too, and forward mode against reverse mode and differences."""

from __future__ import annotations

import os

import pytest

from schemenn.autodiff.composed import COMPOSED, PARTS
from schemenn.autodiff.primitives import rules
from schemenn.session import Session
from schemenn.source import Source

FILE = os.path.join(os.path.dirname(os.path.abspath(__file__)), "rules.txt")

# (f x …), whatever its structure, as one number in which every part of it counts.
PRELUDE = """
(define (part k x) (* (sin (+ 1.5 k)) x))
(define (weighted value)
  (let loop ((leaves (%leaf-list 'test value)) (k 0) (total 0.0))
    (if (null? leaves)
        total
        (let* ((leaf (car leaves))
               (x (if (tensor? leaf)
                      (sum (* leaf (reshape (sin (+ 1.5 (arange (tensor-size leaf)))) (shape leaf))))
                      (part k leaf))))
          (loop (cdr leaves) (+ k 1) (+ total x))))))
(define (scalar f) (lambda xs (weighted (apply f xs))))
(define (slope f) (lambda xs (weighted (apply (∇ (scalar f)) xs))))
(define (direction x) (%with-leaves x (map (lambda (leaf) (cos (* 2.0 leaf))) (%leaf-list 'test x))))
(define (moved x v h) (%with-leaves x (map (lambda (a b) (+ a (* h b))) (%leaf-list 'test x) (%leaf-list 'test v))))
(define (forward-agrees? f . xs)
  (let* ((g (lambda (x) (apply f x)))
         (v (direction xs))
         (u (direction (g xs)))
         (forward (%inner 'test (jvp g xs v) u))
         (back (%inner 'test (vjp g xs u) v))
         (at (lambda (h) (%inner 'test (g (moved xs v h)) u)))
         (difference (/ (- (at 1e-5) (at -1e-5)) 2e-5)))
    (and (< (abs (- forward back)) (* 1e-10 (max 1.0 (abs back))))
         (< (abs (- forward difference)) (* 1e-6 (max 1.0 (abs back)))))))
"""


def lines() -> list[tuple[str, str, str]]:
    with open(FILE, encoding="utf-8") as file:
        rows = [line.strip() for line in file if not line.startswith(";")]
    found = []
    for row in rows:
        name, rest = row.split(" ", 1)
        depth = 0
        for place, character in enumerate(rest):
            depth += (character == "(") - (character == ")")
            if depth == 0:
                found.append((name, rest[: place + 1], quoted(rest[place + 1 :])))
                break
    return found


def quoted(operands: str) -> str:
    """Lists as operands are data."""
    return " ".join(["'" + part if part.startswith("(") else part for part in split(operands)])


def split(text: str) -> list[str]:
    parts, depth = [""], 0
    for character in text.strip():
        depth += (character == "(") - (character == ")")
        if character == " " and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    return parts


@pytest.fixture(scope="module")
def run():
    session = Session()
    session.run_source(Source("prelude", PRELUDE))
    return lambda text: repr(session.run_source(Source("test", text)))


@pytest.mark.parametrize(("name", "procedure", "operands"), lines())
def test_a_rule_agrees_with_differences_and_so_does_its_derivative(name, procedure, operands, run):
    assert run(f"(check-gradient (scalar {procedure}) {operands})") == "#t"
    assert run(f"(check-gradient (slope {procedure}) {operands})") == "#t"


@pytest.mark.parametrize(("name", "procedure", "operands"), lines())
def test_forward_mode_is_reverse_mode_transposed(name, procedure, operands, run):
    assert run(f"(forward-agrees? {procedure} {operands})") == "#t"


def test_every_rule_is_tested():
    known = {*rules(), *COMPOSED, *PARTS, *"+ - * / max min".split()}
    assert {name for name in known if not name.startswith("%")} <= {name for name, _, _ in lines()}
