"""Continuations entered again from everywhere, and what is deep while it runs: frames, handlers, winders, receivers."""

from __future__ import annotations

import sys
from collections import Counter

import pytest

from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


@pytest.fixture(scope="module")
def session() -> Session:
    return Session()


def value(session: Session, program: str) -> str:
    """The last value of the program, written."""
    return write(session.run_source(Source("reentry.scm", program)))


# Each program visits 1, 2, 3 by a procedure `visit` in the named way; entering the second visit again with 20, then 21,
# changes only what comes after it.
VISITS = {
    "map": ("(map visit '(1 2 3))", "(1 @ 3)"),
    "map of two lists": ("(map (lambda (a b) (+ (visit a) b)) '(1 2 3) '(0 0 0))", "(1 @ 3)"),
    "map with an unknown procedure": ("((lambda (f) (map f '(1 2 3))) visit)", "(1 @ 3)"),
    "for-each": ("(let ((l '())) (for-each (lambda (x) (let ((v (visit x))) (set! l (list v)))) '(1 2 3)) l)", "(3)"),
    "vector-map": ("(vector-map visit #(1 2 3))", "#(1 @ 3)"),
    "vector-for-each": (
        "(let ((s '())) (vector-for-each (lambda (x) (let ((v (visit x))) (set! s v))) #(1 2 3)) s)",
        "3",
    ),
    "string-for-each": ('(let ((n 0)) (string-for-each (lambda (c) (set! n (+ n 1)) (visit n)) "abc") (< 2 n))', "#t"),
    "apply": ("(apply list (visit 1) (visit 2) (list (visit 3)))", "(1 @ 3)"),
    "filter": ("(length (filter (lambda (x) (< 0 (visit x))) '(1 2 3)))", "3"),
    "fold-left": ("(fold-left (lambda (l x) (cons (visit x) l)) '() '(1 2 3))", "(3 @ 1)"),
    "fold-right": ("(fold-right (lambda (x l) (cons (visit (- 4 x)) l)) '() '(1 2 3))", "(3 @ 1)"),
    "dynamic-wind": ("(dynamic-wind (lambda () (visit 1)) (lambda () (list (visit 2))) (lambda () (visit 3)))", "(@)"),
    "call-with-values": ("(call-with-values (lambda () (values (visit 1) (visit 2) (visit 3))) list)", "(1 @ 3)"),
    "let-values": ("(let-values (((a b) (values (visit 1) (visit 2))) ((c) (visit 3))) (list a b c))", "(1 @ 3)"),
    "force": ("(let ((p (delay (list (visit 1) (visit 2) (visit 3))))) (force p))", "(1 2 3)"),
    "guard": ("(guard (e (#t (list e (visit 3)))) (visit 1) (raise (visit 2)))", "(@ 3)"),
    "guard that raises again": (
        "(guard (e2 (#t (list e2 (visit 3)))) (guard (e ((string? e) 0)) (visit 1) (raise (visit 2))))",
        "(@ 3)",
    ),
    "with-exception-handler": (
        "(with-exception-handler (lambda (e) (visit e)) (lambda () (list (visit 1) (raise-continuable 2) (visit 3))))",
        "(1 @ 3)",
    ),
    "parameterize": ("(let ((p (make-parameter 0))) (parameterize ((p (visit 2))) (list (p) (visit 3))))", "(@ 3)"),
    "do": ("(do ((i 1 (+ i 1)) (l '() (cons (visit i) l))) ((= i 4) l))", "(3 @ 1)"),
    "named let": ("(let loop ((i 1)) (if (= i 4) '() (let ((v (visit i))) (cons v (loop (+ i 1))))))", "(1 @ 3)"),
    "nested loops": (
        "(let outer ((i 1) (l '())) (if (= i 4) (reverse l) (let inner ((j 0))"
        " (if (= j 1) (outer (+ i 1) (cons (visit i) l)) (inner (+ j 1))))))",
        "(1 @ 3)",
    ),
    "loops in a loop": (
        "(let outer ((i 1) (l '())) (if (= i 4) (reverse l)"
        " (let ((v (let inner ((j 0)) (if (= j 1) (visit i) (inner (+ j 1)))))) (outer (+ i 1) (cons v l)))))",
        "(1 @ 3)",
    ),
    "eval": ("(eval '(list (visit 1) (visit 2) (visit 3)) (interaction-environment))", "(1 @ 3)"),
    "case-lambda": ("((case-lambda ((a) 0) ((a b c) (list a b c))) (visit 1) (visit 2) (visit 3))", "(1 @ 3)"),
    "rest parameter": ("((lambda (a . l) (cons a l)) (visit 1) (visit 2) (visit 3))", "(1 @ 3)"),
    "letrec": ("(letrec* ((a (visit 1)) (f (lambda () (list a b c))) (b (visit 2)) (c (visit 3))) (f))", "(1 @ 3)"),
}


