"""Every procedure of a unit gets a number, by which its form at this point is kept.

    (define (f k) (lambda (x) (* k x)))  →  the same; facts.procedures[0] is f, facts.procedures[1] the lambda
                                            expression, which captures k

Later passes carry the number and the captured variables along, and compiled code carries the number and the names that
those variables then have (emit/unit.py). So a procedure that is running leads back to what it was made of, which is
simpler here than after the passes that follow: no loops, no boxes (session: `specialize`).
"""

from __future__ import annotations

from schemenn.core import CaseLambda, Fix, Lambda, Node, Variable
from schemenn.core_walk import free_variables, walk
from schemenn.passes.facts import Facts, Numbered


def number_procedures(forms: list[Node], facts: Facts) -> list[Node]:
    """Number the procedures in every form of the unit, in place."""
    for form in forms:
        clauses: set[int] = set()
        own: dict[int, Variable] = {}
        for node in walk(form):
            if isinstance(node, CaseLambda):
                clauses.update([id(clause) for clause in node.clauses])
            elif isinstance(node, Fix):
                own.update([(id(each), v) for v, each in zip(node.variables, node.lambdas, strict=True)])
            if isinstance(node, Lambda | CaseLambda) and id(node) not in clauses:
                node.number = len(facts.procedures)
                node.captures = tuple(free_variables(node))
                facts.procedures[node.number] = Numbered(node, own.get(id(node)))
    return forms
