"""Patterns and templates of `syntax-rules`, R7RS 4.3.2."""

from __future__ import annotations

import pytest

from tests.expand.programs import error_in, value_of


def use(rules: str, expression: str) -> str:
    """The value of an expression after `(define-syntax m (syntax-rules () rules …))`."""
    return value_of(f"(define-syntax m (syntax-rules () {rules})) {expression}")


MATCHES = [
    ("((_ a b) '(b a))", "(m 1 2)", "(2 1)"),
    ("((_ a . b) '(b a))", "(m 1 2 3)", "((2 3) 1)"),
    ("((_ a . b) '(b a))", "(m 1)", "(() 1)"),
    ("((_ a . b) '(b a))", "(m 1 . 2)", "(2 1)"),
    ("((_ (a . b)) '(b a))", "(m (1 2 . 3))", "((2 . 3) 1)"),
    ("((_ a ...) '(a ... end))", "(m)", "(end)"),
    ("((_ a ...) '(a ... end))", "(m 1 2)", "(1 2 end)"),
    ("((_ a ... b c) '((a ...) b c))", "(m 1 2 3 4)", "((1 2) 3 4)"),
    ("((_ a ... b c) '((a ...) b c))", "(m 3 4)", "(() 3 4)"),
    ("((_ a ... b . c) '((a ...) b c))", "(m 1 2 3 . 4)", "((1 2) 3 4)"),
    ("((_ a ... b . c) '((a ...) b c))", "(m 1 2 3)", "((1 2) 3 ())"),
    ("((_ (a b) ...) '((a ...) (b ...)))", "(m (1 2) (3 4))", "((1 3) (2 4))"),
    ("((_ (a b ...) ...) '((b ... a) ...))", "(m (1) (2 3) (4 5 6))", "((1) (3 2) (5 6 4))"),
    ("((_ (a ...) ...) '(a ... ...))", "(m (1) () (2 3))", "(1 2 3)"),
    ("((_ ((a ...) ...) ...) '(a ... ... ...))", "(m ((1 2) (3)) () ((4)))", "(1 2 3 4)"),
    ("((_ (a ...) b ...) '((b a ...) ...))", "(m (1 2) 3 4)", "((3 1 2) (4 1 2))"),
    ("((_ x ...) '((x x ...) ...))", "(m 1 2)", "((1 1 2) (2 1 2))"),
    ("((_ x y ...) '((x y) ...))", "(m 1 2 3)", "((1 2) (1 3))"),
    ("((_ #(a b ...)) '(a (b ...)))", "(m #(1 2 3))", "(1 (2 3))"),
    ("((_ #(a ... b)) '#(b a ...))", "(m #(1 2 3))", "#(3 1 2)"),
    ("((_ (a #(b ...)) ...) '#((a b ...) ...))", "(m (1 #(2 3)) (4 #()))", "#((1 2 3) (4))"),
    ("((_ _ b _) '(b))", "(m 1 2 3)", "(2)"),
    ("((_ 1) 'one) ((_ \"s\") 'string) ((_ #\\a) 'char) ((_ #t) 'true) ((_ x) 'other)", "(m 1)", "one"),
    ("((_ 1) 'one) ((_ \"s\") 'string) ((_ #\\a) 'char) ((_ #t) 'true) ((_ x) 'other)", '(m "s")', "string"),
    ("((_ 1) 'one) ((_ \"s\") 'string) ((_ #\\a) 'char) ((_ #t) 'true) ((_ x) 'other)", "(m #\\a)", "char"),
    ("((_ 1) 'one) ((_ \"s\") 'string) ((_ #\\a) 'char) ((_ #t) 'true) ((_ x) 'other)", "(m #t)", "true"),
    ("((_ 1) 'one) ((_ \"s\") 'string) ((_ #\\a) 'char) ((_ #t) 'true) ((_ x) 'other)", "(m 1.0)", "other"),
    ("((_ #u8(1 2)) 'bytes) ((_ x) 'other)", "(list (m #u8(1 2)) (m #u8(1)))", "(bytes other)"),
    ("((_ 0.0) 'zero) ((_ x) 'other)", "(list (m 0.0) (m -0.0) (m 0))", "(zero other other)"),
    ("((_ ()) 'empty) ((_ (a . b)) 'pair)", "(m ())", "empty"),
    ("((_ a) '(... ...))", "(m 1)", "..."),
    ("((_ a) '(... (a ...)))", "(m 1)", "(1 ...)"),
    ("((_ a ...) '((... ...) a ...))", "(m 1 2)", "(... 1 2)"),
    ("((_ (a ...)) '(0 a ... . end))", "(m (1 2))", "(0 1 2 . end)"),
    ("((_ a ...) '((a . a) ...))", "(m 1 2)", "((1 . 1) (2 . 2))"),
]


@pytest.mark.parametrize(("rules", "expression", "expected"), MATCHES)
def test_patterns_and_templates(rules: str, expression: str, expected: str) -> None:
    assert use(rules, expression) == expected


