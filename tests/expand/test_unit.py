"""The top level: which global location a name means, before and after its definition."""

from __future__ import annotations

import pytest

from schemenn.core import Call, Const, Define, Global, Lambda, Receive, Ref, SetGlobal
from schemenn.core_text import core_to_text
from schemenn.errors import ExpandError
from schemenn.expand import TopScope, expand_unit
from schemenn.read import read_all
from schemenn.source import Source
from tests.expand.programs import expanded, value_of


def texts(program: str) -> list[str]:
    return [core_to_text(node) for node in expanded(program)[0]]


def expand_in(scope: TopScope, program: str) -> list[str]:
    return [core_to_text(node) for node in expand_unit(read_all(Source("next", program)), scope)]


def test_a_programs_own_name_is_its_key() -> None:
    assert texts("(define x 1) (set! x y) x") == ["(define x 1)", "(set! x y)", "x"]


def test_a_builtin_name_is_its_key_until_defined() -> None:
    assert texts("(car x)") == ["(car x)"]


def test_a_definition_of_a_builtin_rules_the_whole_unit() -> None:
    nodes, scope = expanded("(define old car) (define (car x) (old x)) (car y)")
    assert [core_to_text(node) for node in nodes] == [
        "(define old user.car)",
        "(define user.car (named-lambda (car x) (old x)))",
        "(user.car y)",
    ]
    assert scope.newly_shadowed == {"car"}


@pytest.mark.parametrize(
    "definition",
    [
        "(define (car x) x)",
        "(define ((car x) y) x)",
        "(begin (define car 1))",
        "(define-values (a . car) 1)",
        "(define-record-type car #f #f)",
        "(define-record-type p (car x) #f (x))",
        "(define-record-type p (m x) #f (x cdr car))",
        "(cond-expand (r7rs (define car 1)))",
    ],
)
def test_the_scan_finds_definitions(definition: str) -> None:
    assert texts(f"(car x) {definition}")[0] == "(user.car x)"


def test_a_macros_definition_of_a_builtin_rules_the_whole_unit_too() -> None:
    program = "(car x) (define-syntax def (syntax-rules () ((_ n v) (define n v)))) (car y) (def car 1) (car z)"
    nodes, scope = expanded(program)
    assert [core_to_text(node) for node in nodes] == [
        "(user.car x)",
        "(user.car y)",
        "(define user.car 1)",
        "(user.car z)",
    ]
    assert scope.newly_shadowed == {"car"}


def test_an_assigned_builtin_becomes_the_programs_own() -> None:
    nodes, scope = expanded("(car x) (define (f) (set! car cdr))")
    assert core_to_text(nodes[0]) == "(user.car x)"
    assert scope.newly_shadowed == {"car"}
    assert value_of("(define (f) (car '(1 2))) (set! car cdr) (f)") == "(2)"


def test_quasiquote_does_not_see_the_programs_own_list() -> None:
    assert texts("(define (list . x) x) `(1 ,y)")[1] == "(list 1 y)"


def test_reserved_names_are_never_the_librarys() -> None:
    assert texts("(define %x 1) %y user.car") == ["(define user.%x 1)", "user.%y", "user.user.car"]


def test_a_library_defines_and_sees_all_names() -> None:
    scope = TopScope(lambda name: name if name == "car" else None, prefix="")
    assert expand_in(scope, "(define (car x) (%helper x))") == ["(define car (named-lambda (car x) (%helper x)))"]
    assert scope.newly_shadowed == set()


def test_later_units_know_earlier_definitions() -> None:
    _, scope = expanded("(define (car x) x) (define-syntax m (syntax-rules () ((_ x) (car x))))")
    assert expand_in(scope, "(m 1)") == ["(user.car 1)"]
    assert scope.newly_shadowed == set()


def test_an_earlier_unit_keeps_the_builtin() -> None:
    nodes, scope = expanded("(define (f x) (car x))")
    assert "(car x)" in core_to_text(nodes[0])
    assert expand_in(scope, "(define (car x) x) (car 1)")[1] == "(user.car 1)"


