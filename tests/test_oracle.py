"""The oracle's control: continuations, winders, handlers, values. The examples are those of R7RS 6.10 and 6.11."""

from __future__ import annotations

import pytest

from tests.oracle import Oracle, SchemeRaise, show

GENERATOR = """
(define (generate items)
  (define return #f)
  (define (start)
    (for-each (lambda (item) (call/cc (lambda (k) (set! start (lambda () (k #f))) (return item)))) items)
    (return 'end))
  (lambda () (call/cc (lambda (k) (set! return k) (start)))))
(define next (generate '(1 2 3)))
(let* ((a (next)) (b (next)) (c (next)) (d (next))) (list a b c d))
"""

WIND = """
(let ((path '()) (c #f))
  (let ((add (lambda (s) (set! path (cons s path)))))
    (dynamic-wind (lambda () (add 'connect))
                  (lambda () (add (call/cc (lambda (c0) (set! c c0) 'talk1))))
                  (lambda () (add 'disconnect)))
    (if (< (length path) 4) (c 'talk2) (reverse path))))
"""

HANDLERS = """
(with-exception-handler
  (lambda (con) (cond ((string? con) 10) (else 20)))
  (lambda () (list (raise-continuable "x") (with-exception-handler (lambda (e) 30) (lambda () (raise-continuable 1))))))
"""

CASES = [
    ("(call/cc (lambda (exit) (for-each (lambda (x) (if (< x 0) (exit x))) '(54 0 37 -3 245 19)) #t))", "-3"),
    (GENERATOR, "(1 2 3 end)"),
    (WIND, "(connect talk1 disconnect connect talk2 disconnect)"),
    (
        "(define k #f) (define n 0) (define r (+ 1 (call/cc (lambda (c) (set! k c) 1))))"
        " (set! n (+ n 1)) (if (< n 3) (k n)) (list r n)",
        "(3 3)",
    ),
    ("(call-with-values (lambda () (values 4 5)) (lambda (a b) b))", "5"),
    ("(receive all (call/cc (lambda (k) (k 1 2))) all)", "(1 2)"),
    ("(apply + 1 2 '(3 4))", "10"),
    (HANDLERS, "(10 30)"),
    ('(guard (e ((error-object? e) (error-object-message e))) (error "bad:" 1))', "bad:"),
    ("(guard (e (#t 'second)) (with-exception-handler (lambda (e) 0) (lambda () (raise 'first))))", "second"),
    (
        "(let ((out '())) (guard (e (#t (set! out (cons e out)))) (dynamic-wind (lambda () #f) (lambda () (raise 'x))"
        " (lambda () (set! out (cons 'after out))))) out)",
        "(x after)",
    ),
    ("(define (loop n) (if (= n 0) 'done (loop (- n 1)))) (loop 10000)", "done"),
    ("(define (deep n) (if (= n 0) 0 (+ 1 (deep (- n 1))))) (deep 10000)", "10000"),
    ("(letrec ((a (lambda () b)) (b 1)) (a))", "1"),
]


@pytest.mark.parametrize(("program", "expected"), CASES)
def test_control(program: str, expected: str) -> None:
    assert show(Oracle().run(program)) == expected


def test_output_is_collected() -> None:
    oracle = Oracle()
    oracle.run('(display \'(1 "a")) (newline)')
    assert oracle.output == "(1 a)\n"


@pytest.mark.parametrize(
    "program", ["(raise 'boom)", "(car 5)", "(undefined-name)", "(letrec ((a b) (b 1)) a)", "((lambda (x) x))", "(5)"]
)
def test_uncaught_errors(program: str) -> None:
    with pytest.raises(SchemeRaise):
        Oracle().run(program)
