"""The values of the special forms; the examples are those of R7RS 4 and 5 and of SRFI 2, 8 and 26."""

from __future__ import annotations

import pytest

from tests.expand.programs import value_of

PROCEDURES = [
    ("((lambda (x) (+ x x)) 4)", "8"),
    ("((lambda x x) 3 4 5 6)", "(3 4 5 6)"),
    ("((lambda (x y . z) z) 3 4 5 6)", "(5 6)"),
    ("((named-lambda (f x . r) (list x r)) 1 2)", "(1 (2))"),
    ("((named-lambda (f . r) r) 1 2)", "(1 2)"),
    ("(define (f . r) r) (f 1 2)", "(1 2)"),
    ("(define ((adder a) b) (+ a b)) ((adder 1) 2)", "3"),
    ("(define (((f a) . b) c d) (list a b c d)) (((f 1) 2 3) 4 5)", "(1 (2 3) 4 5)"),
    (
        "(define f (case-lambda ((x) 'one) ((x y) 'two) ((x . r) (list x r)) (r r)))"
        " (list (f 1) (f 1 2) (f 1 2 3) (f))",
        "(one two (1 (2 3)) ())",
    ),
    ("(define x 28) (set! x 4) (+ x 1)", "5"),
    ("(define x 1) (define (f) x) (define x 2) (f)", "2"),
    ("((cut cons (+ 1 1) <>) 5)", "(2 . 5)"),
    ("((cut list 1 <> 3 <> 5 . ()) 2 4)", "(1 2 3 4 5)"),
    ("((cut list 1 <> <...>) 2 3 4)", "(1 2 3 4)"),
    ("((cut <> 1 2) list)", "(1 2)"),
    ("((cut list))", "()"),
    ("(map (cut + <> 1) '(1 2 3))", "(2 3 4)"),
    (
        "(define n 1) (define f (cute list n <>)) (define g (cut list n <>)) (set! n 2) (list (f 0) (g 0))",
        "((1 0) (2 0))",
    ),
    ("(define n 0) (define f (cute list (begin (set! n (+ n 1)) n) <...>)) (list (f) (f 5))", "((1) (1 5))"),
]

CONDITIONALS = [
    ("(if (> 3 2) 'yes 'no)", "yes"),
    ("(if #f 'yes)", "#<unspecified>"),
    ("(cond ((> 3 2) 'greater) ((< 3 2) 'less))", "greater"),
    ("(cond ((> 3 3) 'greater) ((< 3 3) 'less) (else 'equal))", "equal"),
    ("(cond ((assv 'b '((a 1) (b 2))) => cadr) (else #f))", "2"),
    ("(cond (#f 1) (5) (else 2))", "5"),
    ("(cond (#f 1))", "#<unspecified>"),
    ("(cond (1 2 3) (else 4))", "3"),
    ("(case (* 2 3) ((2 3 5 7) 'prime) ((1 4 6 8 9) 'composite))", "composite"),
    ("(case (car '(c d)) ((a) 'a) ((b) 'b))", "#<unspecified>"),
    ("(case (car '(c d)) ((a e i o u) 'vowel) ((w y) 'semivowel) (else => (lambda (x) x)))", "c"),
    ("(case 3 ((1 2) 'low) ((3) => list) (else 'high))", "(3)"),
    ("(case 'x (() 'never) (else 'ok))", "ok"),
    ("(case 1 ((1) 'first) ((1) 'second))", "first"),
    ("(case 1 ((1.0) 'inexact) ((1) 'exact))", "exact"),
    ("(and (= 2 2) (> 2 1))", "#t"),
    ("(and 1 2 'c '(f g))", "(f g)"),
    ("(and 1 #f 'c)", "#f"),
    ("(and)", "#t"),
    ("(or (= 2 2) (< 2 1))", "#t"),
    ("(or #f #f #f)", "#f"),
    ("(or (memq 'b '(a b c)) (car 0))", "(b c)"),
    ("(or)", "#f"),
    ("(when (= 1 1) 'a 'b)", "b"),
    ("(when (= 1 2) 'a 'b)", "#<unspecified>"),
    ("(unless (= 1 2) 'a 'b)", "b"),
    ("(and-let* ((x 3) ((> x 2)) (y (+ x 1))) (list x y))", "(3 4)"),
    ("(and-let* ((x #f) ((car x))) 1)", "#f"),
    ("(and-let* () 1)", "1"),
    ("(and-let* ())", "#t"),
    ("(define x 5) (and-let* (x))", "5"),
    ("(and-let* ((a 1) (b 2)))", "2"),
]