def test_a_failing_unit_leaves_no_trace() -> None:
    _, scope = expanded("(define x 1)")
    with pytest.raises(ExpandError):
        expand_in(scope, "(define (car x) x) (define-syntax m (syntax-rules () ((_) 1))) (if)")
    assert expand_in(scope, "(car x) (m)") == ["(car x)", "(m)"]


def test_a_definition_replaces_a_keyword_or_macro() -> None:
    assert texts("(define (f) (when 1 2)) (define (when a b) a)")[0] == "(define f (named-lambda (f) (when 1 2)))"
    program = "(define-syntax m (syntax-rules () ((_) 1))) (m) (define (m) 2) (m)"
    assert texts(program) == ["1", "(define m (named-lambda (m) 2))", "(m)"]


def test_a_macro_replaces_a_variable() -> None:
    assert texts("(define (m) 2) (m) (define-syntax m (syntax-rules () ((_) 1))) (m)")[1:] == ["(m)", "1"]


def test_names_a_macro_inserts_have_keys_of_their_own() -> None:
    program = "(define-syntax def (syntax-rules () ((_ get) (begin (define x 1) (define (get) x))))) (def a) (def b) x"
    nodes, _ = expanded(program)
    keys = [node.key for node in nodes if isinstance(node, Define)]
    hidden = [key for key in keys if key not in ("a", "b")]
    assert len(set(hidden)) == 2
    assert all(key.startswith("%x.") for key in hidden)
    assert isinstance(nodes[-1], Global) and nodes[-1].key == "x"


def test_a_program_cannot_name_a_hidden_key() -> None:
    program = "(define-syntax def (syntax-rules () ((_) (define x 1)))) (def)"
    (node,) = expanded(program)[0]
    assert isinstance(node, Define)
    assert texts(node.key) == ["user." + node.key]


def test_the_core_form_of_define_values() -> None:
    (node,) = expanded("(define-values (a . b) (f))")[0]
    assert isinstance(node, Receive)
    assert core_to_text(node) == "(receive (a.1 . b.1) (f) (begin (define a a.1) (define b b.1)))"


def test_assigned_variables_are_marked() -> None:
    (node,) = expanded("(lambda (x y) (set! x y))")[0]
    assert isinstance(node, Lambda)
    assert [variable.assigned for variable in node.parameters] == [True, False]


def test_every_binding_has_its_own_variable() -> None:
    (node,) = expanded("(let ((x 1)) (let ((x x)) x))")[0]
    assert core_to_text(node) == "(let ((x 1)) (let ((x.1 x)) x.1))"


def test_definitions_and_bindings_name_procedures() -> None:
    (node,) = expanded("(define f (let ((n 0)) (lambda () n)))")[0]
    assert core_to_text(node) == "(define f (let ((n 0)) (named-lambda (f) n)))"


def test_nodes_carry_the_span_of_their_form() -> None:
    source = Source("program", "(define (f x)\n  (g x))")
    (node,) = expand_unit(read_all(source), TopScope(lambda name: None))
    assert isinstance(node, Define) and isinstance(node.value, Lambda)
    call = node.value.body
    assert isinstance(call, Call) and call.span is not None and call.operands[0].span is not None
    assert isinstance(call.operands[0], Ref)
    assert (call.span.text(), call.operands[0].span.column) == ("(g x)", 5)


def test_what_a_macro_inserts_has_the_span_of_the_use() -> None:
    source = Source("program", "(define-syntax m (syntax-rules () ((_ x) (f x 1))))\n(m y)")
    (node,) = expand_unit(read_all(source), TopScope(lambda name: None))
    assert isinstance(node, Call)
    spans = [part.span.text() for part in (node, node.operator, *node.operands) if part.span]
    assert spans == ["(m y)", "(m y)", "y", "(m y)"]


def test_set_of_a_global() -> None:
    node = expanded("(define x 0) (set! x 1)")[0][-1]
    assert isinstance(node, SetGlobal) and isinstance(node.value, Const)
