"""The pass back: long graphs, levels, and that nothing is kept."""

from __future__ import annotations

import gc

from schemenn.autodiff import backward
from schemenn.session import Session
from schemenn.source import Source
from schemenn.tracked import AMBIENT, Level, Tracked, plain, root, settled


def run(text: str):
    return Session().run_source(Source("test", text))


def test_a_node_gets_the_sum_of_what_its_uses_send():
    x = root(3.0, Level())
    assert backward(x * x + 2 * x)[x] == 8.0


def test_a_chain_of_a_hundred_thousand_nodes_takes_no_recursion():
    x = root(1.0, Level())
    y = x
    for _ in range(100_000):
        y = y + x
    assert backward(y)[x] == 100_001.0


def test_the_higher_level_is_outside():
    x = root(3.0, Level())
    y = root(x, Level())
    slope = backward(y * y * y)[y]
    assert plain(slope) == 27.0
    assert backward(slope)[x] == 18.0


def test_values_of_a_closed_level_are_constants():
    level = Level()
    x = root(3.0, level)
    level.closed = True
    assert settled(x) == 3.0
    assert x * 2 == 6.0


def test_a_weight_is_a_constant_of_a_gradient():
    weight, x = root(2.0, AMBIENT), root(3.0, Level())
    slope = backward(x * x * weight)[x]
    assert plain(slope) == 12.0
    assert backward(slope)[weight] == 6.0


def test_nothing_is_kept_when_a_gradient_has_been_answered():
    session = Session()
    session.run_source(Source("test", "((∇ (lambda (x) (let loop ((i 0)) (if (= i 99) x (* x (loop (+ i 1))))))) 1.0)"))
    gc.collect()
    assert not [each for each in gc.get_objects() if each.__class__ is Tracked and each.level is not AMBIENT]


def test_a_loop_over_the_elements_of_a_tensor_is_linear():
    text = """((∇ (lambda (t) (let loop ((i 0) (s 0)) (if (= i 20000) s (loop (+ i 1) (+ s (* i (tensor-ref t i))))))))
               (zeros 20000))"""
    assert run(text).array.tolist() == [float(k) for k in range(20000)]
