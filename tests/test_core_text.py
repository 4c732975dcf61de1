"""Core forms as text."""

from __future__ import annotations

from schemenn.core import Call, Const, Global, If, Lambda, Let, Loop, Node, Ref, TailCall, Variable
from schemenn.core_text import core_to_text
from schemenn.datum import NIL, intern, to_list


def test_constants_are_quoted_where_they_must_be() -> None:
    values = [1, intern("a"), NIL, to_list([1, intern("b")])]
    assert [core_to_text(Const(value)) for value in values] == ["1", "'a", "'()", "'(1 b)"]


def test_variables_of_one_name_are_told_apart() -> None:
    outer, inner = Variable("x"), Variable("x")
    node = Let([outer], [Const(1)], Let([inner], [Ref(outer)], Call(Global("f"), [Ref(inner), Ref(outer)])))
    assert core_to_text(node) == "(let ((x 1)) (let ((x.1 x)) (f x.1 x)))"


def test_a_variable_is_told_apart_from_a_global() -> None:
    car = Variable("car")
    node = Lambda([car], None, Call(Global("car"), [Ref(car)]))
    assert core_to_text(node) == "(lambda (car.1) (car car.1))"


def test_forms_that_passes_make_are_printed_by_their_fields() -> None:
    i, label = Variable("i"), Variable("loop")
    loop = Loop(label, [i], [Const(0)], TailCall(Global("f"), [Ref(i), Const(1)]))
    assert core_to_text(loop) == "(loop loop (i) 0 (tail-call f i 1))"


def test_long_forms_are_broken_and_indented() -> None:
    long = Global("a-rather-long-name-that-takes-much-room")
    node: Node = If(Ref(Variable("x")), Call(long, [long, long]), Const(1))
    name = long.key
    assert core_to_text(node) == f"(if x\n    ({name} {name}\n      {name})\n    1)"


def test_parameter_lists() -> None:
    a, rest = Variable("a"), Variable("rest")
    assert core_to_text(Lambda([a], rest, Ref(a), "f")) == "(named-lambda (f a . rest) a)"
    assert core_to_text(Lambda([], rest, Ref(rest))) == "(lambda rest rest)"
