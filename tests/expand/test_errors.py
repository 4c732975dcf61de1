"""Malformed forms: the message names the form, and the span is the smallest part that is wrong."""

from __future__ import annotations

import pytest

from tests.expand.programs import error_in

ERRORS = [
    ("(match 1 ())", "match: a clause cannot be empty", "()"),
    ("(match 1 (x))", "match: a clause needs at least one expression", "(x)"),
    ("(match 1 ((a ... b ...) a))", "match: only one ellipsis", "..."),
    ("(match 1 ((regexp x) a))", "match: patterns with regexp are not supported", "(regexp x)"),
    ("(match 1 ((? ) a))", "match: this pattern has the wrong number of parts", "(? )"),
    ("(match 1 ((or (list a) b) a))", "the patterns of an or must have the same variables", "((or (list a) b) a)"),
    ("(struct p (x)) (match 1 ((p a b) a))", "match: p has 1 fields, and this pattern 2", "(p a b)"),
    ("(struct p)", "struct: expected a type name and a list of fields", "(struct p)"),
    ("(struct p (x x))", "struct: duplicate field x", "x"),
    ("(struct p (x) #:methods 1)", "struct: expected an option", "#:methods"),
    ("(struct-copy p 1)", "struct-copy: expected the name of a structure", "p"),
    ("(struct p (x)) (struct-copy p 1 (y 2))", "struct-copy: p has no field y", "(y 2)"),
    ("(define-record-type p (fields (mutable)))", "define-record-type: expected a field", "(mutable)"),
    ("(define-record-type p (fields x) (fields y))", "only one fields clause", "(fields y)"),
    ("(define-record-type p (sealed 1))", "define-record-type: expected (sealed #t)", "(sealed 1)"),
    ("(define (f [a 1] b) a)", "a required parameter", "b"),
    ("(define (f #:k) a)", "define: expected a parameter after #:k", "(f #:k)"),
    ("(lambda (x #!optional (y)) y)", "lambda: a parameter must be an identifier", "(y)"),
    ("(lambda* (x #:keys y) y)", "lambda*: expected #:optional", "#:keys"),
    ("(for ((x)) x)", "for: expected (variable sequence)", "(x)"),
    ("(for/list ((x (in-range 1 2 3 4))) x)", "in-range: expected 1 to 3 operands", "(in-range 1 2 3 4)"),
    ("(for/list ((x (in-hash 1))) x)", "for/list: in-hash needs two variables", "(in-hash 1)"),
    ("(in-list '())", "in-list is used outside of the clauses of for", "(in-list '())"),
    ("(dotimes (i) i)", "dotimes: expected (variable count [result])", "(i)"),
    ("(define-syntax (m stx) stx)", "m: macros by procedures are not supported", "(m stx)"),
    ("(define-syntax m (er-macro-transformer f))", "by er-macro-transformer are not", "(er-macro-transformer f)"),
    ("(list (if 1))", "if: expected 2 or 3 parts", "(if 1)"),
    ("(if 1 2 3 4)", "if: expected 2 or 3 parts", "(if 1 2 3 4)"),
    ("(if . 1)", "if: a form cannot end in a dotted tail", "(if . 1)"),
    ("(quote)", "quote: expected one datum", "(quote)"),
    ("(quote a b)", "quote: expected one datum", "(quote a b)"),
    ("(lambda (x x) x)", "lambda: duplicate parameter x", "x"),
    ("(lambda (x . x) x)", "lambda: duplicate parameter x", "x"),
    ("(lambda (x 1) x)", "lambda: a parameter must be an identifier", "1"),
    ("(lambda 5 x)", "lambda: expected a list of parameters", "5"),
    ("(lambda (x))", "lambda: expected parameters and a body", "(lambda (x))"),
    ("(define (f x x) x)", "define: duplicate parameter x", "x"),
    ("(define (f))", "define: f needs a body", "(define (f))"),
    ("(define)", "define: expected a variable", "(define)"),
    ("(define x 1 2)", "define: expected one value for x", "(define x 1 2)"),
    ("(define 5 1)", "define: expected a variable", "5"),
    ("(define (5 x) 1)", "define: the name of a procedure", "5"),
    ("(if #t (define x 1))", "define: a definition can stand only", "(define x 1)"),
    ("(let ((x 1)) (define y 2))", "a body must end with an expression", "(let ((x 1)) (define y 2))"),
    ("(let () (define x 1) (define x 2) x)", "x is defined twice", "x"),
    ("(let ((x)) x)", "let: expected (variable value)", "(x)"),
    ("(let (x) x)", "let: expected (variable value)", "x"),
    ("(let x)", "let: expected bindings and a body", "(let x)"),
    ("(let ((x 1 2)) x)", "let: expected (variable value)", "(x 1 2)"),
    ("(let ((1 2)) x)", "let: a variable must be an identifier", "1"),
    ("(let 5 x)", "let: expected a list of bindings", "5"),
    ("(let ((x 1) (x 2)) x)", "let: duplicate variable x", "x"),
    ("(let loop ((i 0) (i 1)) i)", "let: duplicate variable i", "i"),
    ("(letrec ((x 1) (x 2)) x)", "letrec: duplicate variable x", "x"),
    ("(let-values (((a) 1) ((a) 2)) a)", "let-values: duplicate variable a", "a"),
    ("(let*-values ((a)) a)", "let*-values: expected ((variable …) expression)", "(a)"),
    ("(receive (a))", "receive: expected", "(receive (a))"),
    ("(set! x)", "set!: expected a variable and one value", "(set! x)"),
    ("(set! 5 1)", "set!: the first part must be a variable", "5"),
    ("(set! if 1)", "if is a keyword, not a variable", "if"),
    ("(list if)", "if is a keyword", "if"),
    ("(define-syntax m (syntax-rules ())) (list m)", "m is a macro", "m"),
    ("else", "else is a keyword", "else"),
    ("(else 1)", "else is used outside of cond", "(else 1)"),
    ("(cond)", "cond: expected at least one clause", "(cond)"),
    ("(cond (else 1) (2 3))", "cond: else must be the last clause", "(else 1)"),
    ("(cond ())", "cond: a clause cannot be empty", "()"),
    ("(cond 5)", "cond: expected a clause", "5"),
    ("(cond (1 => car cdr))", "cond: expected one procedure after =>", "(1 => car cdr)"),
    ("(cond (else))", "cond: else needs at least one expression", "(else)"),
    ("(case 1 (5 'x))", "case: expected a list of data", "5"),
    ("(case 1 ((5)))", "case: a clause needs at least one expression", "((5))"),
    ("(case 1 (else 1) ((1) 2))", "case: else must be the last clause", "(else 1)"),
    ("(when #t)", "when: expected a test and at least one expression", "(when #t)"),
    ("(do ((i 0 1 2)) (#t))", "do: expected (variable init step)", "(i 0 1 2)"),
    ("(do ((i 0)) ())", "do: expected (test expression …)", "()"),
    ("(list (begin))", "begin: expected at least one expression", "(begin)"),
    ("(delay)", "delay: expected one expression", "(delay)"),
    ("(parameterize ((p)) 1)", "parameterize: expected (parameter value)", "(p)"),
    ("(guard () 1)", "guard: expected (variable clause …)", "()"),
    ("(guard (5) 1)", "guard: expected a variable", "5"),
    ("(case-lambda (x))", "case-lambda: expected (parameters body …)", "(x)"),
    ("(define-record-type p (mk z) p? (x px))", "mk takes z, which is no field", "z"),
    ("(define-record-type p (mk x) p? (x px) (x py))", "duplicate field x", "x"),
    ("(define-record-type p (mk) p? (x a b c))", "expected (field accessor modifier)", "(x a b c)"),
    ("(define-record-type p q)", "define-record-type: expected", "(define-record-type p q)"),
    ("(define-syntax 5 (syntax-rules ()))", "define-syntax: expected an identifier", "5"),
    ("(define-syntax m car)", "expected (syntax-rules …)", "car"),
    ("(let-syntax ((m 1)) 1)", "expected (syntax-rules …)", "1"),
    ("()", "() is not an expression", "()"),
    ("(car . 5)", "a procedure call cannot end in a dotted tail", "(car . 5)"),
    ("`,@(list 1)", "unquote-splicing must stand inside a list", ",@(list 1)"),
    ("`(1 . ,@(list 1))", "unquote-splicing must stand inside a list", "`(1 . ,@(list 1))"),
    ("(unquote x)", "unquote is used outside of quasiquote", "(unquote x)"),
    ("(cond-expand (5 1))", "cond-expand: expected a feature", "5"),
    ("(list (cut))", "cut: expected a procedure or a slot", "(cut)"),
    ("(list (syntax-rules ()))", "syntax-rules is used outside", "(syntax-rules ())"),
    ("#0=(f #0#)", "a label reference must stand inside the datum", "#0#"),
    ("(and-let* ((1 2)) 3)", "and-let*: expected (variable value)", "(1 2)"),
    ("`(unquote 1 2)", "unquote: expected one expression", "(unquote 1 2)"),
    ("(named-lambda () 1)", "named-lambda: expected (name parameter …)", "()"),
    ("(cond-expand ())", "cond-expand: a clause cannot be empty", "()"),
    ("(syntax-error 5)", "syntax-error: expected a string", "5"),
]


@pytest.mark.parametrize(("program", "message", "where"), ERRORS)
def test_errors(program: str, message: str, where: str) -> None:
    found, place = error_in(program)
    assert message in found
    assert place.lstrip("`. ") == where.lstrip("`. ")


def test_an_error_in_what_a_macro_inserts_points_at_its_use() -> None:
    program = "(define-syntax m (syntax-rules () ((_ x) (let ((y)) x)))) (list\n (m 1))"
    assert error_in(program) == ("let: expected (variable value)", "(m 1)")


def test_an_error_in_what_the_user_wrote_points_there() -> None:
    program = "(define-syntax m (syntax-rules () ((_ x) (let ((y 1)) x)))) (list\n (m (if)))"
    assert error_in(program)[1] == "(if)"
