"""Walking core forms."""

from __future__ import annotations

from schemenn.core import Begin, Call, Const, Continue, Fix, Global, If, Lambda, Let, Loop, MakeBox, Node, Ref, Variable
from schemenn.core_text import core_to_text
from schemenn.core_walk import bound_variables, children, continues, free_variables, rebuild, tail_forms, walk

A, B, C = Const(1), Const(2), Const(3)


def test_children_stand_in_the_order_of_evaluation() -> None:
    assert children(If(A, B, C)) == [A, B, C]
    assert children(Let([Variable("x")], [A], B)) == [A, B]
    assert children(Begin([A, B, C])) == [A, B, C]
    assert set(children(Call(A, [B, C]))) == {A, B, C}


def test_a_missing_sub_form_is_no_child() -> None:
    assert children(MakeBox(None)) == []
    assert children(A) == []


def test_rebuild_applies_the_function_to_each_sub_form() -> None:
    node = If(A, B, C)
    copy = rebuild(node, lambda child: Begin([child]))
    assert core_to_text(copy) == "(if (begin 1) (begin 2) (begin 3))"
    assert core_to_text(node) == "(if 1 2 3)"


def test_rebuild_keeps_the_other_fields() -> None:
    x, rest = Variable("x"), Variable("rest")
    copy = rebuild(Lambda([x], rest, A, "f"), lambda child: B)
    assert core_to_text(copy) == "(named-lambda (f x . rest) 2)"


def test_rebuild_of_a_form_without_sub_forms_is_itself() -> None:
    assert rebuild(A, lambda child: B) is A


def test_walk_is_outermost_first_and_from_left_to_right() -> None:
    inner = Begin([A, B])
    node = Let([Variable("x")], [inner], C)
    assert walk(node) == [node, inner, A, B, C]


def test_walk_survives_deep_forms() -> None:
    node: Node = A
    for _ in range(200_000):
        node = Begin([node])
    assert len(walk(node)) == 200_001


def test_bound_variables() -> None:
    x, rest = Variable("x"), Variable("rest")
    assert bound_variables(Lambda([x], rest, A)) == [x, rest]
    assert bound_variables(Loop(Variable("l"), [x], [A], B)) == [x]
    assert bound_variables(If(A, B, C)) == []


def test_free_variables_in_order_of_first_use() -> None:
    x, y, z = Variable("x"), Variable("y"), Variable("z")
    node = Lambda([x], None, Call(Ref(z), [Ref(x), Ref(y), Ref(z)]))
    assert set(free_variables(node)) == {y, z}
    assert list(free_variables(Begin([Ref(y), Ref(z), Ref(y)]))) == [y, z]


def test_a_variable_bound_in_one_form_is_free_in_none_of_several() -> None:
    x, y = Variable("x"), Variable("y")
    assert list(free_variables(Ref(y), Let([x], [A], Ref(x)))) == [y]


def test_tail_forms() -> None:
    x = Variable("x")
    assert tail_forms(If(A, B, C)) == [B, C]
    assert tail_forms(Begin([A, B])) == [B]
    assert tail_forms(Let([x], [A], B)) == [B]
    assert tail_forms(Fix([x], [Lambda([], None, A)], B)) == [B]
    assert tail_forms(Lambda([], None, A)) == []
    assert tail_forms(Call(Global("f"), [A])) == []


def test_continues_are_the_labels_of_loops_outside() -> None:
    outer, inner = Variable("outer"), Variable("inner")
    loop = Loop(inner, [], [], If(A, Continue(inner, []), Continue(outer, [])))
    assert continues(loop) == {outer}
