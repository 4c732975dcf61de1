"""What a later unit defines anew reaches the units before it, closures and captured continuations included."""

import pytest

from schemenn.errors import SchemeError
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


@pytest.fixture(autouse=True)
def no_cache(monkeypatch):
    monkeypatch.setenv("SCHEMENN_CACHE", "off")


def values(*lines):
    """The values of lines run one after another in a session, those that are unspecified left out."""
    session = Session()
    found = [write(session.run_source(Source(f"repl[{i}]", line))) for i, line in enumerate(lines)]
    return [text for text in found if text != "#<unspecified>"]


def test_builtin_defined_after_its_use():
    assert values("(define (f x) (car x))", "(f '(1))", "(define (car x) 'mine)", "(f '(1))") == ["1", "mine"]


def test_builtin_as_a_value_and_in_a_closure():
    lines = ["(define (make n) (lambda (x) (list n (car x))))", "(define g (make 7))", "(g '(1))"]
    assert values(*lines, "(define (car x) 'mine)", "(g '(1))", "((make 8) '(1))") == ["(7 1)", "(7 mine)", "(8 mine)"]


def test_builtin_assigned():
    assert values("(define (f x) (car x))", "(set! car cdr)", "(f '(1 2))", "(car '(1 2))") == ["(2)", "(2)"]


def test_builtin_has_its_value_until_the_definition_runs():
    assert values("(define (f x) (car x))", "(define old (f '(1))) (define (car x) 'mine) (list old (f '(1)))") == [
        "(1 mine)"
    ]


def test_new_definition_may_use_the_old_value():
    lines = ["(define (f x) (+ x 1))", "(define plus +)", "(define (+ a b) (plus a b 100))", "(f 1)", "(+ 1 1)"]
    assert values(*lines) == ["102", "102"]


def test_library_does_not_see_a_program_s_definitions():
    lines = [
        "(define (f l) (map (lambda (x) (* x x)) l))",
        "(f '(1 2))",
        "(define (car x) 'mine)",
        "(define (null? x) #t)",
    ]
    assert values(*lines, "(f '(1 2))", "(for-each display '())") == ["(1 4)", "(1 4)"]


def test_forms_of_the_language_do_not_see_a_program_s_definitions():
    uses = "(define (f x) (define-values (a b) (values x 2)) (case (+ a b) ((3) 'three) (else vector)))"
    assert values(uses, "(f 1)", "(define (vector . x) 'mine)", "(define (eqv? a b) #f)", "(f 1)") == ["three", "three"]


def test_macro_of_an_earlier_line_follows():
    macro = "(define-syntax first (syntax-rules () ((_ x) (car x))))"
    assert values(macro, "(define (f x) (first x))", "(define (car x) 'mine)", "(f '(1))", "(first '(1))") == [
        "mine",
        "mine",
    ]


def test_library_procedure_defined_by_the_program():
    lines = ["(define (f l) (filter odd? l))", "(f '(1 2 3))", "(define (filter p l) 'mine)", "(f '(1 2 3))"]
    assert values(*lines) == ["(1 3)", "mine"]


def test_procedure_that_returned_now_makes_a_tail_call():
    lines = ["(define (h) 1) (define (g) (+ 1 (h)))", "(g)", "(define (k) 10)", "(define (h) (k))", "(g)"]
    assert values(*lines) == ["2", "11"]


def test_two_calls_away():
    lines = [
        "(define (h) 1) (define (f) (h)) (define (g) (+ 1 (f)))",
        "(define (k) 10)",
        "(define (h) (apply k '()))",
        "(g)",
    ]
    assert values(*lines) == ["11"]


def test_assigned_by_a_later_line():
    lines = ["(define (h) 1) (define (g) (+ 1 (h)))", "(define (k) 10)", "(set! h (lambda () (apply k '())))", "(g)"]
    assert values(*lines) == ["11"]


def test_assigned_by_an_earlier_line():
    lines = [
        "(define (change!) (set! h (lambda () (apply k '()))))",
        "(define (k) 10)",
        "(define (h) 1) (define (g) (+ 1 (h)))",
    ]
    assert values(*lines, "(g)", "(begin (change!) (g))") == ["2", "11"]


