"""The rest of a procedure after a call: rests are compared as text, with the live variables before them."""

from __future__ import annotations

from schemenn.core import Bounce, Call, Const, Define, Global, Lambda, Let, Node, Primitive, Ref, Variable
from schemenn.core_text import core_to_text
from schemenn.core_walk import walk
from schemenn.expand import expand_unit
from schemenn.passes.facts import Facts
from schemenn.pipeline import run_passes
from schemenn.read import read_all
from schemenn.resume import LONG, cut_long, rest_after, shape_of
from schemenn.source import Source
from tests.golden import fresh_compiler


def procedure(text: str) -> Lambda:
    """The procedure that the text defines, after all passes."""
    forms = expand_unit(read_all(Source("case", text)), fresh_compiler().scope)
    (form,) = run_passes(forms, Facts())
    assert isinstance(form, Define) and isinstance(form.value, Lambda)
    return form.value


def site_of(body: Node, callee: str) -> str:
    """The variable that the value of the call of `callee` goes to."""
    for node in walk(body):
        match node:
            case Let(variables=[variable], values=[Call(operator=Global(key=key)) | Bounce(operator=Global(key=key))]):
                if key == callee:
                    return variable.name
    raise AssertionError(f"no call of {callee}")


def rest(text: str, callee: str = "g") -> tuple[str, list[str]]:
    """The text of the rest after the call of `callee`, and the names of the live variables."""
    body = procedure(text).body
    found = rest_after(body, site_of(body, callee))
    assert found is not None
    return core_to_text(found[0]), [variable.name for variable in found[1]]


def test_straight_code() -> None:
    assert rest("(define (f x y) (+ (g x) y))") == ("(lambda (t y) (primitive + t y))", ["y"])


def test_what_came_before_the_call_is_gone() -> None:
    assert rest("(define (f x) (h x) (g x) 1)") == ("(lambda (t.1) 1)", [])


def test_in_a_branch() -> None:
    assert rest("(define (f x y) (if (pair? x) (vector-ref (g x) y) 1))") == (
        "(lambda (t y) (primitive vector-ref t y))",
        ["y"],
    )


def test_in_the_value_of_a_variable() -> None:
    text = "(define (f x y) (let ((z (if (pair? x) (car (g x)) 1))) (+ z y)))"
    assert rest(text) == ("(lambda (t y) (let ((z (primitive car t))) (primitive + z y)))", ["y"])


def test_in_an_effect() -> None:
    text = "(define (f x y) (if (pair? x) (set-car! x (g x))) y)"
    assert rest(text) == ("(lambda (t x y) (begin (primitive set-car! x t) y))", ["x", "y"])


def test_in_a_procedure_inside() -> None:
    assert rest("(define (f x y) (lambda () (+ (g x) y)))") == ("(lambda (t y) (primitive + t y))", ["y"])


def test_in_a_loop_the_turn_comes_first_and_then_the_loop() -> None:
    text = "(define (f l) (let loop ((i l)) (if (pair? i) (begin (g i) (loop (cdr i))) i)))"
    again = "(named-lambda (again i.1)"
    found, live = rest(text)
    assert live == ["i"]
    assert found.startswith("(lambda (t i)\n  (fix (again)")
    assert found.endswith("(again (primitive cdr i))))")
    assert again not in found and "(continue loop (primitive cdr" in found


def test_in_a_loop_for_its_value_the_loop_is_called_for_its_value() -> None:
    found, _ = rest("(define (f l) (list (let loop ((i l)) (if (pair? i) (begin (g i) (loop (cdr i))) i))))")
    assert "(bounce again (primitive cdr i))" in found
    assert "(primitive list" in found


def test_in_nested_loops_each_is_a_procedure() -> None:
    text = (
        "(define (f l) (let outer ((i l)) (if (pair? i) (let inner ((j (car i)))"
        " (if (pair? j) (begin (g j) (inner (cdr j))) (outer (cdr i)))) 1)))"
    )
    found, live = rest(text)
    assert set(live) == {"i", "j"}
    assert found.count("(fix (again") == 2


def test_no_call_goes_to_a_variable_of_another_name() -> None:
    assert rest_after(procedure("(define (f x) (+ (g x) 1))").body, "nothing") is None


def test_a_rest_has_variables_of_its_own() -> None:
    body = procedure("(define (f x) (let ((z (car (g x)))) (list z z)))").body
    found = rest_after(body, site_of(body, "g"))
    assert found is not None
    ours = {id(node.variables[0]) for node in walk(body) if isinstance(node, Let)}
    assert not ours & {id(node.variables[0]) for node in walk(found[0]) if isinstance(node, Let)}


def addition(first: str, second: str, swapped: bool = False) -> Lambda:
    """The procedure of two variables that adds them."""
    a, b = Variable(first), Variable(second)
    return Lambda([a, b], None, Primitive("+", [Ref(b), Ref(a)] if swapped else [Ref(a), Ref(b)]))


def test_shape_does_not_see_the_names_of_variables() -> None:
    assert shape_of(addition("a", "b")) == shape_of(addition("x", "y"))


def test_shape_sees_which_variable_is_where() -> None:
    assert shape_of(addition("a", "b")) != shape_of(addition("a", "b", swapped=True))


def test_rests_after_one_call_have_one_shape() -> None:
    body = procedure("(define (f x) (let ((z (car (g x)))) (list z z)))").body
    rests = [rest_after(body, site_of(body, "g")) for _ in range(2)]
    assert rests[0] is not None and rests[1] is not None
    assert shape_of(rests[0][0]) == shape_of(rests[1][0])


def calls_in_a_row(count: int) -> Lambda:
    """A procedure that makes so many calls, and answers the value of the last."""
    variables = [Variable(f"t{i}") for i in range(count)]
    body: Node = Ref(variables[-1])
    for variable in reversed(variables):
        body = Let([variable], [Call(Global("g"), [Const(1)])], body)
    return Lambda([], None, body, "f")


def calls_in(node: Node, key: str) -> int:
    """How many calls of that global the form makes."""
    return sum([isinstance(n, Call) and isinstance(n.operator, Global) and n.operator.key == key for n in walk(node)])


def test_a_long_body_is_cut() -> None:
    parts: list[Lambda] = []

    def part(procedure: Lambda) -> str:
        parts.append(procedure)
        return "%part"

    cut = cut_long(calls_in_a_row(LONG + 10), part)
    assert len(parts) == 1
    assert calls_in(cut, "%part") == 1
    assert calls_in(cut, "g") + calls_in(parts[0], "g") == LONG + 10


def test_a_short_body_is_left_whole() -> None:
    def part(procedure: Lambda) -> str:
        raise AssertionError("cut")

    assert calls_in(cut_long(calls_in_a_row(LONG), part), "g") == LONG