def test_the_first_rule_that_fits_is_taken() -> None:
    assert (
        use("((_ a) 'one) ((_ a b) 'two) ((_ . a) 'any)", "(list (m 1) (m 1 2) (m 1 2 3) (m))") == "(one two any any)"
    )


def test_a_custom_ellipsis_leaves_dots_alone() -> None:
    program = "(define-syntax m (syntax-rules ::: () ((_ a :::) '(a ::: ...)))) (m 1 2)"
    assert value_of(program) == "(1 2 ...)"


def test_a_custom_ellipsis_serves_a_macro_that_defines_a_macro() -> None:
    program = """
      (define-syntax be-like-begin
        (syntax-rules ::: ()
          ((_ name) (define-syntax name (syntax-rules () ((_ expr ...) (begin expr ...)))))))
      (be-like-begin sequence)
      (sequence 1 2 3 4)"""
    assert value_of(program) == "4"


def test_be_like_begin_of_the_report() -> None:
    program = """
      (define-syntax be-like-begin
        (syntax-rules ()
          ((be-like-begin name)
           (define-syntax name (syntax-rules () ((name expr (... ...)) (begin expr (... ...))))))))
      (be-like-begin sequence)
      (sequence 1 2 3 4)"""
    assert value_of(program) == "4"


def test_an_ellipsis_among_the_literals_is_no_ellipsis() -> None:
    assert value_of("(define-syntax m (syntax-rules (...) ((_ ...) 'dots) ((_ x) 'other))) (list (m ...) (m 1))") == (
        "(dots other)"
    )
    assert value_of("(define-syntax m (syntax-rules ... (...) ((_ x) '(x ...)))) (m 100)") == "(100 ...)"


def test_an_underscore_among_the_literals_is_a_literal() -> None:
    program = "(define-syntax m (syntax-rules (_) ((m _) 'under) ((m x) 'other))) (list (m _) (m 1))"
    assert value_of(program) == "(under other)"


def test_literals_fit_only_themselves() -> None:
    program = "(define-syntax m (syntax-rules (to) ((_ a to b) (list a b)) ((_ a b c) 'other))) (define x 1) "
    assert value_of(program + "(list (m 1 to 2) (m 1 x 2))") == "((1 2) other)"


def test_a_rebound_ellipsis_is_no_ellipsis() -> None:
    """After the tests of Chibi Scheme: where `...` is a variable, it is a pattern variable like others."""
    program = "(let ((... 2)) (let-syntax ((s (syntax-rules () ((_ x ...) 'bad) ((_ . r) 'ok)))) (s a b c)))"
    assert value_of(program) == "ok"


def test_repetitions_must_agree_in_number() -> None:
    rules = "(define-syntax m (syntax-rules () ((_ (a ...) (b ...)) '((a b) ...))))"
    message, where = error_in(rules + " (m (1 2) (3))")
    assert "differ in number" in message
    assert where == "(m (1 2) (3))"


MALFORMED = [
    ("(syntax-rules () ((_ a ... b ...) 1))", "only one ellipsis", "..."),
    ("(syntax-rules () ((_ (... a)) 1))", "must follow a pattern", "..."),
    ("(syntax-rules () ((_ a a) 1))", "duplicate pattern variable a", "a"),
    ("(syntax-rules () ((_ a ...) a))", "a has fewer ellipses", "a"),
    ("(syntax-rules () ((_ a) (a ...)))", "nothing to repeat", "a"),
    ("(syntax-rules () ((_ a) 1 2))", "expected (pattern template)", "((_ a) 1 2)"),
    ("(syntax-rules (1) ((_ a) 1))", "a literal must be an identifier", "1"),
    ("(syntax-rules x)", "expected a list of literals", "(syntax-rules x)"),
    ("(syntax-rules () (x 1))", "a pattern is a list", "x"),
    ("42", "expected (syntax-rules", "42"),
]


@pytest.mark.parametrize(("rules", "message", "where"), MALFORMED)
def test_malformed_rules(rules: str, message: str, where: str) -> None:
    found, place = error_in(f"(define-syntax m {rules})")
    assert message in found
    assert place == where


def test_a_use_that_fits_no_pattern() -> None:
    message, where = error_in("(define-syntax m (syntax-rules () ((_ a) a))) (list (m 1 2))")
    assert message.startswith("m: ")
    assert where == "(m 1 2)"


def test_an_endless_expansion_is_an_error() -> None:
    message, _ = error_in("(define-syntax m (syntax-rules () ((_) (m)))) (m)")
    assert "does not end" in message


def test_syntax_error_shows_its_parts() -> None:
    rules = '(define-syntax m (syntax-rules () ((_ x) (syntax-error "not a good thing:" x))))'
    message, where = error_in(rules + " (list (m (a b)))")
    assert message == "not a good thing: (a b)"
    assert where == "(m (a b))"