def test_called_before_the_new_definition_runs():
    first = "(define (k) 10) (define (h) (apply k '()))"
    assert values(first, "(define (g) (+ 1 (h))) (define a (g)) (define (h) 1) (list a (g))") == ["(11 2)"]


def test_library_procedure_called_before_the_program_s_definition_runs():
    program = "(define (g) (cons 0 (filter odd? '(1 2)))) (define a (g)) (define (filter p l) '()) (list a (g))"
    assert values(program) == ["((0 1) (0))"]


def test_self_tail_call_through_another_name():
    lines = ["(define (loop i) (if (= i 0) 'old (loop (- i 1))))", "(define old loop)", "(old 3)"]
    assert values(*lines, "(define (loop i) (list 'new i))", "(old 3)", "(old 0)") == ["old", "(new 2)", "old"]


def test_self_tail_call_that_makes_closures():
    loop = "(define (loop i acc) (if (= i 0) acc (loop (- i 1) (cons (lambda () (cons i acc)) acc))))"
    lines = [loop, "(define made (loop 2 '()))", "(define old loop)", "(define (loop i acc) (cons i acc))"]
    assert values(*lines, "(car ((car made)))", "(car (old 5 '()))", "(length (cdr (old 5 '())))") == ["1", "4", "1"]


def test_defined_with_another_arity():
    lines = ["(define (h x) x) (define (g) (h 1))", "(define (h) 0)"]
    with pytest.raises(SchemeError, match="h: expected 0 arguments, got 1"):
        values(*lines, "(g)")


def test_closures_keep_their_variables():
    counter = "(define (counter) (let ((n 0)) (lambda (l) (set! n (+ n (car l))) n)))"
    lines = [counter, "(define c (counter))", "(c '(1))", "(define (car l) 10)", "(c '(1))", "(c '(1))"]
    assert values(*lines) == ["1", "11", "21"]


def test_closures_of_one_line_keep_apart():
    lines = [
        "(define (f a b) (list (lambda (l) (cons a (car l))) (lambda (l) (cons b (cdr l)))))",
        "(define two (f 'a 'b))",
    ]
    changes = ["(define (car l) 'car)", "(define (cdr l) 'cdr)"]
    assert values(*lines, *changes, "(list ((list-ref two 0) '(1)) ((list-ref two 1) '(1)))") == [
        "((a . car) (b . cdr))"
    ]


def test_procedures_from_a_macro_keep_apart():
    both = "(list (lambda (l) (list a (car l))) (lambda (l) (list b (car l))))"
    macro = f"(define-syntax two (syntax-rules () ((_ a b) {both})))"
    lines = [macro, "(define t (two 'x 'y))", "(define (car l) 'mine)"]
    assert values(*lines, "(map (lambda (p) (p '(1))) t)") == ["((x mine) (y mine))"]


def test_constants_stay_the_same_object():
    lines = ["(define (f x) (if (car x) '(1 2) 0))", "(define a (f '(1)))", "(define (car x) #t)", "(eq? a (f '(1)))"]
    assert values(*lines) == ["#t"]


def test_twice():
    lines = [
        "(define (f x) (car x))",
        "(define (car x) 'one)",
        "(f '(1))",
        "(define (car x) 'two)",
        "(f '(1))",
        "(set! car cdr)",
    ]
    assert values(*lines, "(f '(1))") == ["one", "two", "()"]


def test_case_lambda():
    lines = ["(define f (case-lambda ((x) (car x)) ((x . y) (list (car x) y))))", "(define (car x) 'mine)"]
    assert values(*lines, "(f '(1))", "(f '(1) 2)") == ["mine", "(mine (2))"]


CAPTURE = "(define k #f) (define (f x) (let ((n (call/cc (lambda (c) (set! k c) 0)))) (list n (car x))))"


def test_continuation_goes_on_with_the_new_builtin():
    lines = [CAPTURE, "(define r (f '(1)))", "r", "(define (car x) 'mine)", "(begin (k 5) #f)", "r"]
    assert values(*lines)[0] == "(0 1)"
    assert values(*lines)[-1] == "(5 mine)"


def test_continuation_entered_before_and_after():
    lines = [CAPTURE, "(define r (f '(1)))", "(begin (k 4) #f)", "r", "(define (car x) 'mine)", "(begin (k 5) #f)", "r"]
    found = values(*lines)
    assert "(4 1)" in found
    assert found[-1] == "(5 mine)"


