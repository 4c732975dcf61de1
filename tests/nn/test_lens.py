"""Lenses: composition is associative however it is bracketed, and follows the chain rule."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemenn.session import Session
from schemenn.source import Source

SESSION = Session()
SESSION.run_source(
    Source(
        "test",
        """(import (schemenn) (nn lens))
        (define (affine m c) (make-lens (lambda (a) (+ (* m a) c)) (lambda (a db) (* m db))))
        (define (power k) (make-lens (lambda (a) (expt a k)) (lambda (a db) (* k (expt a (- k 1)) db))))
        (define (at f a) (list ((lens-forward f) a) ((lens-backward f) a 1)))""",
    )
)

STEPS = st.one_of(
    st.tuples(st.just("affine"), st.integers(-3, 3), st.integers(-3, 3)),
    st.tuples(st.just("power"), st.integers(2, 3)),
)
TREES = st.recursive(STEPS, lambda inner: st.lists(inner, max_size=4), max_leaves=7)
"""A step, or a list of trees: a bracketing of steps in sequence."""


def leaves(tree):
    return [tree] if isinstance(tree, tuple) else [leaf for part in tree for leaf in leaves(part)]


def lens(tree):
    if isinstance(tree, tuple):
        return f"({' '.join(map(str, tree))})"
    return f"(compose-lenses {' '.join(lens(part) for part in tree)})"


def value_and_slope(steps, a):
    """The chain rule, by hand and forward."""
    slope = 1
    for kind, *numbers in steps:
        if kind == "affine":
            a, slope = numbers[0] * a + numbers[1], slope * numbers[0]
        else:
            a, slope = a ** numbers[0], slope * numbers[0] * a ** (numbers[0] - 1)
    return a, slope


@settings(deadline=None)
@given(TREES, st.integers(-2, 2))
def test_every_bracketing_of_lenses_is_the_chain_rule(tree, a):
    answer = SESSION.run_source(Source("law", f"(at {lens(tree)} {a})"))
    assert (answer.car, answer.cdr.car) == value_and_slope(leaves(tree), a)
