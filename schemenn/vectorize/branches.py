"""What may be computed in lanes that do not ask for it: total elementwise operations on what is there.

(* a (- (exp x) 1))   total: every float has a value
(log x), (f x)        not: the scalar answer may be complex, a call may fail or not end
"""

from __future__ import annotations

from schemenn.core import Const, If, Node, Primitive, Ref
from schemenn.core_walk import children, walk

_ORDERS = frozenset({"<", ">", "<=", ">="})


def is_total(node: Node, total: frozenset[str]) -> bool:
    """Whether a form is made of constants, variables, choices and the primitives `total` alone."""
    match node:
        case Const() | Ref():
            return True
        case If():
            return all([is_total(child, total) for child in children(node)])
        case Primitive(key=key, operands=operands):
            return key in total and all([is_total(operand, total) for operand in operands])
    return False


def is_simple(node: Node) -> bool:
    """Whether there is no choice in a form."""
    return not any([isinstance(each, If) for each in walk(node)])


def is_extreme(node: If) -> bool:
    """Whether a choice is that of the smaller or larger one of a variable and a limit: (if (> x 0) x 0)."""
    match node.test:
        case Primitive(key=key, operands=[Ref() as x, Const() | Ref() as limit]) if key in _ORDERS:
            sides = (node.then, node.otherwise)
            return any([is_same(a, x) and is_same(b, limit) for a, b in (sides, sides[::-1])])
    return False


def is_same(one: Node, other: Node) -> bool:
    """Whether two forms are the same variable or number."""
    match one, other:
        case Ref(variable=a), Ref(variable=b):
            return a is b
        case Const(value=x), Const(value=y):
            return x.__class__ is y.__class__ and x.__class__ in (int, float) and repr(x) == repr(y)
    return False