BINDINGS = [
    ("(let ((x 2) (y 3)) (* x y))", "6"),
    ("(let ((x 2) (y 3)) (let ((x 7) (z (+ x y))) (* z x)))", "35"),
    ("(let ((x 2) (y 3)) (let* ((x 7) (z (+ x y))) (* z x)))", "70"),
    ("(let* ((x 1) (x (+ x 1))) x)", "2"),
    ("(let () 5)", "5"),
    (
        "(letrec ((ev? (lambda (n) (if (= 0 n) #t (od? (- n 1))))) (od? (lambda (n) (if"
        " (= 0 n) #f (ev? (- n 1)))))) (ev? 88))",
        "#t",
    ),
    (
        "(letrec* ((p (lambda (x) (+ 1 (q (- x 1))))) (q (lambda (y) (if (= 0 y) 0 (+ 1"
        " (p (- y 1)))))) (x (p 5)) (y x)) y)",
        "5",
    ),
    (
        "(let loop ((ns '(3 -2 1 6 -5)) (nonneg '()) (neg '()))"
        " (cond ((null? ns) (list nonneg neg)) ((>= (car ns) 0) (loop (cdr ns) (cons (car ns) nonneg) neg))"
        " (else (loop (cdr ns) nonneg (cons (car ns) neg)))))",
        "((6 1 3) (-5 -2))",
    ),
    ("(define (f) 'global) (let f ((x (f))) x)", "global"),
    ("(do ((vec (make-vector 5)) (i 0 (+ i 1))) ((= i 5) vec) (vector-set! vec i i))", "#(0 1 2 3 4)"),
    ("(let ((x '(1 3 5 7 9))) (do ((x x (cdr x)) (sum 0 (+ sum (car x)))) ((null? x) sum)))", "25"),
    ("(do ((i 0 (+ i 1))) ((= i 3)))", "#<unspecified>"),
    ("(do () (#t 1 2))", "2"),
    ("(map (lambda (f) (f)) (do ((i 0 (+ i 1)) (fs '() (cons (lambda () i) fs))) ((= i 3) fs)))", "(2 1 0)"),
    ("(let-values (((a b) (values 1 2)) ((c . d) (values 3 4 5))) (list a b c d))", "(1 2 3 (4 5))"),
    (
        "(let ((a 'a) (b 'b) (x 'x) (y 'y)) (let*-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))",
        "(x y x y)",
    ),
    (
        "(let ((a 'a) (b 'b) (x 'x) (y 'y)) (let-values (((a b) (values x y)) ((x y) (values a b))) (list a b x y)))",
        "(x y a b)",
    ),
    ("(receive (a . b) (values 1 2 3) (list a b))", "(1 (2 3))"),
    ("(receive all (values 1 2) all)", "(1 2)"),
    ("(define x 1) (define (f) x) (list (fluid-let ((x 2)) (f)) (f))", "(2 1)"),
    ("(let ((x 1) (y 2)) (define (f) (list x y)) (list (fluid-let ((x y) (y x)) (f)) (f)))", "((2 1) (1 2))"),
    ("(define x 1) (guard (e (#t x)) (fluid-let ((x 2)) (raise 'out)))", "1"),
]

DEFINITIONS = [
    ("(let ((x 5)) (define foo (lambda (y) (bar x y))) (define bar (lambda (a b) (+ (* a b) a))) (foo (+ x 3)))", "45"),
    ("(let () (define-values (x y) (values 1 2)) (+ x y))", "3"),
    ("(define-values (x y . z) (values 1 2 3 4)) (list x y z)", "(1 2 (3 4))"),
    ("(define-values all (values 1 2)) all", "(1 2)"),
    ("(define-values () (values)) 1", "1"),
    ("(let () (define-values (a . b) (values 1 2 3)) (define c (list a b)) c)", "(1 (2 3))"),
    ("(let ((x 1)) (begin (define y 2) (define z (+ x y))) (begin) (list x y z))", "(1 2 3)"),
    ("(begin) (begin (define x 1) (define y 2)) (+ x y)", "3"),
    ("(define (f x) (define x 2) x) (f 1)", "2"),
    ("(define (f) (define a 1) (set! a (+ a 1)) (define b a) (list a b)) (f)", "(2 2)"),
    ("(define (f) (g)) (define (g) 'later) (f)", "later"),
    ("(define x) (set! x 1) x", "1"),
    (
        "(define-record-type <pare> (kons x y) pare? (x kar set-kar!) (y kdr)) (list"
        " (pare? (kons 1 2)) (pare? (cons 1 2)) (kar (kons 1 2)))",
        "(#t #f 1)",
    ),
    (
        "(define-record-type p (mk y) p? (x px set-px!) (y py)) (let ((r (mk 2))) (set-px! r 1) (list (px r) (py r)))",
        "(1 2)",
    ),
    ("(define-record-type p mk p? (x px) (y py)) (py (mk 1 2))", "2"),
    ("(define-record-type p #t #t (x px) y) (list (px (make-p 1 2)) (p? (make-p 1 2)))", "(1 #t)"),
    ("(define-record-type (p #f) #f p?) (p? 1)", "#f"),
    ("(define (f) (define-record-type p (mk x) p? (x px)) (px (mk 5))) (f)", "5"),
]

