"""Sizes are checked before anything is allocated, and data that go round or deep do no harm."""

import pytest

from schemenn.errors import LimitExceeded, OutOfRange, RunError, SchemeError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

SESSION = Session()
HUGE = "(expt 10 12)"


def run(text):
    return SESSION.run_source(Source("a.scm", text))


TOO_LARGE = [
    f"(make-vector {HUGE})", f"(make-string {HUGE} #\\a)", f"(make-list {HUGE} 0)", f"(make-bytevector {HUGE})",
    f"(iota {HUGE})",
    f"(vector-grow (vector 1) {HUGE})", f'(string-pad-left "a" {HUGE})', f"(list-tabulate {HUGE} list)",
    f"(vector-tabulate list {HUGE})", f"(make-initialized-vector {HUGE} list)", f"(string-tabulate list {HUGE})",
    "(expt 10 (expt 10 10))", "(expt 1/3 (expt 10 10))", "(expt 10 (expt 10 100))", f"(arithmetic-shift 1 {HUGE})",
    "(zeros '(100000 100000 100000))", "(ones '(1000000 1000000))", "(full '(100000 100000 100000) 1)",
    "(identity-matrix 1000000)",
    f"(tensor-repeat (zeros '(10)) {HUGE})", "(outer (zeros '(1000000)) (zeros '(1000000)))",
    f"(one-hot '(1 2 3) {HUGE})",
    "(build-tensor '(1000000 1000000) list)", "(arange 0 1e12)", f"(linspace 0 1 {HUGE})",
    "(random-normal (make-rng 1) '(1000000 1000000))", f'(format #f "~{10**12}a" 3)', '(format #f "~v%" (expt 10 12))',
]  # fmt: skip


@pytest.mark.parametrize("text", TOO_LARGE)
def test_what_is_too_large_is_refused_before_it_is_made(text):
    with pytest.raises((LimitExceeded, OutOfRange)):
        run(text)


def test_the_error_can_be_caught():
    assert run(f"(guard (e ((error-object? e) 'caught)) (make-vector {HUGE}))").name == "caught"


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('(string->number "1e1000000000")', "+inf.0"),
        ('(string->number "#e1e1000000000")', "#f"),
        ("(exact->inexact (expt 10 400))", "+inf.0"),
        ("(exact 1e300)", str(int(1e300))),
        ("(string-length (number->string (expt 7 100000)))", "84510"),
    ],
)
def test_numbers_beyond_floats(text, value):
    assert write(run(text)) == value


CIRCULAR = "(let ((l (list 1 2))) (set-cdr! (cdr l) l) l)"


@pytest.mark.parametrize(
    "text",
    [
        "(length {})", "(append {} '(1))", "(list-copy {})", "(list->vector {})", "(reverse {})", "(apply + {})",
        "(list->string {})", "(list->tensor {})", "(tensor {})", "(sum {})", "(memq 'x {})", "(last-pair {})",
        "(sort {} <)",
        "(delete 3 {})", "(transpose {})", "(mat-vec {} '(1))", "(list->bytevector {})", "(string-join {})",
        "(eval {} (interaction-environment))",
    ],
)  # fmt: skip
def test_lists_that_do_not_end_are_an_error(text):
    with pytest.raises(SchemeError):
        run(text.format(CIRCULAR))


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(equal? {0} {0})", "#t"),
        ("{0}", "#0=(1 2 . #0#)"),
        ("(= (equal-hash {0}) (equal-hash {0}))", "#t"),
        ("(list? {0})", "#f"),
    ],
)
def test_lists_that_do_not_end_are_data(text, value):
    assert write(run(text.format(CIRCULAR))) == value


DEEP = "(let loop ((i 0) (l '())) (if (= i 1000000) l (loop (+ i 1) ({} l))))"


@pytest.mark.parametrize("kind", ["list", "vector"])
@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("(equal? {0} {0})", "#t"),
        ("(let ((x {0})) (equal? x (list-copy (if (pair? x) x '()))))", None),
        ("(string-length (call-with-output-string (lambda (p) (write {0} p))))", None),
        ("(string-length (call-with-output-string (lambda (p) (write-shared {0} p))))", None),
        ("(integer? (equal-hash {0}))", "#t"),
        ("(guard (e (#t 'refused)) (list->tensor {0}))", "refused"),
        ("(guard (e (#t 'refused)) (sum {0}))", "refused"),
        ("(guard (e (#t 'refused)) (+ 1 {0}))", "refused"),
        ("(guard (e (#t 'raised)) (raise {0}))", "raised"),
    ],
)
def test_a_million_levels_do_no_harm(text, value, kind):
    found = write(run(text.format(DEEP.format(kind))))
    assert value is None or found == value


def test_a_million_levels_are_read_and_written():
    assert write(run(f"(let ((p (open-input-string (call-with-output-string (lambda (p) (write {DEEP.format('list')} p)))))) (equal? (read p) {DEEP.format('list')}))")) == "#t"  # fmt: skip  # noqa: E501


def test_an_endless_recursion_is_an_error_of_the_program():
    with pytest.raises(RunError, match="too deep"):
        run("(define (down n) (+ 1 (down n)))\n(down 0)")
