"""Jumps between nested Python loops.

A chain is a row of loops each in tail position of the one around it. Going round one that is not the innermost, or
leaving them all, means breaking out of the inner ones first; where a loop is broken out of for several reasons, a
variable says which.
"""

from __future__ import annotations

import ast

from schemenn.core import Variable
from schemenn.emit.places import Place

LEAVE = -1


class LoopOfChain:
    """One loop being written: its label, its variables, the reasons it is broken out of."""

    __slots__ = ("breaks", "label", "variables")

    def __init__(self, label: Variable, variables: list[Variable]) -> None:
        self.label = label
        self.variables = variables
        self.breaks: dict[int, list[list[ast.stmt]]] = {}


class Chain:
    """The loops of a chain, outermost first; `reason` names the Python variable that tells breaks apart."""

    def __init__(self, reason: str) -> None:
        self.loops: list[LoopOfChain] = []
        self.reason = reason

    def find(self, label: Variable) -> int:
        """The position of the loop with that label."""
        for position, loop in enumerate(self.loops):
            if loop.label is label:
                return position
        raise AssertionError(f"no loop {label} here")

    def jump(self, target: int, out: list[ast.stmt], place: Place) -> None:
        """Write the jump to the head of loop `target`, or out of the whole chain for LEAVE."""
        innermost = len(self.loops) - 1
        if target == innermost:
            out.append(ast.Continue(**place))
            return
        if innermost > 0 or target != LEAVE:
            self.loops[-1].breaks.setdefault(target, []).append(out)
            out.append(
                ast.Assign([ast.Name(self.reason, ast.Store(), **place)], ast.Constant(target, **place), **place)
            )
        out.append(ast.Break(**place))

    def close(self, out: list[ast.stmt], place: Place) -> None:
        """End the innermost loop: go on to wherever it was broken out for."""
        breaks = self.loops.pop().breaks
        if len(breaks) == 1:
            for block in next(iter(breaks.values())):
                del block[-2]
        targets = list(breaks)
        for target in targets[:-1]:
            told = ast.Name(self.reason, ast.Load(), **place)
            test = ast.Compare(told, [ast.Eq()], [ast.Constant(target, **place)], **place)
            branch: list[ast.stmt] = []
            self.jump(target, branch, place)
            out.append(ast.If(test, branch, [], **place))
        if targets:
            self.jump(targets[-1], out, place)