QUASIQUOTES = [
    ("`(list ,(+ 1 2) 4)", "(list 3 4)"),
    ("(let ((name 'a)) `(list ,name ',name))", "(list a (quote a))"),
    ("`(a ,(+ 1 2) ,@(map - '(4 -5 6)) b)", "(a 3 -4 5 -6 b)"),
    ("`((foo ,(- 10 3)) ,@(cdr '(c)) . ,(car '(cons)))", "((foo 7) . cons)"),
    ("`#(10 5 ,(- 4) ,@(map - '(16 9)) 8)", "#(10 5 -4 -16 -9 8)"),
    ("`(a `(b ,(foo ,(+ 1 3) d) e) f)", "(a (quasiquote (b (unquote (foo 4 d)) e)) f)"),
    (
        "(let ((name1 'x) (name2 'y)) `(a `(b ,,name1 ,',name2 d) e))",
        "(a (quasiquote (b (unquote x) (unquote (quote y)) d)) e)",
    ),
    ("(let ((x '(1 2))) `(a `(b ,(c ,@x) ,,@x)))", "(a (quasiquote (b (unquote (c 1 2)) (unquote 1 2))))"),
    ("`,(+ 1 2)", "3"),
    ("`(1 . ,(+ 1 1))", "(1 . 2)"),
    ("`(1 2 . 3)", "(1 2 . 3)"),
    ("`(,@'(1 2) . 3)", "(1 2 . 3)"),
    ("`(,@'(1 2))", "(1 2)"),
    ("`(,@'() ,@'(1) ,2 ,@'(3))", "(1 2 3)"),
    ("`((,(+ 0 1) ,@'(2)) #(,3 #(,@'(4))))", "((1 2) #(3 #(4)))"),
    ("`()", "()"),
    ("`(quasiquote x)", "(quasiquote x)"),
    ("`(1 `,(2 ,(+ 1 2)))", "(1 (quasiquote (unquote (2 3))))"),
    ("(quasiquote (list (unquote (+ 1 2)) 4))", "(list 3 4)"),
]

CONTROL = [
    ("(define n 0) (define p (delay (begin (set! n (+ n 1)) n))) (list (force p) (force p))", "(1 1)"),
    ("(define (stream n) (cons-stream n (stream (+ n 1)))) (car (force (cdr (force (cdr (stream 1))))))", "3"),
    ("(define (loop n) (if (= n 0) (delay 'done) (delay-force (loop (- n 1))))) (force (loop 1000))", "done"),
    ("(define p (make-parameter 10 (lambda (x) (* x 2)))) (list (p) (parameterize ((p 3)) (p)) (p))", "(20 6 20)"),
    ("(define p (make-parameter 1)) (parameterize ((p 2)) (define x (p)) x)", "2"),
    ("(parameterize () 1)", "1"),
    ("(guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'a 42))))", "42"),
    ("(guard (e ((assq 'a e) => cdr) ((assq 'b e))) (raise (list (cons 'b 23))))", "(b . 23)"),
    ("(guard (e (#f 'never) (else (list 'else e))) (raise 1))", "(else 1)"),
    ("(guard (e (#t 'never)) 1 2)", "2"),
    ("(guard (e (#t (list 'outer e))) (guard (e ((string? e) 'inner)) (raise 'x)))", "(outer x)"),
    (
        "(with-exception-handler (lambda (e) 42) (lambda () (+ 1 (guard (e ((string? e) 0)) (raise-continuable 'x)))))",
        "43",
    ),
    ("(cond-expand (full-unicode 'unicode) (else 'none))", "unicode"),
    ("(cond-expand ((and r7rs (not foo) (or bar ratios)) (define x 1)) (else (define x 2))) x", "1"),
    ("(let () (cond-expand (foo (define x 1)) (else (define x 2))) x)", "2"),
    ("(list 1 (cond-expand (foo 1) ((not foo) 2)))", "(1 2)"),
    ("(+ 1 (let/cc k (define x 1) (k 41) x))", "42"),
    ("(quote #0=(a b))", "(a b)"),
    ("#(1 x)", "#(1 x)"),
]


@pytest.mark.parametrize(
    ("program", "expected"), PROCEDURES + CONDITIONALS + BINDINGS + DEFINITIONS + QUASIQUOTES + CONTROL
)
def test_forms(program: str, expected: str) -> None:
    assert value_of(program) == expected
