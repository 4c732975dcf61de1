"""What a name such as dL/dW means: which names split into two variables, and what they become."""

from __future__ import annotations

import pytest

from schemenn.core_text import core_to_text
from schemenn.expand.derivatives import splits
from tests.expand.programs import error_in, expanded

BUILTINS = "car cdr cons list + * map"


def last(program: str) -> str:
    return core_to_text(expanded(program, BUILTINS)[0][-1])


def found(program: str) -> list[str]:
    return [core_to_text(node) for node in expanded(program, BUILTINS)[0]]


def test_a_name_without_a_binding_is_the_derivative_of_two_variables() -> None:
    assert last("(define W 1) (define L W) dL/dW") == "(%derivative 'dL/dW 'L 'W L W)"
    assert last("(define W 1) (define L W) ∂L/∂W") == "(%derivative '∂L/∂W 'L 'W L W)"


def test_the_variables_may_be_defined_later() -> None:
    program = "(define (f) dL/dW) (define-trainable W 1) (define L W)"
    assert found(program)[0] == "(define f (named-lambda (f) (%derivative 'dL/dW 'L 'W L W)))"


@pytest.mark.parametrize(
    "program",
    [
        "(lambda (L W) dL/dW)",
        "(let loop ((W 1) (L 2)) dL/dW)",
        "((lambda () (define W 1) (define L W) dL/dW))",
        "(define W 1) (let ((L W)) dL/dW)",
        "(let ((L car)) dL/dcar)",
    ],
)
def test_local_variables_count(program: str) -> None:
    assert "(%derivative 'dL/d" in last(program)


@pytest.mark.parametrize(
    "program",
    [
        "(define L 1) (define W 1) (let ((dL/dW 1)) dL/dW)",
        "(define L 1) (define W 1) (define dL/dW 1) dL/dW",
        "(define L 1) (define W 1) (define (f) dL/dW) (define dL/dW 1) (f)",
        "(define L 1) (define W 1) dL/dW (define-syntax def (syntax-rules () ((_ n) (define n 1)))) (def dL/dW)",
        "(define L 1) (define W 1) (lambda (dL/dW) dL/dW)",
        "(define L 1) (define W 1) dL/W",
        "(define L 1) (define W 1) d/dW",
        "(define L 1) (define W 1) dL/d",
        "(define L 1) (define W 1) ∂L/dW",
        "(define L 1) dL/dif",
        "(define a 1) (define b/db 2) (define a/db 3) (define b 4) da/db/db",
    ],
)
def test_other_names_are_variables(program: str) -> None:
    assert not any("%derivative" in text for text in found(program))


def test_a_variable_with_a_slash_in_its_name_can_be_differentiated() -> None:
    assert last("(define a/b 1) (define W 1) da/b/dW") == "(%derivative 'da/b/dW 'a/b 'W a/b W)"


def test_with_a_variable_that_is_not_known_yet_the_program_decides() -> None:
    assert last("(define W 1) dL/dW") == ("(if (%means-derivative? 'dL/dW 'L 'W) (%derivative 'dL/dW 'L 'W L W) dL/dW)")


def test_a_template_speaks_of_the_variables_where_the_macro_is_defined() -> None:
    macro = "(define L 1) (define W 2) (define-syntax slope (syntax-rules () ((_) dL/dW)))"
    assert last(f"{macro} (let ((L 3) (W 4)) (slope))") == "(let ((L.1 3) (W.1 4)) (%derivative 'dL/dW 'L 'W L W))"


def test_a_template_sees_the_variables_it_binds() -> None:
    macro = "(define W 2) (define-syntax slope (syntax-rules () ((_ e) (let ((L e)) dL/dW))))"
    assert last(f"{macro} (let ((L 3)) (slope L))") == "(let ((L 3)) (let ((L.1 L)) (%derivative 'dL/dW 'L 'W L.1 W)))"


def test_a_weight_is_assigned_as_one() -> None:
    assert found("(set! W 1) (define-trainable W 0)") == ["(set! W (%next-weight W 1))", "(define W (%weight 'W 0))"]
    assert "(set! w (%next-weight w 1))" in last("(lambda (x) (define-trainable w x) (set! w 1) w)")


def test_a_weight_that_a_macro_defines_is_assigned_as_one_before_too() -> None:
    macro = "(define-syntax weight (syntax-rules () ((_ n v) (define-trainable n v))))"
    assert found(f"{macro} (lambda () (set! W 1)) (weight W 0)")[-2] == "(lambda () (set! W (%next-weight W 1)))"


def test_what_is_asked_about_is_noted() -> None:
    program = "(define-trainable W 1) (define h (* W W)) (define L (* h h)) dL/dh"
    assert found(program)[1] == "(define h (%noted (%moment) (* W W)))"
    assert found(program)[2] == "(define L (%noted-result (%moment) (* h h)))"
    assert found("(lambda (h) (let ((L (* h h))) dL/dh))") == [
        "(lambda (h) (let ((h.1 (%noted #f h))) (let ((L (* h.1 h.1))) (%derivative 'dL/dh 'L 'h L h.1))))"
    ]


def test_programs_without_trainables_are_as_they_are() -> None:
    assert found("(define h (car x)) (set! h 1)") == ["(define h (car x))", "(set! h 1)"]


def test_in_what_a_weight_gets_derivatives_are_plain() -> None:
    program = "(define-trainable W 1) (define L W) (set! W (- W dL/dW))"
    assert last(program) == "(set! W (%next-weight W (- W (%plain-derivative 'dL/dW 'L 'W L W))))"


def test_a_variable_that_is_not_known_yet_may_become_a_weight() -> None:
    assert last("(lambda (x) (set! later x))") == "(lambda (x) (set! later (%next-value 'later later x)))"


def test_all_ways_to_split_a_name() -> None:
    assert splits("da/db/dc") == [("a", "b/dc"), ("a/db", "c")]
    assert splits("∂a/∂b") == [("a", "b")]
    assert splits("d/d") == []


@pytest.mark.parametrize(
    ("program", "message"),
    [
        ("(define-trainable (f x) x)", "define-trainable: a procedure cannot be trained; define its weights so"),
        ("(define-trainable W)", "define-trainable: expected a variable and one value"),
        ("(define-trainable 1 2)", "define-trainable: expected a variable"),
        (
            "(if 1 (define-trainable W 2) 3)",
            "define-trainable: a definition can stand only at the top level or in a body",
        ),
    ],
)
def test_malformed_definitions(program: str, message: str) -> None:
    assert error_in(program)[0] == message
