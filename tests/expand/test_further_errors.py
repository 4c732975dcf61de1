"""Several independent errors of a unit are all reported, none twice, and none that another one caused."""

from __future__ import annotations

import pytest

from schemenn.errors import ExpandError
from schemenn.session import Session
from schemenn.source import Source


def places(text: str) -> list[str]:
    """The texts at the places of all errors of a program, the one that is raised first."""
    with pytest.raises(ExpandError) as caught:
        Session().run_source(Source("case", text))
    errors = [caught.value, *caught.value.further]
    return [error.span.text() if error.span else "" for error in errors]


def test_errors_of_several_forms() -> None:
    assert places("(define (f) (if)) (define (g) 1) (define (h) (let ((x)) x))") == ["(if)", "(x)"]


def test_errors_of_one_form() -> None:
    assert places("(define (f) (if) (let ((x)) x) (lambda))") == ["(if)", "(x)", "(lambda)"]


def test_a_part_around_an_error_is_not_reported_for_it() -> None:
    assert places("(define (f) (let ((x 1)) (cond ((if) 1))))") == ["(if)"]


def test_uses_of_a_macro_that_failed_are_not_errors_of_their_own() -> None:
    assert places("(define-syntax m (syntax-rules () ((_ a ... b ...) 1))) (m else ()) (if)") == ["...", "(if)"]


def test_a_failed_import_is_the_only_error() -> None:
    assert places("(import (no such library)) (if)") == ["(no such library)"]


def test_the_scope_is_as_before() -> None:
    session = Session()
    with pytest.raises(ExpandError):
        session.run_source(Source("a", "(define (car x) 'mine) (if) (define-syntax list (syntax-rules ()))"))
    assert session.run_source(Source("b", "(car (cons 1 2))")) == 1
    assert session.run_source(Source("c", "(length (list 1 2))")) == 2
