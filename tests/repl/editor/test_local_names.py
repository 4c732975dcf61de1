"""The names that the forms around a position bind."""

import pytest

from schemenn.repl.editor.local_names import local_names
from schemenn.repl.editor.tree import tree


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(let ((x 1) (y 2)) (f ‸", {"x", "y"}),
        ("(let loop ((i 0)) ‸", {"loop", "i"}),
        ("(lambda (a . b) ‸", {"a", "b"}),
        ("(lambda args ‸", {"args"}),
        ("(define (f a) (define g 1) ‸", {"f", "a", "g"}),
        ("(define (f a) 1) (g ‸", {"f"}),
        ("(define ((k a) b) ‸", {"k", "a", "b"}),
        ("(define-values (p q) (f)) ‸", {"p", "q"}),
        ("(define-record-type point (make x) point? (x point-x)) ‸", {"point", "make", "x", "point?", "point-x"}),
        ("(do ((i 0 (+ i 1))) ((= i 3)) ‸", {"i"}),
        ("(let-values (((a b) (f)) (c (g))) ‸", {"a", "b", "c"}),
        ("(receive (a . r) (f) ‸", {"a", "r"}),
        ("(guard (e (#t 1)) ‸", {"e"}),
        ("(for/list ((x xs)) ‸", {"x"}),
        ("(match v ((a (b ...)) ‸", {"a", "b"}),
        ("(case-lambda ((a) a) ((b . c) ‸", {"a", "b", "c"}),
        ("(lambda* (a #:optional (b 1)) ‸", {"a", "b"}),
        ("(let ((x 1)) x) ‸", set()),
        ("(while-not (f) ‸", set()),
        ("(struct p (x)) ‸", {"p", "make-p", "p?", "p-x", "set-p-x!"}),
        ("(define-thing (f a) ‸", {"f"}),
    ],
)
def test_names(text, expected, names):
    position = text.index("‸")
    found = local_names(tree(text.replace("‸", "")), position, names.shapes)
    assert set(found) == expected


def test_the_innermost_names_come_first(names):
    text = "(lambda (outer) (let ((inner 1)) "
    assert local_names(tree(text), len(text), names.shapes) == ["inner", "outer"]
