"""Rules of the operators: sums, differences, products, quotients."""

from __future__ import annotations

from schemenn.autodiff.operations import gathered, quotient
from schemenn.tracked import ADD, DIVIDE, MULTIPLY, NEGATE, SUBTRACT

ADD.pulls = (lambda g, y, a, b: gathered(g, a), lambda g, y, a, b: gathered(g, b))
SUBTRACT.pulls = (lambda g, y, a, b: gathered(g, a), lambda g, y, a, b: gathered(-g, b))
MULTIPLY.pulls = (lambda g, y, a, b: gathered(g * b, a), lambda g, y, a, b: gathered(g * a, b))
DIVIDE.pulls = (
    lambda g, y, a, b: gathered(quotient(g, b), a),
    lambda g, y, a, b: gathered(quotient(-g * y, b), b),
)
NEGATE.pulls = (lambda g, y, a: -g,)