def test_continuation_goes_on_with_a_procedure_that_makes_a_tail_call_now():
    first = "(define k #f) (define (h) 1) (define (g) (let ((n (call/cc (lambda (c) (set! k c) 0)))) (+ n (h))))"
    lines = [first, "(define r (g))", "r", "(define (t) 10)", "(define (h) (apply t '()))", "(begin (k 5) #f)", "r"]
    assert values(*lines)[0] == "1"
    assert values(*lines)[-1] == "15"


def test_closure_made_after_a_continuation_was_entered():
    first = "(define k #f) (define p (let ((n (call/cc (lambda (c) (set! k c) 0)))) (lambda (x) (list n (car x)))))"
    lines = [first, "(begin (k 3) #f)", "(p '(1))", "(define (car x) 'mine)", "(p '(1))", "(set! car cdr)", "(p '(1))"]
    found = values(*lines)
    assert found[-3:] == ["(3 1)", "(3 mine)", "(3 ())"]


def test_eval_redefines_while_the_program_runs():
    program = (
        "(define (f x) (eval '(define (car x) 'mine) (interaction-environment)) (car x)) (list (f '(1)) (car '(1)))"
    )
    assert values(program) == ["(mine mine)"]


def test_eval_makes_a_procedure_tail_call_while_the_program_runs():
    program = """
        (define (t) 10) (define (h) 1)
        (define (f) (+ (h) (begin (eval '(define (h) (apply t '())) (interaction-environment)) (h)) (h)))
        (define (g n) (if (= n 0) (f) (+ 1 (g (- n 1)))))
        (g 3)"""
    assert values(program) == ["24"]


def test_load_redefines_for_what_stands_behind_it(tmp_path):
    (tmp_path / "mine.scm").write_text("(define (car x) 'mine)")
    program = f"(define (f x) (car x)) (define a (f '(1))) (load \"{tmp_path}/mine.scm\") (list a (f '(1)) (car '(1)))"
    assert values(program) == ["(1 mine mine)"]


def test_definition_behind_a_load_rules_what_stands_before_it(tmp_path):
    (tmp_path / "empty.scm").write_text("")
    before, after = "(define (f x) (car x))", "(define a (f '(1))) (define (car x) 2) (list a (f '(1)))"
    program = f'{before} (load "{tmp_path}/empty.scm") {after}'
    assert values(program) == ["(1 2)"]


def test_failed_unit_changes_nothing():
    session = Session()
    session.run_source(Source("a", "(define (f x) (car x))"))
    with pytest.raises(SchemeError):
        session.run_source(Source("b", "(define (car x) 'mine) (if)"))
    assert session.run_source(Source("c", "(f '(1))")) == 1


def test_sessions_have_their_own_builtins():
    one, two = Session(), Session()
    for session in (one, two):
        session.run_source(Source("a", "(define (f x) (car x))"))
    one.run_source(Source("b", "(define (car x) 'mine)"))
    assert write(one.run_source(Source("c", "(f '(1))"))) == "mine"
    assert two.run_source(Source("c", "(f '(1))")) == 1


def test_map_that_was_opened_in_place():
    lines = ["(define (f l) (map car l))", "(f '((1) (2)))", "(define (car x) 'mine)", "(f '((1) (2)))"]
    assert values(*lines, "(define (map p l) 'all)", "(f '((1) (2)))") == ["(1 2)", "(mine mine)", "all"]


def test_continuation_in_a_map_that_was_opened_in_place():
    first = "(define k #f) (define (f l) (map (lambda (x) (cons (call/cc (lambda (c) (set! k c) 0)) (car x))) l))"
    lines = [first, "(define r (f '((1) (2))))", "(define (car x) 'mine)", "(begin (k 5) #f)", "r"]
    assert values(*lines)[-1] == "((0 . 1) (5 . mine))"


def test_many_lines_later():
    lines = [f"(define (f{i} x) (g{i} (car x)))" for i in range(30)]
    lines += [f"(define (g{i} x) (list {i} x))" for i in range(30)]
    assert values(*lines, "(define (car x) 'mine)", "(f7 '(1))", "(f29 '(1))") == ["(7 mine)", "(29 mine)"]