@pytest.mark.parametrize("kind", VISITS)
def test_continuations_entered_again(session: Session, kind: str) -> None:
    visits, expected = VISITS[kind]
    program = f"""
      (define saved #f) (define turn 20) (define results '())
      (define (visit x) (call/cc (lambda (k) (if (and (equal? x 2) (not saved)) (set! saved k)) x)))
      (let ((result {visits}))
        (set! results (cons result results))
        (if (< turn 22) (let ((value turn)) (set! turn (+ turn 1)) (saved value)))
        (reverse results))
    """
    wanted = " ".join([expected.replace("@", str(number)) for number in (2, 20, 21)])
    assert value(session, program) == f"({wanted})"


def test_sort_is_entered_again(session: Session) -> None:
    """Each re-entry answers the comparison anew; every answer is a whole list."""
    program = """
      (define saved #f) (define turn 0)
      (let ((sorted (sort '(3 1 2) (lambda (a b) (call/cc (lambda (k) (if (not saved) (set! saved k)) (< a b)))))))
        (set! turn (+ turn 1))
        (if (< turn 4) (saved (odd? turn)) (list turn (length sorted))))
    """
    assert value(session, program) == "(4 3)"


def test_a_generator_in_a_loop(session: Session) -> None:
    program = """
      (define (make items)
        (define return #f)
        (define (resume)
          (let loop ((i 0)) (call/cc (lambda (k) (set! resume (lambda () (k #f))) (return i))) (loop (+ i 1))))
        (lambda () (call/cc (lambda (k) (set! return k) (resume)))))
      (define next (make 1))
      (define (run n) (let loop ((i 1) (last 0)) (if (> i n) last (loop (+ i 1) (next)))))
      (run 2000)
    """
    assert value(session, program) == "1999"


def test_captures_in_a_long_body_take_linear_time(session: Session) -> None:
    """A body of calls that are all captured: four times the calls, about four times the calls of Python."""

    def steps(count: int) -> int:
        setting = "(define kept #f) (define (keep x) (call/cc (lambda (k) (set! kept k) x)))"
        program = f"{setting} (define (f) {'(keep 1)' * count} 5) (f)"
        events: Counter[str] = Counter()
        sys.setprofile(lambda frame, event, argument: events.update([event]))
        try:
            assert value(session, program) == "5"
        finally:
            sys.setprofile(None)
        return events.total()

    steps(10)
    assert steps(400) < 5 * steps(100)


# Depth while running.


def test_a_million_pending_calls(session: Session) -> None:
    assert value(session, "(define (f n) (if (= n 0) 0 (+ 1 (f (- n 1))))) (f 1000000)") == "1000000"


def test_a_continuation_of_a_hundred_thousand_frames_entered_again(session: Session) -> None:
    program = """
      (define saved #f) (define turn 0)
      (define (f n) (if (= n 0) (call/cc (lambda (k) (set! saved k) 0)) (+ 1 (f (- n 1)))))
      (let ((v (f 100000))) (set! turn (+ turn 1)) (if (< turn 3) (saved turn) v))
    """
    assert value(session, program) == "100002"


def test_nested_handlers_a_thousand_deep(session: Session) -> None:
    program = """
      (define (f n) (if (= n 0) (raise-continuable 1)
        (with-exception-handler (lambda (e) (+ 1 (raise-continuable e))) (lambda () (f (- n 1))))))
      (with-exception-handler (lambda (e) e) (lambda () (f 1000)))
    """
    assert value(session, program) == "1001"


def test_guards_in_a_deep_recursion(session: Session) -> None:
    program = """
      (define (f n) (if (= n 0) (raise 'end) (guard (e ((string? e) 0)) (+ 1 (f (- n 1))))))
      (guard (e (#t e)) (f 1000))
    """
    assert value(session, program) == "end"


def test_winders_a_thousand_deep_are_left_and_entered(session: Session) -> None:
    program = """
      (define saved #f) (define in 0) (define out 0)
      (define (f n) (if (= n 0) (call/cc (lambda (k) (if (not saved) (set! saved k)) 0))
        (dynamic-wind (lambda () (set! in (+ in 1))) (lambda () (f (- n 1))) (lambda () (set! out (+ out 1))))))
      (f 1000)
      (if (< in 2000) (saved 0))
      (list in out)
    """
    assert value(session, program) == "(2000 2000)"


def test_receivers_nested_a_hundred_thousand_deep(session: Session) -> None:
    program = "(define (f n) (if (= n 0) 0 (+ 1 (call/cc (lambda (k) (f (- n 1))))))) (f 100000)"
    assert value(session, program) == "100000"


def test_a_loop_through_call_cc_takes_constant_space(session: Session) -> None:
    program = "(define (f n) (if (= n 0) 'end (call/cc (lambda (k) (f (- n 1)))))) (f 100000)"
    assert value(session, program) == "end"
