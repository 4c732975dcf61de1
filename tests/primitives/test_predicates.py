"""Equivalence (R7RS 6.1): the report's examples, and data that go in circles or very deep."""

from __future__ import annotations

from math import inf, nan
from typing import Any

from schemenn.datum import FALSE, NIL, TRUE, Char, Pair, Symbol, Vector, char, cons, intern, to_list
from schemenn.number import Rational
from schemenn.primitives.predicates import is_eq, is_equal, is_eqv, is_procedure

CLAIMS = r"""
(eqv? a a) => #t                    (eqv? a b) => #f                  (eqv? () ()) => #t
(eqv? 2 2) => #t                    (eqv? 2 2.0) => #f                (eqv? 100000000 100000000) => #t
(eqv? 0.0 -0.0) => #f               (eqv? +nan.0 +nan.0) => #t        (eqv? 1/2 1/2) => #t
(eqv? 0.5 1/2) => #f                (eqv? 1.0+2i 1.0+2.0i) => #f      (eqv? 1+2i 1+2i) => #t
(eqv? #\a #\a) => #t                (eqv? (1) (1)) => #f              (eqv? "ab" "ab") => #f
(eqv? #f ()) => #f                  (eq? a a) => #t                   (eq? 5 5) => #t
(eq? 123456789012345678901234567890 123456789012345678901234567890) => #t
(eq? (a) (a)) => #f                 (eq? () ()) => #t                 (eq? #\x3bb #\x3bb) => #t
(equal? (a (b) c) (a (b) c)) => #t  (equal? "abc" "abc") => #t        (equal? 2 2) => #t
(equal? #(5 a) #(5 a)) => #t        (equal? #u8(1 2) #u8(1 2)) => #t  (equal? (1 . 2) (1 . 3)) => #f
(equal? #(1 2) #(1 2 3)) => #f      (equal? (1 2) #(1 2)) => #f       (equal? (1.0) (1)) => #f
(equal? #1=(a b . #1#) #2=(a b a b . #2#)) => #t
(equal? #3=(a b . #3#) #4=(a c . #4#)) => #f
(equal? #5=#(1 #5#) #6=#(1 #(1 #6#))) => #t
(not 3) => #f                       (not ()) => #f                    (not #f) => #t
(not nil) => #f                     (boolean? 0) => #f                (boolean? #f) => #t
(boolean=? #t #t #t) => #t          (boolean=? #t #f) => #f           (boolean=? #f #f #t) => #f
(boolean=? 1 #t) => WrongType       (null? ()) => #t                  (null? (a)) => #f
(procedure? car) => #f
"""


def test_claims(holds: bool) -> None:
    assert holds


def test_a_python_function_is_a_procedure() -> None:
    assert is_procedure(is_eq) is TRUE


def deep(leaf: Any, depth: int) -> Any:
    for _ in range(depth):
        leaf = cons(leaf, NIL)
    return leaf


def test_equal_compares_data_nested_200000_deep() -> None:
    assert is_equal(deep(1, 200_000), deep(1, 200_000)) is TRUE
    assert is_equal(deep(1, 200_000), deep(2, 200_000)) is FALSE


def test_equal_is_not_exponential_on_shared_structure() -> None:
    def shared() -> Pair:
        pair = cons(1, 2)
        for _ in range(200):
            pair = cons(pair, pair)
        return pair

    assert is_equal(shared(), shared()) is TRUE


def test_equal_compares_long_vectors_and_lists() -> None:
    assert is_equal(Vector(list(range(100_000))), Vector(list(range(100_000)))) is TRUE
    assert is_equal(to_list(range(100_000)), to_list(range(100_001))) is FALSE


def test_eqv_is_reflexive_on_every_kind() -> None:
    for datum in (0, -1, 2**80, 0.0, -0.0, nan, inf, Rational(1, 3), TRUE, NIL, char("λ"), intern("x"), cons(1, 2)):
        assert is_eqv(datum, datum) is TRUE


def test_uninterned_symbols_are_different() -> None:
    assert is_equal(Symbol("a"), Symbol("a")) is FALSE


def test_characters_are_one_object_each() -> None:
    assert char("a") is char("a")
    assert isinstance(char("a"), Char)
